import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { controls } from '../../controls';
import { readConfig } from '../../policypack/config/load';
import { choices, configSchema, type Part } from '../../policypack/config/schema';
import { pageOf } from '../../policypack/report/words/names';
import { ccm, root } from './support';

jest.setTimeout(60_000);

const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
/** The first fenced block after a marker. */
const block = (marker: string): string =>
  readme
    .slice(readme.indexOf(marker))
    .split(/^```\w*\n/m)[1]!
    .split(/^```$/m)[0]!;

it('its transcript is what the command prints: `…` stands for what is left out', async () => {
  const { code, out } = await ccm(root, 'preview', 'examples/aws-typescript');
  expect(code).toBe(1);
  let at = 0;
  const printed = out.split('\n');
  for (const line of block('<!-- transcript:').split('\n')) {
    if (line === '' || line === '…') continue;
    const pattern = new RegExp(`^${line.split('…').map(escaped).join('.*')}$`);
    const found = printed.findIndex((other, i) => i >= at && pattern.test(other));
    expect(found === -1 ? `not printed after line ${at}: ${line}` : '').toBe('');
    at = found + 1;
  }
});
it('its transcript of a check is all that the command prints, but for the counts at its end', async () => {
  const { code, out } = await ccm(path.join(root, 'examples/cloudformation'), 'check', 'orders.yaml', '--region', 'eu-central-2');
  expect({ code, out: out.replace(/^Judged .*\n$/m, '…\n') }).toEqual({ code: 1, out: block('<!-- check transcript:') });
});
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('its ccm.yaml', () => {
  const text = block('<!-- settings -->');

  it('can be used', () => {
    expect(readConfig(text, 'ccm.yaml', controls).exceptions).toHaveLength(1);
  });

  it('shows every setting', () => {
    const shown = new Set(paths(parse(text)));
    const every = settings(configSchema as unknown as Part).filter(setting => !setting.startsWith('classification.tags.'));
    expect(every).toContain('classification.classes.*.archive.backup-days');
    expect(every.filter(setting => !shown.has(setting))).toEqual([]);
  });
});

/** Every path of settings: `*` for a name that the user chooses, list items without their place. */
function settings(part: Part | undefined, at = ''): string[] {
  const found = choices(part).flatMap(({ shape, element, keySchema }) => {
    if (shape) return Object.entries(shape).flatMap(([key, inner]) => [join(at, key), ...settings(inner, join(at, key))]);
    return settings(element, keySchema === undefined ? at : join(at, '*'));
  });
  return [...new Set(found)];
}
/** The paths of a value, each also with `*` for each of its names. */
function paths(value: unknown, at: readonly string[] = ['']): string[] {
  if (Array.isArray(value)) return value.flatMap(item => paths(item, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = at.flatMap(before => [join(before, key), join(before, '*')]);
    return [...here, ...paths(inner, here)];
  });
}
const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

it('its links lead somewhere', () => {
  for (const file of [
    'README.md',
    'AGENTS.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'examples/aws-typescript/README.md',
    'examples/aws-compliant/README.md',
  ]) {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(match => path.join(path.dirname(file), match[1]!));
    expect({ file, gone: links.filter(link => !fs.existsSync(path.join(root, link))) }).toEqual({ file, gone: [] });
  }
});

it('every control has a page, and the changelog names it', () => {
  const changes = fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  for (const control of controls) {
    expect(fs.existsSync(path.join(root, pageOf(control)))).toBe(true);
    expect(changes).toContain(`${control.id} ${control.title}`);
  }
});

it('every script it names exists', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  for (const file of ['README.md', 'AGENTS.md', 'CONTRIBUTING.md']) {
    const named = [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/npm run ([\w-]+)/g)].map(match => match[1]!);
    expect({ file, gone: named.filter(name => scripts[name] === undefined) }).toEqual({ file, gone: [] });
  }
});
