import { aws } from '../../policypack/clouds/aws/cloud';
import type { AnyControl, Rule } from '../../policypack/engine/control';
import type { Aspect } from '../../policypack/engine/facts';
import { NotYet, Unknown, Unresolved } from '../../policypack/engine/known';
import type { Resource } from '../../policypack/engine/resource';
import type { AnyRow, Table } from '../../policypack/engine/row';
import type { Model } from '../../policypack/engine/sight';

/** A resource with little to it: its name is its address, nothing is behind its inputs. */
export function resource(address: string, type: string, inputs: unknown = {}, more: Partial<Resource> = {}): Resource {
  return { address, name: address, type, inputs, seen: true, home: {}, look: raw => raw, behind: () => [], ...more };
}
/** A row that says only what is given. */
export const row = (given: Partial<AnyRow> = {}): AnyRow => ({ holds: 'data', model: 'iaas', facts: {}, ...given });
/** A model whose computed facts nobody asks for, or those given. */
export const model = (table: Table, given: Partial<Model> = {}): Model => ({
  table,
  cloud: aws,
  providerKeys: new Set(),
  assured: new Set(),
  compute: { dataClass: () => never('class'), places: () => never('places'), labels: () => never('labels') },
  ...given,
});
const never = (what: string): never => {
  throw new Error(`nobody asked for the ${what}`);
};
/** A control of one rule. */
export const control = (rule: Partial<Rule<Aspect>>, given: Partial<AnyControl> = {}): AnyControl => ({
  id: 'AAA-01',
  title: 'A Control',
  severity: 'medium',
  level: 'mandatory',
  why: 'Because.',
  remediation: 'Do it.',
  rules: { 'as-it-should-be': { phase: 'store', needs: [], holds: () => true, message: () => 'It is wrong.', ...rule } },
  examples: { good: [], bad: [] },
  ...given,
});

export const throwing = (error: unknown) => (): never => {
  throw error;
};
export const unresolved = (reason = 'unknown') => throwing(new Unresolved(reason));
export const notYet = (reason = 'not yet') => throwing(new NotYet(reason));
export const unknown = new Unknown();
/** What a question throws. */
export function thrownBy(ask: () => unknown): unknown {
  try {
    ask();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
/** The value, once something else is done. */
export const having = <T>(_done: unknown, value: T): T => value;
