import type { RowAspect } from '../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:secretsmanager/secret:Secret', {}, [store(true)]],
  ['aws:secretsmanager/secret:Secret', { kmsKeyId: 'aws/secretsmanager' }, [store(true)]],
  ['aws:secretsmanager/secret:Secret', { kmsKeyId: KEY, replicas: [{ region: 'eu-west-1' }] }, [store(true, 'customer-key'), store(true)]],
  [
    'AWS::SecretsManager::Secret',
    { kmsKeyId: UNKNOWN, replicaRegions: [{ kmsKeyId: KEY }] },
    [store(true, 'unknown'), store(true, 'customer-key')],
  ],
  ['aws:ssm/parameter:Parameter', { type: 'String' }, [store(true)]],
  ['aws:ssm/parameter:Parameter', { type: 'String', keyId: KEY }, [store(true)]],
  ['aws:ssm/parameter:Parameter', { type: 'SecureString', keyId: KEY }, [store(true, 'customer-key')]],
  ['aws:ssm/parameter:Parameter', { type: UNKNOWN }, 'unknown'],
  ['AWS::SSM::Parameter', { type: 'String' }, [store(true)]],
  ['aws:cloudwatch/logGroup:LogGroup', {}, [store(true)]],
  ['aws:cloudwatch/logGroup:LogGroup', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::Logs::LogGroup', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:xray/encryptionConfig:EncryptionConfig', { type: 'KMS', keyId: KEY }, [store(true, 'customer-key')]],
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
  ['aws:cognito/userPool:UserPool', {}, [store(true)]],
  ['AWS::Cognito::UserPool', { keyConfiguration: { kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ['aws:appsync/apiCache:ApiCache', {}, [store(false)]],
  ['AWS::AppSync::ApiCache', { atRestEncryptionEnabled: true }, [store(true)]],
])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it('lets in whom its policies let in', () => {
  const ways = (type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
    (of('exposure', type, inputs, ...around) as { public: unknown }[]).map(way => (typeof way === 'string' ? way : way.public));
  const secret = 'aws:secretsmanager/secret:Secret';
  const policy = (inputs: Inputs) => ({
    type: 'aws:secretsmanager/secretPolicy:SecretPolicy',
    inputs: { secretArn: 's', policy: anyone, ...inputs },
  });
  expect(ways(secret, { policy: JSON.stringify(anyone) })).toEqual([true]);
  expect(ways(secret, { name: 's' }, policy({}))).toEqual([false, true]);
  expect(ways(secret, { name: 's' }, policy({ blockPublicPolicy: true }))).toEqual([false]);
  expect(ways(secret, { name: 's' }, policy({ policy: UNKNOWN }))).toEqual([false, 'unknown']);
  expect(
    ways(
      'AWS::SecretsManager::Secret',
      { name: 's' },
      { type: 'AWS::SecretsManager::ResourcePolicy', inputs: { secretId: 's', resourcePolicy: anyone } },
    ),
  ).toEqual([true]);
  expect(ways('AWS::Logs::LogGroup', {})).toEqual([false]);
});

it('says what cannot be', () => {
  for (const type of ['aws:secretsmanager/secret:Secret', 'AWS::SecretsManager::Secret']) {
    expect(of('backup', type, {})).toBe('cannot');
    expect(of('rotation', type, {})).toBe('cannot');
  }
  for (const type of [
    'aws:ssm/parameter:Parameter',
    'AWS::SSM::Parameter',
    'aws:cloudwatch/logGroup:LogGroup',
    'aws:cognito/userPool:UserPool',
    'AWS::Cognito::UserPool',
  ]) {
    expect(of('exposure', type, {})).toBe('cannot');
    expect(of('backup', type, {})).toBe('cannot');
  }
  expect(of('backup', 'AWS::Logs::LogGroup', {})).toBe('cannot');
});

it('reads tags wherever they are written', () => {
  const tags = (type: string, inputs: Inputs) => factOf('tags', [{ type, inputs }], { tags: ['a'] });
  expect(tags('AWS::SSM::Parameter', { tags: { a: 'b' } })).toEqual({ a: 'b' });
  expect(tags('AWS::Cognito::UserPool', { userPoolTags: { a: 'b' } })).toEqual({ a: 'b' });
  expect(tags('AWS::Cognito::IdentityPool', { identityPoolTags: [{ key: 'a', value: 'b' }] })).toEqual({ a: 'b' });
  expect(tags('AWS::Glue::Job', { tags: { a: 'b' } })).toEqual({ a: 'b' });
  expect(tags('aws:cloudwatch/logGroup:LogGroup', { tags: { a: UNKNOWN } })).toEqual({ a: 'unknown' });
});
it.each([
  'aws:glue/crawler:Crawler',
  'aws:glue/devEndpoint:DevEndpoint',
  'AWS::Glue::DevEndpoint',
  'aws:redshiftserverless/workgroup:Workgroup',
  'aws:glue/job:Job',
  'AWS::Glue::Crawler',
  'aws:sfn/stateMachine:StateMachine',
  'AWS::RedshiftServerless::Workgroup',
])('%s runs somewhere', type => {
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
});
