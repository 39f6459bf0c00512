import type { Launch, Store, Tags } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { cannot } from '../../../../engine/row';
import { toWrite } from '../../../../engine/view';
import { machine } from '../../kinds/compute';
import type { Near } from '../../near';
import { awsRows } from '../../row';
import { planned } from '../../shared/backup-plans';
import { type Device, dataStores, deviceStore, imageOf, rootIn } from '../../shared/block-devices';
import { block, blocks } from '../../shared/blocks';
import { ec2Tags, regionAndZone, tagMap } from '../../shared/cells';
import { specifiedTags, type Template, templateNamed } from '../../shared/launch-templates';
import { tagsOfAll } from '../../shared/tags';

/** What instances and spot requests have in common. */
interface Machine {
  readonly rootBlockDevice?: Device | null;
  readonly ebsBlockDevices?: readonly Device[] | null;
  readonly volumeTags?: unknown;
  readonly launchTemplate?: object | null;
}
const templateOf =
  (m: Machine, around: Near): (() => Template | undefined) =>
  () =>
    templateNamed(m.launchTemplate, around, 'id', 'name');

/** Its own block tells, else its template's, else the image that either names; `of` has it as an input. */
function rootStore(m: Machine, around: Near, of: object, rootInput: string): Store {
  const own = block(m.rootBlockDevice);
  const told = own && around.given(own, 'encrypted');
  const template = templateOf(m, around);
  const image = () => (around.given(of, 'ami') ? imageOf(of, 'ami', around) : imageOf(template() ?? {}, 'imageId', around));
  const mapped = told ? undefined : aside(() => rootIn(template()?.blockDeviceMappings));
  return mapped
    ? deviceStore('root volume', mapped, around, image)
    : deviceStore('root volume', own, around, image, input => toWrite(of, `${rootInput}.${input}`));
}
export const encryption = (m: Machine, around: Near, of: object = m, rootInput = 'rootBlockDevice'): Many<Store> =>
  gather(
    () => one(rootStore(m, around, of, rootInput)),
    () => blocks(m.ebsBlockDevices, device => one(deviceStore('data volume', device, around))),
    () =>
      dataStores(
        aside(() => templateOf(m, around)()?.blockDeviceMappings),
        around,
      ),
  );

/** Volumes take `volumeTags`, or their own blocks' tags, and their template's; else they get none but the provider's. */
export const volumeLaunches = (m: Machine, around: Near): Many<Launch> => {
  const own = m.volumeTags;
  const volume = (device: object | null | undefined): Launch => ({
    what: 'volume',
    tags: tagsOfAll(
      () => ({
        get(key) {
          if (own !== undefined || !block(device)) toWrite(m, 'volumeTags');
          return tagMap(own === undefined ? (device ?? {}) : { tags: own }, around).get(key);
        },
      }),
      () => specifiedTags(templateOf(m, around), 'volume'),
    ),
  });
  return gather(
    () => one(volume(m.rootBlockDevice)),
    () => blocks(m.ebsBlockDevices, device => volume(device)),
  );
};

const tags = (i: Machine, around: Near): Tags =>
  tagsOfAll(
    () => ec2Tags(i, around),
    () => specifiedTags(templateOf(i, around), 'instance'),
  );

export const throughGroups = cannot('An instance is reached through its security groups, which are judged themselves.');

export const instances = awsRows({
  'aws:ec2/instance:Instance': {
    kind: machine,
    facts: {
      tags,
      location: regionAndZone,
      encryption,
      launches: volumeLaunches,
      backup: planned('ec2:instance/', tags),
    },
  },
  'aws:ec2/spotInstanceRequest:SpotInstanceRequest': {
    kind: machine,
    facts: {
      location: regionAndZone,
      encryption,
      // Tags of a request stay with the request.
      launches: (r, around) =>
        gather<Launch>(
          () => one({ what: 'instance', tags: specifiedTags(templateOf(r, around), 'instance') }),
          () => volumeLaunches(r, around),
        ),
    },
  },
});
