import type { Grant } from '../../../engine/facts';
import { one, Unresolved } from '../../../engine/known';
import type { Near } from '../near';
import { text } from './cells';

/** A permission written as inputs of its own, not as a policy document. */
interface Permission {
  readonly action: unknown;
  readonly principal: unknown;
  /** True where something ties it to accounts, organisations or sources. */
  readonly narrowed: boolean;
}
/** Services are written as policy documents name them. */
const nameOf = (principal: unknown): string => {
  const name = text(principal) ?? '';
  return /\.amazon(aws)?\.com(\.cn)?$/.test(name) ? `Service:${name}` : name;
};
export const permitted = ({ action, principal, narrowed }: Permission): Grant => ({
  via: 'resource',
  actions: one((text(action) ?? '').toLowerCase()),
  allBut: false,
  resources: one('*'),
  allResourcesBut: false,
  principals: one(nameOf(principal)),
  anyone: () => !narrowed && text(principal) === '*',
  limited: () => false,
});

/** True where one of these inputs is given, known or not; an account or ARN of `*` ties it to nobody. */
export const narrowedBy = <I extends object>(v: I, around: Near, ...inputs: readonly (keyof I & string)[]): boolean =>
  inputs.some(input => around.given(v, input) && !isOpen(() => v[input]));
const isOpen = (read: () => unknown): boolean => {
  try {
    return read() === '*';
  } catch (error) {
    if (error instanceof Unresolved) return false;
    throw error;
  }
};
