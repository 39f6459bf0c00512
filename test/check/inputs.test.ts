import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, Folder, leaky, said, template, volume } from './support';

const folder = new Folder();
afterAll(() => folder.remove());

const yaml = `AWSTemplateFormatVersion: 2010-09-09
Resources:
  Disk:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: !Sub "\${AWS::Region}a"
      Size: "8"
      Encrypted: "false"
`;
const sam = `Transform: AWS::Serverless-2016-10-31
Resources:
  Table:
    Type: AWS::Serverless::SimpleTable
    Properties:
      SSESpecification: {SSEEnabled: false}
  Api:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs20.x
      InlineCode: "0"
      Policies:
        - Version: "2012-10-17"
          Statement: [{Effect: Allow, Action: "*", Resource: "*"}]
`;
const manifest = (region: string, ...files: string[]): object => ({
  version: '36.0.0',
  artifacts: Object.fromEntries(
    files.map(templateFile => [
      templateFile.replace(/\..*/, ''),
      { type: 'aws:cloudformation:stack', environment: `aws://123456789012/${region}`, properties: { templateFile } },
    ]),
  ),
});
const bucket = { Type: 'AWS::S3::Bucket', Properties: {} };
const places = (region: string): string => `jurisdictions: [${region}]\n`;

describe('what ccm check reads', () => {
  beforeAll(() =>
    folder.write({
      'leaky.json': leaky,
      'clean.json': clean,
      'leaky.yaml': yaml,
      'sam.yaml': sam,
      'cut.json': '{\n  "Resources": {\n    "Disk": {,\n',
      'other.json': { name: 'x', scripts: {} },
      'tree/a/one.json': leaky,
      'tree/a/package.json': { name: 'x' },
      'tree/a/empty.yaml': '',
      'tree/b/two.template': yaml,
      'tree/node_modules/three.json': leaky,
      'tree/app/cdk.out': '{}',
      'tree/app/manifest.json': manifest('eu-central-1', 'App.template.json'),
      'tree/app/App.template.json': leaky,
      'cdk.out/cdk.out': '{}',
      'cdk.out/manifest.json': manifest('us-east-1', 'One.template.json', 'Two.template.json', 'Three.template.json'),
      'cdk.out/One.template.json': template({ Store: bucket }),
      'cdk.out/Two.template.json': '{"Resources": {',
      'cdk.out/Three.template.json': leaky,
      'cdk.out/asset.123/index.json': leaky,
      'empty/readme.md': 'nothing',
      'eu.yaml': places('EU'),
    }),
  );

  it.each(['leaky.json', 'leaky.yaml'])('a template, %s', async file => {
    const subject = await folder.subject(file);
    expect(subject).toMatchObject({ name: file, kind: 'cloudformation', resources: 1 });
    expect(said(subject)).toContain('CEK-03/encrypted-at-rest on Disk');
    const { location, arguments: names } = subject.findings.find(({ control }) => control === 'CEK-03')!;
    expect(names).toEqual(['Encrypted']);
    expect(location).toEqual(file.endsWith('json') ? { file, line: 9, column: 9 } : { file, line: 8, column: 7 });
  });

  it('a SAM template, as what it becomes', async () => {
    const subject = await folder.subject('sam.yaml');
    expect(subject.findings.map(({ type }) => type)).toContain('AWS::IAM::Role');
    expect(subject.findings.every(({ location }) => location.line! > 1)).toBe(true);
  });

  it('cdk.out: each stack in the region its manifest names, and a broken one leaves the others', async () => {
    const { subjects, errors, code } = await folder.report('--config', 'eu.yaml', 'cdk.out');
    expect(subjects.map(({ name, kind }) => [name, kind])).toEqual([
      ['cdk.out/One.template.json', 'cdk'],
      ['cdk.out/Three.template.json', 'cdk'],
    ]);
    expect(said(subjects[0]!)).toContain('DSP-19/in-permitted-jurisdiction on Store');
    expect(errors).toEqual([
      { file: 'cdk.out/Two.template.json', message: expect.stringMatching(/^cdk\.out\/Two\.template\.json:1:\d+: /) },
    ]);
    expect(code).toBe(2);
  });

  it('a folder: every template below, none of what belongs to others', async () => {
    const { subjects, errors, code } = await folder.report('tree');
    expect(errors).toEqual([]);
    expect(subjects.map(({ name }) => name)).toEqual(['tree/a/one.json', 'tree/app/App.template.json', 'tree/b/two.template']);
    expect(code).toBe(1);
  });

  it('a folder with links: files count, folders are not followed, what leads nowhere is left', async () => {
    folder.write({ 'links/own.txt': '' });
    const link = (to: string, name: string): void => fs.symlinkSync(to, path.join(folder.at, 'links', name));
    link('../leaky.json', 'linked.json');
    link('..', 'up.json');
    link('../missing.json', 'nowhere.json');
    expect((await folder.subject('links')).name).toBe('links/linked.json');
  });

  it('standard input', async () => {
    const { code, out } = await folder.ccm(['check', '-'], { stdin: () => yaml });
    expect(code).toBe(1);
    expect(out).toContain('<stdin> CloudFormation, 1 resource');
    expect(out).toContain('<stdin>:8:7');
  });

  it('several files: one that is broken leaves the others', async () => {
    const { code, out, err } = await folder.check('leaky.json', 'cut.json', 'missing.json', 'leaky.yaml');
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain('leaky.json CloudFormation');
    expect(out).toContain('leaky.yaml CloudFormation');
    expect(out.split('\n').filter(line => line.includes('cut.json'))).toEqual([expect.stringMatching(/✖ cut\.json:3:14: /)]);
    expect(out.split('\n').filter(line => line.includes('missing.json'))).toEqual(['  ✖ missing.json: there is no such file or folder.']);
  });
});

describe('parameters and region', () => {
  const open = template(
    {
      Disk: volume({ Encrypted: { Ref: 'Encrypt' } }),
      Store: bucket,
    },
    { Parameters: { Encrypt: { Type: 'String' }, Size: { Type: 'String', Default: '8' } } },
  );
  beforeAll(() =>
    folder.write({
      'open.json': open,
      'plain.params.json': { Encrypt: false, Size: '9' },
      'list.params.json': [
        { ParameterKey: 'Encrypt', ParameterValue: 'false' },
        { ParameterKey: 'Size', UsePreviousValue: true },
      ],
      'inner.params.json': { Parameters: { Encrypt: 'false' } },
      'previous.params.json': [{ ParameterKey: 'Encrypt', UsePreviousValue: true }],
      'null.params.json': { Encrypt: null },
      'object.params.json': { Encrypt: { Value: 'x' } },
      'nameless.params.json': [{ Name: 'Encrypt', Value: 'x' }],
      'cut.params.json': '{\n  "Encrypt": ',
      'text.params.json': '"x"',
      'params.d/x': '',
    }),
  );
  const found = 'CEK-03/encrypted-at-rest on Disk';
  const undecided = async (...argv: string[]): Promise<boolean> =>
    (await folder.subject(...argv)).undetermined.some(({ message }) => message.includes('CEK-03/encrypted-at-rest'));

  it('a parameter without value is unknown', async () => {
    expect(await undecided('open.json')).toBe(true);
  });
  it.each(['plain', 'list', 'inner'])('--parameters, %s', async shape => {
    expect(said(await folder.subject('open.json', '--parameters', `${shape}.params.json`))).toContain(found);
  });
  it.each(['previous', 'null'])('a parameter that the file gives no value stays unknown, %s', async shape => {
    expect(await undecided('open.json', '--parameters', `${shape}.params.json`)).toBe(true);
  });
  it('--parameter, over the file', async () => {
    expect(said(await folder.subject('open.json', '--parameter', 'Encrypt=false', '--parameter', 'Size=3'))).toContain(found);
    const argv = ['open.json', '--parameters', 'plain.params.json', '--parameter', 'Encrypt=true'];
    expect(said(await folder.subject(...argv))).not.toContain(found);
    expect(await undecided(...argv)).toBe(false);
  });
  it('a parameter that the template does not have is said', async () => {
    const { notes } = await folder.subject('open.json', '--parameter', 'Encypt=true');
    expect(notes).toEqual(['the template has no parameter Encypt']);
  });
  it.each([
    ['missing.params.json', /^ccm: missing\.params\.json: it cannot be read \(ENOENT\)\.\n$/],
    ['params.d', /^ccm: params\.d: it cannot be read \(EISDIR\)\.\n$/],
    ['cut.params.json', /^ccm: cut\.params\.json:2:\d+: It is no valid JSON: .+\.\n$/],
    ['text.params.json', /^ccm: text\.params\.json: it holds no parameters: .+\.\n$/],
    ['object.params.json', /^ccm: object\.params\.json: the parameter Encrypt holds an object: .+\.\n$/],
    ['nameless.params.json', /^ccm: nameless\.params\.json: it has a parameter without a name: .+\.\n$/],
  ])('a parameters file that cannot be used, %s', async (file, sentence) => {
    const { code, out, err } = await folder.check('open.json', '--parameters', file);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('--region places what the template does not', async () => {
    folder.write({ 'eu.yaml': places('EU') });
    const rule = 'DSP-19/in-permitted-jurisdiction on Store';
    const at = async (region: string) => said(await folder.subject('open.json', '--config', 'eu.yaml', '--region', region));
    expect(await at('us-east-1')).toContain(rule);
    expect(await at('eu-central-1')).not.toContain(rule);
  });
});
