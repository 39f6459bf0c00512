import type { Exposure, Store } from '../../engine/facts';
import { gather, type Many, map, one } from '../../engine/known';
import { type Around, cannot } from '../../engine/row';
import { blocks } from '../block-cells';
import { type Device, deviceStore } from '../block-device-cells';
import { ec2Tags, regionOf, text, yes } from '../cells';
import { permitted } from '../grant-cells';
import { type AwsInputs, awsRows } from '../row';

type Near = Around<AwsInputs>;

/** Launch permissions for everybody make an image public. */
const sharing = (_i: object, around: Near): Many<Exposure> =>
  map(around.pointingHere('aws:ec2/amiLaunchPermission:AmiLaunchPermission', 'imageId'), ({ inputs }) =>
    one({ through: 'its launch permissions', public: text(inputs.group) === 'all' }),
  );
const isCopy = cannot('An image is itself a copy.');

/** A copy is encrypted as asked, else as its source is. */
const asSource = (c: AwsInputs['aws:ec2/amiCopy:AmiCopy'], around: Near): Many<Store> => {
  const store = (encrypted: boolean): Many<Store> => one({ what: 'image', encrypted, key: () => around.key(c, 'kmsKeyId') });
  if (yes(c.encrypted)) return store(true);
  const source = around.target(c, 'sourceAmiId', 'aws:ec2/ami:Ami', 'aws:ec2/amiCopy:AmiCopy', 'aws:ec2/amiFromInstance:AmiFromInstance');
  return source
    ? map(source.facts.encryption, ({ encrypted }) => store(encrypted))
    : around.elsewhere('It is encrypted as its source, which is not in this stack.');
};
const asInstance = (i: AwsInputs['aws:ec2/amiFromInstance:AmiFromInstance'], around: Near): Many<Store> => {
  const instance = around.target(i, 'sourceInstanceId', 'aws:ec2/instance:Instance');
  return instance
    ? map(instance.facts.encryption, store => one({ ...store, what: 'image' }))
    : around.elsewhere('It is encrypted as its instance, which is not in this stack.');
};

export const images = awsRows({
  'aws:ec2/ami:Ami': {
    holds: 'data',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionOf,
      encryption: (i, around) => blocks(i.ebsBlockDevices, device => one(deviceStore('image', device as Device, around))),
      exposure: sharing,
      backup: isCopy,
    },
  },
  'aws:ec2/amiCopy:AmiCopy': {
    holds: 'data',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, encryption: asSource, exposure: sharing, backup: isCopy },
  },
  'aws:ec2/amiFromInstance:AmiFromInstance': {
    holds: 'data',
    model: 'iaas',
    belongsTo: (i, around) => {
      const instance = around.target(i, 'sourceInstanceId', 'aws:ec2/instance:Instance');
      return instance ? [() => instance as never] : [];
    },
    facts: { tags: ec2Tags, location: regionOf, encryption: asInstance, exposure: sharing, backup: isCopy },
  },
  'aws:ec2/amiLaunchPermission:AmiLaunchPermission': {
    holds: 'identity',
    model: 'iaas',
    facts: {
      admits: (p, around) =>
        gather(() =>
          one(
            permitted({
              action: 'ec2:RunInstances',
              principal: text(p.group) === 'all' ? '*' : (p.accountId ?? p.organizationArn ?? p.organizationalUnitArn),
              narrowed: around.given(p, 'organizationArn') || around.given(p, 'organizationalUnitArn'),
            }),
          ),
        ),
    },
  },
  'aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess': { holds: 'other', model: 'iaas', facts: {} },
});
