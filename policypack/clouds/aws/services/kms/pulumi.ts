import { Cannot, cannot } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import { key, policy } from '../../kinds/identity';
import { awsRows } from '../../row';
import { num, text, yes } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

/** KMS rotates every 365 days where no period is given (KMS API, EnableKeyRotation, 2026). */
const DEFAULT_PERIOD_DAYS = 365;
const symmetric = (spec: unknown, usage: unknown): void => {
  if ((text(spec) ?? 'SYMMETRIC_DEFAULT') !== 'SYMMETRIC_DEFAULT' || (text(usage) ?? 'ENCRYPT_DECRYPT') !== 'ENCRYPT_DECRYPT') {
    throw new Cannot('KMS rotates symmetric encryption keys only.');
  }
};

export const kms = awsRows({
  'aws:kms/key:Key': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: k => {
        symmetric(k.customerMasterKeySpec, k.keyUsage);
        if (k.customKeyStoreId) throw new Cannot('KMS does not rotate keys of a custom key store.');
        const automatic = yes(says('automatic', () => k.enableKeyRotation));
        return { automatic, days: automatic ? (num(says('days', () => k.rotationPeriodInDays)) ?? DEFAULT_PERIOD_DAYS) : undefined };
      },
      admits: k => grantsOf(() => k.policy, 'resource'),
    },
  },
  'aws:kms/replicaKey:ReplicaKey': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: cannot('A replica is rotated with its primary key.'),
      admits: k => grantsOf(() => k.policy, 'resource'),
    },
  },
  'aws:kms/externalKey:ExternalKey': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: cannot('Imported key material is renewed by whoever imports it.'),
      admits: k => grantsOf(() => k.policy, 'resource'),
    },
  },
  'aws:kms/replicaExternalKey:ReplicaExternalKey': {
    kind: key,
    names: ['keyId'],
    facts: {
      rotation: cannot('Imported key material is renewed by whoever imports it.'),
      admits: k => grantsOf(() => k.policy, 'resource'),
    },
  },
  'aws:kms/keyPolicy:KeyPolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy, 'resource') } },
});
