import * as path from 'node:path';
import type { Report } from '../../policypack/report/report';
import { clean, Folder, leaky, said, template, volume } from './support';

const folder = new Folder();
beforeAll(() =>
  folder.write({
    'leaky.json': leaky,
    'clean.json': clean,
    // Encrypted, but without tags: advice at most.
    'advised.json': template({ Disk: volume({ Encrypted: true }) }),
    'open.json': template({ Disk: volume({ Encrypted: { Ref: 'Encrypt' }, Tags: [] }) }, { Parameters: { Encrypt: { Type: 'String' } } }),
  }),
);
afterAll(() => folder.remove());

describe('exit codes', () => {
  it.each([
    [0, ['clean.json']],
    [0, ['advised.json']],
    [1, ['advised.json', '--fail-on', 'advisory']],
    [1, ['leaky.json']],
    [1, ['clean.json', 'leaky.json']],
    [0, ['clean.json', '--fail-on-unknown']],
    [0, ['open.json']],
    [1, ['open.json', '--fail-on-unknown']],
    [2, ['leaky.json', 'missing.json']],
    [2, ['clean.json', 'missing.json']],
  ] as const)('%i: ccm check %j', async (code, argv) => {
    for (const format of ['pretty', 'json']) {
      const ran = await folder.check(...argv, '--format', format);
      expect([ran.code, ran.err]).toEqual([code, '']);
    }
  });
});

it('fails on what is undetermined where ccm.yaml says that it is mandatory', async () => {
  folder.write({ 'strict.yaml': 'unknown: mandatory\n' });
  expect([(await folder.check('open.json')).code, (await folder.check('open.json', '--config', 'strict.yaml')).code]).toEqual([0, 1]);
  expect((await folder.check('clean.json', '--config', 'strict.yaml')).code).toBe(0);
});

describe('--format json', () => {
  it('is versioned, sorted, and the same bytes twice', async () => {
    const [one, two] = [await folder.check('leaky.json', '--format', 'json'), await folder.check('leaky.json', '--format', 'json')];
    expect(two.out).toBe(one.out);
    const report = JSON.parse(one.out) as Report;
    expect(report).toMatchObject({
      version: 2,
      tool: { name: 'ccm-policy-pack', version: expect.any(String) },
      framework: { name: 'CSA CCM', version: '4.0.13' },
      errors: [],
      exceptions: [],
    });
    const levels = report.subjects[0]!.findings.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort().reverse());
    const rules = report.subjects[0]!.findings.filter(({ level }) => level === 'advisory').map(({ control, rule }) => `${control}/${rule}`);
    expect(rules).toEqual([...rules].sort());
  });

  it('says of each file the same, whatever the order', async () => {
    const files = ['leaky.json', 'open.json', 'clean.json', 'advised.json'];
    const byName = async (list: readonly string[]) =>
      Object.fromEntries((await folder.report(...list)).subjects.map(subject => [subject.name, subject]));
    expect(JSON.stringify(Object.entries(await byName([...files].reverse())).sort())).toBe(
      JSON.stringify(Object.entries(await byName(files)).sort()),
    );
    expect((await folder.report(...[...files].reverse())).subjects.map(({ name }) => name)).toEqual([...files].reverse());
  });

  it('says the same wherever the resources stand in the template', async () => {
    const [a, b, c] = [volume(), volume({ Size: 9 }), { Type: 'AWS::S3::Bucket', Properties: {} }];
    folder.write({ 'one/t.json': template({ A: a, B: b, C: c }), 'two/t.json': template({ C: c, B: b, A: a }) });
    const without = async (file: string) => (await folder.subject(file)).findings.map(finding => ({ ...finding, location: undefined }));
    expect(await without('two/t.json')).toEqual(await without('one/t.json'));
  });
});

describe('the report for a person', () => {
  const ESC = '\u001b';
  it('is plain where nobody looks, and painted where somebody does', async () => {
    const argv = ['check', 'leaky.json'];
    const plain = await folder.ccm(argv);
    const painted = await folder.ccm(argv, { color: true });
    expect(plain.out).not.toContain(ESC);
    expect(painted.out).toContain(ESC);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals paint.
    expect(painted.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
  it('breaks its sentences at the width of the terminal', async () => {
    const { out } = await folder.ccm(['check', 'leaky.json'], { width: 80 });
    const labelled = out.split('\n').filter(line => /^ {5}(What|Why |Fix | {4} )/.test(line));
    expect(labelled.length).toBeGreaterThan(4);
    expect(labelled.filter(line => line.length > 80)).toEqual([]);
  });
  it('ends with what was judged', async () => {
    const { out } = await folder.check('leaky.json', 'clean.json');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(
      /^Judged 2 resources in 2 files: \d+ passed, 2 failed \(1 mandatory, 1 advisory\), \d+ undetermined, \d+ not looked at, \d+ not applicable\.$/,
    );
  });
  it('says of what was not judged how much it is, and suggests no clean run where nothing was', async () => {
    const some = await folder.check('clean.json', 'gone.txt', 'lost.txt');
    expect(some.out).toMatch(/\nNot judged\n( {2}✖ .*\n){2}\nJudged 1 resource in 1 file: .*\. Not judged, see above: 2\.\n$/);
    const none = await folder.check('gone.txt');
    expect(none.out).toBe('Not judged\n  ✖ gone.txt: There is no such file or folder.\n\nNothing was judged.\n');
    folder.write({ 'bare.json': template({}) });
    const bare = await folder.check('bare.json');
    expect(bare.out).toContain('bare.json CloudFormation, 0 resources\n  ? It has no resources\n');
  });
  it('counts as judged only what a row knows', async () => {
    folder.write({ 'partly.json': template({ Odd: { Type: 'AWS::Never::Heard' }, Inner: { Type: 'Custom::Thing' }, Disk: volume() }) });
    expect((await folder.check('partly.json')).out).toMatch(/\nJudged 1 of 3 resources in 1 file: /);
    expect(await folder.subject('partly.json')).toMatchObject({ resources: 3, unjudged: 2 });
  });
  it('keeps notes apart from what was not looked at', async () => {
    folder.write({ 'noted.json': template({ Odd: { Type: 'AWS::Never::Heard' }, Inner: { Type: 'Custom::Thing' }, None: {} }) });
    const { out } = await folder.check('noted.json', '--parameter', 'Size=8');
    const [, missed, noted] = /\n {2}\? Not looked at\n((?:.+\n)+)\n {2}i Notes\n((?:.+\n)+)/.exec(out) ?? [];
    expect(missed).toContain('AWS::Never::Heard');
    expect(noted!.trimEnd().split('\n')).toEqual([
      '     · None has no Type, so nothing is known of it.',
      '     · Not looked into: Custom::Thing: custom resource.',
      '     · The template has no parameter Size.',
    ]);
  });
  it('calls nothing clean that it did not look into', async () => {
    folder.write({ 'nested.json': template({ Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x' } } }) });
    const { out } = await folder.check('nested.json');
    expect(out).toContain('Not looked into: AWS::CloudFormation::Stack: nested stack.');
    expect(out).not.toContain('Nothing found');
  });
  it('shows what would move the cursor', async () => {
    folder.write({ 'escape.json': template({ [`Disk${ESC}[2J\nPassed`]: volume(), Odd: { Type: `X${ESC}::Y` } }) });
    const { out, code } = await folder.check('escape.json');
    expect(code).toBe(1);
    expect(out).not.toContain(ESC);
    expect(out).toContain('Disk\\u001b[2J\\u000aPassed (AWS::EC2::Volume)');
  });
  it('says how far it is over many files, and clears that', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`many/${i}.json`, clean])));
    const told = await folder.ccm(['check', 'many'], { color: true });
    expect(told.err).toBe('checked 0 of 45 files\rchecked 20 of 45 files\rchecked 40 of 45 files\r\u001b[K');
    expect((await folder.check('many')).err).toBe('');
  });
});

describe('settings', () => {
  const disabled =
    'controls: { CEK-03: disabled, DSP-04: disabled, BCR-08: disabled, DSP-19: disabled, IAM-05: disabled, IVS-03: disabled, CEK-12: disabled }\n';
  beforeAll(() => folder.write({ 'off/ccm.yaml': disabled, 'off/leaky.json': leaky, 'advice.yaml': 'controls: { CEK-03: advisory }\n' }));

  it('the ccm.yaml of the folder counts, and what it disables is not shown', async () => {
    const ran = await folder.ccm(['check', 'leaky.json', '--format', 'json'], { cwd: path.join(folder.at, 'off') });
    const { subjects, config } = JSON.parse(ran.out) as Report;
    expect(ran.code).toBe(0);
    expect(config).toBe(path.join(folder.at, 'off/ccm.yaml'));
    expect([subjects[0]!.findings, subjects[0]!.undetermined, subjects[0]!.notLookedAt]).toEqual([[], [], []]);
    const { out } = await folder.ccm(['check', 'leaky.json'], { cwd: path.join(folder.at, 'off') });
    expect(out).not.toContain('CEK-03');
    expect(out).toContain('✔ Nothing found');
    expect(out).toContain('Configured by ');
    expect(out).toContain('Judged 1 resource in 1 file: 0 passed, ');
    expect(out).toContain(' 0 undetermined, ');
  });
  it('what is disabled decides no exit code', async () => {
    const cwd = path.join(folder.at, 'off');
    folder.write({ 'off/open.json': template({ Disk: volume({ Encrypted: { Ref: 'AWS::StackId' } }) }) });
    expect((await folder.ccm(['check', 'open.json', '--fail-on-unknown', '--fail-on', 'advisory'], { cwd })).code).toBe(0);
  });
  it('--config and CCM_CONFIG, each from the folder the command runs in; --config first', async () => {
    expect((await folder.check('leaky.json', '--config', 'advice.yaml')).code).toBe(0);
    const env = { CCM_CONFIG: 'advice.yaml' };
    expect((await folder.ccm(['check', 'leaky.json'], { env })).code).toBe(0);
    expect((await folder.ccm(['check', 'leaky.json'], { env: { CCM_CONFIG: '' } })).code).toBe(1);
    expect((await folder.ccm(['check', 'leaky.json', '--config', 'advice.yaml'], { env: { CCM_CONFIG: 'missing.yaml' } })).code).toBe(0);
  });
  it.each([
    ['missing.yaml', undefined, /^ccm: .*missing\.yaml cannot be read \(ENOENT\)\.\n$/],
    ['tab.yaml', 'controls:\n\tCEK-03: advisory\n', /^ccm: .*tab\.yaml:2:1: this is not valid YAML: .+\n$/],
    ['word.yaml', 'controls: { CEK-03: sometimes }\n', /^ccm: .*word\.yaml:1:13: controls\.CEK-03 must be one of .+\n$/],
    ['name.yaml', 'control: { CEK-03: advisory }\n', /^ccm: .*name\.yaml:1:1: no setting control; did you mean controls\?\n$/],
  ])('a configuration that cannot be used: %s', async (file, text, sentence) => {
    if (text !== undefined) folder.write({ [file]: text });
    const { code, out, err } = await folder.check('leaky.json', '--config', file);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('exceptions', () => {
  const exception = (resource: string, more: string): string =>
    `  - { control: CEK-03/encrypted-at-rest, resource: ${resource}, reason: old disk, until: 2026-12-31${more} }\n`;
  const withOnly = async (...written: string[]) => {
    folder.write({ 'excepted.yaml': `exceptions:\n${written.join('')}` });
    return folder.report('leaky.json', '--config', 'excepted.yaml');
  };
  const found = 'CEK-03/encrypted-at-rest on Disk';

  it('one in force sets a finding aside, and is counted as that', async () => {
    const { subjects, exceptions, code } = await withOnly(exception('Disk', ', owner: ops'));
    expect(said(subjects[0]!)).not.toContain(found);
    expect([code, subjects[0]!.excepted, exceptions]).toEqual([0, 1, []]);
    expect((await folder.check('leaky.json', '--config', 'excepted.yaml')).out).toContain(', 1 excepted, ');
  });
  it.each([
    ['over', exception('Disk', ', owner: ops').replace('2026-12-31', '2026-10-31'), / \(until 2026-10-31, ops\) is over\.$/],
    ['unowned', exception('Disk', ''), /has no owner or no reason, so it sets nothing aside\.$/],
    ['stale', exception('Disc', ', owner: ops'), /on Disc .* sets nothing aside any more; take it out\.$/],
  ])('one that is %s sets nothing aside, and is said', async (_problem, written, sentence) => {
    const { subjects, exceptions, code } = await withOnly(written);
    expect(said(subjects[0]!)).toContain(found);
    expect([code, subjects[0]!.excepted]).toEqual([1, 0]);
    expect(exceptions.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
    const { out } = await folder.check('leaky.json', '--config', 'excepted.yaml');
    expect(out).toMatch(/\nExceptions\n {2}! The exception for CEK-03\/encrypted-at-rest on /);
  });
  it('one from what is disabled is not stale', async () => {
    const { exceptions } = await withOnly(exception('Disk', ', owner: ops'), 'controls: { CEK-03: disabled }\n');
    expect(exceptions).toEqual([]);
  });
  it('one that only another file needs is not stale', async () => {
    folder.write({ 'excepted.yaml': `exceptions:\n${exception('Disk', ', owner: ops')}` });
    const { exceptions } = await folder.report('clean.json', 'leaky.json', '--config', 'excepted.yaml');
    expect(exceptions).toEqual([]);
  });
});

describe('how it is called', () => {
  it.each([[['--help']], [['check', '--help']], [['help', 'check']], [['--version']]])('%j answers with 0', async argv => {
    const { code, out, err } = await folder.ccm(argv);
    expect([code, err]).toEqual([0, '']);
    expect(out.length).toBeGreaterThan(4);
  });
  it.each([
    [['check'], "missing required argument 'path'"],
    [['chek', 'leaky.json'], "unknown command 'chek'"],
    [['check', '--frmat', 'json', 'leaky.json'], "unknown option '--frmat'"],
    [['check', '--format', 'xml', 'leaky.json'], "option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json."],
    [['check', '--fail-on', 'all', 'leaky.json'], "option '--fail-on <level>' argument 'all' is invalid."],
    [
      ['check', '--region', 'eu-centrl-1', 'leaky.json'],
      "option '--region <region>' argument 'eu-centrl-1' is invalid. Did you mean eu-central-1?",
    ],
    [
      ['check', '--region', 'nowhere', 'leaky.json'],
      "option '--region <region>' argument 'nowhere' is invalid. Write a region such as eu-central-2.",
    ],
    [['check', 'leaky.json', '--config'], "option '--config <file>' argument missing"],
  ])('%j cannot be run: one message, and 2', async (argv, message) => {
    const { code, out, err } = await folder.ccm(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${message}`);
    expect(err.match(/^error:/gm)).toHaveLength(1);
    expect(err).toMatch(/\(ccm --help lists the commands\)\n$/);
  });
  it('what is near is meant', async () => {
    expect((await folder.ccm(['chek'])).err).toContain('(Did you mean check?)');
    expect((await folder.check('--frmat', 'json', 'leaky.json')).err).toContain('(Did you mean --format?)');
    expect((await folder.check('leeky.json')).out).toContain('✖ leeky.json: There is no such file or folder; did you mean leaky.json?\n');
    expect((await folder.report('zzz.json')).errors).toEqual([{ file: 'zzz.json', message: 'zzz.json: There is no such file or folder.' }]);
  });
  it('a region that is newer than our list is taken', async () => {
    expect((await folder.check('clean.json', '--region', 'eu-north-7')).code).toBe(0);
  });
  it.each([
    ['check', '--parameter', 'canary', 'leaky.json'],
    ['check', '--parameter', '=canary', 'leaky.json'],
    ['preview', '--config', 'canary'],
  ])('a value without a name is not repeated: %s %s %s', async (...argv) => {
    const { code, out, err } = await folder.ccm(argv);
    expect([code, out, err]).toEqual([2, '', `ccm: ${argv[1]} takes NAME=VALUE, as in ${argv[1]} Size=8.\n`]);
  });
  it('an empty path is none', async () => {
    const { code, errors, subjects } = await folder.report('', 'clean.json');
    expect([code, errors.length, subjects.length]).toEqual([2, 1, 1]);
    expect(errors[0]!.message).toMatch(/^One of the paths is empty: /);
  });
});
