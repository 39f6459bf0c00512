import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { copies, example, inTurns, previewOf, saidBy, saidOf } from './support';

/** A line of the example, what to write instead, and the one verdict that this changes. */
interface Edit {
  readonly edit: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly rule: string;
  readonly resource: string;
  readonly before: string;
  readonly after: string;
}
type Said = ReadonlyMap<string, string>;

const name = 'aws-typescript';
const edits = parse(fs.readFileSync(path.join(example(name), 'edits.yaml'), 'utf8')) as readonly Edit[];
let before: Said;
let after: readonly Said[];

beforeAll(async () => {
  const programs = [() => saidOf(example(name)), ...edits.map((edit, i) => () => saidOf(edited(edit, String(i))))];
  const [first, ...others] = await inTurns(programs);
  [before, after] = [first!, others];
}, 300_000);
const copied = copies('edits');
afterAll(copied.remove);

/** A copy of the example with one edit made. */
function edited({ file, find, replace }: Edit, as: string): string {
  const copy = copied.of(name, as);
  const target = path.join(copy, file);
  fs.writeFileSync(
    target,
    fs.readFileSync(target, 'utf8').replace(find, () => replace),
  );
  return copy;
}
const changes = (was: Said, is: Said): readonly string[] =>
  [...new Set([...was.keys(), ...is.keys()])]
    .filter(key => was.get(key) !== is.get(key))
    .map(key => `${key}: ${was.get(key) ?? 'none'} → ${is.get(key) ?? 'none'}`);

it('has at least fifteen edits, each of one line that stands there once', () => {
  expect(edits.length).toBeGreaterThanOrEqual(15);
  for (const { file, find, replace } of edits) {
    expect(fs.readFileSync(path.join(example(name), file), 'utf8').split(find)).toHaveLength(2);
    expect(find + replace).not.toContain('\n');
  }
});

it('is judged here as by the pack in its own process', async () => {
  expect([...before].sort()).toEqual([...saidBy(await previewOf(example(name)))].sort());
}, 60_000);

describe('one edit changes one verdict', () => {
  edits.forEach(({ edit, rule, resource, before: was, after: is }, i) => {
    it(edit, () => expect(changes(before, after[i]!)).toEqual([`${rule} on ${resource}: ${was} → ${is}`]));
  });
});
