import type { AnyRow, Table } from '../engine/row';
import { rowFiles } from './generated/rows';

/** Every row of every dialect, by token. A file of rows is loaded when one of its types is first asked for: few programs use more than twenty. */
export const table: Table = {};
for (const { load, tokens } of rowFiles) {
  let rows: Table | undefined;
  for (const token of tokens) {
    Object.defineProperty(table, token, {
      enumerable: true,
      get(): AnyRow {
        rows ??= load();
        return rows[token]!;
      },
    });
  }
}
