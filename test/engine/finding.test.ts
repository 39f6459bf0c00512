import type { AnyControl, Level } from '../../policypack/engine/control';
import { byPlace, compare, enabled, findingsOf, type Levels, levelOf, tally } from '../../policypack/engine/finding';
import type { Outcome, Verdict } from '../../policypack/engine/judge';
import { control } from '../support/small';

const plain = control({});
const own = control({ level: 'advisory', severity: 'critical' });
const levels = (given: Partial<Levels> = {}): Levels => ({ controls: {}, rules: {}, ...given });
const verdict = (outcome: Outcome, of: AnyControl = plain, address = 'a'): Verdict => ({
  control: of,
  rule: 'as-it-should-be',
  address,
  name: address,
  type: 't',
  outcome,
  reason: 'why',
  evidence: () => [],
  toChange: () => [],
  assurances: () => [],
});

describe('the level of a rule', () => {
  const said: [string, Levels, Level][] = [
    ['its control’s where nobody says anything', levels(), 'mandatory'],
    ['what the pack says where the user says nothing', levels({ fallback: { 'AAA-01': 'disabled' } }), 'disabled'],
    [
      'what the user says of everything, before what the pack says',
      levels({ all: 'advisory', fallback: { 'AAA-01': 'disabled' } }),
      'advisory',
    ],
    [
      'what the user says of the control, before what they say of everything',
      levels({ controls: { 'AAA-01': 'disabled' }, all: 'advisory' }),
      'disabled',
    ],
    [
      'what the user says of the rule, before what they say of its control',
      levels({ rules: { 'AAA-01/as-it-should-be': 'advisory' }, controls: { 'AAA-01': 'disabled' }, all: 'mandatory' }),
      'advisory',
    ],
    ['not what is said of another rule', levels({ rules: { 'AAA-01/another': 'disabled' } }), 'mandatory'],
    [
      'not what is said of another control',
      levels({ controls: { 'BBB-01': 'disabled' }, fallback: { 'BBB-01': 'disabled' } }),
      'mandatory',
    ],
  ];
  it.each(said)('is %s', (_, given, level) => expect(levelOf(given, plain, 'as-it-should-be')).toBe(level));
  it('is its own before its control’s', () => expect(levelOf(levels(), own, 'as-it-should-be')).toBe('advisory'));
  it('is what the pack says of the control before its own', () =>
    expect(levelOf(levels({ fallback: { 'AAA-01': 'mandatory' } }), own, 'as-it-should-be')).toBe('mandatory'));
  it('is its control’s where no rule is meant', () => expect(levelOf(levels(), own, '')).toBe('mandatory'));
});

describe('what is to be judged', () => {
  const two = control({}, { id: 'BBB-02', rules: { ...plain.rules, other: { ...plain.rules['as-it-should-be']!, level: 'disabled' } } });
  const named = (list: readonly AnyControl[]): string[] => list.flatMap(({ id, rules }) => Object.keys(rules).map(rule => `${id}/${rule}`));
  it('is everything where nothing is disabled', () => {
    const all = [plain, own];
    expect(enabled(all, levels())).toBe(all);
  });
  it('is no rule that is disabled, and all others', () =>
    expect(named(enabled([plain, two], levels({ rules: { 'AAA-01/as-it-should-be': 'disabled' } })))).toEqual(['BBB-02/as-it-should-be']));
  it('is no control whose every rule is disabled', () => expect(named(enabled([plain, two], levels({ all: 'disabled' })))).toEqual([]));
  it('is a control as it was but for its rules', () =>
    expect(enabled([two], levels())[0]).toEqual({ ...two, rules: { 'as-it-should-be': two.rules['as-it-should-be'] } }));
});

describe('a finding', () => {
  it('is made of what failed and of what broke, and of nothing else', () => {
    const all: Outcome[] = ['pass', 'fail', 'unknown', 'deferred', 'not-applicable', 'not-looked-at', 'broken'];
    expect(
      findingsOf(
        all.map(outcome => verdict(outcome)),
        levels(),
      ).map(({ outcome }) => outcome),
    ).toEqual(['fail', 'broken']);
  });
  it('says all that a host shows', () => {
    const failing = verdict('fail');
    expect(findingsOf([failing], levels())).toEqual([
      {
        control: plain,
        rule: 'as-it-should-be',
        level: 'mandatory',
        severity: 'medium',
        address: 'a',
        type: 't',
        outcome: 'fail',
        verdict: failing,
      },
    ]);
  });
  it('has its rule’s severity before its control’s', () =>
    expect(findingsOf([verdict('fail', own)], levels())[0]!.severity).toBe('critical'));
  it('has its level', () => expect(findingsOf([verdict('fail', own)], levels())[0]!.level).toBe('advisory'));
  it('of a broken rule is mandatory, whatever its level', () =>
    expect(findingsOf([verdict('broken', own)], levels())[0]!.level).toBe('mandatory'));
  it('of a broken rule is disabled with it', () =>
    expect(findingsOf([verdict('broken')], levels({ all: 'disabled' }))[0]!.level).toBe('disabled'));
  it('about no rule has its control’s severity', () =>
    expect(findingsOf([{ ...verdict('fail', own), rule: '' }], levels())[0]!.severity).toBe('medium'));
});

it('counts verdicts by their outcome', () =>
  expect(tally([verdict('pass'), verdict('pass'), verdict('deferred'), verdict('not-looked-at')])).toEqual({
    pass: 2,
    fail: 0,
    unknown: 0,
    deferred: 1,
    'not-applicable': 0,
    'not-looked-at': 1,
    broken: 0,
  }));

describe('the order of findings', () => {
  const at = (address: string, id: string, rule: string) => ({ address, control: control({}, { id: id as never }), rule });
  it('is by address, then control, then rule', () => {
    const sorted = [at('a', 'AAA-01', 'a'), at('a', 'AAA-01', 'b'), at('a', 'BBB-01', 'a'), at('b', 'AAA-01', 'a')];
    expect([sorted[3]!, sorted[1]!, sorted[2]!, sorted[0]!].sort(byPlace)).toEqual(sorted);
  });
  it('is by code unit, not by language', () => expect(['ä', 'b', 'B', 'a'].sort(compare)).toEqual(['B', 'a', 'b', 'ä']));
  it('of the same place is no order', () =>
    expect([compare('a', 'a'), byPlace(at('a', 'AAA-01', 'a'), at('a', 'AAA-01', 'a'))]).toEqual([0, 0]));
});
