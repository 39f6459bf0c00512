import { applicable, type Exception, except, exceptionNotes } from '../../policypack/engine/exceptions';
import { type Finding, findingsOf } from '../../policypack/engine/finding';
import { control } from '../support/small';

const failing = (address: string, outcome: Finding['outcome'] = 'fail'): Finding =>
  findingsOf(
    [
      {
        control: control({}),
        rule: 'as-it-should-be',
        address,
        name: address,
        type: 't',
        outcome,
        reason: '',
        evidence: () => [],
        toChange: () => [],
        assurances: () => [],
      },
    ],
    {
      controls: {},
      rules: {},
    },
  )[0]!;
const exception = (given: Partial<Exception> = {}): Exception => ({
  control: 'AAA-01',
  resource: 'site',
  matches: address => address === 'site',
  owner: 'web@corp',
  reason: 'It is public.',
  until: '2027-03-31',
  ...given,
});
const today = '2027-03-30';
/** Addresses that are kept and excepted, and whether the exception was used. */
function applied(given: Partial<Exception>, findings: readonly Finding[] = [failing('site'), failing('logs')], day = today) {
  const own = exception(given);
  const { kept, excepted, used } = except(findings, [own], day);
  return { kept: kept.map(f => f.address), excepted: excepted.map(f => f.address), used: used.has(own) };
}

describe('an exception', () => {
  it('sets aside what it names, and nothing else', () => expect(applied({})).toEqual({ kept: ['logs'], excepted: ['site'], used: true }));
  it('may be for one rule', () => expect(applied({ control: 'AAA-01/as-it-should-be' }).excepted).toEqual(['site']));
  it('for another rule sets nothing aside', () =>
    expect(applied({ control: 'AAA-01/another' })).toEqual({ kept: ['site', 'logs'], excepted: [], used: false }));
  it('for another control sets nothing aside', () =>
    expect(applied({ control: 'BBB-01' })).toEqual({ kept: ['site', 'logs'], excepted: [], used: false }));
  it('holds on its last day', () => expect(applied({}, undefined, '2027-03-31').excepted).toEqual(['site']));
  it('is over the day after', () =>
    expect(applied({}, undefined, '2027-04-01')).toEqual({ kept: ['site', 'logs'], excepted: [], used: true }));
  it('that nobody owns sets nothing aside', () => expect(applied({ owner: undefined }).excepted).toEqual([]));
  it('without a reason sets nothing aside', () => expect(applied({ reason: undefined }).excepted).toEqual([]));
  it('never covers a rule that broke', () =>
    expect(applied({}, [failing('site', 'broken')])).toEqual({ kept: ['site'], excepted: [], used: true }));
  it('in force counts beside one that is over', () => {
    const { excepted } = except([failing('site')], [exception({ until: '2020-01-01' }), exception()], today);
    expect(excepted).toHaveLength(1);
  });
});

describe('what is wrong with an exception', () => {
  const note = (given: Partial<Exception>, used: boolean, day = today): string[] => {
    const own = exception(given);
    return exceptionNotes([own], new Set(used ? [own] : []), day).map(({ problem }) => problem);
  };
  it('is nothing where it is owned, in force and needed', () => expect(note({}, true)).toEqual([]));
  it('is that it is over', () => expect(note({}, true, '2027-04-01')).toEqual(['over']));
  it('is not that it ends today', () => expect(note({}, true, '2027-03-31')).toEqual([]));
  it('is that nobody owns it', () => expect(note({ owner: undefined }, true)).toEqual(['unowned']));
  it('is that nobody gives a reason', () => expect(note({ reason: undefined }, true)).toEqual(['unowned']));
  it('is that nothing needs it', () => expect(note({}, false)).toEqual(['stale']));
  it('is first of all that it is over', () => expect(note({ owner: undefined }, false, '2027-04-01')).toEqual(['over']));
  it('is told of the exception itself', () => {
    const own = exception();
    expect(exceptionNotes([own], new Set(), today)).toEqual([{ exception: own, problem: 'stale' }]);
  });
});

describe('exceptions from what is judged', () => {
  const [one, none] = [control({}), control({}, { id: 'BBB-02', rules: {} })];
  const left = (named: string): number => applicable([exception({ control: named })], [one, none]).length;
  it('are those from a control with a rule', () => expect([left('AAA-01'), left('BBB-02'), left('CCC-03')]).toEqual([1, 0, 0]));
  it('are those from a rule that is there', () =>
    expect([left('AAA-01/as-it-should-be'), left('AAA-01/other'), left('AAA-01/constructor')]).toEqual([1, 0, 0]));
});
