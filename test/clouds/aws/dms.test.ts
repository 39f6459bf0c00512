import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:dms/replicationInstance:ReplicationInstance', {}, [store(true)]],
  ['aws:dms/replicationInstance:ReplicationInstance', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::DMS::ReplicationInstance', {}, [store(true)]],
  ['AWS::DMS::ReplicationInstance', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:dms/endpoint:Endpoint', { kmsKeyArn: 'alias/aws/dms' }, [store(true)]],
  ['aws:dms/endpoint:Endpoint', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:dms/s3Endpoint:S3Endpoint', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::DMS::Endpoint', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:dms/replicationInstance:ReplicationInstance', {}, [expect.objectContaining({ public: false })]],
  ['aws:dms/replicationInstance:ReplicationInstance', { publiclyAccessible: true }, [expect.objectContaining({ public: true })]],
  ['aws:dms/replicationInstance:ReplicationInstance', { publiclyAccessible: UNKNOWN }, [expect.objectContaining({ public: 'unknown' })]],
  ['AWS::DMS::ReplicationInstance', {}, [expect.objectContaining({ public: true })]],
  ['AWS::DMS::ReplicationInstance', { publiclyAccessible: 'false' }, [expect.objectContaining({ public: false })]],
])('%s %j is public or not', (type, inputs, expected) => {
  const told = of('exposure', type, inputs);
  expect(told === 'unknown' ? [expect.objectContaining({ public: told })] : told).toEqual(expected);
});
