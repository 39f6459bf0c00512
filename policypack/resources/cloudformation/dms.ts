import { one } from '../../engine/known';
import { cannot, type Table } from '../../engine/row';
import { always, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { publicAddress } from '../database-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const inPassing = cannot('What is migrated is in passing; the source keeps it until it has arrived.');

export const dms: Table = {
  ...cfnRows({
    'AWS::DMS::Endpoint': {
      holds: 'other',
      model: 'paas',
      facts: {
        tags: stackTags,
        location: regionOf,
        // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
        // CreateEndpoint, 2026).
        encryption: (e, around) => one(always('connection parameters', () => around.key(e, 'kmsKeyId'))),
      },
    },
    'AWS::DMS::ReplicationTask': tagged,
    'AWS::DMS::ReplicationSubnetGroup': tagged,
    'AWS::DMS::EventSubscription': tagged,
    'AWS::DMS::Certificate': placed,
  }),
  ...uncheckedRows({
    'AWS::DMS::ReplicationInstance': {
      holds: 'data',
      model: 'paas',
      names: ['replicationInstanceIdentifier'],
      facts: {
        tags: stackTags,
        location: regionOf,
        // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
        // CreateEndpoint, 2026).
        encryption: (i, around) => one(always('replication storage', () => around.key(i, 'kmsKeyId'))),
        // Public where it is left out (DMS API, CreateReplicationInstance, 2026).
        exposure: i => one(publicAddress(i.publiclyAccessible ?? true)),
        backup: inPassing,
      },
    },
  }),
};
