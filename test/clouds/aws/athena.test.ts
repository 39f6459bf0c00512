import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  ['aws:athena/workgroup:Workgroup', {}, [store(true, 'unknown')]],
  ['AWS::Athena::WorkGroup', {}, [store(true, 'unknown')]],
  [
    'AWS::Athena::WorkGroup',
    {
      workGroupConfiguration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: KEY } } },
      workGroupConfigurationUpdates: {
        resultConfigurationUpdates: { encryptionConfiguration: { encryptionOption: 'SSE_S3', kmsKey: KEY } },
      },
    },
    [store(true, 'customer-key'), store(true)],
  ],
  [
    'aws:athena/workgroup:Workgroup',
    { configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKeyArn: KEY } } } },
    [store(true, 'customer-key')],
  ],
  [
    'AWS::Athena::WorkGroup',
    { workGroupConfiguration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: 'SSE_S3' } } } },
    [store(true)],
  ],
  ['aws:athena/workgroup:Workgroup', { configuration: { managedQueryResultsConfiguration: { enabled: true } } }, [store(true)]],
  [
    'AWS::Athena::WorkGroup',
    { workGroupConfiguration: { managedQueryResultsConfiguration: { enabled: 'true', encryptionConfiguration: { kmsKey: KEY } } } },
    [store(true, 'customer-key')],
  ],
])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
