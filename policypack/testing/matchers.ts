import { controls } from '../../controls';
import type { Level } from '../engine/control';
import type { Verdict } from '../engine/judge';
import { argumentsToChange, wordsFor } from '../report/words/finding';
import { titleOf } from '../report/words/names';
import { MockStackError } from './mock-deployment';
import { type MockFinding, type MockStack, tooLate } from './mock-stack';
import { NoSuchName, rulesNamed, suggestion } from './rule-names';

/** What a violation is expected to be, beside being there. */
export interface Expected {
  readonly level?: Exclude<Level, 'disabled'>;
  /** What it says of what is wrong, or where to look: a part of it, or a pattern. General advice does not count. */
  readonly says?: string | RegExp;
}

/**
 * What jest's `expect` learns of a mock stack. A rule is named as `CEK-03`, `CEK-03/encrypted-at-rest` or `v1:DG-02`; a resource by its
 * name, by `aws:ebs/volume:Volume::name` where several are called so, or by its URN; without a resource the whole stack is meant.
 */
export interface CcmMatchers<R = unknown> {
  /**
   * The rule was asked, and holds: nothing fails, nothing is undetermined or not looked at, and something passed. Negated, something must
   * have been judged.
   */
  toSatisfy(rule: string, resource?: string): R;
  /** A finding would be reported. Negated: none would, and something was decided. */
  toViolate(rule: string, resource?: string, expected?: Expected | Expected['level']): R;
  /** An input decides that is not known, or something outside the stack. Negated: nothing is open, and something was decided. */
  toBeUndetermined(rule: string, resource?: string): R;
}

interface Context {
  readonly isNot?: boolean;
}
interface Result {
  readonly pass: boolean;
  message(): string;
}

/** For `expect.extend`, where jest's globals are switched off. */
export const matchers = {
  toSatisfy(this: Context, stack: unknown, rule: string, resource?: string): Result {
    const asked = new Asked(stack, rule, resource);
    if (this.isNot && asked.isSilent) return result(true, asked, 'toSatisfy', [], [asked.nothing]);
    const problems = [...asked.findings.map(findingText), ...asked.setAside, ...asked.open, ...asked.unread];
    if (asked.passed === 0 && problems.length === 0) problems.push(asked.nothing);
    return result(problems.length === 0, asked, 'toSatisfy', problems, [`${asked.passed} passed.`]);
  },
  toViolate(this: Context, stack: unknown, rule: string, resource?: string, expected: Expected | Expected['level'] = {}): Result {
    const asked = new Asked(stack, rule, resource);
    checkExpected(expected);
    const wanted = typeof expected === 'string' ? { level: expected } : expected;
    const found = asked.findings.filter(finding => isAs(finding, wanted));
    // That a rule finds nothing where it decided nothing is no news.
    if (this.isNot && !asked.isDecided) return result(true, asked, 'toViolate', [], asked.undecided);
    const others = asked.findings.map(finding => `Not as expected (${inWords(wanted)}):\n${findingText(finding)}`);
    const problems = [...others, ...asked.setAside, ...asked.open, ...(asked.isSilent ? [asked.nothing] : [`${asked.passed} passed.`])];
    return result(found.length > 0, asked, 'toViolate', problems, found.map(findingText));
  },
  toBeUndetermined(this: Context, stack: unknown, rule: string, resource?: string): Result {
    const asked = new Asked(stack, rule, resource);
    if (this.isNot && !asked.isDecided) return result(true, asked, 'toBeUndetermined', [], asked.undecided);
    const problems = [...asked.findings.map(findingText), ...(asked.isSilent ? [asked.nothing] : [`${asked.passed} passed.`])];
    return result(asked.undetermined.length > 0, asked, 'toBeUndetermined', problems, asked.open);
  },
};

const expectedKeys: Readonly<Record<keyof Expected, true>> = { level: true, says: true };
const levels: readonly unknown[] = ['mandatory', 'advisory'] satisfies Expected['level'][];

/** Types are not checked in every test, and what is not understood would pass. */
function checkExpected(expected: unknown): void {
  const of = 'toViolate(rule, resource, expected)';
  if (typeof expected !== 'string' && (typeof expected !== 'object' || expected === null || isPattern(expected)))
    throw new TypeError(`${of}: expected is a level, or { level, says }.`);
  const { level, says, ...others }: { level?: unknown; says?: unknown } = typeof expected === 'string' ? { level: expected } : expected;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new TypeError(`${of}: there is no ${other}.${suggestion(other, Object.keys(expectedKeys))}`);
  if (level !== undefined && !levels.includes(level))
    throw new TypeError(`${of}: there is no level ${String(level)}.${suggestion(String(level), levels as string[])}`);
  if (says !== undefined && typeof says !== 'string' && !isPattern(says)) throw new TypeError(`${of}: says is a text or a pattern.`);
}
/** Patterns come from other realms too. */
const isPattern = (value: unknown): value is RegExp => Object.prototype.toString.call(value) === '[object RegExp]';

const isAs = (finding: MockFinding, { level, says }: Expected): boolean => {
  if (level !== undefined && finding.level !== level) return false;
  if (says === undefined) return true;
  const text = tellingText(finding);
  // A pattern with `g` remembers where it was; a search does not.
  return typeof says === 'string' ? text.includes(says) : text.search(says) >= 0;
};
/** What a finding says of its resource, and of no other. */
function tellingText(finding: MockFinding): string {
  const names = argumentsToChange(finding.verdict).map(({ said }) => said);
  return [wordsFor(finding).what, ...(names.length > 0 ? [`Look at: ${names.join(', ')}.`] : [])].join('\n');
}
const inWords = ({ level, says }: Expected): string =>
  [...(level === undefined ? [] : [level]), ...(says === undefined ? [] : [`saying ${String(says)}`])].join(', ') || 'a violation';

/** What a stack says to one question. */
class Asked {
  readonly findings: readonly MockFinding[];
  readonly undetermined: readonly Verdict[];
  readonly passed: number;
  readonly setAside: readonly string[];
  private readonly verdicts: readonly Verdict[];

  constructor(
    stack: unknown,
    readonly rule: string,
    readonly resource: string | undefined,
  ) {
    if (!isMockStack(stack)) throw new TypeError('expect(…) was not given a mock stack: await mockStack(…) first.');
    if (stack.late.length > 0) throw new MockStackError(tooLate(stack.late));
    this.stack = stack;
    const rules = rulesNamed(rule, controls, stack.edition);
    const isAsked = (of: { control: { id: string }; rule: string }): boolean =>
      rules.some(named => named.control.id === of.control.id && named.rule === of.rule);
    const addresses = resource === undefined ? undefined : addressesOf(stack, resource, isAsked);
    const isMeant = (of: { address: string; control: { id: string }; rule: string }): boolean =>
      isAsked(of) && (addresses === undefined || addresses.has(of.address));
    this.verdicts = stack.verdicts.filter(isMeant);
    this.findings = stack.findings.filter(isMeant);
    this.undetermined = this.verdicts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'deferred');
    this.passed = this.verdicts.filter(({ outcome }) => outcome === 'pass').length;
    this.setAside = stack.excepted
      .filter(isMeant)
      .map(finding => `${nameOf(finding.address)}: it fails, and an exception sets that aside.`);
  }
  private readonly stack: MockStack;

  /** Nobody asked the rule about anything that it is for. */
  get isSilent(): boolean {
    return this.verdicts.every(({ outcome }) => outcome === 'not-applicable' || outcome === 'not-looked-at');
  }
  /** Something passed or failed. */
  get isDecided(): boolean {
    return this.passed + this.findings.length + this.setAside.length > 0;
  }
  /** Why nothing was decided, in lines. */
  get undecided(): readonly string[] {
    return this.isSilent ? [this.nothing] : this.open;
  }
  /** What was not told, in lines. */
  get open(): readonly string[] {
    const told = this.undetermined.map(
      ({ address, control, rule, reason }) => `? ${nameOf(address)}: undetermined by ${control.id}/${rule}: ${reason}`,
    );
    const missed = this.verdicts
      .filter(({ outcome }) => outcome === 'not-looked-at')
      .map(({ address, control, rule, reason }) => `? ${nameOf(address)}: not looked at by ${control.id}/${rule}: ${reason}`);
    return [...told, ...missed];
  }
  /** Resources of the stack that no rule was asked about, where the whole stack is meant. */
  get unread(): readonly string[] {
    if (this.resource !== undefined) return [];
    const remote = this.stack.registrations
      .filter(registration => registration.remote)
      .map(
        ({ name, type }) => `? '${name}' (${type}) is made by a plugin: nothing in it was looked at. Name the resources that are meant.`,
      );
    const types = [...this.stack.unjudged.keys()].filter(type => !outOfClouds.has(type.slice(0, type.indexOf(':'))));
    return [...remote, ...types.map(type => `? Nothing is known of ${type}: it was not looked at. Name the resources that are meant.`)];
  }
  get nothing(): string {
    if (this.verdicts.length === 0) {
      const where = this.resource === undefined ? 'in this stack' : `on '${this.resource}'`;
      return `Nothing was judged: ${this.rule} was not asked ${where}. Either it is disabled, or no row knows the types.`;
    }
    const reasons = [
      ...new Set(this.verdicts.map(({ outcome, reason }) => `${outcome === 'not-looked-at' ? 'not looked at: ' : ''}${reason}`)),
    ];
    const shown = reasons.sort().slice(0, 5);
    const more = reasons.length > shown.length ? [`… and ${reasons.length - shown.length} more reasons`] : [];
    return ['Nothing was judged. It does not apply:', ...[...shown, ...more].map(reason => `  ${reason}`)].join('\n');
  }
}

/** Packages that make nothing in a cloud. */
const outOfClouds: ReadonlySet<string> = new Set(['archive', 'null', 'random', 'std', 'time']);

const isMockStack = (value: unknown): value is MockStack =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<MockStack>).verdicts);

/** The resources that a name means; of several that are called so, the one that the rule is for. */
function addressesOf({ registrations, verdicts }: MockStack, name: string, isAsked: (verdict: Verdict) => boolean): ReadonlySet<string> {
  const own = registrations.filter(({ external }) => !external);
  const found = own.filter(one => one.urn === name || one.name === name || `${one.type}::${one.name}` === name);
  if (found.length === 0) {
    const names = [...new Set(own.map(one => one.name))];
    throw new NoSuchName(`The stack has no resource '${name}'.${suggestion(name, names) || ` It has: ${names.sort().join(', ')}.`}`);
  }
  const applies = new Set(
    verdicts.filter(verdict => isAsked(verdict) && verdict.outcome !== 'not-applicable').map(({ address }) => address),
  );
  const meant = found.filter(({ urn }) => applies.has(urn));
  if (meant.length > 1)
    throw new NoSuchName(
      `Several resources are called '${name}'; write one of ${meant.map(({ type }) => `'${type}::${name}'`).join(', ')}.`,
    );
  return new Set((meant.length > 0 ? meant : found).map(({ urn }) => urn));
}

const nameOf = (urn: string): string => {
  const [, , types = '', ...name] = urn.split('::');
  return `'${name.join('::')}' (${types.split('$').at(-1)!})`;
};

/** As a preview prints it. */
function findingText(finding: MockFinding): string {
  const { what, why, change, page } = wordsFor(finding);
  return [
    `[${finding.level}] [severity: ${finding.severity}] ${nameOf(finding.address)}, found ${finding.found}`,
    `  ${titleOf(finding.control)}: ${finding.rule}`,
    `  ${what}`,
    `  ${why}`,
    `  ${change}`,
    `  More: ${page} in ccm-policy-pack`,
  ].join('\n');
}

function result(pass: boolean, { rule, resource }: Asked, matcher: string, problems: readonly string[], good: readonly string[]): Result {
  const call = (not: string): string =>
    `expect(stack)${not}.${matcher}(${[rule, resource]
      .filter(text => text !== undefined)
      .map(text => `'${text}'`)
      .join(', ')})`;
  return { pass, message: () => [call(pass ? '.not' : ''), '', ...(pass ? good : problems)].join('\n') };
}
