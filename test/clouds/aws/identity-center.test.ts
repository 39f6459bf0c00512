import { type Inputs, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const allow = (Action: unknown) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
const grant = (...actions: unknown[]) => expect.objectContaining({ via: 'identity', actions });
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const inline = 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy';
const attachment = 'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment';
const attachments = 'aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive';
const reference = 'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment';
const references = 'aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive';
const set = 'AWS::SSO::PermissionSet';

it.each<[string, Inputs, unknown]>([
  [inline, {}, []],
  [inline, { inlinePolicy: JSON.stringify(allow('*')) }, [grant('*')]],
  [inline, { inlinePolicy: UNKNOWN }, ['unknown']],
  [attachment, {}, ['unknown']],
  [attachment, { managedPolicyArn: managed('AdministratorAccess') }, [grant('*')]],
  [attachment, { managedPolicyArn: managed('job-function/Billing') }, []],
  [attachment, { managedPolicyArn: UNKNOWN }, ['unknown']],
  [attachments, {}, []],
  [attachments, { managedPolicyArns: [managed('IAMFullAccess'), UNKNOWN] }, [grant('iam:*'), 'unknown']],
  [attachments, { managedPolicyArns: UNKNOWN }, ['unknown']],
  [reference, {}, []],
  [reference, { customerManagedPolicyReference: UNKNOWN }, ['unknown']],
  [reference, { customerManagedPolicyReference: { name: UNKNOWN } }, ['unknown']],
  [reference, { customerManagedPolicyReference: { name: 'theirs' } }, ['unknown']],
  [references, {}, []],
  [references, { customerManagedPolicyReferences: [{ name: 'theirs' }, {}] }, ['unknown']],
  [references, { customerManagedPolicyReferences: UNKNOWN }, ['unknown']],
  [set, {}, []],
  [set, { inlinePolicy: allow('*') }, [grant('*')]],
  [set, { inlinePolicy: JSON.stringify(allow(['s3:Get*'])) }, [grant('s3:get*')]],
  [
    set,
    { inlinePolicy: UNKNOWN, managedPolicies: [managed('AdministratorAccess')], customerManagedPolicyReferences: [{ name: 'theirs' }] },
    ['unknown', grant('*'), 'unknown'],
  ],
  [set, { managedPolicies: UNKNOWN, customerManagedPolicyReferences: UNKNOWN }, ['unknown', 'unknown']],
])('%s %j gives what it says', (type, inputs, expected) => {
  expect(of('access', type, inputs)).toEqual(expected);
});

it('leaves a policy of the stack to its own row', () => {
  const ours = { type: 'aws:iam/policy:Policy', inputs: { name: 'ours' } };
  expect(of('access', reference, { customerManagedPolicyReference: { name: 'ours' } }, ours)).toEqual([]);
  expect(of('access', references, { customerManagedPolicyReferences: [{ name: 'ours' }] }, ours)).toEqual([]);
  expect(
    of(
      'access',
      set,
      { customerManagedPolicyReferences: [{ name: 'ours', path: '/' }] },
      { type: 'AWS::IAM::ManagedPolicy', inputs: { managedPolicyName: 'ours' } },
    ),
  ).toEqual([]);
});
