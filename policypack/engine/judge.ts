import type { Assurance } from './cloud';
import type { AnyControl, Rule } from './control';
import type { DataClass } from './demands';
import { type Aspect, entryOf, expected, type Facts, type Holds, isComputed, type RowAspect } from './facts';
import { type Decide, Fork, NotYet, Undecided, Unresolved } from './known';
import { StackIndex } from './links';
import type { Noted, Read } from './reads';
import type { Resource, StackOf } from './resource';
import { type AnyRow, Cannot, type Table } from './row';
import { Absent, type FactsOf, type Model, Sight } from './sight';
import { decideBy } from './view';
import { Witness } from './witness';

/** The six outcomes, and `broken`: our own code threw. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'deferred' | 'not-applicable' | 'not-looked-at' | 'broken';

export interface Verdict {
  readonly control: AnyControl;
  readonly rule: string;
  readonly address: string;
  /** What people call the resource. */
  readonly name: string;
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
  /** What the facts were read from, in the order of reading. Found by asking the rule once more: most verdicts are never asked for it. */
  evidence(): readonly Evidence[];
  /** The inputs that decided, so that of a failure they say what is wrong, or those to write where it is so by omission. Found by asking again too. */
  toChange(): readonly Read[];
  /** The decisions under which it was reached; absent where nothing was asked. */
  readonly decide?: Decide | undefined;
  /** fail: what it would pass with, were it assured of the world outside the stack. Found by asking again too. */
  assurances(): readonly Assurance[];
}
/** A read, and the fact it was made for. */
export interface Evidence extends Read {
  readonly aspect: Aspect;
}

/** More than this many ways of deciding what is open, and the verdict stays unknown: four decisions of two options, and some room for a class. */
const MOST_WAYS = 64;

/** One rule, as far as a type alone decides it. */
interface Step {
  readonly control: AnyControl;
  readonly id: string;
  readonly rule: Rule<Aspect>;
  /** Set where the type says for good that the rule is not for it. */
  readonly never?: Result;
}

class Given implements Verdict {
  constructor(
    private readonly step: Step,
    private readonly resource: Resource,
    private readonly result: Result,
    private readonly judge: Judge,
  ) {}
  get control(): AnyControl {
    return this.step.control;
  }
  get rule(): string {
    return this.step.id;
  }
  get address(): string {
    return this.resource.address;
  }
  get name(): string {
    return this.resource.name;
  }
  get type(): string {
    return this.resource.type;
  }
  get outcome(): Outcome {
    return this.result.outcome;
  }
  get reason(): string {
    return this.result.reason;
  }
  get settles(): Read | undefined {
    return this.result.settles;
  }
  get everywhere(): boolean | undefined {
    return this.result.everywhere;
  }
  get dataClass(): Verdict['dataClass'] {
    return this.result.dataClass;
  }
  evidence(): readonly Evidence[] {
    return evidenceIn(this.witness()?.heard ?? []);
  }
  toChange(): readonly Read[] {
    return this.witness()?.toChange(this.address, this.step.rule.faults) ?? [];
  }
  get decide(): Decide | undefined {
    const { taken } = this.result;
    return taken && decideBy(taken);
  }
  private witness(): Witness | undefined {
    const { taken } = this.result;
    return taken && this.judge.witness(this.step.rule, this.resource, taken);
  }
  assurances(): readonly Assurance[] {
    const { outcome, taken, others = [] } = this.result;
    return outcome !== 'fail' || taken === undefined ? [] : this.judge.assurances(this.step.rule, this.resource, [taken, ...others]);
  }
}

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
    this.index = new StackIndex(stack, model.table, model.cloud, earlier);
    this.sight = new Sight(model, this.index, decideBy(new Map()));
  }

  /** A verdict for each rule of each control; none for a type without a row. What was read of the resource is forgotten then. */
  judge(resource: Resource): readonly Verdict[] {
    const verdicts: Verdict[] = [];
    this.each(resource, (step, result) => verdicts.push(new Given(step, resource, result, this)));
    return verdicts;
  }

  /** The verdicts that are neither a pass nor not applicable; of all, how many there are of each outcome is added to `counts`. */
  judgeOpen(resource: Resource, counts: Record<Outcome, number>): readonly Verdict[] {
    const open: Verdict[] = [];
    this.each(resource, (step, result) => {
      const { outcome } = result;
      counts[outcome]++;
      if (outcome !== 'pass' && outcome !== 'not-applicable') open.push(new Given(step, resource, result, this));
    });
    return open;
  }

  private each(resource: Resource, tell: (step: Step, result: Result) => void): void {
    const row = this.sight.row(resource);
    if (!row) return;
    const made = there(resource, this.sight.decide);
    for (const step of stepsFor(this.controls, this.model.table, resource.type, row)) {
      const asked = made ? step.never : neverMade;
      tell(step, asked ?? this.under(nothingTaken, step.rule, step.id, resource, this.sight, { left: MOST_WAYS }));
    }
    this.sight.forget(resource);
  }

  /** Asks a rule once more under the decisions that were taken, and listens. */
  witness(rule: Rule<Aspect>, resource: Resource, taken: ReadonlyMap<string, number>): Witness {
    const witness = new Witness();
    const facts = new Sight(this.model, this.index, decideBy(taken), witness).of(resource);
    try {
      witness.follow(() => (!rule.when || rule.when(facts)) && rule.holds(facts));
    } catch {
      // How it ends is known: only what it reads on its way is asked.
    }
    return witness;
  }

  /** The assurances by which alone a rule would hold; none where not even all of them together would do. */
  assurances(rule: Rule<Aspect>, resource: Resource, ways: readonly ReadonlyMap<string, number>[]): readonly Assurance[] {
    const { model, index } = this;
    const holds = (...assured: readonly Assurance[]): boolean => {
      const wider = { ...model, assured: new Set([...model.assured, ...assured.map(({ name }) => name)]) };
      try {
        return ways.every(taken => rule.holds(new Sight(wider, index, decideBy(taken)).of(resource)));
      } catch {
        return false;
      }
    };
    const open = model.cloud.assurances.filter(({ name }) => !model.assured.has(name));
    return holds(...open) ? open.filter(what => holds(what)) : [];
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
    try {
      return ask(rule, id, facts, taken);
    } catch (error) {
      if (!(error instanceof Fork)) return explain(error, taken);
      const results: Result[] = [];
      for (let option = 0; option < error.options; option++) {
        if (--ways.left < 0) return { outcome: 'unknown', reason: 'It depends on more open decisions than can be tried.' };
        const next = new Map(taken).set(error.key, option);
        const decide = decideBy(next);
        if (!there(resource, decide)) continue;
        results.push(this.under(next, rule, id, resource, new Sight(this.model, this.index, decide), ways));
      }
      return together(results, error.key);
    }
  }
}

interface Result extends Pick<Verdict, 'outcome' | 'reason' | 'settles' | 'everywhere' | 'dataClass'> {
  /** The decisions under which its evidence is read; undefined where nothing was asked. */
  readonly taken?: ReadonlyMap<string, number>;
  /** Other decisions with the same outcome. */
  readonly others?: readonly ReadonlyMap<string, number>[];
}
const nothingTaken: ReadonlyMap<string, number> = new Map();
const neverMade: Result = { outcome: 'not-applicable', reason: 'It is never made.' };

/** The steps of every type, made once: controls and rows do not change while a process runs. */
const plans = new WeakMap<readonly AnyControl[], WeakMap<Table, Map<string, readonly Step[]>>>();
function stepsFor(controls: readonly AnyControl[], table: Table, type: string, row: AnyRow): readonly Step[] {
  let byTable = plans.get(controls);
  if (!byTable) plans.set(controls, (byTable = new WeakMap()));
  let byType = byTable.get(table);
  if (!byType) byTable.set(table, (byType = new Map()));
  let steps = byType.get(type);
  if (!steps) {
    steps = controls.flatMap(control =>
      Object.entries(control.rules).map(([id, rule]): Step => {
        const never = neverFor(rule, row);
        return { control, id, rule, ...(never && { never }) };
      }),
    );
    byType.set(type, steps);
  }
  return steps;
}

/** Not applicable whatever the inputs: its kind is not asked, or has no such fact. */
function neverFor(rule: Rule<Aspect>, row: AnyRow): Result | undefined {
  if (rule.when && isNeverAsked(rule.when, row.holds)) return notAsked;
  for (const aspect of rule.needs) {
    const cell = (row.facts as Readonly<Record<string, unknown>>)[aspect];
    if (cell instanceof Cannot) return { outcome: 'not-applicable', reason: cell.reason };
    if (cell === undefined && !isComputed(aspect) && !expected[row.holds].includes(aspect as RowAspect)) return lacking(aspect);
  }
  return undefined;
}
const notAsked: Result = { outcome: 'not-applicable', reason: 'This rule is not for it.' };
const lacking = (aspect: Aspect): Result => ({
  outcome: 'not-applicable',
  reason: `This kind of resource has no ${entryOf(aspect).called}.`,
});

/** Asks with nothing in reach but the kind; a `when` that looks further is not settled by it. */
function isNeverAsked(when: NonNullable<Rule<Aspect>['when']>, holds: Holds): boolean {
  const beyond = {};
  const kind = new Proxy({ holds } as unknown as Pick<Facts, Aspect>, {
    get(target, key) {
      if (key === 'holds') return target.holds;
      throw beyond;
    },
  });
  try {
    return !when(kind);
  } catch {
    return false;
  }
}

/** Undecided is as good as there: what is never made is nobody's finding, but what may be made is. */
const there = (resource: Resource, decide: Decide): boolean => {
  try {
    return resource.exists?.(decide) ?? true;
  } catch (error) {
    if (error instanceof Fork) return true;
    throw error;
  }
};

function ask(rule: Rule<Aspect>, id: string, facts: FactsOf, taken: ReadonlyMap<string, number>): Result {
  if (rule.when && !rule.when(facts)) return notAsked;
  if (rule.holds(facts)) return { outcome: 'pass', reason: '', taken };
  const reason = wording(rule, id, facts);
  return { outcome: 'fail', reason, ...(rule.needs.includes('dataClass') && judgedAs(facts)), taken };
}

/** The failure stands even where its figures cannot be told. */
function wording(rule: Rule<Aspect>, id: string, facts: FactsOf): string {
  try {
    return rule.message(facts);
  } catch (error) {
    if (!isAnswerless(error)) throw error;
    return `Rule ${id} does not hold.`;
  }
}
/** By what class it failed, as far as that can be told. */
function judgedAs(facts: FactsOf): Pick<Result, 'dataClass'> {
  try {
    return { dataClass: facts.dataClass };
  } catch (error) {
    if (!isAnswerless(error)) throw error;
    return {};
  }
}
const isAnswerless = (error: unknown): boolean => error instanceof Undecided || error instanceof Cannot || error instanceof Absent;

function explain(error: unknown, taken: ReadonlyMap<string, number>): Result {
  if (error instanceof Cannot) return { outcome: 'not-applicable', reason: error.reason, taken };
  if (error instanceof Absent) {
    return error.missed
      ? { outcome: 'not-looked-at', reason: `This pack does not read ${entryOf(error.aspect).called} for this type yet.`, taken }
      : lacking(error.aspect);
  }
  if (error instanceof NotYet) return { outcome: 'deferred', reason: error.reason, taken };
  if (error instanceof Unresolved) {
    return {
      outcome: 'unknown',
      reason: error.reason,
      ...(error.read && { settles: error.read }),
      ...(error.everywhere && { everywhere: true }),
      taken,
    };
  }
  if (error instanceof Undecided) return { outcome: 'unknown', reason: error.reason, taken };
  // Only the kind of error: its text may hold an input's value.
  return { outcome: 'broken', reason: error instanceof Error ? error.constructor.name : typeof error, taken };
}

const waysOf = ({ taken, others = [] }: Result): readonly ReadonlyMap<string, number>[] => (taken ? [taken, ...others] : others);
/** Several answers of which one will be true: the same everywhere, or nobody knows. */
function together(results: readonly Result[], key: string): Result {
  const outcomes = new Set(results.map(r => r.outcome));
  const of = (outcome: Outcome): Result | undefined => results.find(r => r.outcome === outcome);
  if (results.length === 0) return neverMade;
  if (outcomes.size === 1) return { ...results[0]!, others: results.flatMap(waysOf).slice(1) };
  const first = of('broken') ?? of('deferred');
  if (first) return first;
  if (!outcomes.has('fail') && !outcomes.has('unknown')) return of('not-looked-at') ?? of('pass')!;
  const open = of('unknown');
  if (open && !outcomes.has('fail')) return open;
  const failing = of('fail');
  const telling = (failing ?? open ?? results[0]!).taken;
  return {
    outcome: 'unknown',
    reason: `It depends on ${key}.${failing ? ` At worst: ${failing.reason}` : ''}`,
    ...(telling && { taken: telling }),
  };
}

/** Distinct reads, each where it was last made. */
function evidenceIn(heard: readonly Noted[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { read, about } of heard) {
    const key = `${about} ${read.address} ${read.path}`;
    seen.delete(key);
    seen.set(key, { ...read, aspect: about as Aspect });
  }
  return [...seen.values()];
}
