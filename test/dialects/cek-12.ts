import type { Defect } from './judging';

/** Keys that grow old. */
export const cek12: readonly Defect[] = [
  {
    name: 'a key that never rotates',
    rule: 'CEK-12/rotated-within-a-year',
    says: 'It never rotates by itself.',
    aws: [{ type: 'aws:kms/key:Key', name: 'ledger', inputs: { description: 'Ledger' } }],
    native: [{ type: 'aws-native:kms:Key', name: 'ledger', inputs: { description: 'Ledger' } }],
    yaml: `
      Resources:
        LedgerKey:
          Type: AWS::KMS::Key
          Properties:
            EnableKeyRotation: !Ref AWS::NoValue
            Description: Ledger
            KeyPolicy:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }
                  Action: kms:*
                  Resource: '*'
    `,
    cdk: {
      LedgerKey2C4A7E19: {
        Type: 'AWS::KMS::Key',
        Properties: {
          Description: 'Ledger',
          KeyPolicy: {
            Statement: [
              {
                Action: 'kms:*',
                Effect: 'Allow',
                Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
                Resource: '*',
              },
            ],
            Version: '2012-10-17',
          },
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/LedgerKey/Resource' },
      },
    },
    mended: {
      aws: { ledger: { enableKeyRotation: true } },
      native: { ledger: { enableKeyRotation: true } },
      yaml: ['!Ref AWS::NoValue', 'true'],
      cdk: { LedgerKey2C4A7E19: { EnableKeyRotation: true } },
    },
  },
  {
    name: 'a key that rotates every other year',
    rule: 'CEK-12/rotated-within-a-year',
    says: 'It rotates every 730 days; at most 365 are allowed.',
    aws: [{ type: 'aws:kms/key:Key', name: 'archive', inputs: { enableKeyRotation: true, rotationPeriodInDays: 730 } }],
    native: [{ type: 'aws-native:kms:Key', name: 'archive', inputs: { enableKeyRotation: true, rotationPeriodInDays: 730 } }],
    yaml: `
      Resources:
        ArchiveKey:
          Type: AWS::KMS::Key
          Properties:
            EnableKeyRotation: 'true'
            RotationPeriodInDays: '730'
    `,
    cdk: {
      ArchiveKey7A9D3C61: {
        Type: 'AWS::KMS::Key',
        Properties: { EnableKeyRotation: true, RotationPeriodInDays: 730 },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/ArchiveKey/Resource' },
      },
    },
    mended: {
      aws: { archive: { rotationPeriodInDays: 180 } },
      native: { archive: { rotationPeriodInDays: 180 } },
      yaml: ["RotationPeriodInDays: '730'", 'RotationPeriodInDays: 180'],
      cdk: { ArchiveKey7A9D3C61: { RotationPeriodInDays: 180 } },
    },
  },
];
