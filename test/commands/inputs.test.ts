import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as path from 'node:path';
import * as judging from '../../policypack/commands/judge-stack';
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
    expect(subject.findings.every(({ location }) => location!.line! > 1)).toBe(true);
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

  it('a folder with links: files count, folders are not followed, what leads nowhere is said', async () => {
    folder.write({ 'links/own.txt': '' });
    const link = (to: string, name: string): void => fs.symlinkSync(to, path.join(folder.at, 'links', name));
    link('../leaky.json', 'linked.json');
    link('..', 'up.json');
    link('nobody@host', '.#linked.json');
    expect((await folder.subject('links')).name).toBe('links/linked.json');
    link('../missing.json', 'nowhere.json');
    link('round.json', 'round.json');
    const { subjects, errors, code } = await folder.report('links');
    expect([subjects.map(({ name }) => name), code]).toEqual([['links/linked.json'], 2]);
    expect(errors.map(({ message }) => message)).toEqual([
      'links/nowhere.json: The link leads nowhere.',
      'links/round.json: Its links lead around in a circle (ELOOP).',
    ]);
    expect((await folder.report('links/nowhere.json')).errors.map(({ message }) => message)).toEqual([
      'links/nowhere.json: The link leads nowhere.',
    ]);
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
    expect(out.split('\n').filter(line => line.includes('missing.json'))).toEqual(['  ✖ missing.json: There is no such file or folder.']);
  });
});

describe('cdk.out in parts', () => {
  it('a template that is missing, and a stage that is broken, leave the other stacks', async () => {
    const stage = (directoryName: string): object => ({ type: 'cdk:cloud-assembly', properties: { directoryName } });
    const { artifacts, version } = manifest('eu-central-1', 'Here.json', 'Gone.json') as { artifacts: object; version: string };
    folder.write({
      'app/cdk.out': '{}',
      'app/manifest.json': { version, artifacts: { ...artifacts, cut: stage('cut'), whole: stage('whole') } },
      'app/Here.json': leaky,
      'app/cut/manifest.json': '{\n  "artifacts": [\n',
      'app/whole/manifest.json': manifest('eu-central-1', 'Also.json'),
      'app/whole/Also.json': leaky,
    });
    const { subjects, errors, code } = await folder.report('app');
    expect([code, subjects.map(({ name }) => name)]).toEqual([2, ['app/Here.json', 'app/whole/Also.json']]);
    expect(errors).toEqual([
      { file: 'app/cut/manifest.json', message: expect.stringMatching(/^app\/cut\/manifest\.json:3:1: Invalid JSON: .+\.$/) },
      {
        file: 'app/Gone.json',
        message: 'app/manifest.json:15:9: The template of Gone (Gone.json) is missing: run `cdk synth` again.',
      },
    ]);
  });
});

describe('what cannot be opened is said, and leaves the others', () => {
  const real = jest.requireActual<typeof fs>('node:fs');
  const refuse = (code: string): never => {
    throw Object.assign(new Error(`${code}: canary`), { code });
  };
  beforeAll(() => folder.write({ 'yard/a/one.json': leaky, 'yard/b/two.json': leaky, 'yard/c.json': leaky }));
  afterEach(() => jest.restoreAllMocks());
  const lines = async (...argv: string[]) => {
    const { subjects, errors, code } = await folder.report(...argv);
    return { code, names: subjects.map(({ name }) => name), said: errors.map(({ message }) => message) };
  };

  it('a folder below', async () => {
    const { readdirSync } = real;
    jest
      .spyOn(real, 'readdirSync')
      .mockImplementation(((at: string, options: never) => (at.endsWith('yard/a') ? refuse('EACCES') : readdirSync(at, options))) as never);
    expect(await lines('yard')).toEqual({
      code: 2,
      names: ['yard/b/two.json', 'yard/c.json'],
      said: ['yard/a: You have no permission to read it (EACCES).'],
    });
    expect(await lines('yard/a', 'yard/b')).toEqual({
      code: 2,
      names: ['yard/b/two.json'],
      said: ['yard/a: You have no permission to read it (EACCES).'],
    });
  });
  it.each([
    ['ENOENT', 'There is no such file'],
    ['EACCES', 'You have no permission to read it'],
    ['EIO', 'It cannot be read'],
  ])('a file that was there a moment ago, or is closed: %s', async (code, words) => {
    const { openSync } = real;
    jest
      .spyOn(real, 'openSync')
      .mockImplementation(((at: string, flags: never) => (at.endsWith('one.json') ? refuse(code) : openSync(at, flags))) as never);
    const said = [`yard/a/one.json: ${words} (${code}).`];
    expect(await lines('yard')).toEqual({ code: 2, names: ['yard/b/two.json', 'yard/c.json'], said });
    expect(await lines('yard/a/one.json', 'yard/c.json')).toEqual({ code: 2, names: ['yard/c.json'], said });
  });
  it('a named file, by its folder', async () => {
    jest.spyOn(real, 'statSync').mockImplementation((() => refuse('EACCES')) as never);
    expect((await lines('yard/c.json')).said).toEqual(['yard/c.json: You have no permission to read it (EACCES).']);
  });
});

describe('what is no file on a disk', () => {
  const run = (...argv: string[]) => spawnSync(argv[0]!, argv.slice(1), { cwd: folder.at, encoding: 'utf8', timeout: 60_000 });
  const linux = process.platform === 'linux' ? it : it.skip;
  beforeAll(() => folder.write({ 'sent.json': leaky }));

  linux('a named pipe is read to its end', async () => {
    run('mkfifo', 'pipe.json');
    const writer = spawn('sh', ['-c', 'cat sent.json > pipe.json'], { cwd: folder.at });
    expect(said(await folder.subject('pipe.json'))).toContain('CEK-03/encrypted-at-rest on Disk');
    writer.kill();
  });
  linux('a pipe in a folder is nobody’s template', async () => {
    folder.write({ 'pipes/own.json': leaky });
    run('mkfifo', 'pipes/other.json');
    expect((await folder.subject('pipes')).name).toBe('pipes/own.json');
  });
  linux.each([
    ['/dev/null', '/dev/null: It is empty.'],
    ['/dev/zero', '/dev/zero: It is binary, where a text was expected.'],
  ])('%s', async (device, message) => {
    expect((await folder.report(device)).errors).toEqual([{ file: device, message }]);
  });
  it('a socket', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(path.join(folder.at, 'socket.json'), resolve));
    const { errors, code } = await folder.report('socket.json');
    await new Promise(resolve => server.close(resolve));
    expect([code, errors.map(({ message }) => message)]).toEqual([2, ['socket.json: It is a socket, where a file was expected.']]);
  });
});

it('a process that ends before it has a result has passed nothing', () => {
  const never = `require('commander').Command.prototype.parseAsync = () => new Promise(() => {}); require('./bin/ccm.js')`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', never], { cwd: path.join(__dirname, '../..'), encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'ccm: it ended before it had a result.\n' });
});

describe('what is named twice is judged once', () => {
  const names = async (...argv: string[]): Promise<readonly string[]> => {
    const { subjects, errors } = await folder.report(...argv);
    expect(errors).toEqual([]);
    return subjects.map(({ name }) => name);
  };
  beforeAll(() => {
    folder.write({
      'twice/a.json': leaky,
      'twice/in/b.json': leaky,
      'made/cdk.out': '{}',
      'made/A.json': leaky,
      'made/Inner.nested.json': leaky,
    });
    const { artifacts } = manifest('us-east-1', 'A.json') as { artifacts: object };
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'stage' } };
    folder.write({ 'made/manifest.json': { artifacts: { ...artifacts, stage } }, 'made/stage/cdk.out': '{}' });
    folder.write({ 'made/stage/manifest.json': manifest('us-east-1', 'B.json'), 'made/stage/B.json': leaky });
    fs.symlinkSync('a.json', path.join(folder.at, 'twice/c.json'));
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [['twice/a.json', './twice/a.json', 'twice/in/../a.json', 'twice/c.json'], ['twice/a.json']],
    [
      ['twice/in/b.json', 'twice', 'twice/in'],
      ['twice/in/b.json', 'twice/a.json'],
    ],
    [
      ['twice', 'twice/in/b.json'],
      ['twice/a.json', 'twice/in/b.json'],
    ],
    [
      ['made', 'made', 'made/A.json'],
      ['made/A.json', 'made/stage/B.json'],
    ],
    [
      ['made/A.json', 'made/stage', 'made'],
      ['made/A.json', 'made/stage/B.json'],
    ],
    [
      ['made', 'made/Inner.nested.json'],
      ['made/A.json', 'made/stage/B.json', 'made/Inner.nested.json'],
    ],
  ])('%j', async (argv, expected) => {
    expect(await names(...argv)).toEqual(expected);
  });
  it('a template as part of its cdk.out, which says where it will be', async () => {
    const { subjects } = await folder.report('--config', 'eu.yaml', 'made/A.json', 'made');
    expect(subjects.map(({ kind }) => kind)).toEqual(['cdk', 'cdk']);
  });
  it('standard input', async () => {
    let reads = 0;
    const stdin = (): string => (reads++ === 0 ? yaml : '');
    expect((await folder.ccm(['check', '-', '-'], { stdin })).code).toBe(1);
    expect(reads).toBe(1);
  });
});

describe('an error of our own', () => {
  afterEach(() => jest.restoreAllMocks());
  beforeAll(() => folder.write({ 'bad.json': leaky, 'fine.json': leaky }));
  const broken = (): void => {
    const { judgeStack } = judging;
    jest.spyOn(judging, 'judgeStack').mockImplementation((read, basis) => {
      if (read.name === 'bad.json') throw new TypeError('canary-value is not iterable');
      return judgeStack(read, basis);
    });
  };
  const message =
    "bad.json: It could not be judged: internal error (TypeError). That is our fault, not the file's; CCM_DEBUG=1 shows where.";

  it('is one line for its file, tells its kind alone, and leaves the others', async () => {
    broken();
    const { subjects, errors, code } = await folder.report('bad.json', 'fine.json');
    expect([code, subjects.map(({ name }) => name), errors]).toEqual([2, ['fine.json'], [{ file: 'bad.json', message }]]);
    const { out, err } = await folder.check('bad.json', 'fine.json');
    expect(out).toContain(`\nNot judged\n  ✖ ${message}\n`);
    expect(err).toBe('');
    expect(out).not.toContain('canary');
  });
  it('shows where it was thrown to those who ask, and still not its text', async () => {
    broken();
    const { err } = await folder.ccm(['check', 'bad.json'], { env: { CCM_DEBUG: '1' } });
    expect(err).toMatch(/^( +at .+\n)+$/);
    expect(err).not.toContain('canary');
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
    expect(notes).toEqual(['The template has no parameter Encypt; did you mean Encrypt?']);
  });
  it.each([
    ['missing.params.json', /^ccm: missing\.params\.json: There is no such file \(ENOENT\)\.\n$/],
    ['params.d', /^ccm: params\.d: It is a folder, where a file was expected \(EISDIR\)\.\n$/],
    ['cut.params.json', /^ccm: cut\.params\.json:2:\d+: Invalid JSON: .+\.\n$/],
    ['text.params.json', /^ccm: text\.params\.json: It holds no parameters: .+\.\n$/],
    ['object.params.json', /^ccm: object\.params\.json: The parameter Encrypt holds an object: .+\.\n$/],
    ['nameless.params.json', /^ccm: nameless\.params\.json: It has a parameter without a name: .+\.\n$/],
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
