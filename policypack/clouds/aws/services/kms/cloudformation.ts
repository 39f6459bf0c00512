import { Cannot, cannot } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { key } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { num, text, yes } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

/** KMS rotates every 365 days where no period is given (KMS API, EnableKeyRotation, 2026). */
const DEFAULT_PERIOD_DAYS = 365;

export const kms = cfnRows({
  'AWS::KMS::Key': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: k => {
        if (
          (text(k.keySpec) ?? 'SYMMETRIC_DEFAULT') !== 'SYMMETRIC_DEFAULT' ||
          (text(k.keyUsage) ?? 'ENCRYPT_DECRYPT') !== 'ENCRYPT_DECRYPT'
        )
          throw new Cannot('KMS rotates symmetric encryption keys only.');
        if (text(k.origin) === 'EXTERNAL') throw new Cannot('Imported key material is renewed by whoever imports it.');
        // Off unless it says so (CloudFormation schema of AWS::KMS::Key, 2026).
        const automatic = yes(says('automatic', () => k.enableKeyRotation));
        return { automatic, days: automatic ? (num(says('days', () => k.rotationPeriodInDays)) ?? DEFAULT_PERIOD_DAYS) : undefined };
      },
      admits: k => grantsOf(() => k.keyPolicy as unknown, 'resource'),
    },
  },
  'AWS::KMS::ReplicaKey': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: cannot('A replica is rotated with its primary key.'),
      admits: k => grantsOf(() => k.keyPolicy as unknown, 'resource'),
    },
  },
  'AWS::KMS::Alias': { kind: setting, names: ['aliasName'] },
});
