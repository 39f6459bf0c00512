import { allow, type Inputs, of } from '../../support/cells';
import { factOf, UNKNOWN } from '../../support/samples';

const grant = (via: string, ...actions: unknown[]) => expect.objectContaining({ via, actions });
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const trust = allow('sts:AssumeRole', { Principal: '*' });

it.each<[string, Inputs]>([
  ['aws:iam/policy:Policy', { policy: allow('s3:Get*') }],
  ['aws:iam/policy:Policy', { policy: JSON.stringify(allow('s3:Get*')) }],
  ['aws:iam/rolePolicy:RolePolicy', { policy: allow(['s3:Get*']) }],
  ['aws:iam/userPolicy:UserPolicy', { policy: allow('s3:Get*') }],
  ['aws:iam/groupPolicy:GroupPolicy', { policy: allow('s3:Get*') }],
  ['AWS::IAM::Policy', { policyDocument: allow('s3:Get*') }],
  ['AWS::IAM::ManagedPolicy', { policyDocument: allow('s3:Get*') }],
  ['AWS::IAM::RolePolicy', { policyDocument: allow('s3:Get*') }],
  ['AWS::IAM::UserPolicy', { policyDocument: allow('s3:Get*') }],
  ['AWS::IAM::GroupPolicy', { policyDocument: allow('s3:Get*') }],
  ['AWS::IAM::User', { policies: [{ policyDocument: allow('s3:Get*') }] }],
  ['AWS::IAM::Group', { policies: [{ policyDocument: allow('s3:Get*') }] }],
])('%s %j allows what it says', (type, inputs) => {
  expect(of('access', type, inputs)).toEqual([grant('identity', 's3:get*')]);
});

it.each(['aws:iam/policy:Policy', 'aws:iam/rolePolicy:RolePolicy'])('%s may not be known', type => {
  expect(of('access', type, { policy: UNKNOWN })).toEqual(['unknown']);
});

it('knows of an unknown action what is known of it', () => {
  expect(of('access', 'AWS::IAM::ManagedPolicy', { policyDocument: allow(['*', UNKNOWN]) })).toEqual([grant('identity', '*', 'unknown')]);
});

it('tells of a role who may become it and what it may do', () => {
  const written = { assumeRolePolicy: JSON.stringify(trust), assumeRolePolicyDocument: trust, managedPolicyArns: UNKNOWN };
  for (const type of ['aws:iam/role:Role', 'AWS::IAM::Role'])
    expect(of('trusts', type, written)).toEqual([expect.objectContaining({ via: 'trust', anyone: true })]);
  expect(
    of('access', 'aws:iam/role:Role', {
      assumeRolePolicy: UNKNOWN,
      inlinePolicies: [{ policy: UNKNOWN }, { policy: JSON.stringify(allow('*')) }],
    }),
  ).toEqual(['unknown', grant('identity', '*')]);
  expect(
    of('access', 'AWS::IAM::Role', {
      assumeRolePolicyDocument: UNKNOWN,
      policies: [{ policyDocument: allow('*') }],
      managedPolicyArns: [managed('AdministratorAccess'), managed('ReadOnlyAccess'), UNKNOWN],
    }),
  ).toEqual([grant('identity', '*'), grant('identity', '*'), 'unknown']);
});

it.each<[string, unknown]>([
  [managed('AdministratorAccess'), [grant('identity', '*')]],
  ['arn:aws-cn:iam::aws:policy/IAMFullAccess', [grant('identity', 'iam:*')]],
  [managed('PowerUserAccess'), [expect.objectContaining({ allBut: true, resources: ['*'] })]],
  [managed('service-role/AWSLambdaBasicExecutionRole'), []],
  ['arn:aws:iam::111122223333:policy/ours', 'unknown'],
  ['arn:aws:s3:::ours', []],
])('%s is known by its name', (policyArn, expected) => {
  for (const type of [
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
    'aws:iam/groupPolicyAttachment:GroupPolicyAttachment',
    'aws:iam/policyAttachment:PolicyAttachment',
  ]) {
    const found = of('access', type, { policyArn });
    expect(Array.isArray(found) && found[0] === 'unknown' ? found[0] : found).toEqual(expected);
  }
});

it('leaves a policy of the stack to its own row', () => {
  const attachment = {
    type: 'aws:iam/userPolicyAttachment:UserPolicyAttachment',
    inputs: { policyArn: '?' },
    from: { policyArn: ['policy'] },
  };
  expect(factOf('access', [attachment, { type: 'aws:iam/policy:Policy', name: 'policy', inputs: {} }])).toEqual([]);
  expect(
    of(
      'access',
      'AWS::IAM::User',
      { managedPolicyArns: ['ours'] },
      { type: 'AWS::IAM::ManagedPolicy', inputs: { managedPolicyName: 'ours' } },
    ),
  ).toEqual([]);
  expect(
    of('access', 'aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive', { policyArns: [managed('AdministratorAccess')] }),
  ).toEqual([grant('identity', '*')]);
});

it.each([
  'aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive',
  'aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive',
])('%s attaches all that it lists', type => {
  expect(of('access', type, { policyArns: [UNKNOWN, managed('AdministratorAccess')] })).toEqual(['unknown', grant('identity', '*')]);
  expect(of('access', type, { policyArns: UNKNOWN })).toEqual(['unknown']);
});
