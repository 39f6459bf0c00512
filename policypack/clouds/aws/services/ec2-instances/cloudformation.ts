import type { Launch, Tags } from '../../../../engine/facts';
import { every, gather, type Many, map, one, some } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { type Around, cannot } from '../../../../engine/row';
import { toWrite } from '../../../../engine/view';
import { machine } from '../../kinds/compute';
import { volume } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { dataStores, deviceStore, imageOf, machineStores, mappedStores, rootIn, unmappedRoot } from '../../shared/block-devices';
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
import { stackTags, tagsAt, tagsOfAll, writtenTags } from '../../shared/tags';

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
    () =>
      aside(() => rootIn(i.blockDeviceMappings))
        ? mappedStores(i.blockDeviceMappings, around, image)
        : dataStores(i.blockDeviceMappings, around),
    () => {
      if (aside(() => rootIn(i.blockDeviceMappings))) return [];
      const inherited = aside(() => rootIn(mapped()));
      return one(inherited ? deviceStore('root volume', inherited, around, image) : unmappedRoot(i, around, image));
    },
    () => dataStores(aside(mapped), around),
  );
};
/** Stack tags do not reach volumes made with an instance (CloudFormation, "Resource tag", 2026); its own do where it passes them on. */
const launches = (i: Instance, around: Near): Many<Launch> =>
  one({
    what: 'volume',
    tags: tagsOfAll(
      () => {
        const passed = yes(i.propagateTagsToVolumeOnCreation);
        if (!passed) toWrite(i, 'propagateTagsToVolumeOnCreation');
        return passed ? tagsAt(i, 'tags') : writtenTags(undefined);
      },
      () => specifiedTags(() => templateOf(i, around), 'volume'),
    ),
  });

const groupTemplate = (g: Group, around: Near): Template | undefined =>
  templateOf(g, around) ??
  templateNamed(g.mixedInstancesPolicy?.launchTemplate?.launchTemplateSpecification, around, 'launchTemplateId', 'launchTemplateName');
/** Stack tags reach groups and, through them, their instances (CloudFormation, TagProperty of groups, 2026). */
const tagsOfGroup = (g: Group, around: Near, which: 'all' | 'passed on'): Tags =>
  tagsOfAll(
    () => groupTags(g, which),
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
const specifiedFor = (of: object | undefined, kind: string, around: Near): Tags =>
  tagsOfAll(
    () => {
      if (of) toWrite(of, 'tagSpecifications');
      return writtenTags(undefined);
    },
    ...listed(
      (of as { readonly tagSpecifications?: unknown } | undefined)?.tagSpecifications as
        | readonly { readonly resourceType?: unknown; readonly tags?: unknown }[]
        | null
        | undefined,
    ).map(
      specification => () => (text(block(specification)?.resourceType) === kind ? tagsAt(specification, 'tags') : writtenTags(undefined)),
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
          const source = aside(() => (yes(v.encrypted) ? undefined : around.target(v, 'sourceVolumeId', 'AWS::EC2::Volume')));
          const encrypted = source && aside(() => every(source.facts.encryption, store => store.encrypted));
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
      tags: (t, around) => specifiedFor(t, 'launch-template', around),
      encryption: (t, around) => {
        const data = block(t.launchTemplateData);
        return machineStores(data ?? {}, around, () => imageOf(data ?? {}, 'imageId', around));
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
      encryption: (c, around) => machineStores(c, around, () => imageOf(c, 'imageId', around)),
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
      tags: (f, around) => specifiedFor(f, 'fleet', around),
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
      tags: (f, around) => specifiedFor(f.spotFleetRequestConfigData, 'spot-fleet-request', around),
      encryption: (f, around) =>
        blocks(f.spotFleetRequestConfigData?.launchSpecifications, specification =>
          machineStores(specification, around, () => imageOf(specification, 'imageId', around)),
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
