import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readEnvironment } from '../../../policypack/adapters/pulumi/environment';

let root: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-env-'));
  for (const folder of ['shell', 'engine']) fs.mkdirSync(path.join(root, folder));
  fs.writeFileSync(path.join(root, 'shell/both.yaml'), '');
  fs.writeFileSync(path.join(root, 'engine/both.yaml'), '');
  fs.writeFileSync(path.join(root, 'engine/engine.yaml'), '');
});
afterAll(() => fs.rmSync(root, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

const below = (...steps: string[]): string => path.join(root, ...steps);
/** What `CCM_CONFIG` comes to for a pack that an engine started: the shell in one folder, the engine in another. */
function meant(file: string | undefined, env: NodeJS.ProcessEnv = { PWD: below('shell') }): string | undefined {
  jest.spyOn(jest.requireActual<typeof fs>('node:fs'), 'readlinkSync').mockReturnValue(below('engine'));
  return readEnvironment({ ...env, ...(file !== undefined && { CCM_CONFIG: file }) }).place.explicit;
}

describe('CCM_CONFIG', () => {
  it('may be absolute', () => expect(meant('/etc/ccm.yaml')).toBe('/etc/ccm.yaml'));
  it('may be left out, or empty', () => expect([meant(undefined), meant('')]).toEqual([undefined, undefined]));
  it('is relative to the folder of the shell, not to that of the pack', () => {
    expect(meant('both.yaml')).toBe(below('shell/both.yaml'));
    expect(meant('../engine/engine.yaml')).toBe(below('engine/engine.yaml'));
  });
  it('is looked for in the folders of the processes above where the shell’s has none', () => {
    if (process.platform === 'linux') expect(meant('engine.yaml')).toBe(below('engine/engine.yaml'));
  });
  it('where it is nowhere, is said to be missing where the shell is', () => expect(meant('none.yaml')).toBe(below('shell/none.yaml')));
  it('counts from the folder it runs in where nothing else is known', () => {
    if (process.platform === 'linux') expect(meant('engine.yaml', {})).toBe(below('engine/engine.yaml'));
    jest.spyOn(jest.requireActual<typeof fs>('node:fs'), 'readlinkSync').mockImplementation(() => {
      throw new Error('no such folder');
    });
    expect(readEnvironment({ CCM_CONFIG: 'none.yaml' }).place.explicit).toBe(path.resolve('none.yaml'));
  });
});
