import { readCdkManifest, TemplateError } from '../../../policypack/adapters/cloudformation';

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
  const found = from({
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
  expect(found).toEqual([
    { file: 'A.template.json', text: '{a}', stackName: 'A', account: '123456789012', region: 'eu-central-2', tags: { team: 'x' } },
    { file: 'B.template.json', text: '{b}', stackName: 'shop-b', account: undefined, region: undefined, tags: {} },
    { file: 'assembly-Prod/C.template.json', text: '{c}', stackName: 'C', account: undefined, region: 'us-east-1', tags: {} },
  ]);
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['no manifest', {}, 'manifest.json: It is missing, so this is no output of the CDK.'],
  ['a broken manifest', { 'manifest.json': '{' }, 'manifest.json: It is no valid JSON.'],
  [
    'a missing template',
    { 'manifest.json': { artifacts: { A: stack('A.json', 'aws://1/x') } } },
    'manifest.json: The template of A (A.json) is missing.',
  ],
  [
    'a file outside',
    { 'manifest.json': { artifacts: { A: stack('../A.json', 'aws://1/x') } } },
    'manifest.json: It names a file outside of its folder: ../A.json.',
  ],
])('%s', (_, files, expected) => {
  expect(() => from(files)).toThrow(TemplateError);
  expect(() => from(files)).toThrow(expected);
});
