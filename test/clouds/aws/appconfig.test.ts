import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  [
    'aws:appconfig/configurationProfile:ConfigurationProfile',
    { locationUri: 'hosted', kmsKeyIdentifier: KEY },
    [store(true, 'customer-key')],
  ],
  [
    'aws:appconfig/configurationProfile:ConfigurationProfile',
    { locationUri: 'hosted', kmsKeyIdentifier: UNKNOWN },
    [store(true, 'unknown')],
  ],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: 'hosted' }, 'cannot'],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: 's3://bucket/key', kmsKeyIdentifier: KEY }, 'cannot'],
  ['aws:appconfig/configurationProfile:ConfigurationProfile', { locationUri: UNKNOWN, kmsKeyIdentifier: KEY }, 'unknown'],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted', kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted', kmsKeyIdentifier: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: 'hosted' }, 'cannot'],
  ['AWS::AppConfig::ConfigurationProfile', { locationUri: UNKNOWN }, 'unknown'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
