import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const allow = (Action: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }],
});
const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

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

it.each([
  'aws:glue/crawler:Crawler',
  'aws:glue/devEndpoint:DevEndpoint',
  'AWS::Glue::DevEndpoint',
  'aws:glue/job:Job',
  'AWS::Glue::Crawler',
])('%s runs somewhere', type => {
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
});
