import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

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
