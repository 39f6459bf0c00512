import { map } from '../../engine/known';
import { cannot } from '../../engine/row';
import { ec2Tags, plannedBackup, regionAndZone, yes } from '../cells';
import { awsRows } from '../row';

export const ebs = awsRows({
  'aws:ebs/volume:Volume': {
    holds: 'data',
    model: 'iaas',
    belongsTo: (_v, around) =>
      map(around.pointingHere('aws:ec2/volumeAttachment:VolumeAttachment', 'volumeId'), attachment => {
        const instance = around.target(attachment.inputs, 'instanceId', 'aws:ec2/instance:Instance');
        return instance ? [() => instance as never] : [];
      }),
    facts: {
      tags: ec2Tags,
      location: regionAndZone,
      encryption: (v, around) => [
        () => ({
          what: 'volume',
          encrypted: yes(v.encrypted) || around.assured('ebs-encryption-by-default'),
          key: () => around.key(v, 'kmsKeyId'),
        }),
      ],
      exposure: cannot('A volume is reached only through an instance.'),
      backup: plannedBackup,
    },
  },
});
