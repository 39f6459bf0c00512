import { type Inputs, KEY, of, store } from '../../support/cells';

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
