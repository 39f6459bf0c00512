import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

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
