import * as fs from 'node:fs';
import * as path from 'node:path';
import { readInput } from '../policypack/check/read';
import { expected, type Holds, type RowAspect } from '../policypack/engine/facts';
import { Cannot } from '../policypack/engine/row';
import { table } from '../policypack/resources';
import { presentToken } from '../policypack/resources/generated/aws-tokens';
import { cfnTags, hasRegion, hasTags } from '../policypack/resources/generated/tags-and-regions';
import { root } from './sources';

/** Of (resource × fact that its kind should have): who answers. Over real templates and recorded programs, where they are present. */
const shared = path.join(root, '../shared');
interface Count {
  cell: number;
  cannot: number;
  nobody: number;
  generated: number;
  resources: number;
  unknownTypes: Map<string, number>;
}
const none = (): Count => ({ cell: 0, cannot: 0, nobody: 0, generated: 0, resources: 0, unknownTypes: new Map() });

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

function add(count: Count, type: string): void {
  if (type.startsWith('pulumi:') || !/^(aws:|AWS::)/.test(type)) return;
  count.resources++;
  const row = table[type];
  const generated = (aspect: RowAspect): boolean =>
    (aspect === 'tags' && (hasTags(type) || cfnTags(type) !== undefined)) ||
    (aspect === 'location' && (hasRegion(type) || type.startsWith('AWS::')));
  for (const aspect of expected[row?.holds ?? kinds.get(type) ?? 'other']) {
    const cell = row?.facts[aspect];
    if (cell instanceof Cannot) count.cannot++;
    else if (cell) count.cell++;
    else if (generated(aspect)) count.generated++;
    else count.nobody++;
  }
  if (!row) count.unknownTypes.set(type, (count.unknownTypes.get(type) ?? 0) + 1);
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

function print(name: string, count: Count): void {
  const all = count.cell + count.cannot + count.nobody + count.generated;
  if (all === 0) return void process.stdout.write(`${name}: not here\n`);
  const share = (n: number): string => `${n} (${((100 * n) / all).toFixed(1)} %)`;
  const without = [...count.unknownTypes.values()].reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `${name}: ${count.resources} resources, ${all} facts that their kinds should have: ${share(count.cell)} by a hand-written cell, ${share(count.cannot)} cannot, ${share(count.generated)} by generated tag and region cells, ${share(count.nobody)} nobody looked at; ${without} resources of ${count.unknownTypes.size} types have no row\n`,
  );
  const top = [...count.unknownTypes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 25);
  process.stdout.write(`  most often without a row: ${top.map(([type, n]) => `${type} ${n}`).join(', ')}\n`);
}
print('corpus', corpus());
print('recordings', recordings());
