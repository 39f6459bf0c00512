import { type Inputs, KEY, of, store } from '../../support/cells';
import { lines, subject } from '../../support/rows';

describe('identity pools', () => {
  const guests = (isPublic: unknown): unknown => [{ through: 'its guest access', public: isPublic }];
  lines({
    'take guests in': {
      stack: [subject('aws:cognito/identityPool:IdentityPool', { allowUnauthenticatedIdentities: true })],
      aspect: 'exposure',
      is: guests(true),
    },
    'take nobody in unless they say so': {
      stack: [subject('aws:cognito/identityPool:IdentityPool')],
      aspect: 'exposure',
      is: guests(false),
    },
    'of a template take guests in': {
      stack: [subject('AWS::Cognito::IdentityPool', { allowUnauthenticatedIdentities: 'true' })],
      aspect: 'exposure',
      is: guests(true),
    },
  });
});

describe('user pools', () => {
  it.each<[string, Inputs, unknown]>([
    ['aws:cognito/userPool:UserPool', {}, [store(true)]],
    ['AWS::Cognito::UserPool', { keyConfiguration: { kmsKeyArn: KEY } }, [store(true, 'customer-key')]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
