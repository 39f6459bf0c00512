import { anyone, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:sesv2/contactList:ContactList', {}, [store(true)]],
  ['AWS::SES::ContactList', {}, [store(true)]],
  ['AWS::SES::MailManagerArchive', {}, [store(true)]],
  ['AWS::SES::MailManagerArchive', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::SES::MailManagerArchive', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, string]>([
  ['aws:ses/identityPolicy:IdentityPolicy', 'policy'],
  ['aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy', 'policy'],
])('%s lets in whom its document names', (type, document) => {
  expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
  expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
});
