import * as fs from 'node:fs';
import * as path from 'node:path';
import { table } from '../policypack/clouds';
import { described } from '../policypack/clouds/aws/described';
import { presentToken } from '../policypack/clouds/generated/aws-tokens';
import { readInput } from '../policypack/commands/read';
import { expected, type Holds } from '../policypack/engine/facts';
import { type AnyRow, Cannot } from '../policypack/engine/row';
import { root } from './sources';

/** Of (resource × fact that its kind should have): who answers. Over real templates and recorded programs, where they are present. */
const shared = path.join(root, '../shared');
interface Count {
  cell: number;
  cannot: number;
  nobody: number;
  generated: number;
  resources: number;
  /** Resources of each type whose row says nothing of it: it is read with another, or nothing is judged of it. */
  silentTypes: Map<string, number>;
  unknownTypes: Map<string, number>;
}
export const none = (): Count => ({
  cell: 0,
  cannot: 0,
  nobody: 0,
  generated: 0,
  resources: 0,
  silentTypes: new Map(),
  unknownTypes: new Map(),
});

/** What a type without a row is for, by the reference list of types in use; undefined where nobody has said. */
const kinds = readKinds();
function readKinds(): ReadonlyMap<string, Holds> {
  const file = path.join(shared, 'reference/type-frequency.csv');
  if (!fs.existsSync(file)) return new Map();
  const kind = (word: string): Holds =>
    ['data', 'compute', 'network', 'identity'].includes(word)
      ? (word as Holds)
      : word === 'logging' || word === 'messaging'
        ? 'data'
        : 'other';
  return new Map(
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .filter(line => line !== '')
      .flatMap(line => {
        const cells = line.split(',');
        return [cells[1]!, ...cells[2]!.split(';')].filter(type => type !== '').map(type => [type, kind(cells[9] ?? '')] as const);
      }),
  );
}

const another = (types: Map<string, number>, type: string): unknown => types.set(type, (types.get(type) ?? 0) + 1);
const sum = (types: ReadonlyMap<string, number>): number => [...types.values()].reduce((total, n) => total + n, 0);

export function add(count: Count, type: string): void {
  if (type.startsWith('pulumi:') || !/^(aws:|AWS::)/.test(type)) return;
  count.resources++;
  const row = table[type];
  const sdk: AnyRow['facts'] = described(type);
  for (const aspect of expected[row?.holds ?? kinds.get(type) ?? 'other']) {
    const cell = row?.facts[aspect] ?? sdk[aspect];
    if (cell === undefined) count.nobody++;
    else if (cell instanceof Cannot) count.cannot++;
    else if (cell === sdk[aspect]) count.generated++;
    else count.cell++;
  }
  if (!row) another(count.unknownTypes, type);
  else if (Object.keys(row.facts).length === 0) another(count.silentTypes, type);
}

function corpus(): Count {
  const count = none();
  for (const folder of ['cloudformation', 'cdk'].map(name => path.join(shared, 'corpus', name)).filter(name => fs.existsSync(name))) {
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      for (const { stack } of readInput(
        { kind: 'file', file, at: file, named: true },
        { parameters: {}, region: undefined, stdin: () => '' },
      ))
        for (const { type } of stack.resources) add(count, type);
    }
  }
  return count;
}
function recordings(): Count {
  const count = none();
  const folder = path.join(shared, 'recordings');
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith('.preview.jsonl')) : []) {
    for (const line of fs.readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const { rpc, request } = JSON.parse(line) as { rpc: string; request: { type: string; provider?: unknown } };
      if (rpc === 'Analyze' && request.provider) add(count, presentToken(request.type));
    }
  }
  return count;
}

export function words(name: string, count: Count): string {
  const all = count.cell + count.cannot + count.nobody + count.generated;
  if (all === 0) return `${name}: not here\n`;
  const share = (n: number): string => `${n} (${((100 * n) / all).toFixed(1)} %)`;
  const top = (types: ReadonlyMap<string, number>): string =>
    [...types]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, 25)
      .map(([type, n]) => `${type} ${n}`)
      .join(', ');
  const of = (types: ReadonlyMap<string, number>): string =>
    `${sum(types)} resources of ${types.size} types${types.size === 0 ? '' : `; most often ${top(types)}`}`;
  return [
    `${name}: ${count.resources} resources, ${all} facts that their kinds should have: ${share(count.cell)} by a hand-written cell, ${share(count.cannot)} cannot, ${share(count.generated)} by generated tag and region cells, ${share(count.nobody)} nobody looked at`,
    `  have no row: ${of(count.unknownTypes)}`,
    `  have a row that says nothing, and are not judged themselves: ${of(count.silentTypes)}`,
    '',
  ].join('\n');
}
if (require.main === module) for (const [name, count] of Object.entries({ corpus, recordings })) process.stdout.write(words(name, count()));
