import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { controls } from '../../controls';
import { findSettings, type Place, readSettings } from '../../policypack/config/find';
import { ConfigError, defaultSettings } from '../../policypack/config/settings';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-find-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

/** Writes a folder's files; its path. */
function folder(name: string, files: Record<string, string>): string {
  const at = path.join(root, name);
  fs.mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(at, file), text);
  return at;
}
const project = (name: string): string => `name: ${name}\nruntime: nodejs\n`;
const config = { 'ccm.yaml': 'unknown: mandatory\n' };
const found = (place: Place): string | undefined => findSettings(place, controls).file;
function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('it was accepted');
}

describe('a ccm.yaml is found', () => {
  it('beside the Pulumi.yaml of the project being run', () => {
    const at = folder('shop', { 'Pulumi.yaml': project('shop'), ...config });
    expect(found({ folders: [at], project: 'shop' })).toBe(path.join(at, 'ccm.yaml'));
  });
  it('in the likeliest folder that has one', () => {
    const [a, b, c] = [
      folder('a', { 'Pulumi.yaml': project('shop') }),
      folder('b', { 'Pulumi.yaml': project('shop'), ...config }),
      folder('c', { 'Pulumi.yaml': project('shop'), ...config }),
    ];
    expect(found({ folders: [a, b, c], project: 'shop' })).toBe(path.join(b, 'ccm.yaml'));
  });
  it('not beside another project', () => {
    const [shop, other] = [
      folder('shop', { 'Pulumi.yaml': project('shop'), ...config }),
      folder('other', { 'Pulumi.yaml': project('other'), ...config }),
    ];
    expect(found({ folders: [other, shop], project: 'shop' })).toBe(path.join(shop, 'ccm.yaml'));
  });
  it('not beside no project', () => expect(found({ folders: [folder('x', config)], project: 'shop' })).toBeUndefined());
  it('beside any project where the name is not known', () => {
    const at = folder('x', config);
    expect(found({ folders: [at] })).toBe(path.join(at, 'ccm.yaml'));
  });
  it.each([
    ['Pulumi.yaml', 'name: shop'],
    ['Pulumi.yaml', '# The shop\nname: "shop" # ours\n'],
    ['Pulumi.yaml', "name: 'shop'"],
    ['Pulumi.yaml', 'runtime:\n  name: nodejs\nname: shop\n'],
    ['Pulumi.yaml', 'description: a\nconfig:\n  name: other\nname: shop\n'],
    ['Pulumi.yml', 'name: shop'],
    ['Pulumi.json', '{ "name": "shop" }'],
    ['Pulumi.json', '{\n  "name": "shop",\n  "runtime": "nodejs"\n}'],
    ['Pulumi.json', '{"runtime":{"name":"nodejs"},"name":"shop"}'],
  ])('beside a %s that says %j', (file, text) => {
    const at = folder('shop', { [file]: text, ...config });
    expect(found({ folders: [at], project: 'shop' })).toBeDefined();
  });
  it.each([
    ['Pulumi.yaml', 'runtime:\n  name: shop\nname: other\n'],
    ['Pulumi.yaml', 'name: shop-two'],
    ['Pulumi.yaml', 'rename: shop'],
    ['Pulumi.yaml', ''],
    ['Pulumi.json', '{"runtime":{"name":"shop"},"name":"other"}'],
    ['Pulumi.json', '{ "name": '],
    ['Pulumi.json', 'null'],
  ])('not beside a %s that says %j', (file, text) => {
    const at = folder('shop', { [file]: text, ...config });
    expect(found({ folders: [at], project: 'shop' })).toBeUndefined();
  });
});

it('without a ccm.yaml everything is as the pack has it', () =>
  expect(findSettings({ folders: [folder('shop', { 'Pulumi.yaml': project('shop') })], project: 'shop' }, controls)).toBe(defaultSettings));
it('without any folder too', () => expect(findSettings({ folders: [] }, controls)).toBe(defaultSettings));

describe('CCM_CONFIG', () => {
  it('is the file, wherever it is and whatever stands elsewhere', () => {
    const shop = folder('shop', { 'Pulumi.yaml': project('shop'), ...config });
    const other = path.join(folder('x', { 'strict.yaml': 'unknown: disabled' }), 'strict.yaml');
    expect(findSettings({ explicit: other, folders: [shop], project: 'shop' }, controls)).toMatchObject({
      file: other,
      unknown: 'disabled',
    });
  });
  it('must exist', () => {
    const file = path.join(root, 'nowhere.yaml');
    expect(refusal(() => found({ explicit: file, folders: [] }))).toBe(`${file} cannot be read (ENOENT).`);
  });
  it('must be a file', () => expect(refusal(() => found({ explicit: root, folders: [] }))).toBe(`${root} cannot be read (EISDIR).`));
});

describe('a file', () => {
  it('is read', () => expect(readSettings(path.join(folder('x', config), 'ccm.yaml'), controls).unknown).toBe('mandatory'));
  it('is refused by its own name, line and column', () => {
    const file = path.join(folder('x', { 'ccm.yaml': '\n  unknown: x' }), 'ccm.yaml');
    expect(refusal(() => readSettings(file, controls))).toBe(`${file}:2:3: unknown must be one of mandatory, advisory, disabled.`);
  });
  it('of more than a MiB is no ccm.yaml', () => {
    const file = path.join(folder('x', { 'ccm.yaml': '#'.repeat((1 << 20) + 1) }), 'ccm.yaml');
    expect(refusal(() => readSettings(file, controls))).toBe(`${file} is larger than 1 MiB: that is no ccm.yaml.`);
  });
  it('of a MiB is read', () => {
    const file = path.join(folder('x', { 'ccm.yaml': '#'.repeat(1 << 20) }), 'ccm.yaml');
    expect(readSettings(file, controls).file).toBe(file);
  });
});
