import type { AnyRow, Table } from '../engine/row';
import { reviewed } from './aws/reviewed';
import { rowFiles } from './generated/rows';

/** Every row of every dialect, by token. A file of rows is loaded when one of its types is first asked for: few programs use more than twenty. */
export const table: Table = {};
// Configurable: until `npm run generate` has run, a type may be in both lists.
const add = (token: string, get: () => AnyRow): unknown =>
  Object.defineProperty(table, token, { configurable: true, enumerable: true, get });
for (const { load, tokens } of rowFiles) {
  let rows: Table | undefined;
  for (const token of tokens) add(token, () => (rows ??= load())[token]!);
}
for (const { type, row } of reviewed) {
  let made: AnyRow | undefined;
  add(type, () => (made ??= row()));
}
