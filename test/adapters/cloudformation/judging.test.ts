import { yes } from '../../../policypack/clouds/aws/shared/cells';
import { defaultScheme } from '../../../policypack/data/classes';
import type { AnyControl } from '../../../policypack/engine/control';
import { Judge } from '../../../policypack/engine/judge';
import { one } from '../../../policypack/engine/known';
import { cannot, type Table } from '../../../policypack/engine/row';
import { modelOf } from '../../../policypack/model';
import { read } from './support';

/** Rows as small as these tests need them. */
const table: Table = {
  'AWS::EC2::Volume': {
    holds: 'other',
    model: 'iaas',
    facts: {
      encryption: (v: { encrypted?: unknown; kmsKeyId?: unknown }, around) =>
        one({ what: 'volume', encrypted: yes(v.encrypted), key: () => around.key(v, 'kmsKeyId') }),
      rotation: cannot('a volume has no key material'),
    },
  },
  'AWS::KMS::Key': {
    holds: 'other',
    model: 'paas',
    facts: { rotation: (v: { enableKeyRotation?: unknown }) => ({ automatic: yes(v.enableKeyRotation), days: undefined }) },
  },
};
const control = {
  id: 'T-01',
  title: 'Test',
  severity: 'high',
  rules: {
    encrypted: {
      phase: 'store',
      needs: ['encryption'],
      holds: ({ encryption }: { encryption: readonly (() => { encrypted: boolean })[] }) => encryption.every(store => store().encrypted),
      message: () => 'It is not encrypted.',
    },
    'own-key': {
      phase: 'store',
      needs: ['encryption'],
      holds: ({ encryption }: { encryption: readonly (() => { key(): string })[] }) =>
        encryption.every(store => store().key() === 'customer-key'),
      message: () => 'It has no key of its own.',
    },
  },
} as unknown as AnyControl;

const judge = (properties: object, more: object = {}, others: object = {}): Record<string, string> => {
  const { stack } = read({
    Parameters: { P: { Type: 'String' }, Key: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] }, D: { 'Fn::Not': [{ Condition: 'C' }] } },
    Resources: { It: { Type: 'AWS::EC2::Volume', Properties: properties, ...more }, Mine: { Type: 'AWS::KMS::Key' }, ...others },
  });
  const verdicts = new Judge(modelOf(table, defaultScheme), [control], stack).judge(stack.resources[0]!);
  return Object.fromEntries(verdicts.map(({ rule, outcome }) => [rule, outcome]));
};
const either = (yesArm: unknown, noArm: unknown): object => ({ 'Fn::If': ['C', yesArm, noArm] });

describe('both arms of an undecided Fn::If are judged', () => {
  test.each<[string, object, string]>([
    ['both pass', either(true, 'true'), 'pass'],
    ['both fail', either(false, { Ref: 'AWS::NoValue' }), 'fail'],
    ['one of each', either(true, false), 'unknown'],
    ['the same condition twice', either({ 'Fn::If': ['D', false, true] }, true), 'pass'],
  ])('%s', (_, encrypted, expected) => {
    expect(judge({ Encrypted: encrypted })['encrypted']).toBe(expected);
  });

  test('a resource that is there only under that condition', () => {
    expect(judge({ Encrypted: either(true, false) }, { Condition: 'C' })['encrypted']).toBe('pass');
    expect(judge({ Encrypted: either(true, false) }, { Condition: 'D' })['encrypted']).toBe('fail');
  });
  test('a whole structure', () => {
    expect(judge({ 'Fn::If': ['C', { Encrypted: true }, { Encrypted: 'true' }] })['encrypted']).toBe('pass');
  });
});

describe('whose key it is', () => {
  test.each<[string, unknown, string]>([
    ['a key of the stack', { Ref: 'Mine' }, 'pass'],
    ['its ARN', { 'Fn::GetAtt': 'Mine.Arn' }, 'pass'],
    ['its ARN in a text', { 'Fn::Sub': '${Mine.Arn}' }, 'pass'],
    ['no key', { Ref: 'AWS::NoValue' }, 'fail'],
    ['an alias of the provider’s', 'alias/aws/ebs', 'fail'],
    ['a parameter without value', { Ref: 'Key' }, 'unknown'],
    ['an import', { 'Fn::ImportValue': 'key' }, 'unknown'],
    ['the one or the other', either({ Ref: 'Mine' }, 'alias/aws/ebs'), 'unknown'],
  ])('%s', (_, key, expected) => {
    expect(judge({ Encrypted: true, KmsKeyId: key })['own-key']).toBe(expected);
  });
});

test('the evidence of a verdict can be found in the text', () => {
  const text = 'Resources:\n  It:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: "false"\n';
  const template = read(text);
  const [verdict] = new Judge(modelOf(table, defaultScheme), [control], template.stack).judge(template.stack.resources[0]!);
  expect(verdict).toMatchObject({ outcome: 'fail' });
  expect(verdict!.evidence().map(({ address, path }) => template.locate(address, path))).toContainEqual({ line: 5, column: 7 });
});
