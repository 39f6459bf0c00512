import { ours } from '../../controls/catalog/read-id';
import { Names } from '../config/names';
import type { AnyControl } from '../engine/control';
import { near } from '../near';

/** A resource that the stack does not have, or several of one name. */
export class NoSuchName extends Error {
  override readonly name = 'NoSuchName';
}

/** ` Did you mean X?`, where something is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = near(word, known);
  return found === undefined ? '' : ` Did you mean ${found}?`;
}

/** The rules that `CEK-03`, `CEK-03/encrypted-at-rest` or `v1:DG-02` names; older ids as in a `ccm.yaml` of that edition. */
export function rulesNamed(
  name: string,
  controls: readonly AnyControl[],
  edition: number,
): readonly { readonly control: AnyControl; readonly rule: string }[] {
  const named = new Names(controls, edition, ours).read(name, () => 'expect(stack)');
  return named.flatMap(({ id, rule }) =>
    controls
      .filter(control => control.id === id)
      .flatMap(control => Object.keys(control.rules).flatMap(own => (rule === undefined || own === rule ? [{ control, rule: own }] : []))),
  );
}
