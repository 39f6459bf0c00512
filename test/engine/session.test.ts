import type { Policies } from '@pulumi/policy';
import * as sdk from '@pulumi/policy/server';
import * as messages from '@pulumi/pulumi/proto/analyzer_pb';
import { controls } from '../../controls';
import { type Host, policiesFor } from '../../policypack/adapters/pulumi/policies';
import { type Registration, resourceOf } from '../../policypack/adapters/pulumi/resource';
import { Session, type StackEntry } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { readConfig } from '../../policypack/config/load';
import { defaultSettings, type Settings } from '../../policypack/config/settings';
import type { AnyControl } from '../../policypack/engine/control';
import type { Finding } from '../../policypack/engine/finding';
import { entryOf, requestOf, type Said, type Sent, said, resource as sent, UNKNOWN } from '../support/analyzer';
import { firstEdition } from '../support/first-edition';
import { control } from '../support/small';

const volume = 'aws:ebs/volume:Volume';
const instance = 'aws:ec2/instance:Instance';
const bucket = 'aws:s3/bucket:Bucket';
const accessBlock = 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock';
const group = 'aws:ec2/securityGroup:SecurityGroup';
const TODAY = '2026-11-22';

const urn = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;
const registered = (type: string, name: string, inputs: Record<string, unknown>, more: Partial<Registration> = {}): Registration => ({
  urn: urn(type, name),
  type,
  name,
  inputs,
  provider: { type: 'pulumi:providers:aws', inputs: { region: 'eu-central-2' } },
  ...more,
});
const entry = (
  registration: Registration,
  behind: StackEntry['behind'] = {},
  outputs: Record<string, unknown> = registration.inputs,
): StackEntry => ({
  ...registration,
  inputs: outputs,
  behind,
});
const sessionOf = (settings: Settings = defaultSettings, own: readonly AnyControl[] = controls, region?: string) =>
  new Session(settings, own, table, TODAY, region);
const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ control: { id }, rule, address }) => `${id}/${rule} ${address.split('::').at(-1)}`);
const of = (id: string, findings: readonly Finding[]): string[] => told(findings).filter(line => line.startsWith(id));
const settings = (...lines: string[]): Settings => readConfig(lines.join('\n'), 'ccm.yaml', controls);

const plain = registered(volume, 'disk', {
  encrypted: false,
  availabilityZone: 'eu-central-2a',
  tags: { 'data-classification': 'medium' },
});
const site = registered(bucket, 'site', { tags: { 'data-classification': 'medium' } });
const block = registered(accessBlock, 'block', {
  bucket: UNKNOWN,
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
});

describe('a registration', () => {
  it('is judged at once, as far as that goes', () =>
    expect(of('CEK-03', sessionOf().register(plain))).toEqual(['CEK-03/encrypted-at-rest disk']));
  it('leaves its verdicts to be looked up', () => {
    const session = sessionOf();
    session.register(plain);
    expect(session.verdictsOn(plain.urn).find(({ control: { id } }) => id === 'CEK-03')?.outcome).toBe('fail');
    expect(session.verdictsOn('urn:other')).toEqual([]);
  });
  it('is not found a second time when the stack is settled', () => {
    const session = sessionOf();
    session.register(plain);
    const { findings, verdicts } = session.settle([entry(plain)]);
    expect(of('CEK-03', findings)).toEqual([]);
    expect(verdicts.find(({ control: { id } }) => id === 'CEK-03')?.outcome).toBe('fail');
  });
  it('made twice is judged twice', () => {
    const session = sessionOf();
    expect(of('CEK-03', session.register(plain))).toHaveLength(1);
    expect(of('CEK-03', session.register(plain))).toHaveLength(1);
  });
  it('made again with other inputs counts with those', () => {
    const session = sessionOf();
    session.register(plain);
    expect(of('CEK-03', session.register({ ...plain, inputs: { ...plain.inputs, encrypted: true } }))).toEqual([]);
    expect(session.settle([entry(plain)]).verdicts.find(({ control: { id } }) => id === 'CEK-03')?.outcome).toBe('pass');
  });
  it('of a type by its old name is judged by its present one', () =>
    expect(of('IVS-03', sessionOf().register(registered('aws:s3/bucketV2:BucketV2', 'old', { acl: 'public-read' })))).toEqual(
      of('IVS-03', sessionOf().register(registered(bucket, 'old', { acl: 'public-read' }))),
    ));
  it('of a type that nobody knows is no finding', () =>
    expect(sessionOf().register(registered('aws:nowhere/thing:Thing', 'x', { a: 1 }))).toEqual([]));
});

describe('an access block', () => {
  it('is waited for, and passes the one bucket behind which it stands', () => {
    const session = sessionOf();
    expect(of('IVS-03/public-access', session.register(site))).toEqual([]);
    const outcome = () => session.verdictsOn(site.urn).find(({ rule }) => rule === 'public-access-blocked')?.outcome;
    expect(outcome()).toBe('deferred');
    session.register(block);
    const { findings, verdicts } = session.settle([entry(site), entry(block, { bucket: [site.urn] })]);
    expect(of('IVS-03', findings)).toEqual([]);
    expect(verdicts.find(({ rule, address }) => rule === 'public-access-blocked' && address === site.urn)?.outcome).toBe('pass');
  });
  it('behind two buckets passes neither', () => {
    const session = sessionOf();
    const other = registered(bucket, 'other', { tags: { 'data-classification': 'medium' } });
    for (const registration of [site, other, block]) session.register(registration);
    const { undecided } = session.settle([entry(site), entry(other), entry(block, { bucket: [site.urn, other.urn] })]);
    expect(undecided.filter(({ rule }) => rule === 'public-access-blocked').map(({ address }) => address)).toEqual([other.urn, site.urn]);
  });
  it('that never came is missed', () => {
    const session = sessionOf();
    session.register(site);
    expect(of('IVS-03', session.settle([entry(site)]).findings)).toEqual(['IVS-03/public-access-blocked site']);
  });
});

describe('a resource that was never registered', () => {
  it('is undetermined, whatever its outputs say', () => {
    const { findings, undecided } = sessionOf().settle([entry(plain)]);
    expect(of('CEK-03', findings)).toEqual([]);
    expect(undecided.some(({ control: { id }, address }) => id === 'CEK-03' && address === plain.urn)).toBe(true);
  });
  it('is no failing neighbour either', () => {
    const session = sessionOf();
    session.register(site);
    const { undecided } = session.settle([entry(site), entry(block, { bucket: [site.urn] })]);
    expect(undecided.some(({ rule, address }) => rule === 'public-access-blocked' && address === site.urn)).toBe(true);
  });
});

describe('a resource without any inputs', () => {
  it.each([{}, { __defaults: [] }])('such as %j is undetermined', inputs => {
    const session = sessionOf();
    const bare = registered(volume, 'bare', inputs);
    expect(told(session.register(bare))).toEqual([]);
    const { findings, undecided } = session.settle([entry(bare, {}, { encrypted: false })]);
    expect(told(findings)).toEqual([]);
    expect(undecided.some(({ control: { id } }) => id === 'CEK-03')).toBe(true);
  });
});

describe('an input that was not known', () => {
  const open = registered(volume, 'disk', { encrypted: UNKNOWN, tags: { 'data-classification': 'medium' } });
  it('is settled by what is known of it in the end', () => {
    for (const [encrypted, lines] of [
      [false, ['CEK-03/encrypted-at-rest disk']],
      [true, []],
    ] as const) {
      const session = sessionOf();
      expect(of('CEK-03', session.register(open))).toEqual([]);
      expect(of('CEK-03', session.settle([entry(open, {}, { encrypted })]).findings)).toEqual(lines);
    }
  });
  it('stays unknown where nobody knows in the end', () => {
    const session = sessionOf();
    session.register(open);
    const { findings, undecided } = session.settle([entry(open)]);
    expect(of('CEK-03', findings)).toEqual([]);
    expect(undecided.some(({ control: { id } }) => id === 'CEK-03')).toBe(true);
  });
  it('that was known stays as it was registered', () => {
    const session = sessionOf();
    session.register(site);
    const { verdicts } = session.settle([entry(site, {}, { tags: { 'data-classification': 'low' } })]);
    expect(verdicts.find(({ rule }) => rule === 'public-access-blocked')?.outcome).toBe('fail');
  });
});

describe('the region', () => {
  const swiss = settings('jurisdictions: [CH]');
  const where = (session: Session, registration: Registration): string | undefined => {
    session.register(registration);
    return session.settle([entry(registration)]).verdicts.find(({ rule }) => rule === 'in-permitted-jurisdiction')?.outcome;
  };
  const { provider: _default, ...without } = site;
  it('is that of the provider', () => expect(where(sessionOf(swiss), site)).toBe('pass'));
  it('is that of the stack’s configuration without a provider', () =>
    expect(where(sessionOf(swiss, controls, 'us-east-1'), without)).toBe('fail'));
  it('is that of the configuration where the provider does not say', () =>
    expect(where(sessionOf(swiss, controls, 'us-east-1'), { ...site, provider: { type: 'pulumi:providers:aws', inputs: {} } })).toBe(
      'fail',
    ));
  it('from the environment alone is unknown', () => expect(where(sessionOf(swiss), without)).toBe('unknown'));
});

describe('what nothing judges', () => {
  const unjudged = (...entries: StackEntry[]): [string, number][] => [...sessionOf().settle(entries).unjudged];
  const { provider: _default, ...component } = registered('my:comp:Site', 'comp', {});
  it('is counted by type', () =>
    expect(
      unjudged(entry(registered('aws:z/z:Z', 'a', {})), entry(registered('aws:b/b:B', 'b', {})), entry(registered('aws:z/z:Z', 'c', {}))),
    ).toEqual([
      ['aws:b/b:B', 1],
      ['aws:z/z:Z', 2],
    ]));
  it('is no component, no provider, and no type that has a row', () =>
    expect(unjudged(entry(component), entry(registered('pulumi:providers:aws', 'p', {})), entry(site))).toEqual([]));
  it('may be called as what every object has', () =>
    expect(unjudged(entry(registered('constructor', 'a', {})))).toEqual([['constructor', 1]]));
});

describe('an input called as what every object has', () => {
  const odd = { ...plain.inputs, constructor: UNKNOWN, valueOf: UNKNOWN };
  it('has nothing behind it, and no output', () => {
    const session = sessionOf();
    session.register({ ...plain, inputs: odd });
    const { verdicts } = session.settle([entry({ ...plain, inputs: odd }, {}, {})]);
    expect(verdicts.find(({ control: { id } }) => id === 'CEK-03')?.outcome).toBe('fail');
    const resource = resourceOf(plain, { behind: { size: ['urn:a'] } });
    expect(['size', 'constructor'].map(resource.behind)).toEqual([['urn:a'], []]);
  });
});

describe('an exception', () => {
  const excepting = (until: string) =>
    settings('exceptions:', "  - { control: CEK-03, resource: '**::disk', owner: me@corp, reason: A scratch disk., until: " + until + ' }');
  it('in force sets the finding aside, at registration and in the end', () => {
    const session = sessionOf(excepting('2026-11-22'));
    expect(of('CEK-03', session.register(plain))).toEqual([]);
    const { excepted, exceptions } = session.settle([entry(plain)]);
    expect([of('CEK-03', excepted), exceptions]).toEqual([['CEK-03/encrypted-at-rest disk'], []]);
  });
  it('that is over sets nothing aside, and says so', () => {
    const session = sessionOf(excepting('2026-11-21'));
    expect(of('CEK-03', session.register(plain))).toHaveLength(1);
    expect(session.settle([entry(plain)]).exceptions).toMatchObject([{ problem: 'over' }]);
  });
  it('that nothing needs says so', () =>
    expect(sessionOf(excepting('2026-11-22')).settle([]).exceptions).toMatchObject([{ problem: 'stale' }]));
});

describe('a rule that breaks', () => {
  const broken = control({ holds: () => JSON.parse('{ hunter2') as never });
  it('is one finding, and the run goes on', () => {
    const session = sessionOf(defaultSettings, [...controls, broken]);
    const findings = session.register(plain);
    expect(findings.filter(({ outcome }) => outcome === 'broken').map(({ control: { id }, level }) => `${id} ${level}`)).toEqual([
      'AAA-01 mandatory',
    ]);
    expect(of('CEK-03', findings)).toHaveLength(1);
    expect(of('CEK-03', session.register({ ...plain, urn: urn(volume, 'next') }))).toHaveLength(1);
  });
});

it('everything is counted', () => {
  const session = sessionOf(defaultSettings, [control({ holds: ({ encryption }) => encryption.length > 5, needs: ['encryption'] })]);
  session.register(plain);
  session.register(site);
  expect(session.settle([entry(plain), entry(site), entry(block)]).tally).toEqual({
    pass: 0,
    fail: 2,
    unknown: 0,
    deferred: 0,
    'not-applicable': 1,
    'not-looked-at': 0,
    broken: 0,
  });
});

type Answer = (call: { request: unknown }, reply: (error: unknown, found: messages.AnalyzeResponse) => void) => unknown;
type Make = (pack: string, version: string, level: string, policies: Policies) => Answer;
/** What the SDK's server calls; its types leave them out. */
const server = sdk as unknown as { readonly makeAnalyzeRpcFun: Make; readonly makeAnalyzeStackRpcFun: Make };

/** The policies as the SDK runs them, without a process of their own. */
class InProcess {
  private readonly policies: Policies;
  constructor(host: Partial<Host> = {}, disabled: readonly string[] = [], own: readonly AnyControl[] = controls) {
    const full = { settings: defaultSettings, preview: true, ...host };
    this.policies = policiesFor(own, { session: sessionOf(full.settings, own), ...full }).map(policy =>
      disabled.includes(policy.name) ? { ...policy, enforcementLevel: 'disabled' as const } : policy,
    );
  }
  get names(): string[] {
    return this.policies.map(({ name }) => name);
  }
  private async ask(make: Make, request: unknown): Promise<messages.AnalyzeResponse> {
    const answer = make('ccm', '1.0.0', 'advisory', this.policies);
    return new Promise((resolve, reject) => {
      void answer({ request }, (error, found) => (error ? reject(error as Error) : resolve(found)));
    });
  }
  analyze = async (one: Sent): Promise<Said[]> => said(await this.ask(server.makeAnalyzeRpcFun, requestOf(one)), one.urn);
  analyzeStack = async (all: readonly Sent[]): Promise<Said[]> =>
    said(await this.ask(server.makeAnalyzeStackRpcFun, new messages.AnalyzeStackRequest().setResourcesList(all.map(entryOf))), '');
  async run(all: readonly Sent[]): Promise<string[]> {
    const found: Said[] = [];
    for (const one of all) found.push(...(await this.analyze(one)));
    found.push(...(await this.analyzeStack(all)));
    return found.map(line => `${line.policy} [${line.level}] ${line.urn} ${line.message}`).sort();
  }
}

const shop: readonly Sent[] = [
  sent(volume, 'disk', { encrypted: false, availabilityZone: 'eu-central-2a', tags: { 'data-classification': 'high' } }),
  sent(
    volume,
    'odd',
    { encrypted: true, kmsKeyId: UNKNOWN, tags: { 'data-classification': 'high' } },
    { propertyDependencies: { kmsKeyId: [] } },
  ),
  sent(bucket, 'site', { acl: 'public-read', tags: { 'data-classification': 'medium' } }),
  sent(bucket, 'logs', { bucket: 'logs' }),
  sent(group, 'web', { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0', UNKNOWN] }] }),
  sent('aws:kms/key:Key', 'key', { enableKeyRotation: false }),
  sent('aws:rds/instance:Instance', 'db', { backupRetentionPeriod: 1, storageEncrypted: true, tags: { 'data-classification': 'medium' } }),
  sent(instance, 'app', { tags: { jurisdiction: 'US' } }),
  sent('aws:iam/policy:Policy', 'admin', { policy: '{"Statement":[{"Effect":"Allow","Action":["*","s3:*"],"Resource":"*"}]}' }),
  sent('aws:nowhere/thing:Thing', 'thing', { a: 1 }),
];
const strict = settings(
  'jurisdictions: [CH]',
  'controls: { DSP-04/classified: advisory }',
  "exceptions: [{ control: CEK-03, resource: '**::nowhere', until: 2020-01-01 }]",
);

describe('the policies, run by the SDK', () => {
  it('have each its own name', () => {
    const { names } = new InProcess({ settings: strict });
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['cek-03-data-encryption', 'dsp-04-data-classification-advisory', 'undetermined', 'coverage', 'exceptions']),
    );
  });
  it('each disabled in turn, change no other’s findings', async () => {
    // Those of 0.1.0: what they find here is known.
    const own = controls.filter(({ id }) => firstEdition.catalog[id]);
    const all = await new InProcess({ settings: strict }, [], own).run(shop);
    const { names } = new InProcess({ settings: strict }, [], own);
    expect(new Set(all.map(line => line.split(' ', 1)[0]))).toEqual(
      new Set([
        'bcr-08-backup',
        'cek-03-data-encryption',
        'cek-12-key-rotation',
        'coverage',
        'dsp-04-data-classification-advisory',
        'dsp-19-data-location',
        'exceptions',
        'iam-05-least-privilege',
        'iam-05-least-privilege-advisory',
        'ivs-03-network-security',
        'ivs-03-network-security-advisory',
        'undetermined',
      ]),
    );
    for (const name of names) {
      const others = await new InProcess({ settings: strict }, [name], own).run(shop);
      expect(others).toEqual(all.filter(line => !line.startsWith(`${name} `)));
    }
  });
  it('each alone say what they say among all', async () => {
    const all = await new InProcess({ settings: strict }).run(shop);
    const { names } = new InProcess({ settings: strict });
    for (const name of names) {
      const alone = await new InProcess(
        { settings: strict },
        names.filter(other => other !== name),
      ).run(shop);
      expect(alone).toEqual(all.filter(line => line.startsWith(`${name} `)));
    }
  });
  it('say the same in a second pass', async () => {
    const host = new InProcess({ settings: strict });
    const once = await host.run(shop);
    expect(await host.run(shop)).toEqual(once);
  });
  it('say the same of the stack when it is asked for again', async () => {
    const host = new InProcess({ settings: strict });
    for (const one of shop) await host.analyze(one);
    const once = (await host.analyzeStack(shop)).map(line => line.message);
    expect((await host.analyzeStack(shop)).map(line => line.message)).toEqual(once);
  });
  it('judge a replacement again', async () => {
    const host = new InProcess();
    expect(await host.analyze(shop[0]!)).toEqual(await host.analyze(shop[0]!));
    expect(
      await host.analyze({ ...shop[0]!, properties: { ...shop[0]!.properties, encrypted: true, kmsKeyId: 'alias/own' } }),
    ).not.toContainEqual(expect.objectContaining({ policy: 'cek-03-data-encryption' }));
  });
  it('say what was found after deployment, and only of what the stack alone tells', async () => {
    const lines = await new InProcess({ settings: strict, preview: false }).run(shop);
    const late = lines.filter(line => line.includes('Found after deployment')).map(line => line.split(' ', 1)[0]);
    expect(new Set(late)).toContain('ivs-03-network-security-advisory');
    expect(late).not.toContain('cek-12-key-rotation');
  });
  it('let one that breaks be one mandatory finding', async () => {
    const broken = control({ holds: () => JSON.parse('{ hunter2') as never, level: 'advisory' });
    const lines = await new InProcess({}, [], [...controls, broken]).run(shop.slice(0, 1));
    const own = lines.filter(line => line.includes('AAA-01'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('[mandatory]');
    expect(lines.join('\n')).not.toContain('hunter2');
    expect(lines.some(line => line.startsWith('cek-03-data-encryption '))).toBe(true);
  });
});
