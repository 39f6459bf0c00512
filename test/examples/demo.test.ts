import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PreviewResult } from '../../preview';
import { ccm, example, previewOf, saidBy } from './support';

jest.setTimeout(120_000);

const readme = (name: string): string => fs.readFileSync(path.join(example(name), 'README.md'), 'utf8');
/** The text between a marker and the next one, of a Markdown file. */
const marked = (text: string, name: string): string => new RegExp(`<!-- ${name} -->\\n([^]*?)\\n<!-- /`).exec(text)![1]!;

describe('aws-typescript', () => {
  let result: PreviewResult;
  let settled: PreviewResult;
  beforeAll(async () => {
    const dir = example('aws-typescript');
    const stackReferences = JSON.parse(fs.readFileSync(path.join(dir, 'platform.json'), 'utf8')) as Record<string, Record<string, unknown>>;
    [result, settled] = await Promise.all([previewOf(dir), previewOf(dir, { stackReferences })]);
  });

  it('finds what its README says, and nothing else', () => {
    const table = marked(readme('aws-typescript'), 'findings').split('\n').slice(2);
    const listed = table.map(row => {
      const [, resource, rule, level] = /^\| `(.+?)` \| (\S+) \| (\w+) \| .+ \|$/.exec(row)!;
      return `${rule} on ${resource}: ${level}`;
    });
    expect([...saidBy(result)].map(([what, level]) => `${what}: ${level}`).sort()).toEqual(listed.sort());
  });

  it('has violations, advice, and exactly one thing undetermined, which a file with the outputs of the other stack settles', () => {
    const levels = [...saidBy(result).values()];
    expect(levels).toEqual(expect.arrayContaining(['mandatory', 'advisory']));
    expect(levels.filter(level => level === 'undetermined')).toHaveLength(1);
    expect([...saidBy(settled).values()].filter(level => level === 'undetermined')).toEqual([]);
  });

  it('says of every finding what, why, what to change and where to read on', () => {
    for (const { policy, message } of result.diagnostics) if (policy !== 'undetermined') expect(message.split('\n')).toHaveLength(5);
  });
});

it('the command says what the pack says in a process of its own', async () => {
  const dir = example('aws-typescript');
  const [{ out }, { diagnostics }] = await Promise.all([ccm(dir, 'preview'), previewOf(dir)]);
  const printed = out.match(/^ {8}- \[.*\n(?: {10}.*\n)*/gm)!.map(said => said.replace(/ {2}\S+:\d+$/m, ''));
  const told = diagnostics.map(({ level, severity, policy, urn, message }) => {
    const [type, name] = urn.split('::').slice(-2) as [string, string];
    const subject = `${type
      .split('$')
      .at(-1)!
      .replace(/\/\w+:/, ':')}: ${name}`;
    const lines = message.split('\n').map(line => `          ${line}\n`);
    return `        - [${level}] [severity: ${severity}]  ${policy}  (${subject})\n${lines.join('')}`;
  });
  expect(printed).toEqual(told);
});

it('aws-compliant passes, with nothing found, undetermined or not looked at', async () => {
  const { code, out } = await ccm(example('aws-compliant'), 'preview');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {4}✅ ccm@/m);
  expect(out).toMatch(
    / 0 failed \(0 mandatory, 0 advisory\), 0 undetermined, \d+ not applicable\. Not looked at: 0 resources, 0 facts\.\n$/,
  );
});
