import type { Defect } from './judging';
import { allow, json, mend, output, ref, resource, sub, written } from './written';

const anyResource = (action: unknown): unknown => allow({ Action: action, Resource: '*' });
const trusted = (principal: unknown): unknown => allow({ Action: 'sts:AssumeRole', Principal: principal });
const runsTasks = (passed: unknown): unknown => allow({ Action: ['ecs:RunTask', 'iam:PassRole'], Resource: passed });

/** Rights that go too far. */
export const iam05: readonly Defect[] = [
  {
    name: 'a role with the rights of an administrator, by a policy of AWS',
    rule: 'IAM-05/no-administrator',
    says: 'It allows every action on every resource.',
    aws: [
      resource('aws:iam/role:Role', 'deployer', {
        assumeRolePolicy: json(trusted({ Service: 'codebuild.amazonaws.com' })),
        managedPolicyArns: [mend('arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::aws:policy/ReadOnlyAccess')],
      }),
    ],
    cloudformation: [
      resource('AWS::IAM::Role', 'Deployer', {
        AssumeRolePolicyDocument: trusted({ Service: 'codebuild.amazonaws.com' }),
        ManagedPolicyArns: [
          mend(
            sub('arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess'),
            sub('arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'),
          ),
        ],
      }),
    ],
  },
  {
    name: 'a policy that allows everything',
    rule: 'IAM-05/no-administrator',
    says: 'It allows every action on every resource.',
    aws: [resource('aws:iam/policy:Policy', 'support', { policy: json(anyResource(mend('*', 's3:ListAllMyBuckets'))) })],
    cloudformation: [
      resource('AWS::IAM::ManagedPolicy', 'Support', {
        PolicyDocument: written(anyResource(mend('*', 's3:ListAllMyBuckets')), {
          yaml: {
            Version: '2012-10-17',
            Statement: { Effect: 'Allow', Action: mend(['*'], 's3:ListAllMyBuckets'), Resource: '*' },
          },
        }),
      }),
    ],
  },
  {
    name: 'a role that anyone may take on',
    rule: 'IAM-05/trusts-somebody-in-particular',
    says: 'Anyone with an AWS account may become it.',
    aws: [
      resource('aws:iam/role:Role', 'partner', {
        assumeRolePolicy: json(trusted({ AWS: mend('*', 'arn:aws:iam::444455556666:root') })),
      }),
    ],
    cloudformation: [
      resource('AWS::IAM::Role', 'Partner', {
        AssumeRolePolicyDocument: trusted(mend('*', { AWS: sub('arn:${AWS::Partition}:iam::444455556666:root') })),
      }),
    ],
  },
  {
    name: 'an inline policy that allows everything but a little',
    rule: 'IAM-05/not-inverted',
    says: 'It allows all actions but a few (NotAction) on every resource.',
    aws: [
      resource('aws:iam/rolePolicy:RolePolicy', 'work', {
        role: output('worker.name'),
        policy: json(mend(allow({ NotAction: 'iam:*', Resource: '*' }), anyResource('ec2:DescribeInstances'))),
      }),
      resource('aws:iam/role:Role', 'worker', { assumeRolePolicy: json(trusted({ Service: 'ec2.amazonaws.com' })) }),
    ],
    cloudformation: [
      resource('AWS::IAM::RolePolicy', 'Work', {
        RoleName: ref('Worker'),
        PolicyName: 'work',
        PolicyDocument: mend(allow({ NotAction: 'iam:*', Resource: '*' }), anyResource('ec2:DescribeInstances')),
      }),
      resource('AWS::IAM::Role', 'Worker', { AssumeRolePolicyDocument: trusted({ Service: sub('ec2.${AWS::URLSuffix}') }) }),
    ],
  },
  {
    name: 'a role that may hand on any role',
    rule: 'IAM-05/cannot-raise-itself',
    says: 'It may raise its own rights: iam:passrole on every resource.',
    aws: [
      resource('aws:iam/role:Role', 'scheduler', {
        assumeRolePolicy: json(trusted({ Service: 'scheduler.amazonaws.com' })),
        inlinePolicies: [{ name: 'run', policy: json(runsTasks(mend('*', 'arn:aws:iam::111122223333:role/task'))) }],
      }),
    ],
    cloudformation: [
      resource('AWS::IAM::Role', 'Scheduler', {
        AssumeRolePolicyDocument: trusted({ Service: 'scheduler.amazonaws.com' }),
        Policies: [
          {
            PolicyName: 'run',
            PolicyDocument: runsTasks(mend('*', sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:role/task'))),
          },
        ],
      }),
    ],
  },
];
