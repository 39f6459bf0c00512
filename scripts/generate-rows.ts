import * as path from 'node:path';
import { reviewed } from '../policypack/clouds/aws/reviewed';
import type { RowOfKind } from '../policypack/clouds/aws/row';
import type { Table } from '../policypack/engine/row';
import { filesBelow, header, root } from './sources';

interface RowFile {
  /** From the folder of clouds: `aws/services/ebs/pulumi`. */
  readonly stem: string;
  /** Its one export that is a table. */
  readonly name: string;
  readonly rows: Table;
}

const FOLDER = 'policypack/clouds';
/** Every file of rows, loaded. */
function rowFiles(): readonly RowFile[] {
  return ['pulumi', 'cloudformation']
    .flatMap(dialect => filesBelow(FOLDER, `${dialect}.ts`))
    .flatMap(file => {
      const exported = require(path.join(root, file)) as Record<string, unknown>;
      const stem = file.slice(FOLDER.length + 1, -'.ts'.length);
      return Object.entries(exported)
        .filter((entry): entry is [string, Table] => isTable(entry[1]))
        .map(([name, rows]) => ({ stem, name, rows }));
    });
}
/** What is keyed by tokens: types of Pulumi's or of CloudFormation's. */
const isTable = (value: unknown): boolean => {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length > 0 && keys.every(key => /^(aws:[\w-]+\/|AWS::)/.test(key));
};

/** Every row as its file has it now. */
export const rowsNow = (): Readonly<Record<string, RowOfKind>> =>
  Object.assign({}, ...rowFiles().map(({ rows }) => rows)) as Readonly<Record<string, RowOfKind>>;
/** Those, and what takes the place of a row where there is none. */
export const everyRowNow = (): Table => ({ ...rowsNow(), ...Object.fromEntries(reviewed.map(({ type, row }) => [type, row()])) });

export function rowFilesIndex(): Record<string, string> {
  const met = new Map<string, string>();
  const lines = rowFiles().flatMap(({ stem, name, rows }) => {
    const tokens = Object.keys(rows).sort();
    for (const token of tokens) {
      if (met.has(token)) throw new Error(`${token} has a row in ${met.get(token)!} and in ${stem}`);
      met.set(token, stem);
    }
    return [
      '  {',
      `    load: () => (require('../${stem}') as typeof import('../${stem}')).${name},`,
      '    tokens: [',
      ...tokens.map(token => `      '${token}',`),
      '    ],',
      '  },',
    ];
  });
  for (const { type } of reviewed) {
    if (met.has(type)) throw new Error(`${type} is reviewed, and has a row in ${met.get(type)!}`);
    met.set(type, 'reviewed');
  }
  return {
    [`${FOLDER}/generated/rows.ts`]: [
      header('npm run generate'),
      "import type { RowFile } from '../aws/row';",
      '',
      '/** Every file of rows, with the types that it has rows for. */',
      'export const rowFiles: readonly RowFile[] = [',
      ...lines,
      '];',
      '',
    ].join('\n'),
  };
}
