import path from 'node:path';
import { failureOf, folder, packDirectory, previewOf, program, programDirectory, removeFolders } from './support/programs';

afterAll(removeFolders);

const failure = (dir: string, options = {}): Promise<string> => failureOf(previewOf(dir, options));

describe('a program that fails', () => {
  it('by throwing: its own words, file and line, no frames', async () => {
    const dir = program({
      'index.ts': 'const x: number = 1;\n\nfunction boom(): never {\n  throw new Error("The moon is full");\n}\nboom();\n',
    });
    expect(await failure(dir)).toBe('index.ts:4 failed: The moon is full.');
  });

  it('by not compiling', async () => {
    const dir = program({ 'index.ts': 'export const a = 1;\nconst = 2;\n' });
    expect(await failure(dir)).toMatch(/^index\.ts:2 does not compile: .*\.$/);
  });

  it('by not compiling, in JavaScript', async () => {
    expect(await failure(program({ 'index.js': '\nconst = 2;\n' }))).toBe("index.js:2 does not compile: Unexpected token '='.");
  });

  it('for want of a dependency', async () => {
    const dir = program({ 'index.js': "require('./lib');", 'lib.js': "require('@acme/left-pad/strings');" });
    expect(await failure(dir)).toBe(`lib.js needs @acme/left-pad, which is not installed: run \`npm install\` in ${dir}.`);
  });

  it('for want of a file', async () => {
    expect(await failure(program({ 'index.js': "require('./gone');" }))).toBe('index.js needs ./gone, which does not exist.');
  });

  it('by never ending', async () => {
    const dir = program({ 'index.js': 'setInterval(() => {}, 1000);' });
    expect(await failure(dir, { timeoutSeconds: 2.5 })).toBe(`The program in ${dir} did not end within 2.5 s and was stopped.`);
  });

  it('by registering a URN twice', async () => {
    const dir = program({
      'index.js': "const { ComponentResource: C } = require('@pulumi/pulumi');\nnew C('a:b:C', 'twin');\nnew C('a:b:C', 'twin');\n",
    });
    expect(await failure(dir)).toBe("Duplicate resource URN 'urn:pulumi:dev::made::a:b:C::twin'; try giving it a unique name.");
  });

  it('by reading an encrypted value as what it is not: says so, without showing any secret', async () => {
    const dir = program({
      'Pulumi.dev.yaml': 'config:\n  made:port: { secure: "v1:x:y" }\n',
      'index.js': "new (require('@pulumi/pulumi').Config)().requireSecretNumber('port');",
    });
    const message = await failure(dir);
    expect(message).toContain("'made:port' value '[encrypted]' is not a valid number");
    expect(message).toContain('The values of made:port are encrypted and were given to the program as a placeholder.');
  });
});

describe('a policy pack that fails', () => {
  const dir = programDirectory('javascript');

  it('at its start', async () => {
    const pack = folder({
      'PulumiPolicy.yaml': 'runtime: nodejs\n',
      'package.json': '{}',
      'index.js': 'throw new Error("No rules today");',
    });
    expect(await failure(dir, { packs: [pack] })).toBe(`The policy pack in ${pack} did not start: Error: No rules today`);
  });

  it('by printing before its port', async () => {
    const pack = folder({
      'PulumiPolicy.yaml': 'runtime: nodejs\n',
      'package.json': '{}',
      'index.js': 'console.log("Hi"); setInterval(() => {}, 1000);',
    });
    const message = `The policy pack in ${pack} printed "Hi" where its port was expected: a pack must not write to stdout.`;
    expect(await failure(dir, { packs: [pack] })).toBe(message);
  });

  it('by never starting', async () => {
    const pack = folder({ 'PulumiPolicy.yaml': 'runtime: nodejs\n', 'package.json': '{}', 'index.js': 'setInterval(() => {}, 1000);' });
    expect(await failure(dir, { packs: [pack], timeoutSeconds: 2.5 })).toBe(
      `The policy pack in ${pack} did not start within 2.5 s and was stopped.`,
    );
  });

  it('on a resource', async () => {
    const rule = `{ name: 'r', description: 'd', enforcementLevel: 'mandatory', validateResource: () => { throw new Error('Out of ink'); } }`;
    const index = `const { PolicyPack } = require('@pulumi/policy'); new PolicyPack('torn', { policies: [${rule}] });`;
    const pack = folder({
      'PulumiPolicy.yaml': 'runtime: nodejs\n',
      'package.json': '{ "name": "torn", "version": "0.0.1" }',
      'index.js': index,
    });
    const message = await failure(dir, { packs: [pack] });
    expect(message).toMatch(
      /^The policy pack torn@v0\.0\.1 failed on urn:pulumi:dev::javascript::pulumi:pulumi:Stack::javascript-dev: .*Out of ink/,
    );
  });

  it('by a configuration that its schema refuses', async () => {
    const file = path.join(folder({ 'config.json': '{ "has-owner": { "tag": "" } }' }), 'config.json');
    const message = 'The configuration of has-owner in house-rules@v1.2.3 is not valid: tag must have a length of at least 1.';
    expect(await failure(dir, { packs: [packDirectory], packConfigs: [file] })).toBe(message);
  });
});

describe('before anything is started', () => {
  it('there is no project', async () => {
    const dir = folder({});
    expect(await failure(dir)).toBe(`There is no Pulumi.yaml in ${dir}, nor in a folder above it.`);
  });

  it('there is no folder', async () => {
    expect(await failure('/no/such/folder')).toBe('There is no folder /no/such/folder.');
  });

  it('the runtime is another', async () => {
    const dir = folder({ 'Pulumi.yaml': 'name: snake\nruntime: { name: python }\n' });
    expect(await failure(dir)).toBe(`${dir}/Pulumi.yaml says runtime python; only nodejs programs can be previewed here.`);
  });

  it('the YAML is broken', async () => {
    const dir = folder({ 'Pulumi.yaml': 'name: x\nruntime: [nodejs\nmain: y\n' });
    expect(await failure(dir)).toMatch(new RegExp(`^${dir}/Pulumi\\.yaml:\\d+:\\d+: .*\\.$`));
  });

  it('main is gone', async () => {
    const dir = folder({ 'Pulumi.yaml': 'name: x\nruntime: nodejs\nmain: src\n' });
    expect(await failure(dir)).toBe(`${dir}/Pulumi.yaml says main: src, which does not exist.`);
  });

  it('the SDK is not installed', async () => {
    const dir = folder({ 'Pulumi.yaml': 'name: x\nruntime: nodejs\n', 'package.json': '{}', 'index.js': '' }, { linked: false });
    expect(await failure(dir)).toBe(`The program in ${dir} cannot find @pulumi/pulumi: run \`npm install\` in ${dir}.`);
  });

  it('the stack is unknown, or one of several', async () => {
    const dir = program({ 'Pulumi.dev.yaml': '', 'Pulumi.prod.yaml': '', 'index.js': '' });
    expect(await failure(dir, { stack: 'test' })).toBe('made has no stack test; it has dev, prod.');
    expect(await failure(dir)).toBe('made has several stacks; name one of dev, prod.');
  });

  it('a declared value is missing', async () => {
    const dir = program({ 'Pulumi.yaml': 'name: made\nruntime: nodejs\nconfig: { size: { type: integer } }\n' });
    expect(await failure(dir)).toBe(`made:size has no value: ${dir}/Pulumi.yaml declares it, Pulumi.dev.yaml does not set it.`);
  });

  it('the pack is none', async () => {
    const dir = programDirectory('javascript');
    expect(await failure(dir, { packs: [dir] })).toBe(`${dir} is not a policy pack: it has no PulumiPolicy.yaml.`);
    expect(await failure(dir, { packs: [packDirectory], packConfigs: ['a', 'b'] })).toMatch(
      /^There are 1 policy packs and 2 configuration files/,
    );
  });
});
