import type { Defect } from './judging';
import { allow, mend, quoted, resource, sub } from './written';

/** Keys that grow old. */
export const cek12: readonly Defect[] = [
  {
    name: 'a key that never rotates',
    rule: 'CEK-12/rotated-within-a-year',
    says: 'It never rotates by itself.',
    aws: [resource('aws:kms/key:Key', 'ledger', { enableKeyRotation: mend(undefined, true), description: 'Ledger' })],
    cloudformation: [
      resource('AWS::KMS::Key', 'Ledger', {
        EnableKeyRotation: mend(undefined, true),
        Description: 'Ledger',
        KeyPolicy: allow({ Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') }, Action: 'kms:*', Resource: '*' }),
      }),
    ],
  },
  {
    name: 'a key that rotates every other year',
    rule: 'CEK-12/rotated-within-a-year',
    says: 'It rotates every 730 days; at most 365 are allowed.',
    aws: [resource('aws:kms/key:Key', 'archive', { enableKeyRotation: true, rotationPeriodInDays: mend(730, 180) })],
    cloudformation: [
      resource('AWS::KMS::Key', 'Archive', { EnableKeyRotation: quoted(true), RotationPeriodInDays: quoted(mend(730, 180)) }),
    ],
  },
];
