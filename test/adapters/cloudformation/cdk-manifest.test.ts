import { readCdkManifest } from '../../../policypack/adapters/cloudformation';

const stack = (templateFile: string, environment: string, properties: object = {}): object => ({
  type: 'aws:cloudformation:stack',
  environment,
  properties: { templateFile, ...properties },
});
const from = (files: Readonly<Record<string, unknown>>) =>
  readCdkManifest(file =>
    Object.hasOwn(files, file) ? (typeof files[file] === 'string' ? (files[file] as string) : JSON.stringify(files[file])) : undefined,
  );

test('stacks with their environments, those of stages included', () => {
  const { stacks, faults } = from({
    'manifest.json': {
      artifacts: {
        Tree: { type: 'cdk:tree' },
        A: stack('A.template.json', 'aws://123456789012/eu-central-2', { tags: { team: 'x' } }),
        B: stack('B.template.json', 'aws://unknown-account/unknown-region', { stackName: 'shop-b' }),
        'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      },
    },
    'A.template.json': '{a}',
    'B.template.json': '{b}',
    'assembly-Prod/manifest.json': { artifacts: { C: stack('C.template.json', 'aws://unknown-account/us-east-1') } },
    'assembly-Prod/C.template.json': '{c}',
  });
  expect(faults).toEqual([]);
  expect(stacks.map(stack => ({ ...stack, text: stack.text() }))).toEqual([
    { file: 'A.template.json', text: '{a}', stackName: 'A', account: '123456789012', region: 'eu-central-2', tags: { team: 'x' } },
    { file: 'B.template.json', text: '{b}', stackName: 'shop-b', account: undefined, region: undefined, tags: {} },
    { file: 'assembly-Prod/C.template.json', text: '{c}', stackName: 'C', account: undefined, region: 'us-east-1', tags: {} },
  ]);
});

/** What is wrong with the parts of an assembly, and with the templates of its stacks. */
const wrongWith = (files: Readonly<Record<string, unknown>>): string[] => {
  const { stacks, faults } = from(files);
  const missing = stacks.flatMap(({ text }) => {
    try {
      return text() === '{a}' ? [] : ['the text of another file'];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  return [...faults.map(({ error }) => (error as Error).message), ...missing];
};
const around = (artifact: object): object => ({
  'A.json': '{a}',
  'manifest.json': JSON.stringify(
    { artifacts: { First: stack('A.json', 'aws://1/x'), Odd: artifact, Last: stack('A.json', 'aws://1/x') } },
    null,
    1,
  ),
});
const nested = (directoryName: unknown): object => ({ type: 'cdk:cloud-assembly', properties: { directoryName } });

describe('a part that cannot be read leaves the others, and is said with its place', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'a missing template',
      stack('B.json', 'aws://1/x'),
      ['manifest.json:14:5: The template of Odd (B.json) is missing: run `cdk synth` again.'],
    ],
    ['a stack without template', { type: 'aws:cloudformation:stack' }, ['manifest.json:10:3: Odd has no templateFile.']],
    [
      'a file outside',
      stack('../A.json', 'aws://1/x'),
      ['manifest.json:14:5: Odd names a file outside of this folder as its templateFile.'],
    ],
    [
      'a file of the machine',
      stack('/etc/passwd', 'aws://1/x'),
      ['manifest.json:14:5: Odd names a file outside of this folder as its templateFile.'],
    ],
    ['a nested assembly that is missing', nested('p'), ['p/manifest.json: It is missing: run `cdk synth` again.']],
    ['a nested assembly that is nowhere', nested(7), ['manifest.json:13:5: Odd has no directoryName.']],
    ['an assembly in itself', nested('./.'), ['manifest.json:10:3: Odd is part of itself.']],
    ['what is no artifact', [1], []],
  ])('%s', (_, artifact, expected) => {
    const files = around(artifact);
    expect(
      from(files as never)
        .stacks.filter(({ file }) => file === 'A.json')
        .map(({ stackName }) => stackName),
    ).toEqual(['First', 'Last']);
    expect(wrongWith(files as never)).toEqual(expected);
  });
  test.each<[string, unknown, string]>([
    [
      'broken',
      '{\n "artifacts": {,',
      'p/manifest.json:2:16: Invalid JSON: a key in double quotes was expected. It should be the manifest that the CDK writes.',
    ],
    ['of another kind', '{ "name": "x" }', 'p/manifest.json:1:1: It holds no artifacts, as a manifest of the CDK does.'],
    ['with a list of artifacts', '{ "artifacts": [] }', 'p/manifest.json:1:3: It holds no artifacts, as a manifest of the CDK does.'],
  ])('the manifest of a nested assembly that is %s', (_, manifest, expected) => {
    const files = { ...around(nested('p')), 'p/manifest.json': manifest };
    expect(from(files).stacks).toHaveLength(2);
    expect(wrongWith(files)).toEqual([expected]);
  });
  test('links that lead around in circles', () => {
    const all = JSON.stringify({ artifacts: { In: nested('in') } });
    const { stacks, faults } = readCdkManifest(file => (file.endsWith('manifest.json') ? all : undefined));
    expect([stacks.length, faults.map(({ error }) => (error as Error).message)]).toEqual([
      0,
      [expect.stringMatching(/ In is part of itself\.$/)],
    ]);
  });
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['no manifest', {}, 'manifest.json: It is missing: run `cdk synth` again.'],
  [
    'a broken manifest',
    { 'manifest.json': '{' },
    'manifest.json:1:2: Invalid JSON: the text ends too early: 1 bracket is still open. It should be the manifest that the CDK writes.',
  ],
])('%s', (_, files, expected) => {
  expect(wrongWith(files)).toEqual([expected]);
});

test('an app without stacks has none', () => {
  expect(from({ 'manifest.json': { version: '36.0.0' } })).toEqual({ stacks: [], faults: [] });
});
