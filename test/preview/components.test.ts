import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PreviewResult, Registration } from '../../preview';
import { SECRET, SIGNATURE, UNKNOWN } from '../../preview/wire';
import { packDirectory, previewOf, programDirectory } from './support/programs';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'preview-components-'));
const packConfig = path.join(folder, 'config.json');
let result: PreviewResult;

beforeAll(async () => {
  writeFileSync(packConfig, '{ "all": "mandatory", "has-owner": "disabled", "unheard-of": "advisory" }');
  result = await previewOf(programDirectory('components'), { packs: [packDirectory], packConfigs: [packConfig], config: { size: '3' } });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resource = (name: string): Registration => {
  const found = result.resources.find(one => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

it('takes the only stack there is, and configuration from three places', () => {
  expect(result).toMatchObject({ project: 'components', stack: 'test', organization: 'organization' });
  expect(result.resources.filter(({ name }) => name.startsWith('loop-'))).toHaveLength(3);
});

it('qualifies the types of children, and hands components their inputs and outputs', () => {
  expect(resource('shelf-red').urn).toBe('urn:pulumi:test::components::acme:index:Shelf$test:index/box:Box::shelf-red');
  expect(resource('shelf')).toMatchObject({ custom: false, inputs: { colors: ['red', 'green'] }, outputs: { count: 2 } });
});

it('gives children the provider of their component, and others a default one', () => {
  expect(resource('shelf-red').provider).toMatchObject({ name: 'supplier', inputs: { house: 'acme', version: '1.0.0-beta.2' } });
  expect(resource('depends').provider).toMatchObject({ name: 'default_1_0_0_beta_2', inputs: { version: '1.0.0-beta.2' } });
});

it('resolves aliases; a pack is handed only those that are URNs', () => {
  expect(resource('shelf-red').aliases).toEqual(['urn:pulumi:test::components::acme:index:Shelf$test:index/box:Box::red']);
  expect(resource('shelf-red').opts.aliases).toEqual([]);
  expect(resource('loop-0').opts.aliases).toEqual(['urn:pulumi:test::components::test:index/box:Box::old']);
});

it('runs what is known through apply, and leaves the rest unknown', () => {
  const red = resource('shelf-red').urn;
  expect(resource('chained')).toMatchObject({
    inputs: { chain: UNKNOWN, color: 'RED', neighbour: UNKNOWN },
    propertyDependencies: { chain: [red], color: [red], neighbour: [red] },
  });
});

it('runs transforms of resources and of the stack, options included', () => {
  expect(resource('transformed')).toMatchObject({
    inputs: { color: 'black', labelled: true },
    opts: { protect: true, customTimeouts: { create: 5400, update: 0, delete: 0 } },
  });
});

it('keeps secrets marked, and shows none', () => {
  expect(resource('secret').inputs).toMatchObject({
    token: { [SIGNATURE]: SECRET, value: 's3cr3t-token' },
    nested: { [SIGNATURE]: SECRET, value: { deep: [1] } },
  });
  expect(resource('secret').opts).toMatchObject({ protect: true, ignoreChanges: ['color'] });
  expect(result.logs).toContainEqual({ severity: 'info', message: 'printed [secret]', urn: '' });
});

it('follows dependencies on a component to its children', () => {
  expect(resource('depends').dependencies.sort()).toEqual([resource('shelf-green').urn, resource('shelf-red').urn]);
});

it('configures packs as the engine does: all, then single policies, unknown names ignored', () => {
  const levels = Object.fromEntries(result.policies.map(({ name, level }) => [name, level]));
  expect(levels).toEqual({ 'has-owner': 'disabled', 'adds-cost-center': 'mandatory', 'not-empty': 'mandatory' });
  expect(result.diagnostics.map(({ policy, level }) => [policy, level])).toEqual([['not-empty', 'mandatory']]);
});
