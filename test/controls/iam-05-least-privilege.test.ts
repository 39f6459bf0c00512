import iam05 from '../../controls/iam-05-least-privilege';
import { HOLE, Unknown } from '../../policypack/engine/known';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const policyType = 'aws:iam/policy:Policy';
const roleType = 'aws:iam/role:Role';
const bucket = 'aws:s3/bucket:Bucket';

const document = (...statements: Record<string, unknown>[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (action: unknown, resource: unknown = '*', more: Record<string, unknown> = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
/** A policy as text, as most programs write it. */
const policy = (...statements: Record<string, unknown>[]) => ({
  type: policyType,
  inputs: { policy: JSON.stringify(document(...statements)) },
});
/** A policy as an object, parts of which may be unknown. */
const open = (...statements: Record<string, unknown>[]) => ({ type: policyType, inputs: { policy: document(...statements) } });
const trust = (principal: unknown, more: Record<string, unknown> = {}) => ({
  type: roleType,
  inputs: { assumeRolePolicy: JSON.stringify(document({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more })) },
});

/** A text of which only a part is known. */
const partly = (text: string) => new Unknown([], text.replaceAll('…', HOLE)) as never;

const keyType = 'aws:kms/key:Key';
const key = (principal: unknown, more: Record<string, unknown> = {}) => ({
  type: keyType,
  inputs: { policy: JSON.stringify(document({ Effect: 'Allow', Principal: principal, Action: 'kms:*', Resource: '*', ...more })) },
});
/** A key that anyone may use, but for a Deny of all outside of one organisation. */
const fenced = {
  type: keyType,
  inputs: {
    policy: JSON.stringify(
      document(
        { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
        { Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
      ),
    ),
  },
};
const lets = (principal: unknown, whose: string, behind: readonly string[] = []) => ({
  type: 'aws:s3/bucketPolicy:BucketPolicy',
  inputs: {
    bucket: whose,
    policy: JSON.stringify(document({ Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource: '*' })),
  },
  ...(behind.length > 0 && { from: { bucket: behind } }),
});

const RIGHTS = 'a right that nobody has written is none';

testControl(iam05, {
  'no-administrator': {
    omission: RIGHTS,
    pass: [
      { name: 'some actions on everything', stack: [policy(allow(['s3:GetObject', 's3:PutObject']))] },
      { name: 'everything on one resource', stack: [policy(allow('*', 'arn:aws:s3:::reports/*'))] },
      { name: 'everything on everything is denied', stack: [policy({ Effect: 'Deny', Action: '*', Resource: '*' })] },
      { name: 'a policy that allows nothing', stack: [{ type: policyType, inputs: { policy: '' } }] },
      { name: 'some action of one service', stack: [open(allow(partly('s3:…')))] },
      { name: 'everything on one thing whose name is not known', stack: [open(allow('*', partly('…')))] },
      { name: 'everything in one bucket', stack: [open(allow('*', partly('arn:aws:s3:::…/*')))] },
      { name: 'some action on one thing', stack: [open(allow(UNKNOWN, 'arn:aws:s3:::reports/*'))] },
      { name: 'everything on what begins with a name', stack: [open(allow('*', partly('…*')))] },
    ],
    fail: [
      { name: 'everything on everything', stack: [policy(allow('*'))], says: 'It allows every action on every resource.' },
      { name: 'everything under a condition that says nothing', stack: [policy(allow('*', '*', { Condition: { StringEquals: null } }))] },
      { name: 'everything under a condition that is none', stack: [policy(allow('*', '*', { Condition: { StringEquals: 'x' } }))] },
      {
        name: 'everything under a condition without values',
        stack: [policy(allow('*', '*', { Condition: { Null: { 'aws:ResourceTag/a': [] } } }))],
      },
      { name: 'every action of every service', stack: [policy(allow('*:*'))] },
      { name: 'everything, among others', stack: [policy(allow('s3:GetObject'), allow(['s3:PutObject', '*'], ['arn:x', '*']))] },
      { name: 'everything beside an action that is unknown', stack: [open(allow([UNKNOWN, '*']))] },
      { name: 'everything beside a statement that is unknown', stack: [open(allow(UNKNOWN), allow('*'))] },
      { name: 'everything on all resources but one', stack: [policy({ Effect: 'Allow', Action: '*', NotResource: 'arn:x' })] },
      {
        name: 'in a role itself',
        stack: [{ type: roleType, inputs: { inlinePolicies: [{ name: 'all', policy: JSON.stringify(document(allow('*'))) }] } }],
      },
      {
        name: 'by a managed policy',
        stack: [
          {
            type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
            inputs: { role: 'r', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
          },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown policy', stack: [{ type: policyType, inputs: { policy: UNKNOWN } }] },
      { name: 'an unknown action on everything', stack: [open(allow(UNKNOWN))] },
      { name: 'everything on something unknown', stack: [open(allow('*', UNKNOWN))] },
      { name: 'some action of some service', stack: [open(allow(partly('…:…')))] },
      { name: 'every action of some service, which may be all', stack: [open(allow(partly('…:*')))] },
      { name: 'everything on what may be everything', stack: [open(allow('*', partly('arn:aws:…')))] },
      { name: 'a text that is no policy', stack: [{ type: policyType, inputs: { policy: '{ "Statement": ' } }] },
    ],
    deferred: [
      {
        name: 'an unknown policy, of which the graph may tell',
        complete: false,
        stack: [{ type: policyType, inputs: { policy: UNKNOWN } }],
      },
    ],
    notApplicable: [
      { name: 'a user is allowed what its policies allow', stack: [{ type: 'aws:iam/user:User', inputs: { name: 'u' } }] },
      { name: 'a volume is allowed nothing', stack: [{ type: 'aws:ebs/volume:Volume', inputs: {} }] },
    ],
  },
  'trusts-somebody-in-particular': {
    pass: [
      { name: 'one account', stack: [trust({ AWS: 'arn:aws:iam::111122223333:root' })] },
      { name: 'a service', stack: [trust({ Service: 'ec2.amazonaws.com' })] },
      { name: 'anyone of one organisation', stack: [trust('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })] },
      { name: 'nobody is named', stack: [{ type: roleType, inputs: { name: 'r' } }] },
      {
        name: 'what it may do is not known',
        stack: [{ type: roleType, inputs: { ...trust({ Service: 'ec2.amazonaws.com' }).inputs, managedPolicyArns: UNKNOWN } }],
      },
      { name: 'nobody', stack: [trust('*', { Effect: 'Deny' })] },
    ],
    fail: [
      { name: 'anyone', stack: [trust('*')], says: 'Anyone with an AWS account may become it.' },
      { name: 'anyone of AWS', stack: [trust({ AWS: '*' })] },
      { name: 'anyone, among others', stack: [trust({ AWS: ['arn:aws:iam::111122223333:root', '*'] })] },
      { name: 'anyone who asks through some service', stack: [trust('*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } })] },
      { name: 'all but one', stack: [trust(undefined, { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } })] },
      {
        name: 'anyone beside somebody unknown',
        stack: [
          {
            type: roleType,
            inputs: { assumeRolePolicy: document({ Effect: 'Allow', Principal: { AWS: [UNKNOWN, '*'] }, Action: 'sts:AssumeRole' }) },
          },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown trust', stack: [{ type: roleType, inputs: { assumeRolePolicy: UNKNOWN } }] },
      {
        name: 'somebody unknown',
        stack: [
          {
            type: roleType,
            inputs: { assumeRolePolicy: document({ Effect: 'Allow', Principal: { AWS: UNKNOWN }, Action: 'sts:AssumeRole' }) },
          },
        ],
      },
    ],
    notApplicable: [
      { name: 'a bucket is trusted by nobody', stack: [{ type: bucket, inputs: {} }] },
      { name: 'what a policy allows is no trust', stack: [policy(allow('*'))] },
    ],
  },
  'admits-somebody-in-particular': {
    pass: [
      { name: 'a key for one account', stack: [key({ AWS: 'arn:aws:iam::111122223333:root' })] },
      { name: 'a key for anyone of one organisation', stack: [key('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })] },
      { name: 'a key that AWS writes the policy of', stack: [{ type: keyType, inputs: { description: 'k' } }] },
      { name: 'a bucket elsewhere for one account', stack: [lets({ AWS: '111122223333' }, 'elsewhere')] },
      { name: 'a key for anyone, and nobody outside of one organisation', stack: [fenced] },
    ],
    fail: [
      { name: 'a key for anyone', stack: [key('*')], says: 'It lets in anyone with an AWS account.' },
      { name: 'a key for anyone of any account', stack: [key({ AWS: '*' })] },
      { name: 'a key for anyone, among others', stack: [key({ AWS: ['111122223333', '*'] })] },
      { name: 'a bucket elsewhere for anyone', stack: [lets('*', 'elsewhere')] },
      {
        name: 'a key for anyone beside somebody unknown',
        stack: [{ type: keyType, inputs: { policy: document({ Effect: 'Allow', Principal: { AWS: [UNKNOWN, '*'] }, Action: 'kms:*' }) } }],
      },
    ],
    unknown: [
      { name: 'an unknown policy', stack: [{ type: keyType, inputs: { policy: UNKNOWN } }] },
      {
        name: 'a bucket that is one of two',
        stack: [lets('*', '?', ['b', 'c']), { type: bucket, name: 'b', inputs: {} }, { type: bucket, name: 'c', inputs: {} }],
      },
    ],
    deferred: [{ name: 'whose bucket it is, the stack tells', complete: false, stack: [lets('*', '?', ['b'])] }],
    notApplicable: [
      { name: 'a bucket of the stack is judged itself', stack: [lets('*', '?', ['b']), { type: bucket, name: 'b', inputs: {} }] },
      { name: 'a bucket of the stack that it names', stack: [lets('*', 'b'), { type: bucket, inputs: { bucket: 'b' } }] },
      { name: 'a policy of a principal lets nobody in', stack: [policy(allow('*'))] },
      { name: 'a bucket holds data', stack: [{ type: bucket, inputs: {} }] },
    ],
  },
  'not-inverted': {
    omission: RIGHTS,
    pass: [
      { name: 'actions that are named', stack: [policy(allow('s3:GetObject'))] },
      { name: 'all but some on one resource', stack: [policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::b/*' })] },
      { name: 'all but some are denied', stack: [policy({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' })] },
    ],
    fail: [
      {
        name: 'all but some on everything',
        stack: [policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })],
        says: 'It allows all actions but a few (NotAction) on every resource.',
      },
      { name: 'all but something unknown on everything', stack: [open({ Effect: 'Allow', NotAction: UNKNOWN, Resource: '*' })] },
    ],
    unknown: [{ name: 'all but some on something unknown', stack: [open({ Effect: 'Allow', NotAction: 'iam:*', Resource: UNKNOWN })] }],
    notApplicable: [{ name: 'a bucket is allowed nothing', stack: [{ type: bucket, inputs: {} }] }],
  },
  'no-whole-service': {
    omission: RIGHTS,
    pass: [
      { name: 'some actions of a service', stack: [policy(allow(['s3:Get*', 's3:List*']))] },
      { name: 'a whole service on one resource', stack: [policy(allow('s3:*', 'arn:aws:s3:::reports/*'))] },
      { name: 'what may be a whole service on one resource', stack: [open(allow(partly('s3:…'), 'arn:aws:s3:::reports/*'))] },
      {
        name: 'what may be a whole service, of one account',
        stack: [open(allow(partly('s3:…'), '*', { Condition: { StringEquals: { 's3:ResourceAccount': '1' } } }))],
      },
      { name: 'some actions of a service whose name is known in part', stack: [open(allow(partly('s3:Get…')))] },
    ],
    fail: [
      { name: 'a whole service', stack: [policy(allow('S3:*'))], says: 'It allows every action of a whole service on every resource.' },
      {
        name: 'a whole service after another on one resource',
        stack: [policy(allow('sqs:*', 'arn:x'), allow(['s3:GetObject', 'kms:*']))],
        says: 'It allows every action of a whole service on every resource.',
      },
    ],
    unknown: [
      { name: 'an unknown action', stack: [open(allow(['s3:GetObject', UNKNOWN]))] },
      { name: 'an action of which only the service is known', stack: [open(allow(partly('s3:…')))] },
      { name: 'a pattern of which only the service is known', stack: [open(allow(partly('s3:…*')))] },
      { name: 'a pattern of which nothing is known', stack: [open(allow(partly('…*')))] },
      { name: 'an action of which neither service nor name is known', stack: [open(allow(partly('…:…')))] },
    ],
    notApplicable: [{ name: 'a bucket is allowed nothing', stack: [{ type: bucket, inputs: {} }] }],
  },
  'actions-named': {
    omission: RIGHTS,
    pass: [
      { name: 'some actions of a service on one resource', stack: [policy(allow('s3:*', 'arn:aws:s3:::reports/*'))] },
      { name: 'every action on every resource is found as that', stack: [policy(allow('*'))] },
    ],
    fail: [
      {
        name: 'every action on one resource',
        stack: [policy(allow(['s3:GetObject', '*'], 'arn:aws:s3:::reports/*'))],
        says: 'It allows every action on the resources that it names.',
      },
      {
        name: 'all actions but one on one resource',
        stack: [policy({ Effect: 'Allow', NotAction: 's3:DeleteObject', Resource: 'arn:aws:s3:::reports/*' })],
        says: 'It allows every action but a few on the resources that it names.',
      },
    ],
    unknown: [{ name: 'an unknown action on one resource', stack: [open(allow(UNKNOWN, 'arn:aws:s3:::reports/*'))] }],
    notApplicable: [{ name: 'a bucket is allowed nothing', stack: [{ type: bucket, inputs: {} }] }],
  },
  'cannot-raise-itself': {
    omission: RIGHTS,
    pass: [
      {
        name: 'a role is passed to one service',
        stack: [policy(allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'x' } } }))],
      },
      { name: 'one role is passed', stack: [policy(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/app'))] },
      { name: 'rights are only read', stack: [policy(allow('iam:GetPolicy'))] },
    ],
    fail: [
      {
        name: 'any role is passed',
        stack: [policy(allow('iam:PassRole'))],
        says: 'It may raise its own rights: iam:passrole on every resource.',
      },
      { name: 'any policy is attached', stack: [policy(allow(['iam:GetPolicy', 'iam:AttachRolePolicy']))] },
    ],
    unknown: [
      { name: 'an unknown action', stack: [open(allow([UNKNOWN, 'iam:GetPolicy']))] },
      { name: 'some action of IAM', stack: [open(allow(partly('iam:…')))] },
      { name: 'an action that begins as one of them', stack: [open(allow(partly('iam:Pass…')))] },
      { name: 'an action that begins and ends as one of them', stack: [open(allow(partly('iam:Attach…Policy')))] },
      { name: 'that action of some service', stack: [open(allow(partly('…:CreateAccessKey')))] },
    ],
    notApplicable: [{ name: 'a bucket is allowed nothing', stack: [{ type: bucket, inputs: {} }] }],
  },
});
