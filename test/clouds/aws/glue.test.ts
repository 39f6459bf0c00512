import { allow, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, (policy: unknown) => Inputs]>([['aws:glue/resourcePolicy:ResourcePolicy', policy => ({ policy })]])(
  '%s lets in whom it names',
  (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  },
);

it.each<[string, Inputs, unknown]>([
  ['AWS::Glue::DataCatalogEncryptionSettings', {}, [store(false)]],
  [
    'AWS::Glue::DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: 'SSE-KMS', sseAwsKmsKeyId: KEY } } },
    [store(true, 'customer-key')],
  ],
  [
    'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: 'DISABLED' } } },
    [store(false)],
  ],
  [
    'aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings',
    { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: UNKNOWN } } },
    ['unknown'],
  ],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
