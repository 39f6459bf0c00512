import type { AnyControl, Rule } from '../../policypack/engine/control';
import type { Aspect, Facts } from '../../policypack/engine/facts';
import { Judge, type Outcome, type Verdict } from '../../policypack/engine/judge';
import { Choice, each, every, Fork, type Many, NotYet, Undecided, Unknown, Unresolved } from '../../policypack/engine/known';
import type { Resource } from '../../policypack/engine/resource';
import { type AnyRow, Cannot, type Neighbour } from '../../policypack/engine/row';
import { control, having, model, notYet, resource, row, throwing, thrownBy, unknown, unresolved } from '../support/small';

const thing = resource('a', 't', {});
/** The verdict of one rule on the first resource. */
function verdict(rule: Partial<Rule<Aspect>>, facts: AnyRow['facts'] = {}, stack: readonly Resource[] = [thing], complete = true): Verdict {
  const verdicts = new Judge(model({ t: row({ facts }) }), [control(rule)], { resources: stack, complete }).judge(stack[0]!);
  expect(verdicts).toHaveLength(1);
  return verdicts[0]!;
}
const outcome = (...given: Parameters<typeof verdict>): Outcome => verdict(...given).outcome;
const paths = (found: Verdict): string[] => found.evidence().map(({ aspect, address, path }) => `${aspect} ${address}:${path}`);
/** Reads the rotation, which asks for what a case wants. */
const asks = { holds: ({ rotation }: Facts) => rotation.automatic };

describe('a rule', () => {
  it('passes where it holds', () => expect(verdict({ holds: () => true })).toMatchObject({ outcome: 'pass', reason: '' }));
  it('fails where it does not, in its own words', () =>
    expect(verdict({ holds: () => false, message: () => 'It is 5.' })).toMatchObject({ outcome: 'fail', reason: 'It is 5.' }));
  it('does not apply where its demand is not made', () =>
    expect(verdict({ when: () => false, holds: () => false })).toMatchObject({
      outcome: 'not-applicable',
      reason: 'This rule is not for it.',
    }));
  it('is not asked where its demand is not made', () =>
    expect(outcome({ when: () => false, holds: throwing(new Error('asked')) })).toBe('not-applicable'));
  it('is asked where its demand is made', () => expect(outcome({ when: () => true, holds: () => false })).toBe('fail'));
  it('says who it is and whom it judged', () =>
    expect(verdict({})).toMatchObject({ control: { id: 'AAA-01' }, rule: 'as-it-should-be', address: 'a', type: 't' }));
});

describe('what stops a rule', () => {
  const at = (thrown: unknown) => verdict({ holds: throwing(thrown) });
  it('is the type itself', () =>
    expect(at(new Cannot('It has none.'))).toMatchObject({ outcome: 'not-applicable', reason: 'It has none.' }));
  it('is a value that only the deployment tells', () => {
    const settles = { address: 'a', path: 'x' };
    expect(at(new Unresolved('why', settles))).toMatchObject({ outcome: 'unknown', reason: 'why', settles });
  });
  it('is a value of which nobody says what would settle it', () => {
    const found = at(new Unresolved('why'));
    expect([Object.hasOwn(found, 'settles'), Object.hasOwn(found, 'everywhere')]).toEqual([false, false]);
  });
  it('is the same for the whole stack', () =>
    expect(at(new Unresolved('why', undefined, undefined, true))).toMatchObject({ everywhere: true }));
  it('is any question without an answer', () => expect(at(new Undecided('why'))).toMatchObject({ outcome: 'unknown', reason: 'why' }));
  it('is the stack that is not there yet', () => expect(at(new NotYet('later'))).toMatchObject({ outcome: 'deferred', reason: 'later' }));
  it('may stop its demand as well', () => expect(outcome({ when: notYet(), holds: () => true })).toBe('deferred'));
  it('is a fact that nobody has looked at', () =>
    expect(verdict({ holds: ({ encryption }) => !encryption })).toMatchObject({
      outcome: 'not-looked-at',
      reason: 'This pack does not read encryption for this type yet.',
    }));
  it('is a fact that such a resource has not', () =>
    expect(verdict({ holds: ({ ingress }) => !ingress })).toMatchObject({
      outcome: 'not-applicable',
      reason: 'This kind of resource has no ingress.',
    }));
});

describe('the class of a failure', () => {
  const classified = (classify: () => never, needs: Aspect[] = ['dataClass']) => {
    const judge = new Judge(
      model({ t: row() }, { compute: { ...model({}).compute, dataClass: classify } }),
      [control({ needs, holds: () => false })],
      {
        resources: [thing],
        complete: true,
      },
    );
    return judge.judge(thing)[0]!;
  };
  it('is told with it', () =>
    expect(classified(() => ({ name: 'high' }) as never)).toMatchObject({ outcome: 'fail', dataClass: { name: 'high' } }));
  it('is not asked for where the rule needs none', () =>
    expect(classified(throwing(new Error('asked')), [])).toMatchObject({ outcome: 'fail', dataClass: undefined }));
  it.each([new NotYet('r'), new Unresolved('r'), new Cannot('r')])('does not soften it where it cannot be told', thrown =>
    expect(classified(throwing(thrown))).toMatchObject({ outcome: 'fail', dataClass: undefined }),
  );
  it('breaks the rule where it breaks', () =>
    expect(classified(throwing(new TypeError('x')))).toMatchObject({ outcome: 'broken', reason: 'TypeError' }));
});

describe('the words of a failure', () => {
  it.each([new Unresolved('r'), new NotYet('r'), new Cannot('r')])('are the rule’s name where its figures cannot be told', thrown =>
    expect(verdict({ holds: () => false, message: throwing(thrown) })).toMatchObject({
      outcome: 'fail',
      reason: 'Rule as-it-should-be does not hold.',
    }),
  );
  it('are the rule’s name where a figure is of a fact that nobody looked at', () =>
    expect(verdict({ holds: () => false, message: ({ encryption }) => `${encryption.length}` })).toMatchObject({
      outcome: 'fail',
      reason: 'Rule as-it-should-be does not hold.',
    }));
  it('break the rule where they break', () =>
    expect(outcome({ holds: () => false, message: throwing(new TypeError('x')) })).toBe('broken'));
});

describe('a rule that breaks', () => {
  const broken = (error: unknown) => control({ holds: throwing(error) });
  class OwnError extends Error {}
  it('says what kind of error it was, and nothing of its text', () => {
    const found = verdict({ holds: throwing(new RangeError('the password is hunter2')) });
    expect(found).toMatchObject({ outcome: 'broken', reason: 'RangeError' });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
  it('says the name of an error of one’s own', () => expect(verdict({ holds: throwing(new OwnError('hunter2')) }).reason).toBe('OwnError'));
  it('says what was thrown where it was no error', () =>
    expect(['hunter2', 5, undefined, null].map(error => verdict({ holds: throwing(error) }).reason)).toEqual([
      'string',
      'number',
      'undefined',
      'object',
    ]));
  it('is one verdict, and the others go on', () => {
    const controls = [control({}), broken(new Error('x')), control({ holds: () => false })];
    const verdicts = new Judge(model({ t: row() }), controls, { resources: [thing], complete: true }).judge(thing);
    expect(verdicts.map(v => v.outcome)).toEqual(['pass', 'broken', 'fail']);
  });
  it('may be a cell that breaks', () => expect(outcome(asks, { rotation: throwing(new Error('x')) as never })).toBe('broken'));
});

describe('only what is open', () => {
  const controls = [control({}), control({ holds: () => false }), control({ when: () => false }), control({ holds: unresolved() })];
  const judge = new Judge(model({ t: row() }), controls, { resources: [thing], complete: true });
  const none: Record<Outcome, number> = { pass: 0, fail: 0, unknown: 0, deferred: 0, 'not-applicable': 0, 'not-looked-at': 0, broken: 0 };
  it('is told, and all are counted', () => {
    const counts = { ...none, pass: 5 };
    expect(judge.judgeOpen(thing, counts).map(found => [found.outcome, found.address])).toEqual([
      ['fail', 'a'],
      ['unknown', 'a'],
    ]);
    expect(counts).toEqual({ ...none, pass: 6, fail: 1, unknown: 1, 'not-applicable': 1 });
  });
  it('is nothing for a type without a row', () => {
    const counts = { ...none };
    expect([judge.judgeOpen(resource('a', 'other'), counts), counts]).toEqual([[], none]);
  });
});

describe('a type that a rule is not for', () => {
  const judged = (rule: Partial<Rule<Aspect>>, given: Partial<AnyRow> = {}) => {
    const reads: string[] = [];
    const watched = resource('a', 't', { kind: 'x' }, { look: raw => having(reads.push('read'), raw) });
    const [found] = new Judge(model({ t: row(given) }), [control(rule)], { resources: [watched], complete: true }).judge(watched);
    return { outcome: found!.outcome, reason: found!.reason, evidence: found!.evidence(), reads: reads.length };
  };
  const notFor = (reason: string) => ({ outcome: 'not-applicable', reason, evidence: [], reads: 0 });
  it('by its kind has none of its inputs read', () =>
    expect(judged({ when: ({ holds }) => holds === 'network', needs: ['holds', 'backup'], holds: () => false })).toEqual(
      notFor('This rule is not for it.'),
    ));
  it('by a fact that it cannot have has none of its inputs read', () =>
    expect(judged({ needs: ['exposure'], holds: () => false }, { facts: { exposure: new Cannot('It has none.') } })).toEqual(
      notFor('It has none.'),
    ));
  it('by a fact that its kind has not has none of its inputs read', () =>
    expect(judged({ needs: ['ingress'], holds: () => false })).toEqual(notFor('This kind of resource has no ingress.')));
  it('is one that it may be for where something else than its kind is asked', () =>
    expect(
      judged(
        { when: ({ rotation }) => Boolean(rotation), needs: ['rotation'] },
        { facts: { rotation: () => ({ automatic: true, days: 1 }) } },
      ).outcome,
    ).toBe('pass'));
  it('is one that it may be for where more than its kind is asked', () =>
    expect(
      judged(
        { when: ({ holds, rotation }) => holds === 'data' && rotation.automatic, needs: ['holds', 'rotation'] },
        { facts: { rotation: v => v.kind } },
      ).reads,
    ).toBeGreaterThan(0));
  it('is none where its kind should have the fact and nobody looked', () =>
    expect(judged({ needs: ['encryption'], holds: ({ encryption }) => !encryption }).outcome).toBe('not-looked-at'));
  it('is none where the fact is computed', () => {
    const judge = new Judge(
      model({ t: row() }, { compute: { ...model({}).compute, labels: () => ({}) as never } }),
      [control({ needs: ['labels'], holds: ({ labels }) => !!labels })],
      {
        resources: [thing],
        complete: true,
      },
    );
    expect(judge.judge(thing)[0]!.outcome).toBe('pass');
  });
  it('is told for each table and each list of controls by itself', () => {
    const own = [control({ needs: ['rotation'] })];
    const at = (facts: AnyRow['facts'], controls = own) =>
      new Judge(model({ t: row({ facts }) }), controls, { resources: [thing], complete: true }).judge(thing).map(v => v.outcome);
    expect([at({}), at({ rotation: () => ({ automatic: true, days: 1 }) }), at({}, [...own, ...own])]).toEqual([
      ['not-applicable'],
      ['pass'],
      ['not-applicable', 'not-applicable'],
    ]);
  });
});

describe('a type', () => {
  it('without a row has no verdicts', () =>
    expect(new Judge(model({}), [control({})], { resources: [thing], complete: true }).judge(thing)).toEqual([]));
  it.each(['constructor', '__proto__', 'toString'])('%s has no row', type =>
    expect(new Judge(model({}), [control({})], { resources: [thing], complete: true }).judge(resource('a', type))).toEqual([]),
  );
  it('is judged by every rule of every control', () => {
    const two: AnyControl = control(
      {},
      { id: 'BBB-01', rules: { ...control({}).rules, another: control({ holds: () => false }).rules['as-it-should-be']! } },
    );
    const verdicts = new Judge(model({ t: row() }), [control({}), two], { resources: [thing], complete: true }).judge(thing);
    expect(verdicts.map(v => `${v.control.id}/${v.rule} ${v.outcome}`)).toEqual([
      'AAA-01/as-it-should-be pass',
      'BBB-01/as-it-should-be pass',
      'BBB-01/another fail',
    ]);
  });
});

describe('what hangs on a decision', () => {
  const decisions = (...answers: (boolean | (() => boolean))[]) => ({
    rotation: (v: { which: number }) => {
      const answer = answers[v.which]!;
      return { automatic: typeof answer === 'function' ? answer() : answer, days: undefined };
    },
  });
  const which = (options: number, more: Partial<Resource> = {}) =>
    resource('a', 't', { which: new Choice(decide => decide('which', options)) }, more);
  const judged = (...answers: Parameters<typeof decisions>) =>
    verdict({ ...asks, message: () => 'It is off.' }, decisions(...answers), [which(answers.length)]);

  it('passes where it passes either way', () => expect(judged(true, true).outcome).toBe('pass'));
  it('fails where it fails either way', () => expect(judged(false, false)).toMatchObject({ outcome: 'fail', reason: 'It is off.' }));
  it('is unknown where it may pass or fail, and says the worst', () =>
    expect(judged(true, false)).toMatchObject({ outcome: 'unknown', reason: 'It depends on which. At worst: It is off.' }));
  it('is unknown where it may fail or cannot be told', () =>
    expect(judged(unresolved('why'), false)).toMatchObject({ outcome: 'unknown', reason: 'It depends on which. At worst: It is off.' }));
  it('is as unknown as it may be, where it never fails', () =>
    expect(judged(true, unresolved('why'))).toMatchObject({ outcome: 'unknown', reason: 'why' }));
  it('is unknown where each way is', () =>
    expect(judged(unresolved('one'), unresolved('two'))).toMatchObject({ outcome: 'unknown', reason: 'one' }));
  it('waits for the stack where any way does', () => {
    expect(judged(true, notYet('later'))).toMatchObject({ outcome: 'deferred', reason: 'later' });
    expect(judged(false, notYet('later'))).toMatchObject({ outcome: 'deferred', reason: 'later' });
    expect(judged(unresolved(), notYet('later'))).toMatchObject({ outcome: 'deferred', reason: 'later' });
  });
  it('is broken where any way is', () =>
    expect(judged(notYet(), throwing(new TypeError('x')), false)).toMatchObject({ outcome: 'broken', reason: 'TypeError' }));
  it('passes where it passes or does not apply', () => {
    expect(judged(throwing(new Cannot('no')), true).outcome).toBe('pass');
    expect(judged(true, throwing(new Cannot('no'))).outcome).toBe('pass');
  });
  it('does not apply where it never does', () =>
    expect(judged(throwing(new Cannot('no')), throwing(new Cannot('no either')))).toMatchObject({
      outcome: 'not-applicable',
      reason: 'no',
    }));
  it('is unknown where it fails or does not apply', () =>
    expect(judged(throwing(new Cannot('no')), false)).toMatchObject({
      outcome: 'unknown',
      reason: 'It depends on which. At worst: It is off.',
    }));
  it('is unknown where it cannot be told or does not apply', () =>
    expect(judged(throwing(new Cannot('no')), unresolved('why'))).toMatchObject({ outcome: 'unknown', reason: 'why' }));
  const unlooked = (): boolean =>
    throwing(thrownBy(() => new Judge(model({ t: row() }), [], { resources: [thing], complete: true }).sight.of(thing).backup))();
  it('is not looked at where it passes or nobody looked', () => expect(judged(true, unlooked).outcome).toBe('not-looked-at'));
  it('is not looked at where it does not apply or nobody looked', () =>
    expect(judged(throwing(new Cannot('no')), unlooked).outcome).toBe('not-looked-at'));
  it('is unknown where it fails or nobody looked', () => expect(judged(unlooked, false).outcome).toBe('unknown'));
  it('is the same decision wherever it is met', () => {
    const twice = resource('a', 't', { one: new Choice(decide => decide('which', 2)), other: new Choice(decide => decide('which', 2)) });
    expect(outcome(asks, { rotation: v => ({ automatic: v.one === v.other, days: undefined }) }, [twice])).toBe('pass');
  });
  it('is judged under every pair of two decisions', () => {
    const pair = resource('a', 't', { one: new Choice(decide => decide('one', 2)), other: new Choice(decide => decide('other', 3)) });
    const met: string[] = [];
    outcome(asks, { rotation: v => having(met.push(`${v.one}${v.other}`), { automatic: true, days: undefined }) }, [pair]);
    expect(met).toEqual(['00', '01', '02', '10', '11', '12']);
  });

  const deep = (decisions: number) =>
    resource(
      'a',
      't',
      Object.fromEntries(Array.from({ length: decisions }, (_, i) => [`c${i}`, new Choice(decide => decide(`c${i}`, 2))])),
    );
  const all = { rotation: (v: Record<string, number>) => ({ automatic: Object.keys(v).every(key => v[key]! < 2), days: undefined }) };
  it('is judged under five open decisions', () => expect(outcome(asks, all, [deep(5)])).toBe('pass'));
  it('is unknown under more than can be tried', () =>
    expect(verdict(asks, all, [deep(6)])).toMatchObject({
      outcome: 'unknown',
      reason: 'It depends on more open decisions than can be tried.',
    }));
  it('is judged under one decision of 64 options, and not of 65', () =>
    expect(
      [64, 65].map(options =>
        outcome({ holds: ({ rotation }) => rotation.automatic }, { rotation: () => ({ automatic: true, days: undefined }) }, [
          which(options),
        ]),
      ),
    ).toEqual(['pass', 'pass']));
  it('tries 64 ways, and not 65', () => {
    const manual = (options: number) => outcome(asks, decisions(...Array<boolean>(options).fill(true)), [which(options)]);
    expect([manual(64), manual(65)]).toEqual(['pass', 'unknown']);
  });
  it('has the evidence of the failing way', () => {
    const a = resource('a', 't', { which: new Choice(decide => decide('which', 2)), good: 1, bad: 2 });
    const found = verdict(asks, { rotation: v => ({ automatic: v.which === 0 ? v.good === 1 : v.bad === 1, days: undefined }) }, [a]);
    expect(paths(found)).toEqual(['rotation a:which', 'rotation a:bad']);
  });
});

describe('a resource that is made only under a condition', () => {
  const when = (taken: number, options = 2) => ({
    exists: (decide: (key: string, options: number) => number) => decide('made', options) === taken,
  });
  const choosing = (more: Partial<Resource>) => resource('a', 't', { size: new Choice(decide => decide('made', 2)) }, more);
  const facts = { rotation: (v: { size: number }) => ({ automatic: v.size === 1, days: undefined }) };

  it('is judged only where it is made', () => {
    expect(outcome(asks, facts, [choosing(when(1))])).toBe('pass');
    expect(outcome(asks, facts, [choosing(when(0))])).toBe('fail');
  });
  it('fails where its condition is open, and its facts are not', () =>
    expect(outcome({ holds: () => false }, {}, [resource('a', 't', {}, when(0))])).toBe('fail'));
  it('is nobody’s finding where it is never made', () =>
    expect(verdict({ holds: () => false }, {}, [resource('a', 't', {}, { exists: () => false })])).toMatchObject({
      outcome: 'not-applicable',
      reason: 'It is never made.',
    }));
  it('is nobody’s finding where no decision makes it', () =>
    expect(verdict(asks, facts, [choosing({ exists: decide => decide('made', 2) > 5 })])).toMatchObject({
      outcome: 'not-applicable',
      reason: 'It is never made.',
    }));
  it('is judged under each way that may make it', () => {
    const a = resource('a', 't', { size: new Choice(decide => decide('size', 2)) }, { exists: decide => decide('made', 2) === 0 });
    expect(outcome(asks, facts, [a])).toBe('unknown');
  });
  it('has evidence of nothing where it is never made', () =>
    expect(verdict({}, {}, [resource('a', 't', {}, { exists: () => false })]).evidence()).toEqual([]));
  it('passes on an error of its host', () => {
    const error = new TypeError('x');
    expect(thrownBy(() => outcome({}, {}, [resource('a', 't', {}, { exists: throwing(error) })]))).toBe(error);
  });
});

describe('evidence', () => {
  const list = resource('a', 't', { rules: [{ n: 1 }, { n: 20 }, { n: 3 }], kind: 'x', other: 'y' });
  const facts: AnyRow['facts'] = {
    ingress: v => each(v.rules, (item: { n: number }) => ({ ports: [item.n, item.n] }) as never),
    rotation: v => ({ automatic: v.kind === 'x', days: undefined }),
    backup: (_v, around) => (around.all('t' as never) as Many<Neighbour>).map(n => () => ({ by: '', days: n().facts.rotation.days ?? 0 })),
  };
  it('is what the rule read, for the fact it read it for', () => expect(paths(verdict(asks, facts, [list]))).toEqual(['rotation a:kind']));
  it('ends with what the deciding item read', () => {
    const rule = { holds: ({ ingress }: Facts) => every(ingress, ({ ports: [port] }) => port < 10), message: () => '' };
    expect(paths(verdict(rule, facts, [list])).at(-1)).toBe('ingress a:rules[1].n');
  });
  it('has each read once, where it was last made', () => {
    const rule = { holds: ({ ingress }: Facts) => every(ingress, () => true) && every(ingress, () => true) };
    expect(paths(verdict(rule, facts, [list]))).toEqual([
      'ingress a:rules',
      'ingress a:rules[0]',
      'ingress a:rules[0].n',
      'ingress a:rules[1]',
      'ingress a:rules[1].n',
      'ingress a:rules[2]',
      'ingress a:rules[2].n',
    ]);
  });
  it('is none of what another rule read', () => {
    const judge = new Judge(model({ t: row({ facts }) }), [control(asks), control({ holds: () => true })], {
      resources: [list],
      complete: true,
    });
    expect(judge.judge(list).map(paths)).toEqual([['rotation a:kind'], []]);
  });
  it('holds what a neighbour’s facts were read from', () => {
    const b = resource('b', 't', { kind: 'z' });
    const rule = { holds: ({ backup }: Facts) => every(backup, () => true) };
    expect(paths(verdict(rule, facts, [list, b]))).toEqual(['backup a:t', 'backup a:kind', 'backup b:kind']);
  });
  it('ends where facts read each other in a circle', () => {
    const other = (around: Parameters<Exclude<AnyRow['facts']['backup'], Cannot | undefined>>[1], address: string) =>
      (around.all('t' as never) as Many<Neighbour>).map(n => n()).find(n => n.address !== address)!;
    const circle: AnyRow['facts'] = { backup: (v, around) => [() => ({ by: v.kind, days: other(around, v.self).facts.backup.length })] };
    const pair = [resource('a', 't', { self: 'a', kind: 'x' }), resource('b', 't', { self: 'b', kind: 'y' })];
    const rule = { holds: ({ backup }: Facts) => every(backup, ({ days }) => days === 1) };
    const judge = new Judge(
      model({ t: row({ facts: circle }) }),
      [control({ holds: ({ backup }) => every(backup, () => true) }), control(rule)],
      { resources: pair, complete: true },
    );
    for (const one of pair) void judge.sight.of(one).backup[0]!();
    expect(judge.judge(pair[0]!).map(found => paths(found).includes('backup a:kind'))).toEqual([true, true]);
  });
  it('is that of whatever stopped the rule', () => {
    const a = resource('a', 't', { kind: unknown });
    const found = verdict(asks, facts, [a]);
    expect(found).toMatchObject({ outcome: 'unknown', settles: { address: 'a', path: 'kind' } });
    expect(paths(found)).toEqual(['rotation a:kind']);
  });
  it('of a failure is not what its message read', () => {
    const found = verdict({ holds: ({ rotation }) => !rotation.automatic, message: ({ ingress }) => `${ingress.length}` }, facts, [list]);
    expect(paths(found)).toEqual(['rotation a:kind']);
  });
  it('ends with what its own item read, whatever other rules read after', () => {
    const above = (least: number) => control({ holds: ({ ingress }) => every(ingress, ({ ports: [port] }) => port < least) });
    const judge = new Judge(model({ t: row({ facts }) }), [above(3), above(10), above(2)], {
      resources: [resource('a', 't', { rules: [{ n: 3 }, { n: 20 }, { n: 2 }] })],
      complete: true,
    });
    const last = judge.judge(judge.sight.index.find('a')!).map(found => paths(found).at(-1));
    expect(last).toEqual(['ingress a:rules[0].n', 'ingress a:rules[1].n', 'ingress a:rules[0].n']);
  });
  it('is that of the way that was judged', () => {
    const a = resource('a', 't', { kind: new Choice(decide => (decide('odd', 2) === 0 ? 'x' : 'y')), x: 1, y: 2 });
    const found = verdict({ holds: ({ rotation }) => rotation.automatic }, { rotation: v => ({ automatic: v[v.kind] === 1 }) as never }, [
      a,
    ]);
    expect(found).toMatchObject({ outcome: 'unknown', reason: 'It depends on odd. At worst: It is wrong.' });
    expect(paths(found)).toEqual(['rotation a:kind', 'rotation a:y']);
  });
  it('is the same however often it is asked for', () => {
    const found = verdict(asks, facts, [list]);
    expect(paths(found)).toEqual(paths(found));
  });
  it('is read only when it is asked for', () => {
    let reads = 0;
    const watched = resource('a', 't', { kind: 'x' }, { look: raw => having(reads++, raw) });
    const found = verdict(asks, facts, [watched]);
    const before = reads;
    found.evidence();
    expect([before, reads]).toEqual([2, 4]);
  });
  it('is not kept where a demand is not made', () =>
    expect(paths(verdict({ when: ({ rotation }) => !rotation.automatic }, facts, [list]))).toEqual([]));
});

describe('what would make it pass, were it assured', () => {
  const namesOf = (found: Verdict) => found.assurances().map(({ name }) => name);
  const assurances = (rotation: AnyRow['facts']['rotation'], rule: Partial<Rule<Aspect>> = asks) =>
    namesOf(verdict(rule, { rotation }, [resource('a', 't')]));
  const by =
    (...wanted: readonly string[]): AnyRow['facts']['rotation'] =>
    (_v, around) => ({ automatic: wanted.every(what => around.assured(what)), days: undefined });

  it('is what its cell asks for', () => expect(assurances(by('backup-plan'))).toEqual(['backup-plan']));
  it('is nothing where it fails all the same', () =>
    expect(assurances((v, around) => ({ automatic: around.assured('backup-plan') && Boolean(v.on), days: undefined }))).toEqual([]));
  it('is nothing where two would be needed', () => expect(assurances(by('backup-plan', 'ebs-encryption-by-default'))).toEqual([]));
  it('is nothing where it passes, and is not asked for', () => {
    let asked = 0;
    const passing: AnyRow['facts']['rotation'] = (_v, around) =>
      having(asked++, { automatic: !around.assured('backup-plan'), days: undefined });
    expect([assurances(passing), asked]).toEqual([[], 1]);
  });
  it('is what it would pass with under every decision', () => {
    const odd = resource('a', 't', { odd: new Choice(decide => decide('odd', 2) === 1) });
    const needed =
      (always: boolean): AnyRow['facts']['rotation'] =>
      (v, around) => ({
        automatic: around.assured('backup-plan') && (always || !v.odd),
        days: undefined,
      });
    expect([true, false].map(always => namesOf(verdict(asks, { rotation: needed(always) }, [odd])))).toEqual([['backup-plan'], []]);
  });
  it('is nothing where asking throws', () =>
    expect(
      assurances((_v, around) => {
        if (around.assured('backup-plan')) throw new Unresolved('who knows');
        return { automatic: false, days: undefined };
      }),
    ).toEqual([]));
  it('is nothing where it is assured already', () => {
    const assured = new Set(['backup-plan']);
    const judge = new Judge(
      model({ t: row({ facts: { rotation: by('backup-plan', 'ebs-encryption-by-default') } }) }, { assured }),
      [control(asks)],
      { resources: [resource('a', 't')], complete: true },
    );
    expect(namesOf(judge.judge(resource('a', 't'))[0]!)).toEqual(['ebs-encryption-by-default']);
  });
});

describe('registered one by one', () => {
  it('an unknown input waits for the stack', () => {
    const a = resource('a', 't', { n: unknown }, { behind: () => undefined });
    expect(outcome(asks, { rotation: v => v.n }, [a], false)).toBe('deferred');
  });
  it('finds what was registered before', () => {
    const before = resource('before', 't');
    const judge = new Judge(model({}), [], { resources: [], complete: false }, address => (address === 'before' ? before : undefined));
    expect(judge.sight.index.find('before')).toBe(before);
  });
});

it('a decision that a rule asks for is judged both ways', () => {
  let tries = 0;
  const rule = {
    holds: () => {
      if (tries++ === 0) throw new Fork('odd', 2);
      return tries % 2 === 0;
    },
  };
  expect(outcome(rule)).toBe('unknown');
  expect(tries).toBe(3);
});
it('an unknown of which something is known is told as unknown', () => {
  const a = resource('a', 't', { n: new Unknown([], 'arn:') });
  expect(outcome(asks, { rotation: v => v.n }, [a])).toBe('unknown');
});
