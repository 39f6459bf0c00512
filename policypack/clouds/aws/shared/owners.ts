import type { Key } from '../../../engine/facts';
import { gather, type Many, some } from '../../../engine/known';
import type { Neighbour } from '../../../engine/row';
import type { Near } from '../near';

type Cell = (v: object, around: Near) => Many<Neighbour>;

/** What an input names, where it is of one of these types and in the stack. */
export const ownedBy =
  (input: string, ...types: readonly string[]): Cell =>
  (v, around) => {
    const owner = around.target(v, input, ...types);
    return owner ? [() => owner] : [];
  };
/** The same, for a list that names several. */
export const ownedByAll =
  (input: string, ...types: readonly string[]): Cell =>
  (v, around) => {
    const list = (v as Readonly<Record<string, unknown>>)[input];
    if (!Array.isArray(list)) return [];
    return gather(
      ...Array.from({ length: list.length }, (_, i) => () => {
        const owner = around.target(list, String(i), ...types);
        return owner ? [() => owner] : [];
      }),
    );
  };
/** Whose key encrypts what is kept in its owner, and has no key of its own. */
export const keyOfOwner = (owner: Neighbour | undefined, around: Near, what: string): Key => {
  if (!owner) return around.elsewhere(what);
  return some(owner.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
};
