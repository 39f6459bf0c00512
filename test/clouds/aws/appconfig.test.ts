import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

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
