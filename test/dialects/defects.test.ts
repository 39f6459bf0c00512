import { controls } from '../../controls';
import { defects } from './defects';
import { inDialect, judge, readingOf } from './judging';
import { dialects } from './written';

describe.each(defects)('$rule: $name', defect => {
  const { outcome = 'fail', says } = defect;

  it.each(dialects)('%s: is found once, in the same words', dialect => {
    const answer = judge(defect, dialect);
    expect({ outcome: answer.outcome, says: answer.says, found: answer.found.length }).toEqual({
      outcome,
      says,
      found: outcome === 'fail' ? 1 : 0,
    });
  });

  it.each(dialects)('%s: is in order once it is mended', dialect => {
    const answer = judge(defect, dialect, 'mended');
    expect({ outcome: answer.outcome, found: answer.found }).toEqual({ outcome: judge(defect, 'aws', 'mended').outcome, found: [] });
    expect(['pass', 'not-applicable']).toContain(answer.outcome);
  });

  it.each(['as it is', 'mended'] as const)('%s, the four dialects agree in all that any rule says of it', state => {
    const [first, ...others] = dialects.map(dialect => judge(defect, dialect, state).all);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('the table', () => {
  it('has at least thirty defects, each named once', () => {
    expect(defects.length).toBeGreaterThanOrEqual(30);
    expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length);
  });

  it.each(dialects)('%s: each is mended by one input', dialect => {
    const mends = defects.map(defect => {
      const reading = readingOf(defect, dialect, 'as it is');
      inDialect[dialect](defect, reading);
      return { name: defect.name, mends: reading.mends };
    });
    expect(mends.filter(each => each.mends !== 1)).toEqual([]);
  });

  it('has a defect for every control', () => {
    const met = new Set(defects.map(({ rule }) => rule.split('/')[0]));
    expect(controls.map(({ id }) => id).filter(id => !met.has(id))).toEqual([]);
  });

  it('has some that are found as they are registered, and some that the whole stack tells, in both dialects of Pulumi', () => {
    for (const dialect of ['aws', 'native'] as const) {
      const phases = new Set(defects.flatMap(defect => judge(defect, dialect).found));
      expect([...phases].sort()).toEqual(['at registration', 'in the whole stack']);
    }
  });
});
