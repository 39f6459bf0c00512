import type { Key } from '../../engine/facts';
import type { Many } from '../../engine/known';
import type { Around, Neighbour } from '../../engine/row';

// biome-ignore-start lint/suspicious/noExplicitAny: what is shared by types of either dialect names inputs and types by plain text.
/** What is around a resource, for cells that types share: nothing that they name is checked against the args of one. */
export interface Near extends Pick<Around<any>, 'home' | 'assured' | 'elsewhere'> {
  pointingHere(type: string, by: string): Many<Neighbour<any>>;
  target(of: object, input: string, ...types: readonly string[]): Neighbour<any> | undefined;
  key(of: object, input: string): Key;
  all(type: string): Many<Neighbour<any>>;
  given(of: object, input: string): boolean;
}
// biome-ignore-end lint/suspicious/noExplicitAny: up to here
