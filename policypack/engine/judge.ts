import type { DataClass } from '../data/demands';
import type { AnyControl, Rule } from './control';
import type { Aspect } from './facts';
import { type Decide, Fork, NotYet, type Read, rewind, Undecided, Unresolved } from './known';
import { StackIndex } from './links';
import type { Resource, StackOf } from './resource';
import { Cannot } from './row';
import { Absent, type FactsOf, type Model, Sight, type Touch } from './sight';
import { decideBy, type Recorder } from './view';

/** The six outcomes, and `broken`: our own code threw. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'deferred' | 'not-applicable' | 'not-looked-at' | 'broken';

export interface Verdict {
  readonly control: AnyControl;
  readonly rule: string;
  readonly address: string;
  readonly type: string;
  readonly outcome: Outcome;
  /** fail: what is wrong. broken: what threw. Else: why there is no yes or no. */
  readonly reason: string;
  /** unknown: the input that would settle it. */
  readonly settles?: Read;
  /** unknown: the same for every resource of the stack. */
  readonly everywhere?: boolean;
  /** fail: the class of data by which it was judged, where the rule asked for it. */
  readonly dataClass?: Pick<DataClass, 'name' | 'from' | 'of'>;
  /** What the facts were read from, in the order of reading. */
  readonly evidence: () => readonly Evidence[];
}
/** A read, and the fact it was made for. */
export interface Evidence extends Read {
  readonly aspect: Aspect;
}

/** More than this many ways of deciding what is open, and the verdict stays unknown: four decisions of two options, and some room for a class. */
const MOST_WAYS = 64;

/** Judges the resources of one stack, or one resource that is just being registered. */
export class Judge {
  readonly sight: Sight;
  private readonly index: StackIndex;

  constructor(
    private readonly model: Model,
    private readonly controls: readonly AnyControl[],
    stack: StackOf,
    earlier?: (address: string) => Resource | undefined,
  ) {
    this.index = new StackIndex(stack, model.table, earlier);
    this.sight = new Sight(model, this.index, decideBy(new Map()));
  }

  /** A verdict for each rule of each control; none for a type without a row. */
  judge(resource: Resource): readonly Verdict[] {
    if (!this.sight.row(resource)) return [];
    const made = there(resource, this.sight.decide);
    return this.controls.flatMap(control => Object.keys(control.rules).map(rule => this.verdict(control, rule, resource, made)));
  }

  private verdict(control: AnyControl, id: string, resource: Resource, made: boolean): Verdict {
    const rule = control.rules[id]!;
    const result = made ? this.under(new Map(), rule, id, resource, this.sight, { left: MOST_WAYS }) : neverMade;
    return { control, rule: id, address: resource.address, type: resource.type, ...result };
  }

  /** Judges under the decisions taken; where another is needed, under each of its options, and puts the answers together. */
  private under(
    taken: ReadonlyMap<string, number>,
    rule: Rule<Aspect>,
    id: string,
    resource: Resource,
    sight: Sight,
    ways: { left: number },
  ): Result {
    const facts = sight.of(resource);
    facts.touched = [];
    rewind();
    try {
      return ask(rule, id, facts);
    } catch (error) {
      if (!(error instanceof Fork)) return explain(error, facts);
      const results: Result[] = [];
      for (let option = 0; option < error.options; option++) {
        if (--ways.left < 0) return { outcome: 'unknown', reason: 'it hangs on more open decisions than can be tried', evidence: none };
        const next = new Map(taken).set(error.key, option);
        const decide = decideBy(next);
        if (!there(resource, decide)) continue;
        results.push(this.under(next, rule, id, resource, new Sight(this.model, this.index, decide), ways));
      }
      return together(results, error.key);
    }
  }
}

type Result = Pick<Verdict, 'outcome' | 'reason' | 'settles' | 'everywhere' | 'dataClass' | 'evidence'>;
const none = (): readonly Evidence[] => [];
const neverMade: Result = { outcome: 'not-applicable', reason: 'It is never made.', evidence: none };

/** Undecided is as good as there: what is never made is nobody's finding, but what may be made is. */
const there = (resource: Resource, decide: Decide): boolean => {
  try {
    return resource.exists?.(decide) ?? true;
  } catch (error) {
    if (error instanceof Fork) return true;
    throw error;
  }
};

function ask(rule: Rule<Aspect>, id: string, facts: FactsOf): Result {
  if (rule.when && !rule.when(facts))
    return { outcome: 'not-applicable', reason: 'Its demand is not made here.', evidence: evidenceOf(facts.touched) };
  if (rule.holds(facts)) return { outcome: 'pass', reason: '', evidence: evidenceOf(facts.touched) };
  const evidence = evidenceOf(facts.touched);
  const reason = wording(rule, id, facts);
  return { outcome: 'fail', reason, ...(rule.needs.includes('dataClass') && { dataClass: facts.dataClass }), evidence };
}

/** The failure stands even where its figures cannot be told. */
function wording(rule: Rule<Aspect>, id: string, facts: FactsOf): string {
  try {
    return rule.message(facts);
  } catch (error) {
    if (error instanceof Undecided || error instanceof Cannot || error instanceof Absent) return `It is not ${id.replaceAll('-', ' ')}.`;
    throw error;
  }
}

function explain(error: unknown, facts: FactsOf): Result {
  const evidence = evidenceOf(facts.touched);
  if (error instanceof Cannot) return { outcome: 'not-applicable', reason: error.reason, evidence };
  if (error instanceof Absent) {
    return error.missed
      ? { outcome: 'not-looked-at', reason: `nobody has written how this type tells its ${error.aspect}`, evidence }
      : { outcome: 'not-applicable', reason: `This kind of resource has no ${error.aspect}.`, evidence };
  }
  if (error instanceof NotYet) return { outcome: 'deferred', reason: error.reason, evidence };
  if (error instanceof Unresolved) {
    return {
      outcome: 'unknown',
      reason: error.reason,
      ...(error.read && { settles: error.read }),
      ...(error.everywhere && { everywhere: true }),
      evidence,
    };
  }
  if (error instanceof Undecided) return { outcome: 'unknown', reason: error.reason, evidence };
  // Only the kind of error: its text may hold an input's value.
  return { outcome: 'broken', reason: error instanceof Error ? error.constructor.name : typeof error, evidence };
}

/** Several answers of which one will be true: the same everywhere, or nobody knows. */
function together(results: readonly Result[], key: string): Result {
  const outcomes = new Set(results.map(r => r.outcome));
  const of = (outcome: Outcome): Result | undefined => results.find(r => r.outcome === outcome);
  if (results.length === 0) return neverMade;
  if (outcomes.size === 1) return results[0]!;
  const first = of('broken') ?? of('deferred');
  if (first) return first;
  if (!outcomes.has('fail') && !outcomes.has('unknown')) return of('not-looked-at') ?? of('pass')!;
  const open = of('unknown');
  if (open && !outcomes.has('fail')) return open;
  const failing = of('fail');
  return {
    outcome: 'unknown',
    reason: `it depends on ${key}${failing ? `; at worst: ${failing.reason}` : ''}`,
    evidence: (failing ?? open ?? results[0]!).evidence,
  };
}

/** Distinct reads, each where it was last made; told when asked, since most verdicts are never asked. */
function evidenceOf(touched: readonly Touch[]): () => readonly Evidence[] {
  return () => {
    const seen = new Map<string, Evidence>();
    const met = new Set<Recorder>();
    const visit = (aspect: Aspect, record: Recorder): void => {
      if (met.has(record)) return;
      met.add(record);
      for (const other of record.also) visit(aspect, other);
      for (const read of record.reads) {
        const key = `${aspect} ${read.address} ${read.path}`;
        seen.delete(key);
        seen.set(key, { ...read, aspect });
      }
    };
    for (const { aspect, record } of touched) visit(aspect, record);
    return [...seen.values()];
  };
}
