import type { PreviewResult } from '../../preview';
import { previewOf, program, programDirectory, removeFolders } from './support/programs';

jest.setTimeout(60_000);
afterAll(removeFolders);

const outputsOf = ({ resources }: PreviewResult) => resources.find(({ type }) => type === 'pulumi:pulumi:Stack')?.outputs;

it('runs ES modules with an await at the top', async () => {
  const result = await previewOf(programDirectory('esm'));
  expect(outputsOf(result)).toEqual({ place: 'program.js' });
  expect(result.resources.map(({ name }) => name)).toContain('awaited');
});

it('runs a main elsewhere, in its own folder, in the stack and organization that are named', async () => {
  const result = await previewOf(programDirectory('main-elsewhere'), { stack: 'acme/main-elsewhere/qa' });
  expect(outputsOf(result)).toEqual({ folder: 'source', project: 'main-elsewhere', stack: 'qa', organization: 'acme' });
});

it('runs plain JavaScript, without credentials of the user, with what is given', async () => {
  process.env['AWS_PROFILE'] = 'mine';
  const result = await previewOf(programDirectory('javascript'), { env: { PREVIEW_TEST: 'yes' } });
  delete process.env['AWS_PROFILE'];
  expect(outputsOf(result)).toEqual({ credentials: 0, given: 'yes' });
});

it('answers a function from the table of its user, transforms calls and names components of plugins', async () => {
  const dir = program({
    'index.js': `
      const pulumi = require('@pulumi/pulumi');
      pulumi.runtime.registerInvokeTransform(({ args, opts }) => ({ args: { ...args, version: '2008-10-17' }, opts }));
      new pulumi.ComponentResource('awsx:ec2:Vpc', 'remote', {}, {}, true);
      const answer = pulumi.runtime.invokeOutput('acme:shop/getPrice:getPrice', { of: 'tea' });
      exports.price = answer.apply(({ price }) => price);
      const document = pulumi.runtime.invokeOutput('aws:iam/getPolicyDocument:getPolicyDocument', {});
      exports.version = document.apply(({ json }) => JSON.parse(json).Version);
      exports.other = pulumi.runtime.invokeOutput('acme:shop/getStock:getStock', {}).apply(({ left }) => left ?? 'none');`,
  });
  const result = await previewOf(dir, { answers: { 'acme:shop:getPrice': { price: 3 } } });
  expect(outputsOf(result)).toMatchObject({ price: 3, version: '2008-10-17', other: expect.stringMatching(/^04da6b54/) });
  expect(result.warnings).toEqual(['acme:shop/getStock:getStock cannot be asked here: its answer is unknown, unless you give it.']);
  expect(result.leftOut).toContain('Components that a plugin builds have no children here: awsx:ec2:Vpc (remote).');
});
