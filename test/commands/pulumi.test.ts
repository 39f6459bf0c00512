import { Folder, said } from './support';

const folder = new Folder();
afterAll(() => folder.remove());

const CANARY = 'canary-7f3a9c';
const sealed = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', ciphertext: CANARY };
const opened = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', plaintext: JSON.stringify(CANARY) };
const urn = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;
const provider = {
  urn: urn('pulumi:providers:aws', 'default'),
  type: 'pulumi:providers:aws',
  custom: true,
  id: '1',
  inputs: { region: 'us-east-1', secretKey: sealed },
};
const stackItself = { urn: urn('pulumi:pulumi:Stack', 'shop-dev'), type: 'pulumi:pulumi:Stack', custom: false };
const disk = (name: string, inputs: object = {}, more: object = {}): object => ({
  urn: urn('aws:ebs/volume:Volume', name),
  type: 'aws:ebs/volume:Volume',
  custom: true,
  id: `vol-${name}`,
  inputs: { availabilityZone: 'us-east-1a', size: 8, ...inputs },
  outputs: {},
  provider: `${provider.urn}::1`,
  sourcePosition: 'project:///src/disks.ts#12,7',
  ...more,
});
const native = {
  urn: urn('aws-native:ec2:Volume', 'native'),
  type: 'aws-native:ec2:Volume',
  custom: true,
  inputs: { availabilityZone: 'us-east-1a', size: 8, encrypted: false },
};
const resources = [
  stackItself,
  provider,
  disk('plain', { encrypted: false }),
  disk('text', { encrypted: 'false' }, { sourcePosition: undefined }),
  disk('sealed', { encrypted: sealed, tags: { note: sealed } }),
  disk('opened', { encrypted: true, tags: { note: opened, other: CANARY } }),
  disk('read', { encrypted: false }, { external: true }),
  disk('gone', { encrypted: false }, { delete: true }),
  native,
];
const state = { version: 3, deployment: { manifest: {}, resources } };
const preview = {
  config: { 'aws:region': 'us-east-1', 'shop:password': CANARY },
  steps: [
    ...resources
      .filter(one => !('delete' in one) && !('external' in one))
      .map(newState => ({ op: 'create', urn: (newState as { urn: string }).urn, newState })),
    { op: 'read', urn: urn('aws:ebs/volume:Volume', 'read'), newState: disk('read', { encrypted: false }) },
    { op: 'delete', urn: urn('aws:ebs/volume:Volume', 'gone'), oldState: disk('gone', { encrypted: false }) },
  ],
  changeSummary: { create: 5 },
};
const rule = 'CEK-03/encrypted-at-rest';

/** As a backend in files writes it: what was under way when it stopped is not there. */
const checkpoint = {
  version: 3,
  checkpoint: {
    stack: 'organization/shop/dev',
    latest: { manifest: {}, resources, pending_operations: [{ type: 'creating', resource: disk('pending', { encrypted: false }) }] },
  },
};
const { version: _version, ...unversioned } = checkpoint;

describe.each([
  ['state.json', 'pulumi-state', state],
  ['stacks.json', 'pulumi-state', checkpoint],
  ['features.json', 'pulumi-state', { version: 4, features: ['x'], ...unversioned }],
  ['unversioned.json', 'pulumi-state', unversioned],
  ['preview.json', 'pulumi-preview', preview],
])('%s', (file, kind, content) => {
  beforeAll(() => folder.write({ [file]: content }));

  it('is judged like the program: what is only read or gone is left out', async () => {
    const subject = await folder.subject(file);
    expect(subject.kind).toBe(kind);
    expect(
      said(subject)
        .filter(line => line.startsWith(rule))
        .sort(),
    ).toEqual([`${rule} on native`, `${rule} on plain`, `${rule} on text`]);
    expect(subject.tally.broken).toBe(0);
    const all = JSON.stringify(subject);
    expect(all).not.toContain('::read"');
    expect(all).not.toContain('::gone"');
  });
  it('a sealed secret is unknown', async () => {
    const { undetermined } = await folder.subject(file);
    expect(
      undetermined
        .filter(({ resource }) => resource?.endsWith('::sealed'))
        .map(({ message }) => message)
        .join('\n'),
    ).toContain(rule);
  });
  it('findings stand where the program made the resource, else in the file', async () => {
    const { findings } = await folder.subject(file);
    const at = (name: string) => findings.find(({ resource, control }) => resource.endsWith(`::${name}`) && control === 'CEK-03')!.location;
    expect(at('plain')).toEqual({ file: 'src/disks.ts', line: 12, column: 7 });
    expect(at('text')).toEqual({ file });
    expect((await folder.check(file)).out).toContain('src/disks.ts:12:7');
  });
  it('aws-native is judged by the rows of CloudFormation', async () => {
    const { findings, notLookedAt } = await folder.subject(file);
    expect(findings.find(({ resource }) => resource.endsWith('::native'))!.type).toBe('AWS::EC2::Volume');
    expect(JSON.stringify(notLookedAt)).not.toContain('aws-native');
  });
  it('the region is that of the provider', async () => {
    folder.write({ 'eu.yaml': 'jurisdictions: [EU]\n' });
    expect(said(await folder.subject('--config', 'eu.yaml', file))).toContain('DSP-19/in-permitted-jurisdiction on plain');
  });
  it.each(['pretty', 'json'])('no secret shows, as %s', async format => {
    const { out, err } = await folder.check('--format', format, file);
    expect(out.length).toBeGreaterThan(500);
    expect(out + err).not.toContain(CANARY);
  });
});

describe('a state that is not as it should be', () => {
  it.each([
    ['an empty stack', { version: 3, deployment: { manifest: {} } }],
    ['a stack without deployment', { version: 3, deployment: null }],
    ['a new stack in files', { version: 3, checkpoint: { stack: 'dev' } }],
    ['a stack in files without deployment', { version: 3, checkpoint: { stack: 'dev', latest: null } }],
  ])('%s is judged: there is nothing in it', async (_name, content) => {
    folder.write({ 'none.json': content });
    const report = await folder.report('none.json');
    expect([report.code, report.errors, report.subjects[0]!.resources]).toEqual([0, [], 0]);
  });
  it.each([
    ['a deployment that is a text', { version: 3, deployment: 'x' }],
    ['resources that are no list', { version: 3, deployment: { resources: { urn: 'urn:pulumi:x' } } }],
    ['a checkpoint that is a text', { version: 3, checkpoint: 'x' }],
    ['a checkpoint of a text', { version: 3, checkpoint: { latest: 'x' } }],
    ['steps that are no list', { steps: { urn: 'urn:pulumi:x' } }],
  ])('%s', async (_name, content) => {
    folder.write({ 'odd.json': content });
    const { code, out } = await folder.check('odd.json');
    expect(code).toBe(2);
    expect(out).toContain('✖ odd.json: It looks like a Pulumi state or preview, but holds no list of resources or steps.\n');
  });
  it('one that was cut off names the place', async () => {
    folder.write({ 'cut.json': JSON.stringify(state, null, 1).slice(0, 400) });
    const { code, out } = await folder.check('cut.json');
    expect(code).toBe(2);
    expect(out).toMatch(/✖ cut\.json:\d+:\d+: Invalid JSON: .+\. It looks like a Pulumi state or preview\.\n/);
  });
  it('wrong types of a resource do not stop the others', async () => {
    const wrong = { provider: 5, sourcePosition: {}, inputs: [], outputs: 3, propertyDependencies: { size: null }, id: 4 };
    folder.write({
      'types.json': {
        version: 3,
        deployment: { resources: [null, 7, { urn: 3 }, disk('odd', {}, wrong), disk('plain', { encrypted: false })] },
      },
      'steps.json': { steps: [null, 7, { op: 4, newState: disk('plain', { encrypted: false }) }, { op: 'same', newState: 'x' }] },
    });
    for (const file of ['types.json', 'steps.json']) expect(said(await folder.subject(file))).toContain(`${rule} on plain`);
  });
  it('inputs nested without end are no crash', async () => {
    const depth = 20_000;
    const text = JSON.stringify({ version: 3, deployment: { resources: [disk('deep', { tags: { a: 'DEEP' }, size: 'DEEP' })] } });
    folder.write({ 'deep.json': text.replaceAll('"DEEP"', `${'['.repeat(depth)}${']'.repeat(depth)}`) });
    expect((await folder.report('deep.json')).errors).toEqual([]);
  });
});
