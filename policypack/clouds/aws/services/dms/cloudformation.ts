import { one } from '../../../../engine/known';
import { cannot, type Table } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { publicAddress } from '../../shared/databases';
import { uncheckedRows } from '../../shared/unchecked';

const inPassing = cannot('What is migrated is in passing; the source keeps it until it has arrived.');

export const dms: Table = {
  ...cfnRows({
    'AWS::DMS::Endpoint': {
      kind: setting,
      facts: {
        // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
        // CreateEndpoint, 2026).
        encryption: (e, around) => one(always('connection parameters', () => around.key(e, 'kmsKeyId'))),
      },
    },
  }),
  ...uncheckedRows({
    'AWS::DMS::ReplicationInstance': {
      kind: store,
      names: ['replicationInstanceIdentifier'],
      facts: {
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
