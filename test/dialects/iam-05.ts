import { type Defect, output } from './judging';

/** What a Pulumi program hands to `policy`. */
const json = (document: unknown): string => JSON.stringify(document);

/** Rights that go too far. */
export const iam05: readonly Defect[] = [
  {
    name: 'a role with the rights of an administrator, by a policy of AWS',
    rule: 'IAM-05/no-administrator',
    says: 'It allows every action on every resource.',
    aws: [
      {
        type: 'aws:iam/role:Role',
        name: 'deployer',
        inputs: {
          assumeRolePolicy: json({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'codebuild.amazonaws.com' } }],
          }),
          managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        },
      },
    ],
    native: [
      {
        type: 'aws-native:iam:Role',
        name: 'deployer',
        inputs: {
          assumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'codebuild.amazonaws.com' } }],
          },
          managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        },
      },
    ],
    yaml: `
      Resources:
        Deployer:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Action: sts:AssumeRole
                  Principal: { Service: codebuild.amazonaws.com }
            ManagedPolicyArns:
              - !Sub arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess
    `,
    cdk: {
      Deployer7B0F2A1C: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' } }],
            Version: '2012-10-17',
          },
          ManagedPolicyArns: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AdministratorAccess']] }],
        },
        Metadata: { 'aws:cdk:path': 'Shop/Deployer/Resource' },
      },
    },
    mended: {
      aws: { deployer: { managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
      native: { deployer: { managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
      yaml: ['policy/AdministratorAccess', 'policy/ReadOnlyAccess'],
      cdk: {
        Deployer7B0F2A1C: {
          ManagedPolicyArns: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/ReadOnlyAccess']] }],
        },
      },
    },
  },
  {
    name: 'a policy that allows everything',
    rule: 'IAM-05/no-administrator',
    says: 'It allows every action on every resource.',
    aws: [
      {
        type: 'aws:iam/policy:Policy',
        name: 'support',
        inputs: { policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }) },
      },
    ],
    native: [
      {
        type: 'aws-native:iam:ManagedPolicy',
        name: 'support',
        inputs: { policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
      },
    ],
    yaml: `
      Resources:
        Support:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                Effect: Allow
                Action: ['*']
                Resource: '*'
    `,
    cdk: {
      SupportPolicy5C0D9E71: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          Description: '',
          Path: '/',
          PolicyDocument: { Statement: [{ Action: '*', Effect: 'Allow', Resource: '*' }], Version: '2012-10-17' },
        },
        Metadata: { 'aws:cdk:path': 'Shop/SupportPolicy/Resource' },
      },
    },
    mended: {
      aws: {
        support: {
          policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }] }),
        },
      },
      native: {
        support: {
          policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }] },
        },
      },
      yaml: ["['*']", 's3:ListAllMyBuckets'],
      cdk: {
        SupportPolicy5C0D9E71: {
          PolicyDocument: { Statement: [{ Action: 's3:ListAllMyBuckets', Effect: 'Allow', Resource: '*' }], Version: '2012-10-17' },
        },
      },
    },
  },
  {
    name: 'a role that anyone may take on',
    rule: 'IAM-05/trusts-somebody-in-particular',
    says: 'Anyone with an AWS account may become it.',
    aws: [
      {
        type: 'aws:iam/role:Role',
        name: 'partner',
        inputs: {
          assumeRolePolicy: json({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }],
          }),
        },
      },
    ],
    native: [
      {
        type: 'aws-native:iam:Role',
        name: 'partner',
        inputs: {
          assumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }],
          },
        },
      },
    ],
    yaml: `
      Resources:
        Partner:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Action: sts:AssumeRole
                  Principal: '*'
    `,
    cdk: {
      PartnerRole4D8E1A60: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { AWS: '*' } }],
            Version: '2012-10-17',
          },
        },
        Metadata: { 'aws:cdk:path': 'Shop/PartnerRole/Resource' },
      },
    },
    mended: {
      aws: {
        partner: {
          assumeRolePolicy: json({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::444455556666:root' } }],
          }),
        },
      },
      native: {
        partner: {
          assumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::444455556666:root' } }],
          },
        },
      },
      yaml: ["Principal: '*'", "Principal: { AWS: !Sub 'arn:${AWS::Partition}:iam::444455556666:root' }"],
      cdk: {
        PartnerRole4D8E1A60: {
          AssumeRolePolicyDocument: {
            Statement: [
              {
                Action: 'sts:AssumeRole',
                Effect: 'Allow',
                Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::444455556666:root']] } },
              },
            ],
            Version: '2012-10-17',
          },
        },
      },
    },
  },
  {
    name: 'an inline policy that allows everything but a little',
    rule: 'IAM-05/not-inverted',
    says: 'It allows all actions but a few (NotAction) on every resource.',
    aws: [
      {
        type: 'aws:iam/rolePolicy:RolePolicy',
        name: 'work',
        inputs: {
          role: output('worker.name'),
          policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }] }),
        },
      },
      {
        type: 'aws:iam/role:Role',
        name: 'worker',
        inputs: {
          assumeRolePolicy: json({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
          }),
        },
      },
    ],
    native: [
      {
        type: 'aws-native:iam:RolePolicy',
        name: 'work',
        inputs: {
          roleName: output('worker.roleName'),
          policyName: 'work',
          policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }] },
        },
      },
      {
        type: 'aws-native:iam:Role',
        name: 'worker',
        inputs: {
          assumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
          },
        },
      },
    ],
    yaml: `
      Resources:
        Work:
          Type: AWS::IAM::RolePolicy
          Properties:
            RoleName: !Ref Worker
            PolicyName: work
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  NotAction: iam:*
                  Resource: '*'
        Worker:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: !Sub 'ec2.\${AWS::URLSuffix}' } }
    `,
    cdk: {
      WorkerDefaultPolicyA3B5C7D9: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyDocument: { Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], Version: '2012-10-17' },
          PolicyName: 'WorkerDefaultPolicyA3B5C7D9',
          Roles: [{ Ref: 'Worker1F5C3A09' }],
        },
        Metadata: { 'aws:cdk:path': 'Shop/Worker/DefaultPolicy/Resource' },
      },
      Worker1F5C3A09: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }],
            Version: '2012-10-17',
          },
        },
        Metadata: { 'aws:cdk:path': 'Shop/Worker/Resource' },
      },
    },
    mended: {
      aws: {
        work: {
          policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' }] }),
        },
      },
      native: {
        work: {
          policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' }] },
        },
      },
      yaml: ['NotAction: iam:*', 'Action: ec2:DescribeInstances'],
      cdk: {
        WorkerDefaultPolicyA3B5C7D9: {
          PolicyDocument: { Statement: [{ Action: 'ec2:DescribeInstances', Effect: 'Allow', Resource: '*' }], Version: '2012-10-17' },
        },
      },
    },
  },
  {
    name: 'a role that may hand on any role',
    rule: 'IAM-05/cannot-raise-itself',
    says: 'It may raise its own rights: iam:passrole on every resource.',
    aws: [
      {
        type: 'aws:iam/role:Role',
        name: 'scheduler',
        inputs: {
          assumeRolePolicy: json({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'scheduler.amazonaws.com' } }],
          }),
          inlinePolicies: [
            {
              name: 'run',
              policy: json({
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: '*' }],
              }),
            },
          ],
        },
      },
    ],
    native: [
      {
        type: 'aws-native:iam:Role',
        name: 'scheduler',
        inputs: {
          assumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'scheduler.amazonaws.com' } }],
          },
          policies: [
            {
              policyName: 'run',
              policyDocument: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: '*' }],
              },
            },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        Scheduler:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Action: sts:AssumeRole
                  Principal: { Service: scheduler.amazonaws.com }
            Policies:
              - PolicyName: run
                PolicyDocument:
                  Version: 2012-10-17
                  Statement:
                    - Effect: Allow
                      Action: [ecs:RunTask, iam:PassRole]
                      Resource: '*'
    `,
    cdk: {
      SchedulerRole59E74443: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'scheduler.amazonaws.com' } }],
            Version: '2012-10-17',
          },
          Policies: [
            {
              PolicyDocument: {
                Statement: [{ Action: ['ecs:RunTask', 'iam:PassRole'], Effect: 'Allow', Resource: '*' }],
                Version: '2012-10-17',
              },
              PolicyName: 'run',
            },
          ],
        },
        Metadata: { 'aws:cdk:path': 'Shop/SchedulerRole/Resource' },
      },
    },
    mended: {
      aws: {
        scheduler: {
          inlinePolicies: [
            {
              name: 'run',
              policy: json({
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: 'arn:aws:iam::111122223333:role/task' }],
              }),
            },
          ],
        },
      },
      native: {
        scheduler: {
          policies: [
            {
              policyName: 'run',
              policyDocument: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: 'arn:aws:iam::111122223333:role/task' }],
              },
            },
          ],
        },
      },
      yaml: ["Resource: '*'", "Resource: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/task'"],
      cdk: {
        SchedulerRole59E74443: {
          Policies: [
            {
              PolicyDocument: {
                Statement: [
                  {
                    Action: ['ecs:RunTask', 'iam:PassRole'],
                    Effect: 'Allow',
                    Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/task']] },
                  },
                ],
                Version: '2012-10-17',
              },
              PolicyName: 'run',
            },
          ],
        },
      },
    },
  },
];
