import { one } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { store } from '../../kinds/data';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';
import { publicAddress } from '../../shared/databases';

const inPassing = cannot('What is migrated is in passing; the source keeps it until it has arrived.');

export const dms = awsRows({
  'aws:dms/replicationInstance:ReplicationInstance': {
    kind: store,
    names: ['replicationInstanceId', 'replicationInstanceArn'],
    facts: {
      // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
      // CreateEndpoint, 2026).
      encryption: (i, around) => one(always('replication storage', () => around.key(i, 'kmsKeyArn'))),
      // The provider says false where it is left out (terraform-provider-aws at 01f4311), while the DMS API's own default is true (2026).
      exposure: i => one(publicAddress(i.publiclyAccessible)),
      backup: inPassing,
    },
  },
  'aws:dms/endpoint:Endpoint': {
    kind: setting,
    names: ['endpointArn'],
    facts: {
      // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
      // CreateEndpoint, 2026).
      encryption: (e, around) => one(always('connection parameters', () => around.key(e, 'kmsKeyArn'))),
    },
  },
  'aws:dms/s3Endpoint:S3Endpoint': {
    kind: setting,
    names: ['endpointArn'],
    facts: {
      // Always encrypted, with AWS's key for DMS in the account unless another is named (DMS API, CreateReplicationInstance and
      // CreateEndpoint, 2026).
      encryption: (e, around) => one(always('connection parameters', () => around.key(e, 'kmsKeyArn'))),
    },
  },
});
