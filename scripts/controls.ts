import * as path from 'node:path';
import type { AnyControl, Rule } from '../policypack/engine/control';
import { type Aspect, entryOf, type Facts, type Holds, isComputed, type RowAspect } from '../policypack/engine/facts';
import type { AnyRow } from '../policypack/engine/row';
import { Cannot } from '../policypack/engine/row';
import { slugOf } from '../policypack/report/words/names';
import { everyRowNow } from './generate-rows';
import { controlStems, root } from './sources';

const table = everyRowNow();

export interface ControlFile {
  readonly stem: string;
  readonly control: AnyControl;
}

/** Every control, by its file, in the order of ids. A file whose name is not its control's stops everything that is generated from it. */
export function controlFiles(): ControlFile[] {
  return controlStems().map(stem => {
    const control = (require(path.join(root, 'controls', stem)) as { default?: AnyControl }).default;
    if (control === undefined) throw new Error(`controls/${stem}.ts exports no control: write \`export default defineControl({ … })\``);
    if (slugOf(control) !== stem)
      throw new Error(`controls/${stem}.ts holds ${control.id} ${control.title}: name it ${slugOf(control)}.ts`);
    return { stem, control };
  });
}
/** What a row must have, so that a rule can be told. */
export const rowFacts = (rule: Rule<Aspect>): readonly RowAspect[] => [
  ...new Set(rule.needs.flatMap(need => (isComputed(need) ? (entryOf(need).changedBy ?? []) : need))),
];

/** Whether a rule is for this kind of resource at all: asked with every other fact out of reach. */
function isFor(rule: Rule<Aspect>, holds: Holds): boolean {
  const outOfReach: unknown = new Proxy(() => undefined, {
    get: () => {
      throw new OutOfReach();
    },
  });
  const facts = new Proxy({}, { get: (_facts, fact) => (fact === 'holds' ? holds : outOfReach) }) as Facts;
  try {
    return rule.when?.(facts) ?? true;
  } catch (error) {
    if (error instanceof OutOfReach) return true;
    throw error;
  }
}
class OutOfReach extends Error {}

const tells = (row: AnyRow, fact: RowAspect): boolean => row.facts[fact] !== undefined && !(row.facts[fact] instanceof Cannot);

/** Types of which a rule can be told whether it holds: it is for their kind, and their row has a cell for each fact. */
export const typesJudgedBy = (rule: Rule<Aspect>): string[] =>
  Object.keys(table)
    .filter(type => isFor(rule, table[type]!.holds) && rowFacts(rule).every(fact => tells(table[type]!, fact)))
    .sort();
