import type { Tags } from '../../../../engine/facts';
import { first, gather, map, one, some } from '../../../../engine/known';
import { type Around, cannot } from '../../../../engine/row';
import { toWrite } from '../../../../engine/view';
import { machine } from '../../kinds/compute';
import { type AwsInputs, awsRows } from '../../row';
import { deviceStore, imageOf, machineStores } from '../../shared/block-devices';
import { block, blocks, listed } from '../../shared/blocks';
import { tagMap } from '../../shared/cells';
import { groupTags, launchedByGroup, launchedFrom, specifiedLaunches, type Template, templateNamed } from '../../shared/launch-templates';
import { tagsAt, tagsOfAll } from '../../shared/tags';
import { encryption } from '../ec2-instances/pulumi';

type Near = Around<AwsInputs>;
type Group = AwsInputs['aws:autoscaling/group:Group'];

/** Whether a group or an instance of this stack uses a template, and so tells what tags there will be. */
const isUsed = (around: Near): boolean =>
  some(
    gather<unknown>(
      () => around.pointingHere('aws:autoscaling/group:Group', 'launchTemplate.id'),
      () => around.pointingHere('aws:autoscaling/group:Group', 'launchTemplate.name'),
      () =>
        around.pointingHere(
          'aws:autoscaling/group:Group',
          'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateId',
        ),
      () =>
        around.pointingHere(
          'aws:autoscaling/group:Group',
          'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateName',
        ),
      () => around.pointingHere('aws:ec2/instance:Instance', 'launchTemplate.id'),
      () => around.pointingHere('aws:ec2/instance:Instance', 'launchTemplate.name'),
    ),
    () => true,
  );

const templateOf = (g: Group, around: Near): Template | undefined =>
  templateNamed(g.launchTemplate, around, 'id', 'name') ??
  templateNamed(g.mixedInstancesPolicy?.launchTemplate?.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName');
/** A provider's default tags do not reach groups (@pulumi/aws 7: no `tagsAll`); tags made by themselves do. */
const tagsOf = (g: Group, around: Near, which: 'all' | 'passed on'): Tags =>
  tagsOfAll(
    () => groupTags(g, which),
    () => ({
      get: key =>
        first(
          map(around.pointingHere('aws:autoscaling/tag:Tag', 'autoscalingGroupName'), ({ inputs }) => {
            const value = groupTags(inputs, which, inputs.tag).get(key);
            return value === undefined ? [] : one(value);
          }),
          () => true,
        ),
    }),
  );

export const launchTemplates = awsRows({
  'aws:ec2/launchTemplate:LaunchTemplate': {
    kind: machine,
    facts: {
      tags: tagMap,
      encryption: (t, around) => machineStores(t, around, () => imageOf(t, 'imageId', around)),
      launches: (t, around) => (isUsed(around) ? [] : specifiedLaunches(t.tagSpecifications)),
    },
  },
  'aws:ec2/launchConfiguration:LaunchConfiguration': {
    kind: machine,
    facts: {
      tags: cannot('A launch configuration has no tags; its group passes some on.'),
      encryption: (c, around) =>
        gather(
          () =>
            one(
              deviceStore(
                'root volume',
                block(c.rootBlockDevice),
                around,
                () => imageOf(c, 'imageId', around),
                input => toWrite(c, `rootBlockDevice.${input}`),
              ),
            ),
          () => blocks(c.ebsBlockDevices, device => one(deviceStore('data volume', device, around))),
        ),
    },
  },
  'aws:autoscaling/group:Group': {
    kind: machine,
    facts: {
      tags: (g, around) => tagsOf(g, around, 'all'),
      encryption: cannot('Its launch template says how volumes are encrypted.'),
      launches: (g, around) =>
        launchedByGroup(
          () => tagsOf(g, around, 'passed on'),
          () => templateOf(g, around),
        ),
    },
  },
  'aws:ec2/fleet:Fleet': {
    kind: machine,
    facts: {
      tags: tagMap,
      encryption: cannot('Its launch templates say how volumes are encrypted.'),
      launches: (f, around) =>
        blocks(f.launchTemplateConfigs, config =>
          launchedFrom(() => templateNamed(config.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName')),
        ),
    },
  },
  'aws:ec2/spotFleetRequest:SpotFleetRequest': {
    kind: machine,
    facts: {
      tags: tagMap,
      encryption: (f, around) =>
        blocks(f.launchSpecifications, specification =>
          encryption(
            { rootBlockDevice: listed(specification.rootBlockDevices)[0], ebsBlockDevices: specification.ebsBlockDevices },
            around,
            specification,
            'rootBlockDevices[0]',
          ),
        ),
      // A launch specification tags its instances and none of their volumes.
      launches: (f, around) =>
        gather(
          () =>
            blocks(f.launchSpecifications, specification =>
              launchedByGroup(
                () => tagsAt(specification, 'tags'),
                () => undefined,
              ),
            ),
          () =>
            blocks(f.launchTemplateConfigs, config =>
              launchedFrom(() => templateNamed(config.launchTemplateSpecification, around, 'id', 'name')),
            ),
        ),
    },
  },
});
