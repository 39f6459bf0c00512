import { type MockStack, type MockStackOptions, mockStack } from '../../policypack/testing';

/** What a rule says of a resource: the level of its finding, or why there is none. `not-asked`: it is disabled, or the resource only read. */
type Answer = 'pass' | 'mandatory' | 'advisory' | 'undetermined' | 'excepted' | 'not-applicable' | 'not-looked-at' | 'not-asked';
/** By `CEK-03/encrypted-at-rest ledger`; what a finding says beside its level, where its figures are the point. */
type Answers = Readonly<Record<string, Answer | readonly [Answer, says: string | RegExp]>>;

export interface StackCase extends MockStackOptions {
  readonly program: () => unknown;
  readonly expect: Answers;
  /** What is another once everything is deployed: these, and no other verdict of any control. */
  readonly deployed?: Answers;
}

export type StackCases = Readonly<Record<string, StackCase>>;

/** Cases that are about one thing, with its name before theirs. */
export const about = (what: string, cases: StackCases): StackCases =>
  Object.fromEntries(Object.entries(cases).map(([point, stack]) => [`${what}: ${point}`, stack]));

const inEurope = { 'aws:region': 'eu-central-2' };

/** What the stacks of this file expect. */
const shown: (readonly [key: string, answer: Answer])[] = [];

/** Refuses a rule without a stack that is right, or without one that is wrong; stands once in the file of each control. */
export function everyRuleIsShown(control: { readonly id: string; readonly rules: Readonly<Record<string, unknown>> }): void {
  it.each(Object.keys(control.rules))('%s has a stack that is right, and one that is wrong', rule => {
    const own = shown.filter(([key]) => key.split(' ', 1)[0] === `${control.id}/${rule}`).map(([, answer]) => answer);
    expect({ right: own.includes('pass'), wrong: own.includes('mandatory') || own.includes('advisory') }).toEqual({
      right: true,
      wrong: true,
    });
  });
}

/** Mock stacks by what is the point of each. Every one runs in a preview and as deployed. The region is eu-central-2 where none is given. */
export function mockStacks(cases: Readonly<Record<string, StackCase>>): void {
  for (const { expect: expected, deployed } of Object.values(cases))
    for (const [key, answer] of [...Object.entries(expected), ...Object.entries(deployed ?? {})])
      shown.push([key, typeof answer === 'string' ? answer : answer[0]]);
  describe.each(Object.entries(cases))('%s', (_point, { program, expect: expected, deployed = {}, ...options }) => {
    const runs = new Map<'preview' | 'deployed', Promise<MockStack>>();
    const run = (phase: 'preview' | 'deployed'): Promise<MockStack> => {
      let stack = runs.get(phase);
      if (!stack) runs.set(phase, (stack = mockStack(program, { ...options, phase, config: { ...inEurope, ...options.config } })));
      return stack;
    };

    it('in a preview', async () => {
      const stack = await run('preview');
      for (const [key, answer] of Object.entries(expected)) check(stack, key, answer);
    });
    it('as deployed', async () => {
      const stack = await run('deployed');
      for (const [key, answer] of Object.entries({ ...expected, ...deployed })) check(stack, key, answer);
    });
    it('differs between the two where it should', async () => {
      const [before, after] = [told(await run('preview')), told(await run('deployed'))];
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key));
      expect(changed.sort()).toEqual(Object.keys(deployed).sort());
    });
  });
}

function check(stack: MockStack, key: string, expected: Answers[string]): void {
  const [answer, says] = typeof expected === 'string' ? [expected, undefined] : expected;
  const [rule, resource] = key.split(' ') as [string, string];
  if (answer === 'pass') expect(stack).toSatisfy(rule, resource);
  else if (answer === 'undetermined') expect(stack).toBeUndetermined(rule, resource);
  else if (answer === 'mandatory' || answer === 'advisory')
    expect(stack).toViolate(rule, resource, { level: answer, ...(says !== undefined && { says }) });
  else expect({ [key]: told(stack).get(key) ?? 'not-asked' }).toEqual({ [key]: answer });
}

/** Every verdict of a stack, by rule and resource. */
function told(stack: MockStack): ReadonlyMap<string, string> {
  const names = new Map(stack.registrations.map(({ urn, name }) => [urn, name]));
  const types = new Map<string, Set<string>>();
  for (const { name, type } of stack.registrations) types.set(name, (types.get(name) ?? new Set()).add(type));
  const keyOf = (of: { control: { id: string }; rule: string; address: string; type: string }): string => {
    const name = names.get(of.address)!;
    return `${of.control.id}/${of.rule} ${types.get(name)!.size > 1 ? `${of.address.split('::')[2]!.split('$').at(-1)!}::` : ''}${name}`;
  };
  const answers = new Map<string, string>(
    stack.verdicts.map(verdict => [
      keyOf(verdict),
      verdict.outcome === 'unknown' || verdict.outcome === 'deferred' ? 'undetermined' : verdict.outcome,
    ]),
  );
  for (const finding of stack.findings) answers.set(keyOf(finding), finding.level);
  for (const finding of stack.excepted) answers.set(keyOf(finding), 'excepted');
  return answers;
}
