import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { controls } from '../../controls';
import type { Report } from '../../policypack/report/report';
import { ccm, root } from './support';

jest.setTimeout(60_000);

type Ran = Awaited<ReturnType<typeof ccm>>;

const made: string[] = [];
/** A folder with these files, in which the repository's dependencies resolve. */
function folder(files: Readonly<Record<string, string>>, linked = true): string {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-')));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), text);
  if (linked) fs.symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  return dir;
}
const program = (files: Readonly<Record<string, string>>, linked = true): string =>
  folder({ 'Pulumi.yaml': 'name: made\nruntime: nodejs\n', 'package.json': '{ "private": true }', ...files }, linked);
afterAll(() => {
  for (const dir of made) fs.rmSync(dir, { recursive: true, force: true });
});

describe('levels', () => {
  const volume = `const { Volume } = require('@pulumi/aws/ebs/volume');
    new Volume('spool', { availabilityZone: 'eu-central-2a', size: 1, tags: { 'data-classification': 'low' } });`;
  const labels = '[mandatory] [severity: medium]  dsp-04-data-classification  (aws:ebs:Volume: spool)';
  const files = { 'index.js': volume, 'ccm.yaml': 'jurisdictions: [CH]\n' };
  const leveled = (level: string, policy = 'dsp-04-data-classification'): Promise<Ran> =>
    ccm(program({ ...files, 'levels.json': JSON.stringify({ [policy]: level }) }), 'preview', '--policy-pack-config', 'levels.json');

  it('mandatory: exit 1', async () => {
    const { code, out } = await leveled('mandatory');
    expect(out).toContain(labels);
    expect(code).toBe(1);
  });

  it('advisory: shown, exit 0', async () => {
    const { code, out } = await leveled('advisory');
    expect(out).toContain(labels.replace('mandatory', 'advisory'));
    expect(code).toBe(0);
  });

  it('disabled: gone', async () => {
    const { code, out } = await leveled('disabled');
    expect(out).not.toContain('dsp-04-data-classification');
    expect(out).toContain('Policies:');
    expect(code).toBe(0);
  });

  it('disabled in either file: counted nowhere, and the same is counted', async () => {
    const summary = ({ out }: Ran): string => /^Judged .*$/m.exec(out)![0];
    const all = summary(await ccm(program(files), 'preview'));
    const here = summary(await leveled('disabled', 'cek-03-data-encryption'));
    const there = summary(await ccm(program({ ...files, 'ccm.yaml': `${files['ccm.yaml']}controls: { CEK-03: disabled }\n` }), 'preview'));
    expect(here).toBe(there);
    expect(all).toContain(`Judged 1 resource by ${controls.length} controls: `);
    expect(here).toContain(`Judged 1 resource by ${controls.length - 1} controls: `);
    const judged = (line: string): number =>
      [...line.matchAll(/(\d+) (passed|failed|undetermined|not app|facts?)/g)].reduce((n, [, found]) => n + Number(found), 0);
    const rules = Object.keys(controls.find(({ id }) => id === 'CEK-03')!.rules).length;
    expect(judged(all) - judged(here)).toBe(rules);
  });

  it('all of them advisory: shown, exit 0', async () => {
    const { code, out } = await leveled('advisory', 'all');
    expect([code, out]).toEqual([0, expect.stringContaining(labels.replace('mandatory', 'advisory'))]);
    expect(out).not.toContain('[mandatory]');
  });

  it('the same in ccm.yaml', async () => {
    const at = (level: string): Promise<Ran> =>
      ccm(program({ ...files, 'ccm.yaml': `jurisdictions: [CH]\ncontrols: { DSP-04: ${level} }\n` }), 'preview');
    expect((await at('mandatory')).code).toBe(1);
    const advised = await at('advisory');
    expect([advised.code, advised.out]).toEqual([0, expect.stringContaining(labels.replace('mandatory', 'advisory'))]);
    const disabled = await at('disabled');
    expect([disabled.code, disabled.out]).toEqual([0, expect.not.stringContaining('DSP-04')]);
  });
});

describe('the report', () => {
  const bucket = `const { Bucket } = require('@pulumi/aws/s3/bucket');
    new Bucket('data');`;
  const volume = `const { Volume } = require('@pulumi/aws/ebs/volume');
    new Volume('spool', { availabilityZone: 'eu-central-2a', size: 1 });`;
  const template = JSON.stringify({
    Resources: { Spool: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-central-2a' } } },
  });
  const others = ['--policy-pack', path.join(root, 'test/preview/pack')];
  const report = ({ out }: Ran): Report => JSON.parse(out) as Report;

  it('has the schema of a check, and the program', async () => {
    const dir = program({ 'index.js': volume, 'template.json': template });
    const [previewed, checked] = [
      report(await ccm(dir, 'preview', '--format', 'json')),
      report(await ccm(dir, 'check', 'template.json', '--format', 'json')),
    ];
    expect(Object.keys(previewed)).toEqual(Object.keys(checked));
    const { program: told, ...subject } = previewed.subjects[0]!;
    expect(Object.keys(subject)).toEqual(Object.keys(checked.subjects[0]!));
    expect(Object.keys(subject.findings[0]!)).toEqual(Object.keys(checked.subjects[0]!.findings[0]!));
    expect(told).toMatchObject({ project: 'made', stack: 'dev', packs: [{ name: 'ccm' }], others: [] });
    expect(subject.findings.map(({ location }) => location)).toEqual(
      subject.findings.map(() => ({ file: 'index.js', line: 2, column: 5 })),
    );
  });

  it('tells what another pack found, which counts as ours does', async () => {
    const dir = program({ 'index.js': bucket });
    const ran = await ccm(dir, 'preview', '--format', 'json', ...others);
    const { findings, program: told } = report(ran).subjects[0]!;
    expect(findings.filter(({ level }) => level === 'mandatory')).toEqual([]);
    expect(told!.packs.map(({ name }) => name)).toEqual(['ccm', 'house-rules']);
    expect(told!.others.map(({ policy, level }) => `${policy} ${level}`)).toEqual(['has-owner mandatory', 'not-empty advisory']);
    expect(told!.remediations.map(({ policy }) => policy)).toEqual(['adds-cost-center']);
    expect(ran.code).toBe(1);
    const { out } = await ccm(dir, 'preview', ...others);
    expect(out).toMatch(/^ {4}❌ house-rules@v1\.2\.3 /m);
    expect(out).toMatch(/^ {8}- \[mandatory\] \[severity: high\] {2}has-owner {2}\(aws:s3:Bucket: data\) {2}index\.js:2$/m);
  });

  it('counts what is undetermined as it is set', async () => {
    const files = {
      'index.js': `const { Volume } = require('@pulumi/aws/ebs/volume');
        new Volume('spool', { availabilityZone: 'eu-central-2a', size: 1, encrypted: true, tags: { 'data-classification': 'medium' } });`,
      'ccm.yaml': 'unknown: mandatory\n',
      'levels.json': '{ "undetermined": "advisory" }',
    };
    const strict = await ccm(program(files), 'preview');
    expect([strict.code, strict.out]).toEqual([
      1,
      expect.stringContaining('[mandatory] [severity: low]  undetermined  (aws:ebs:Volume: spool)'),
    ]);
    const mild = await ccm(program(files), 'preview', '--policy-pack-config', 'levels.json');
    expect([mild.code, mild.out]).toEqual([
      0,
      expect.stringContaining('[advisory] [severity: low]  undetermined  (aws:ebs:Volume: spool)'),
    ]);
  });
});

describe('a bad input: exit 2, nothing on standard output, one sentence', () => {
  const says = async (message: string | RegExp, cwd: string, ...argv: string[]): Promise<void> => {
    const { code, out, err } = await ccm(cwd, 'preview', ...argv);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    if (typeof message === 'string') expect(err).toBe(`ccm: ${message}\n`);
    else expect(err).toMatch(message);
  };

  it('no Pulumi.yaml', () => {
    const dir = folder({});
    return says(`There is no Pulumi.yaml in ${dir}, nor in a folder above it.`, dir);
  });

  it('no such folder', () => {
    const dir = folder({});
    return says(`There is no folder ${dir}/gone.`, dir, 'gone');
  });

  it('an unknown stack', () =>
    says(
      'made has no stack prod; it has dev, test.',
      program({ 'index.js': '', 'Pulumi.dev.yaml': '', 'Pulumi.test.yaml': '' }),
      '--stack',
      'prod',
    ));

  it('a program that throws', () =>
    says(
      'index.ts:2 failed: The moon is full.',
      program({ 'index.ts': 'const moon: string = "full";\nthrow new Error(`The moon is ${moon}`);\n' }),
    ));

  it('a program that does not compile', () =>
    says(/^ccm: index\.ts:2 does not compile: .+\.\n$/, program({ 'index.ts': 'const a = 1;\nconst = 2;\n' })));

  it('a missing dependency', () => {
    const dir = program({ 'index.js': "require('@acme/network');" });
    return says(`index.js needs @acme/network, which is not installed: run \`npm install\` in ${dir}.`, dir);
  });

  it('a missing SDK', () => {
    const dir = program({ 'index.js': '' }, false);
    return says(`The program in ${dir} cannot find @pulumi/pulumi: run \`npm install\` in ${dir}.`, dir);
  });

  it('an endless program', () => {
    const dir = program({ 'index.js': 'setInterval(() => {}, 1000);' });
    // On a busy machine it may be the pack that is not there in time, and that is then said.
    return says(/^ccm: The (program|policy pack) in \S+ did not (end|start) within 5 s and was stopped\.\n$/, dir, '--timeout', '5');
  });

  it('a ccm.yaml that cannot be used', () =>
    says(
      /ccm\.yaml:1:1: no setting jurisdiction; did you mean jurisdictions\?/,
      program({ 'index.js': '', 'ccm.yaml': 'jurisdiction: CH\n' }),
    ));

  it('a level that is none', () => {
    const dir = program({ 'index.js': '', 'levels.json': '{ "cek-03-data-encryption": "required" }' });
    return says(
      `${dir}/levels.json sets cek-03-data-encryption to "required"; a level is one of advisory, mandatory, disabled, remediate.`,
      dir,
      '--policy-pack-config',
      'levels.json',
    );
  });

  it.each([
    [
      '{',
      'answers.json:1:2: Invalid JSON: the text ends too early: 1 bracket is still open. An object of functions and what they answer was expected.',
    ],
    ['[]', 'answers.json: An object of functions and what they answer was expected.'],
    ['', 'answers.json: It is empty.'],
  ])('answers that are none: %s', (text, message) =>
    says(message, program({ 'index.js': '', 'answers.json': text }), '--answers', 'answers.json'),
  );
  it('outputs of stacks that are not there', () =>
    says('gone.json: There is no such file (ENOENT).', program({ 'index.js': '' }), '--stack-references', 'gone.json'));

  it('a timeout that is none', async () => {
    const { code, err } = await ccm(folder({}), 'preview', '--timeout', 'soon');
    expect([code, err]).toEqual([2, expect.stringContaining('Write a number of seconds above 0.')]);
  });
});
