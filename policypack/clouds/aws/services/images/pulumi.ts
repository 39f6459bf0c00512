import type { Exposure, Store } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { copy } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { type AwsInputs, awsRows } from '../../row';
import { type Device, deviceStore } from '../../shared/block-devices';
import { blocks } from '../../shared/blocks';
import { text, yes } from '../../shared/cells';
import { permitted } from '../../shared/grants';

type Near = Around<AwsInputs>;

/** Launch permissions for everybody make an image public. */
const sharing = (_i: object, around: Near): Many<Exposure> =>
  map(around.pointingHere('aws:ec2/amiLaunchPermission:AmiLaunchPermission', 'imageId'), ({ inputs }) =>
    one({ through: 'its launch permissions', public: text(inputs.group) === 'all' }),
  );

/** A copy is encrypted as asked, else as its source is. */
const asSource = (c: AwsInputs['aws:ec2/amiCopy:AmiCopy'], around: Near): Many<Store> => {
  const store = (encrypted: boolean): Many<Store> => one({ what: 'image', encrypted, key: () => around.key(c, 'kmsKeyId') });
  if (yes(says('encrypted', () => c.encrypted))) return store(true);
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
    kind: copy,
    model: 'iaas',
    facts: {
      encryption: (i, around) => blocks(i.ebsBlockDevices, device => one(deviceStore('image', device as Device, around))),
      exposure: sharing,
    },
  },
  'aws:ec2/amiCopy:AmiCopy': {
    kind: copy,
    model: 'iaas',
    facts: {
      encryption: asSource,
      exposure: sharing,
    },
  },
  'aws:ec2/amiFromInstance:AmiFromInstance': {
    kind: copy,
    model: 'iaas',
    belongsTo: (i, around) => {
      const instance = around.target(i, 'sourceInstanceId', 'aws:ec2/instance:Instance');
      return instance ? [() => instance] : [];
    },
    facts: {
      encryption: asInstance,
      exposure: sharing,
    },
  },
  'aws:ec2/amiLaunchPermission:AmiLaunchPermission': {
    kind: policy,
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
});
