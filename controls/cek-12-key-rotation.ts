import { defineControl } from '../policypack/define';

/** Longest period, in days, between two rotations of a key: a year, as NIST SP 800-57 part 1 rev. 5 §5.3.6 has it for keys in use. */
const LONGEST_PERIOD_DAYS = 365;

/** Keys are renewed within their cryptoperiod. */
export default defineControl({
  id: 'CEK-12',
  title: 'Key Rotation',
  severity: 'medium',
  level: 'mandatory',
  why: 'The longer one key is in use, the more a single leak of it opens.',
  remediation: 'Turn on automatic rotation, at least once a year.',
  rules: {
    'rotated-within-a-year': {
      phase: 'store',
      needs: ['rotation'],
      holds: ({ rotation }) => rotation.automatic && (rotation.days ?? 0) <= LONGEST_PERIOD_DAYS,
      message: ({ rotation }) =>
        rotation.automatic
          ? `It rotates every ${rotation.days} days; at most ${LONGEST_PERIOD_DAYS} are allowed.`
          : 'It never rotates by itself.',
    },
  },
  examples: {
    good: [{ type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: true } }],
    bad: [{ type: 'aws:kms/key:Key', name: 'key', inputs: { enableKeyRotation: false } }],
  },
});
