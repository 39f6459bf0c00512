import { type Inputs, KEY, of, store } from '../../support/cells';
import { factOf, UNKNOWN } from '../../support/samples';

const atRest = (disks: Inputs | undefined, on: unknown = true) => ({
  EncryptionConfiguration: {
    EnableAtRestEncryption: on,
    AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' }, LocalDiskEncryptionConfiguration: disks },
  },
});

it.each<[string, Inputs, unknown]>([
  ['aws:emr/cluster:Cluster', {}, [store(false)]],
  ['AWS::EMR::Cluster', {}, [store(false)]],
  ['AWS::EMR::Cluster', { securityConfiguration: 'of-another-stack' }, ['unknown']],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});

it.each<[unknown, unknown]>([
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: KEY }), [store(true, 'customer-key')]],
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/aws/ebs' }), [store(true)]],
  [atRest({ EncryptionKeyProviderType: 'Custom' }), [store(true, 'customer-key')]],
  [atRest(undefined), [store(false)]],
  [atRest({ EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: KEY }, false), [store(false)]],
  [{}, [store(false)]],
])('the disks of a cluster with %j are encrypted or not', (settings, expected) => {
  const type = 'AWS::EMR::SecurityConfiguration';
  const named = { securityConfiguration: 'sc' };
  expect(
    of('encryption', 'AWS::EMR::Cluster', named, { type, name: 'sc', inputs: { name: 'sc', securityConfiguration: settings } }),
  ).toEqual(expected);
  const old = 'aws:emr/securityConfiguration:SecurityConfiguration';
  const configuration = JSON.stringify(settings);
  expect(of('encryption', 'aws:emr/cluster:Cluster', named, { type: old, name: 'sc', inputs: { name: 'sc', configuration } })).toEqual(
    expected,
  );
});

it('a security configuration that cannot be read tells nothing', () => {
  const type = 'aws:emr/securityConfiguration:SecurityConfiguration';
  for (const configuration of [UNKNOWN, '{']) {
    const around = { type, name: 'sc', inputs: { name: 'sc', configuration } };
    expect(of('encryption', 'aws:emr/cluster:Cluster', { securityConfiguration: 'sc' }, around)).toEqual(['unknown']);
  }
});

it('an account that encrypts volumes encrypts those of a cluster', () => {
  const outside = { assured: ['ebs-encryption-by-default'] } as never;
  expect(factOf('encryption', [{ type: 'AWS::EMR::Cluster', inputs: {} }], { outside })).toEqual([store(true)]);
});

it.each<[string, Inputs, unknown]>([
  ['aws:emrserverless/application:Application', {}, [store(true)]],
  ['AWS::EMRServerless::Application', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});
