import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity';
import * as iam from '@pulumi/aws/iam';
import * as iot from '@pulumi/aws/iot';
import * as kms from '@pulumi/aws/kms';
import { Provider } from '@pulumi/aws/provider';
import * as s3 from '@pulumi/aws/s3';
import * as sqs from '@pulumi/aws/sqs';
import * as ssm from '@pulumi/aws/ssm';
import * as ssoadmin from '@pulumi/aws/ssoadmin';
import * as pulumi from '@pulumi/pulumi';
import iam05 from '../../controls/iam-05-least-privilege';
import { mockStack } from '../../policypack/testing';
import { everyRuleIsShown, mockStacks, type StackCase } from '../support/mock-stacks';

everyRuleIsShown(iam05);

const admin = 'IAM-05/no-administrator';
const inverted = 'IAM-05/not-inverted';
const whole = 'IAM-05/no-whole-service';
const named = 'IAM-05/actions-named';
const raises = 'IAM-05/cannot-raise-itself';
const trusts = 'IAM-05/trusts-somebody-in-particular';
const admits = 'IAM-05/admits-somebody-in-particular';

const document = (...statements: object[]) => ({ Version: '2012-10-17' as const, Statement: statements });
const allow = (action: unknown, resource: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
const json = (...statements: object[]) => JSON.stringify(document(...statements));
const policy = (name: string, ...statements: object[]) => new iam.Policy(name, { policy: json(...statements) });
const trust = (principal: unknown, more: object = {}) => json({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more });
const byLambda = trust({ Service: 'lambda.amazonaws.com' });
const account = { AWS: 'arn:aws:iam::111122223333:root' };

describe('what policies allow', () => {
  mockStacks({
    'everything on everything, and its neighbours': {
      program: () => {
        policy('all', allow('*'));
        policy('all-services', allow('*:*'));
        policy('among-others', allow('s3:GetObject'), allow(['s3:PutObject', '*'], ['arn:aws:s3:::a/*', '*']));
        policy('all-but-one-resource', { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::a/*' });
        policy('with-second-factor', allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }));
        policy('in-one-region', allow('*', '*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-2' } } }));
        policy('of-one-tag', allow('*', '*', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'books' } } }));
        policy('reader', allow(['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::reports/*'));
        policy('in-one-bucket', allow('*', 'arn:aws:s3:::reports/*'));
        policy('denied', { Effect: 'Deny', Action: '*', Resource: '*' });
        policy('allowed-and-denied', allow('*'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' });
        policy('every-arn', allow('*', 'arn:aws:*:*:*:*'));
      },
      expect: {
        [`${admin} all`]: ['mandatory', 'It allows every action on every resource.'],
        [`${admin} all-services`]: 'mandatory',
        [`${admin} among-others`]: 'mandatory',
        [`${admin} all-but-one-resource`]: 'mandatory',
        [`${admin} with-second-factor`]: 'mandatory',
        [`${admin} in-one-region`]: 'mandatory',
        [`${admin} of-one-tag`]: 'pass',
        [`${admin} reader`]: 'pass',
        [`${admin} in-one-bucket`]: 'pass',
        [`${named} in-one-bucket`]: ['advisory', 'It allows every action on the resources that it names.'],
        [`${named} reader`]: 'pass',
        [`${admin} denied`]: 'pass',
        [`${admin} allowed-and-denied`]: 'mandatory',
        [`${admin} every-arn`]: 'mandatory',
      },
    },
    'all but some, whole services, and what raises itself': {
      program: () => {
        policy('all-but-iam', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' });
        policy('all-but-iam-here', { Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::reports/*' });
        policy('deny-all-but', { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' });
        policy('whole-s3', allow('s3:*'));
        policy('whole-s3-spelt', allow('S3:*'));
        policy('whole-s3-here', allow('s3:*', 'arn:aws:s3:::reports/*'));
        policy('reads-s3', allow(['s3:Get*', 's3:List*']));
        policy('passes-any', allow('iam:PassRole'));
        policy('passes-one', allow('iam:PassRole', 'arn:aws:iam::111122223333:role/app'));
        policy(
          'passes-to-lambda',
          allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }),
        );
        policy('attaches', allow(['iam:GetRole', 'iam:AttachRolePolicy']));
        policy('passes-to-any', allow('iam:PassRole', '*', { Condition: { StringLike: { 'iam:PassedToService': '*' } } }));
        policy('whole-iam', allow('iam:*'));
        policy('reads-iam', allow(['iam:GetRole', 'iam:ListRoles']));
      },
      expect: {
        [`${inverted} all-but-iam`]: ['mandatory', 'all actions but a few (NotAction) on every resource'],
        [`${inverted} all-but-iam-here`]: 'pass',
        [`${named} all-but-iam-here`]: ['advisory', 'every action but a few'],
        [`${inverted} deny-all-but`]: 'pass',
        [`${whole} whole-s3`]: ['advisory', 'every action of a whole service on every resource'],
        [`${whole} whole-s3-spelt`]: 'advisory',
        [`${whole} whole-s3-here`]: 'pass',
        [`${whole} reads-s3`]: 'pass',
        [`${raises} passes-any`]: ['advisory', 'iam:passrole on every resource'],
        [`${raises} passes-one`]: 'pass',
        [`${raises} passes-to-lambda`]: 'pass',
        [`${raises} passes-to-any`]: 'advisory',
        [`${whole} whole-iam`]: 'advisory',
        [`${raises} attaches`]: ['advisory', 'iam:attachrolepolicy'],
        [`${raises} reads-iam`]: 'pass',
      },
    },
    'policies of roles, users and groups, inline and by themselves': {
      program: () => {
        const role = new iam.Role('app', { assumeRolePolicy: byLambda });
        const user = new iam.User('ann', {});
        const team = new iam.Group('team', {});
        new iam.RolePolicy('role-all', { role: role.id, policy: json(allow('*')) });
        new iam.RolePolicy('role-some', { role: role.id, policy: json(allow('s3:GetObject')) });
        new iam.UserPolicy('user-all', { user: user.name, policy: json(allow('*')) });
        new iam.GroupPolicy('group-all', { group: team.name, policy: json(allow('*')) });
        new iam.Role('inline', { assumeRolePolicy: byLambda, inlinePolicies: [{ name: 'all', policy: json(allow('*')) }] });
        new iam.Role('inline-two', {
          assumeRolePolicy: byLambda,
          inlinePolicies: [
            { name: 'some', policy: json(allow('s3:GetObject')) },
            { name: 'all', policy: json(allow('*')) },
          ],
        });
        new iam.Role('inline-some', {
          assumeRolePolicy: byLambda,
          inlinePolicies: [{ name: 'some', policy: json(allow('s3:GetObject')) }],
        });
        new iam.InstanceProfile('profile', { role: role.name });
        new iot.Policy('things', { policy: json(allow('*')) });
        new ssoadmin.PermissionSetInlinePolicy('set', {
          instanceArn: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071',
          permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-0a1b2c3d4e5f6071/ps-0a1b2c3d4e5f6071',
          inlinePolicy: json(allow('*')),
        });
      },
      expect: {
        [`${admin} app`]: 'pass',
        [`${admin} ann`]: 'not-applicable',
        [`${admin} team`]: 'not-applicable',
        [`${admin} role-all`]: 'mandatory',
        [`${admin} role-some`]: 'pass',
        [`${admin} user-all`]: 'mandatory',
        [`${admin} group-all`]: 'mandatory',
        [`${admin} inline`]: 'mandatory',
        [`${admin} inline-two`]: 'mandatory',
        [`${admin} inline-some`]: 'pass',
        [`${admin} profile`]: 'not-applicable',
        [`${admin} things`]: 'mandatory',
        [`${admin} set`]: 'mandatory',
      },
    },
    'policies that AWS manages': {
      program: () => {
        const role = new iam.Role('app', { assumeRolePolicy: byLambda });
        const attach = (name: string, policyArn: pulumi.Input<string>) =>
          new iam.RolePolicyAttachment(name, { role: role.name, policyArn });
        const aws = 'arn:aws:iam::aws:policy';
        attach('administrator', `${aws}/AdministratorAccess`);
        attach('administrator-enum', iam.ManagedPolicy.AdministratorAccess);
        attach('power-user', `${aws}/PowerUserAccess`);
        attach('whole-s3', `${aws}/AmazonS3FullAccess`);
        attach('read-only', `${aws}/ReadOnlyAccess`);
        attach('basic', `${aws}/service-role/AWSLambdaBasicExecutionRole`);
        new iam.UserPolicyAttachment('user-administrator', { user: 'ann', policyArn: `${aws}/AdministratorAccess` });
        new iam.GroupPolicyAttachment('group-administrator', { group: 'team', policyArn: `${aws}/AdministratorAccess` });
        new iam.PolicyAttachment('all-of-them', { roles: [role.name], policyArn: `${aws}/AdministratorAccess` });
        new iam.Role('in-role', { assumeRolePolicy: byLambda, managedPolicyArns: [`${aws}/ReadOnlyAccess`, `${aws}/AdministratorAccess`] });
        new iam.RolePolicyAttachmentsExclusive('exclusive', { roleName: role.name, policyArns: [`${aws}/AdministratorAccess`] });
      },
      expect: {
        [`${admin} administrator`]: 'mandatory',
        [`${admin} administrator-enum`]: 'mandatory',
        [`${inverted} power-user`]: 'mandatory',
        [`${admin} power-user`]: 'pass',
        [`${whole} whole-s3`]: 'advisory',
        [`${admin} read-only`]: 'pass',
        [`${admin} basic`]: 'pass',
        [`${admin} user-administrator`]: 'mandatory',
        [`${admin} group-administrator`]: 'mandatory',
        [`${admin} all-of-them`]: 'mandatory',
        [`${admin} in-role`]: 'mandatory',
        [`${admin} exclusive`]: 'mandatory',
      },
    },
    'policies of one’s own that are attached': {
      stackReferences: { 'acme/security/prod': { admin: 'arn:aws:iam::111122223333:policy/boundary' } },
      program: () => {
        const role = new iam.Role('app', { assumeRolePolicy: byLambda });
        const attach = (name: string, policyArn: pulumi.Input<string>) =>
          new iam.RolePolicyAttachment(name, { role: role.name, policyArn });
        attach('of-stack', policy('all', allow('*')).arn);
        attach('of-account', 'arn:aws:iam::111122223333:policy/ops');
        attach('of-other-stack', new pulumi.StackReference('acme/security/prod').requireOutput('admin') as pulumi.Output<string>);
        attach('looked-up', iam.getPolicyOutput({ name: 'ops' }).arn);
      },
      expect: {
        [`${admin} all`]: 'mandatory',
        [`${admin} of-stack`]: 'pass',
        [`${admin} of-account`]: 'undetermined',
        [`${admin} of-other-stack`]: 'undetermined',
        [`${admin} looked-up`]: 'undetermined',
      },
    },
    'documents by a function': {
      program: () => {
        const statement = (actions: string[], resources: pulumi.Input<string>[]) =>
          iam.getPolicyDocumentOutput({ statements: [{ actions, resources }] }).json;
        const bucket = new s3.Bucket('reports', { bucket: 'acme-reports' });
        new iam.Policy('all', { policy: statement(['*'], ['*']) });
        new iam.Policy('some', { policy: statement(['s3:GetObject'], ['arn:aws:s3:::acme-reports/*']) });
        new iam.Policy('of-bucket', { policy: statement(['s3:*'], [pulumi.interpolate`${bucket.arn}/*`]) });
        new iam.Policy('all-of-account', {
          policy: statement(['*'], [pulumi.interpolate`arn:aws:s3:::${getCallerIdentityOutput().accountId}/*`]),
        });
      },
      expect: {
        [`${admin} all`]: 'mandatory',
        [`${admin} some`]: 'pass',
        [`${admin} all-of-account`]: 'pass',
        [`${named} all-of-account`]: 'advisory',
        [`${admin} of-bucket`]: 'undetermined',
      },
      deployed: Object.fromEntries([admin, inverted, whole, named, raises].map(rule => [`${rule} of-bucket`, 'pass'])),
    },
    'documents with a part that is not known yet': {
      program: () => {
        const bucket = new s3.Bucket('reports', {});
        const told = ssm.getParameterOutput({ name: '/policy/action' }).value;
        new iam.Policy('as-text', { policy: bucket.arn.apply(arn => json(allow('s3:GetObject', `${arn}/*`))) });
        new iam.Policy('as-text-all', { policy: bucket.arn.apply(arn => json(allow('s3:GetObject', `${arn}/*`), allow('*'))) });
        new iam.Policy('as-object', { policy: document(allow('s3:GetObject', bucket.arn)) as never });
        new iam.Policy('as-json-output', { policy: pulumi.jsonStringify(document(allow('*', bucket.arn))) });
        new iam.Policy('looked-up', { policy: ssm.getParameterOutput({ name: '/policy' }).value });
        new iam.Policy('action-looked-up', { policy: pulumi.jsonStringify(document(allow(told))) });
      },
      expect: {
        [`${admin} as-text`]: 'undetermined',
        [`${admin} as-text-all`]: 'undetermined',
        [`${admin} as-object`]: 'undetermined',
        [`${admin} as-json-output`]: 'undetermined',
        [`${admin} looked-up`]: 'undetermined',
        [`${admin} action-looked-up`]: 'undetermined',
      },
      deployed: Object.fromEntries(
        Object.entries({ 'as-text': 'pass', 'as-text-all': 'mandatory', 'as-object': 'pass', 'as-json-output': 'pass' }).flatMap(
          ([name, said]) =>
            [admin, inverted, whole, named, raises].map(rule => [
              `${rule} ${name}`,
              rule === admin ? said : rule === named && name === 'as-json-output' ? 'advisory' : 'pass',
            ]),
        ),
      ) as StackCase['expect'],
    },
    'secrets, configuration, components and regions': {
      config: { document: json(allow('*')), action: 's3:GetObject' },
      secretKeys: ['document'],
      program: () => {
        const config = new pulumi.Config();
        new iam.Policy('secret', { policy: config.requireSecret('document') });
        policy('configured', allow(config.require('action')));
        class Reader extends pulumi.ComponentResource {
          constructor(name: string, args: { actions: string[] }, opts?: pulumi.ComponentResourceOptions) {
            super('acme:iam:Reader', name, args, opts);
            new iam.RolePolicy(`${name}-policy`, { role: 'app', policy: json(allow(args.actions)) }, { parent: this });
          }
        }
        const abroad = new Provider('abroad', { region: 'us-east-1' });
        new Reader('narrow', { actions: ['s3:GetObject'] });
        new Reader('wide', { actions: ['s3:GetObject', '*'] }, { providers: { aws: abroad } });
        new iam.Policy(
          'undone',
          { policy: json(allow('s3:GetObject')) },
          { transforms: [({ props, opts }) => ({ props: { ...props, policy: json(allow('*')) }, opts })] },
        );
        new iam.Policy(
          'mended',
          { policy: json(allow('*')) },
          {
            transformations: [({ props, opts }) => ({ props: { ...props, policy: json(allow('s3:GetObject')) }, opts })],
            aliases: [{ name: 'old' }],
          },
        );
        iam.Policy.get('found', 'arn:aws:iam::111122223333:policy/ops');
      },
      expect: {
        [`${admin} secret`]: 'mandatory',
        [`${admin} configured`]: 'pass',
        [`${admin} narrow-policy`]: 'pass',
        [`${admin} wide-policy`]: 'mandatory',
        [`${admin} undone`]: 'mandatory',
        [`${admin} mended`]: 'pass',
        [`${admin} found`]: 'not-asked',
      },
    },
  });

  it('a policy of another stack that nobody knows, in a preview', async () => {
    const stack = await mockStack(
      () => {
        const arn = new pulumi.StackReference('acme/security/prod').requireOutput('policy') as pulumi.Output<string>;
        new iam.RolePolicyAttachment('ops', { role: 'app', policyArn: arn });
      },
      { config: { 'aws:region': 'eu-central-2' } },
    );
    expect(stack).toBeUndetermined(admin, 'ops');
  });
});

describe('whom roles trust and resources admit', () => {
  mockStacks({
    roles: {
      program: () => {
        const role = (name: string, assumeRolePolicy: iam.RoleArgs['assumeRolePolicy']) => new iam.Role(name, { assumeRolePolicy });
        role('anyone', trust('*'));
        role('anyone-of-aws', trust({ AWS: '*' }));
        role('among-others', trust({ AWS: [account.AWS, '*'] }));
        role('one-account', trust(account));
        role('service', byLambda);
        role('all-but', json({ Effect: 'Allow', NotPrincipal: account, Action: 'sts:AssumeRole' }));
        role('organisation', trust('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }));
        role('external-id', trust('*', { Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }));
        role('organisation-if-any', trust('*', { Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }));
        role('all-values', trust('*', { Condition: { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': ['o-1'] } } }));
        role('any-arn', trust('*', { Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }));
        role('over-tls', trust('*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }));
        role('as-object', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] });
        role(
          'second-statement',
          json(
            { Effect: 'Allow', Principal: account, Action: 'sts:AssumeRole' },
            { Effect: 'Allow', Principal: '*', Action: 'sts:TagSession' },
          ),
        );
      },
      expect: {
        [`${trusts} anyone`]: ['mandatory', 'Anyone with an AWS account may become it.'],
        [`${trusts} anyone-of-aws`]: 'mandatory',
        [`${trusts} among-others`]: 'mandatory',
        [`${trusts} one-account`]: 'pass',
        [`${trusts} service`]: 'pass',
        [`${trusts} all-but`]: 'mandatory',
        [`${trusts} organisation`]: 'pass',
        [`${trusts} external-id`]: 'pass',
        [`${trusts} organisation-if-any`]: 'mandatory',
        [`${trusts} all-values`]: 'mandatory',
        [`${trusts} any-arn`]: 'mandatory',
        [`${trusts} over-tls`]: 'mandatory',
        [`${trusts} as-object`]: 'mandatory',
        [`${trusts} second-statement`]: 'mandatory',
      },
    },
    'a role that trusts another of the stack': {
      program: () => {
        const first = new iam.Role('first', { assumeRolePolicy: byLambda });
        new iam.Role('second', { assumeRolePolicy: first.arn.apply(arn => trust({ AWS: arn })) });
        new iam.Role('third', { assumeRolePolicy: first.arn.apply(arn => trust({ AWS: [arn, '*'] })) });
      },
      expect: { [`${trusts} first`]: 'pass', [`${trusts} second`]: 'undetermined', [`${trusts} third`]: 'undetermined' },
      deployed: { [`${trusts} second`]: 'pass', [`${trusts} third`]: 'mandatory' },
    },
    'keys by their own policy and by one beside': {
      program: () => {
        const forKey = (principal: unknown, more: object = {}) =>
          json({ Effect: 'Allow', Principal: principal, Action: 'kms:*', Resource: '*', ...more });
        const rotating = { enableKeyRotation: true };
        new kms.Key('by-aws', rotating);
        new kms.Key('account', { ...rotating, policy: forKey(account) });
        new kms.Key('anyone', { ...rotating, policy: forKey('*') });
        new kms.Key('via-account', {
          ...rotating,
          policy: forKey('*', { Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } }),
        });
        const separate = new kms.Key('separate', rotating);
        new kms.KeyPolicy('separate-policy', { keyId: separate.id, policy: forKey({ AWS: '*' }) });
        new kms.KeyPolicy('separate-shut', { keyId: separate.id, policy: forKey(account) });
      },
      expect: {
        [`${admits} by-aws`]: 'pass',
        [`${admits} account`]: 'pass',
        [`${admits} anyone`]: ['mandatory', 'It lets in anyone with an AWS account.'],
        [`${admits} via-account`]: 'pass',
        [`${admits} separate-policy`]: 'mandatory',
        [`${admits} separate-shut`]: 'pass',
      },
    },
    'policies of what is elsewhere, and of what is here': {
      program: () => {
        const open = json({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/*' });
        const shut = json({ Effect: 'Allow', Principal: account, Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/*' });
        new s3.BucketPolicy('elsewhere', { bucket: 'acme-landing-zone', policy: open });
        new s3.BucketPolicy('elsewhere-shut', { bucket: 'acme-landing-zone-2', policy: shut });
        const here = new s3.Bucket('here', {});
        new s3.BucketPolicy('of-here', { bucket: here.id, policy: open });
        new sqs.QueuePolicy('queue-elsewhere', { queueUrl: 'https://sqs.eu-central-2.amazonaws.com/111122223333/jobs', policy: open });
        new s3.BucketPolicy('looked-up', { bucket: ssm.getParameterOutput({ name: '/bucket' }).value, policy: open });
      },
      expect: {
        [`${admits} elsewhere`]: 'mandatory',
        [`${admits} elsewhere-shut`]: 'pass',
        [`${admits} of-here`]: 'not-applicable',
        'IVS-03/not-public here': 'mandatory',
        [`${admits} queue-elsewhere`]: 'mandatory',
      },
    },
  });
});

describe('levels and exceptions', () => {
  const program = () => {
    policy('all', allow('*'));
    policy('whole-s3', allow('s3:*'));
    policy('reader', allow('s3:GetObject'));
  };
  const said = (all: string, wide: string) =>
    ({
      [`${admin} all`]: all,
      [`${whole} whole-s3`]: wide,
      [`${admin} reader`]: all === 'not-asked' ? all : 'pass',
    }) as StackCase['expect'];
  const exception = { control: 'IAM-05', resource: '**::all', owner: 'ops@example.com', reason: 'Break glass.', until: '2027-06-30' };
  mockStacks({
    'as it comes': { program, expect: said('mandatory', 'advisory') },
    'whatever the class of its data': { config: { 'ccm:dataClassification': 'low' }, program, expect: said('mandatory', 'advisory') },
    'with classes declared': { ccm: { classification: { assume: 'high' } }, program, expect: said('mandatory', 'advisory') },
    'advisory as a control': { ccm: { controls: { 'IAM-05': 'advisory' } }, program, expect: said('advisory', 'advisory') },
    'mandatory as a control': { ccm: { controls: { 'IAM-05': 'mandatory' } }, program, expect: said('mandatory', 'mandatory') },
    'rule by rule': { ccm: { controls: { [admin]: 'disabled', [whole]: 'mandatory' } }, program, expect: said('not-asked', 'mandatory') },
    disabled: { ccm: { controls: { 'IAM-05': 'disabled' } }, program, expect: said('not-asked', 'not-asked') },
    'an exception in force': { today: '2027-06-30', ccm: { exceptions: [exception] }, program, expect: said('excepted', 'advisory') },
    'an exception that is over': { today: '2027-07-01', ccm: { exceptions: [exception] }, program, expect: said('mandatory', 'advisory') },
    'an exception that nobody owns': {
      today: '2027-01-01',
      ccm: { exceptions: [{ ...exception, owner: undefined }] },
      program,
      expect: said('mandatory', 'advisory'),
    },
  });
});
