import { readId } from '../../controls/catalog/ids';
import type { AnyControl } from '../engine/control';
import { near } from '../near';

/** A rule or a control that does not exist, or a resource that the stack does not have. */
export class NoSuchName extends Error {
  override readonly name = 'NoSuchName';
}

/** `; did you mean X?`, where something is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = near(word, known);
  return found === undefined ? '' : ` Did you mean ${found}?`;
}

/** The rules that `CEK-03`, `CEK-03/encrypted-at-rest` or `v1:DG-02` names. */
export function rulesNamed(
  name: string,
  controls: readonly AnyControl[],
): readonly { readonly control: AnyControl; readonly rule: string }[] {
  const [id = '', ...rest] = name.split('/');
  const rule = rest.length === 0 ? undefined : rest.join('/');
  const read = readId(id);
  if ('instead' in read) {
    const other = read.instead.length > 0 ? ` It is an id of another edition; write ${read.instead.join(' or ')}.` : '';
    const ids = controls.map(control => control.id);
    throw new NoSuchName(`There is no control ${id}.${other === '' ? suggestion(id.toUpperCase(), ids) : other}`);
  }
  const named = controls.filter(control => read.includes(control.id));
  if (named.length === 0) throw new NoSuchName(`There is no control ${id} in this pack.`);
  const found = named.flatMap(control =>
    Object.keys(control.rules).flatMap(own => (rule === undefined || own === rule ? [{ control, rule: own }] : [])),
  );
  if (found.length > 0) return found;
  const rules = named.flatMap(control => Object.keys(control.rules));
  throw new NoSuchName(
    `${named.map(control => control.id).join(', ')} has no rule ${rule}.${suggestion(rule!, rules) || ` It has: ${rules.join(', ')}.`}`,
  );
}
