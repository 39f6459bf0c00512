import { type Decide, fits, Unknown } from '../../engine/known';
import { type Evaluates, expressionOf, functionOf, isObject, Undecidable } from './expression';
import type { Parameters } from './parameters';

/** What conditions need of the functions around them. */
interface Values extends Evaluates {
  readonly parameters: Parameters;
  /** What a name refers to, as a comparison reads it. */
  ref(name: string, decide: Decide | undefined, compare: true): unknown;
}

/** Conditions that need each other to be decided. */
export class CyclicCondition {
  constructor(
    /** Their names, the first again at the end. */
    readonly names: readonly string[],
  ) {}
}

/** Decides the conditions of one template: from parameters where these are known, else by asking for each comparison once. */
export class Conditions {
  private readonly declared: Readonly<Record<string, unknown>>;
  /** Named conditions as far as parameters tell them, and under the decisions of one who was asked. */
  private readonly told = new Map<string, boolean | 'open'>();
  private readonly decided = new WeakMap<Decide, Map<string, boolean>>();
  private comparisons: ReadonlyMap<string, string> | undefined;

  constructor(
    section: unknown,
    private readonly intrinsics: Values,
  ) {
    this.declared = isObject(section) ? section : {};
  }

  /** Throws `CyclicCondition`. */
  check(): void {
    const done = new Set<string>();
    const visit = (name: string, above: readonly string[]): void => {
      if (above.includes(name)) throw new CyclicCondition([...above.slice(above.indexOf(name)), name]);
      if (done.has(name) || !Object.hasOwn(this.declared, name)) return;
      for (const needed of namedIn(this.declared[name])) visit(needed, [...above, name]);
      done.add(name);
    };
    for (const name of Object.keys(this.declared)) visit(name, []);
  }

  /** Whether a raw condition holds. Throws `Undecidable` where that is open and `decide` is not given. */
  holds(raw: unknown, decide: Decide | undefined): boolean {
    if (!isObject(raw)) return String(raw).toLowerCase() === 'true';
    if (Object.hasOwn(raw, 'Condition')) return this.named(raw['Condition'], decide);
    const [name] = Object.keys(raw);
    const argument = name === undefined ? undefined : raw[name];
    const list = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    switch (name) {
      case 'Fn::Equals':
        return this.equal(raw, list, decide);
      case 'Fn::Not':
        return !this.holds(list[0], decide);
      case 'Fn::And':
        return this.all(list, true, decide);
      case 'Fn::Or':
        return !this.all(list, false, decide);
      default:
        return this.ask(raw, decide);
    }
  }

  private named(name: unknown, decide: Decide | undefined): boolean {
    if (typeof name !== 'string') return this.holds(name, decide);
    const known = this.told.get(name) ?? this.tell(name);
    if (known !== 'open') return known;
    if (!decide) throw new Undecidable();
    let answers = this.decided.get(decide);
    if (!answers) this.decided.set(decide, (answers = new Map()));
    const answer = answers.get(name) ?? this.declares(name, decide);
    answers.set(name, answer);
    return answer;
  }
  private tell(name: string): boolean | 'open' {
    let told: boolean | 'open' = 'open';
    try {
      told = this.declares(name, undefined);
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
    }
    this.told.set(name, told);
    return told;
  }
  private declares(name: string, decide: Decide | undefined): boolean {
    return Object.hasOwn(this.declared, name) ? this.holds(this.declared[name], decide) : yes(`condition ${name}`, decide);
  }

  /** True where each operand is `wanted`; one that is known to differ decides it, whatever the others are. */
  private all(operands: readonly unknown[], wanted: boolean, decide: Decide | undefined): boolean {
    const open: unknown[] = [];
    for (const operand of operands) {
      try {
        if (this.holds(operand, undefined) !== wanted) return false;
      } catch (error) {
        if (!(error instanceof Undecidable)) throw error;
        open.push(operand);
      }
    }
    if (open.length > 0 && !decide) throw new Undecidable();
    return open.every(operand => this.holds(operand, decide) === wanted);
  }

  private equal(raw: unknown, sides: readonly unknown[], decide: Decide | undefined): boolean {
    const [left, right] = sides.map(side => this.side(side, decide));
    if (left instanceof Unknown && right instanceof Unknown)
      return left.expression !== undefined && left.expression === right.expression ? true : this.ask(raw, decide);
    if (left instanceof Unknown) return this.mayBe(left, right, sides[0]) && this.ask(raw, decide);
    if (right instanceof Unknown) return this.mayBe(right, left, sides[1]) && this.ask(raw, decide);
    return comparable(left) === comparable(right);
  }
  private side(raw: unknown, decide: Decide | undefined): unknown {
    return functionOf(raw) === 'Ref' && isObject(raw)
      ? this.intrinsics.ref(String(raw['Ref']), decide, true)
      : this.intrinsics.evaluate(raw, decide);
  }
  /** False where a value is not among those allowed, or not of the form. */
  private mayBe(unknown: Unknown, value: unknown, raw: unknown): boolean {
    const allowed = functionOf(raw) === 'Ref' && isObject(raw) ? this.intrinsics.parameters.allowed(String(raw['Ref'])) : undefined;
    if (allowed && !allowed.includes(String(value))) return false;
    return unknown.like === undefined || fits(unknown.like, String(value));
  }

  /** A comparison that nobody can tell: the same wherever it stands, and so called after the first condition that makes it. */
  private ask(raw: unknown, decide: Decide | undefined): boolean {
    if (!decide) throw new Undecidable();
    const expression = expressionOf(raw);
    return yes((this.comparisons ??= this.nameComparisons()).get(expression) ?? expression, decide);
  }
  private nameComparisons(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const [condition, raw] of Object.entries(this.declared)) {
      const found = comparisonsIn(raw).map(expressionOf);
      for (const [i, expression] of found.entries())
        if (!names.has(expression))
          names.set(expression, found.length === 1 ? `condition ${condition}` : `comparison ${i + 1} of condition ${condition}`);
    }
    return names;
  }
}

function yes(key: string, decide: Decide | undefined): boolean {
  if (!decide) throw new Undecidable();
  // The first way to be tried is the one that holds.
  return decide(key, 2) === 0;
}
const comparable = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));

/** Names of the conditions that a condition needs. */
function namedIn(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap(namedIn);
  if (!isObject(raw)) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    if (key === 'Condition' && typeof value === 'string') return [value];
    if (key === 'Fn::If' && Array.isArray(value) && typeof value[0] === 'string') return [value[0], ...namedIn(value.slice(1))];
    return namedIn(value);
  });
}
/** Comparisons of a condition, in their order. */
function comparisonsIn(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw.flatMap(comparisonsIn);
  if (!isObject(raw)) return [];
  const [key] = Object.keys(raw);
  if (key === 'Fn::And' || key === 'Fn::Or' || key === 'Fn::Not') return comparisonsIn(raw[key]);
  return key === undefined || key === 'Condition' ? [] : [raw];
}
