import type { Launch, Tags } from '../../../../engine/facts';
import { every, gather, type Many, map, one, some } from '../../../../engine/known';
import { type Around, cannot } from '../../../../engine/row';
import { machine } from '../../kinds/compute';
import { volume } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { dataStores, deviceStore, imageOf, machineStores, mappedStores, rootIn } from '../../shared/block-devices';
import { block, blocks, listed } from '../../shared/blocks';
import { regionAndZone, text, yes } from '../../shared/cells';
import {
  groupTags,
  launchedByGroup,
  launchedFrom,
  specifiedLaunches,
  specifiedTags,
  type Template,
  templateNamed,
} from '../../shared/launch-templates';
import { copiesElsewhere, scheduledSnapshots } from '../../shared/snapshot-policies';
import { stackTags, tagsOfAll, writtenTags } from '../../shared/tags';

type Near = Around<CfnInputs>;
type Instance = CfnInputs['AWS::EC2::Instance'];
type Group = CfnInputs['AWS::AutoScaling::AutoScalingGroup'];
const templateOf = (i: Pick<Instance, 'launchTemplate'>, around: Near): Template | undefined =>
  templateNamed(i.launchTemplate, around, 'launchTemplateId', 'launchTemplateName');

const tags = (i: Instance, around: Near): Tags =>
  tagsOfAll(
    () => stackTags(i, around),
    () => specifiedTags(() => templateOf(i, around), 'instance'),
  );
/** An instance's own mappings, and of its template's those that it does not replace. */
const stores = (i: Instance, around: Near) => {
  const image = () =>
    around.given(i, 'imageId') ? imageOf(i, 'imageId', around) : imageOf(templateOf(i, around) ?? {}, 'imageId', around);
  const mapped = () => templateOf(i, around)?.blockDeviceMappings;
  return gather(
    () => (rootIn(i.blockDeviceMappings) ? mappedStores(i.blockDeviceMappings, around, image) : dataStores(i.blockDeviceMappings, around)),
    () => (rootIn(i.blockDeviceMappings) ? [] : one(deviceStore('root volume', rootIn(mapped()), around, image))),
    () => dataStores(mapped(), around),
  );
};
/** Stack tags do not reach volumes made with an instance (CloudFormation, "Resource tag", 2026); its own do where it passes them on. */
const launches = (i: Instance, around: Near): Many<Launch> =>
  one({
    what: 'volume',
    tags: tagsOfAll(
      () => writtenTags(yes(i.propagateTagsToVolumeOnCreation) ? i.tags : undefined),
      () => specifiedTags(() => templateOf(i, around), 'volume'),
    ),
  });

const groupTemplate = (g: Group, around: Near): Template | undefined =>
  templateOf(g, around) ??
  templateNamed(g.mixedInstancesPolicy?.launchTemplate?.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName');
/** Stack tags reach groups and, through them, their instances (CloudFormation, TagProperty of groups, 2026). */
const tagsOfGroup = (g: Group, around: Near, which: 'all' | 'passed on'): Tags =>
  tagsOfAll(
    () => groupTags(g.tags, which),
    () => stackTags({}, around),
  );

/** Whether a group or an instance of this template uses a launch template, and so tells what tags there will be. */
const isUsed = (around: Near): boolean =>
  some(
    gather<unknown>(
      () => around.pointingHere('AWS::AutoScaling::AutoScalingGroup', 'launchTemplate.launchTemplateId'),
      () => around.pointingHere('AWS::AutoScaling::AutoScalingGroup', 'launchTemplate.launchTemplateName'),
      () =>
        around.pointingHere(
          'AWS::AutoScaling::AutoScalingGroup',
          'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateId',
        ),
      () =>
        around.pointingHere(
          'AWS::AutoScaling::AutoScalingGroup',
          'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateName',
        ),
      () => around.pointingHere('AWS::EC2::Instance', 'launchTemplate.launchTemplateId'),
      () => around.pointingHere('AWS::EC2::Instance', 'launchTemplate.launchTemplateName'),
    ),
    () => true,
  );

/** Tags of a resource of its own kind among specifications for several kinds. */
const specifiedFor = (specifications: unknown, kind: string, around: Near): Tags =>
  tagsOfAll(
    ...listed(specifications as readonly { readonly resourceType?: unknown; readonly tags?: unknown }[] | null | undefined).map(
      specification => () => writtenTags(text(block(specification)?.resourceType) === kind ? specification.tags : undefined),
    ),
    () => stackTags({}, around),
  );

export const instances = cfnRows({
  'AWS::EC2::Instance': {
    kind: machine,
    facts: {
      tags,
      location: regionAndZone,
      encryption: stores,
      launches,
      backup: planned('ec2:instance/', tags),
    },
  },
  'AWS::EC2::Volume': {
    kind: volume,
    belongsTo: (_v, around) =>
      gather(
        () =>
          map(around.pointingHere('AWS::EC2::VolumeAttachment', 'volumeId'), attachment => {
            const instance = around.target(attachment.inputs, 'instanceId', 'AWS::EC2::Instance');
            return instance ? [() => instance] : [];
          }),
        () => around.pointingHere('AWS::EC2::Instance', 'volumes[].volumeId'),
      ),
    facts: {
      location: regionAndZone,
      encryption: (v, around) =>
        gather(() => {
          const source = yes(v.encrypted) ? undefined : around.target(v, 'sourceVolumeId', 'AWS::EC2::Volume');
          const encrypted = source && every(source.facts.encryption, store => store.encrypted);
          return one(encrypted ? { what: 'volume', encrypted, key: () => around.key(v, 'kmsKeyId') } : deviceStore('volume', v, around));
        }),
      backup: (v, around) =>
        gather(
          () => scheduledSnapshots('VOLUME', stackTags(v, around), around),
          () => planned('ec2:volume/')(v, around),
        ),
    },
  },
  'AWS::DLM::LifecyclePolicy': { kind: setting, model: 'iaas', facts: { encryption: copiesElsewhere } },
  'AWS::EC2::LaunchTemplate': {
    kind: machine,
    names: ['launchTemplateName'],
    facts: {
      tags: (t, around) => specifiedFor(t.tagSpecifications, 'launch-template', around),
      encryption: (t, around) => {
        const data = block(t.launchTemplateData);
        return machineStores(data?.blockDeviceMappings, around, () => imageOf(data ?? {}, 'imageId', around));
      },
      launches: (t, around) =>
        isUsed(around) ? [] : specifiedLaunches(t.launchTemplateData?.tagSpecifications as Template['tagSpecifications']),
    },
  },
  'AWS::AutoScaling::LaunchConfiguration': {
    kind: machine,
    names: ['launchConfigurationName'],
    facts: {
      tags: cannot('A launch configuration has no tags; its group passes some on.'),
      encryption: (c, around) => machineStores(c.blockDeviceMappings, around, () => imageOf(c, 'imageId', around)),
    },
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    kind: machine,
    names: ['autoScalingGroupName'],
    facts: {
      tags: (g, around) => tagsOfGroup(g, around, 'all'),
      encryption: cannot('Its launch template says how volumes are encrypted.'),
      launches: (g, around) =>
        launchedByGroup(
          () => tagsOfGroup(g, around, 'passed on'),
          () => groupTemplate(g, around),
        ),
    },
  },
  'AWS::EC2::EC2Fleet': {
    kind: machine,
    facts: {
      tags: (f, around) => specifiedFor(f.tagSpecifications, 'fleet', around),
      encryption: cannot('Its launch templates say how volumes are encrypted.'),
      launches: (f, around) =>
        blocks(f.launchTemplateConfigs, config =>
          launchedFrom(() => templateNamed(config.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName')),
        ),
    },
  },
  'AWS::EC2::SpotFleet': {
    kind: machine,
    facts: {
      tags: (f, around) => specifiedFor(f.spotFleetRequestConfigData?.tagSpecifications, 'spot-fleet-request', around),
      encryption: (f, around) =>
        blocks(f.spotFleetRequestConfigData?.launchSpecifications, specification =>
          machineStores(specification.blockDeviceMappings, around, () => imageOf(specification, 'imageId', around)),
        ),
      launches: (f, around) =>
        gather(
          () =>
            blocks(f.spotFleetRequestConfigData?.launchSpecifications, specification =>
              launchedFrom(() => ({ tagSpecifications: specification.tagSpecifications as Template['tagSpecifications'] })),
            ),
          () =>
            blocks(f.spotFleetRequestConfigData?.launchTemplateConfigs, config =>
              launchedFrom(() => templateNamed(config.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName')),
            ),
        ),
    },
  },
});
