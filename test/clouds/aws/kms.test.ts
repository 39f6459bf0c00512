import { allow, type Inputs, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[Inputs, unknown]>([
  [{}, { automatic: false, days: undefined }],
  [{ enableKeyRotation: 'true' }, { automatic: true, days: 365 }],
  [
    { enableKeyRotation: true, rotationPeriodInDays: '90' },
    { automatic: true, days: 90 },
  ],
  [{ enableKeyRotation: UNKNOWN }, 'unknown'],
  [{ keySpec: 'RSA_2048' }, 'cannot'],
  [{ keyUsage: 'SIGN_VERIFY' }, 'cannot'],
  [{ origin: 'EXTERNAL' }, 'cannot'],
])('AWS::KMS::Key %j rotates or not', (inputs, expected) => {
  expect(of('rotation', 'AWS::KMS::Key', inputs)).toEqual(expected);
});

it('tells of a key who may use it', () => {
  const open = allow('kms:*', { Principal: { AWS: '*' } });
  for (const [type, inputs] of [
    ['AWS::KMS::Key', { keyPolicy: open }],
    ['AWS::KMS::ReplicaKey', { keyPolicy: open }],
    ['aws:kms/keyPolicy:KeyPolicy', { policy: JSON.stringify(open) }],
  ] as const)
    expect(of('admits', type, inputs)).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('rotation', 'AWS::KMS::ReplicaKey', {})).toBe('cannot');
});

it.each(['aws:kms/externalKey:ExternalKey', 'aws:kms/replicaKey:ReplicaKey', 'aws:kms/replicaExternalKey:ReplicaExternalKey'])(
  '%s is renewed elsewhere',
  type => {
    expect(of('rotation', type, {})).toBe('cannot');
    expect(of('admits', type, { policy: UNKNOWN })).toEqual(['unknown']);
  },
);
