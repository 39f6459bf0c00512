import { type Inputs, of } from '../../../support/cells';
import { factOf, UNKNOWN } from '../../../support/samples';

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
