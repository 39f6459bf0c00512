import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

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
