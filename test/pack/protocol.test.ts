import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Analyzer, resource, type Said, UNKNOWN } from '../support/analyzer';

jest.setTimeout(60_000);

const high = { 'data-classification': 'high', jurisdiction: 'CH' };
const key = resource('aws:kms/key:Key', 'key', { enableKeyRotation: true, region: 'eu-central-2' });
const bucket = (name: string, more = {}) =>
  resource('aws:s3/bucket:Bucket', name, { bucket: UNKNOWN, region: 'eu-central-2', tags: high, ...more });
const volume = (name: string, inputs: Record<string, unknown>, from: Record<string, string[]> = {}) =>
  resource(
    'aws:ebs/volume:Volume',
    name,
    { availabilityZone: 'eu-central-2a', region: 'eu-central-2', ...inputs },
    { propertyDependencies: from },
  );
const of = (said: Said[], policy: string) =>
  said.filter(entry => entry.policy === policy).map(entry => `${entry.level} ${entry.urn.split('::').at(-1)}`);

let pack: Analyzer;
beforeAll(async () => {
  pack = await Analyzer.start();
});
afterAll(() => pack.close());

it('fills in all that Pulumi shows of a policy', async () => {
  for (const { info } of await pack.policies()) {
    expect(info).toEqual(
      expect.objectContaining({
        displayname: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
        severity: expect.any(Number),
        framework: expect.objectContaining({ name: 'CSA CCM', version: '4.0.13', reference: expect.stringMatching(/./) }),
        remediationSteps: expect.stringMatching(/./),
        url: expect.stringMatching(/^https:/),
        tagsList: expect.arrayContaining(['ccm']),
      }),
    );
  }
});

it('stops what is wrong as it is registered, with what, why and what to change', async () => {
  const [finding] = (await pack.analyze(volume('ledger', { tags: high }))).filter(entry => entry.policy === 'cek-03-data-encryption');
  expect(finding).toMatchObject({ level: 'mandatory' });
  expect(finding!.message).toContain('CEK-03 Data Encryption (was v1 IS-18');
  expect(finding!.message).toContain('Its volume has no encryption; high data needs a customer managed key.');
  expect(finding!.message).toContain('Look at: encrypted');
});

it('settles in the stack phase whose key it is: the key in the stack passes, a bucket behind it proves nothing', async () => {
  const own = volume('own', { encrypted: true, kmsKeyId: UNKNOWN, tags: high }, { kmsKeyId: [key.urn] });
  const odd = volume('odd', { encrypted: true, kmsKeyId: UNKNOWN, tags: high }, { kmsKeyId: [bucket('b').urn] });
  const all = [key, bucket('b'), own, odd];
  for (const sent of all) expect(of(await pack.analyze(sent), 'cek-03-data-encryption').filter(line => !line.endsWith(' b'))).toEqual([]);
  const settled = await pack.analyzeStack(all);
  expect(of(settled, 'cek-03-data-encryption')).toEqual(['mandatory b']);
  const open = settled.filter(entry => entry.policy === 'undetermined' && entry.message.includes('CEK-03/encrypted-at-rest'));
  expect(open.map(entry => entry.urn.split('::').at(-1))).toEqual(['odd']);
});

it('takes the ARN of a key in the stack as that key', async () => {
  const arn = 'arn:aws:kms:eu-central-2:111122223333:key/1234';
  const made = { ...key, properties: { ...key.properties, arn, id: '1234' } };
  const said = await pack.run([made, volume('own', { encrypted: true, kmsKeyId: arn, tags: high })]);
  expect(of(said, 'cek-03-data-encryption')).toEqual([]);
});

it('defers what an access block may still settle, and lets one block behind two buckets prove nothing', async () => {
  const block = (name: string, ...behind: string[]) =>
    resource(
      'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      name,
      { bucket: UNKNOWN, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      { propertyDependencies: { bucket: behind } },
    );
  const policy = 'ivs-03-network-security-advisory';
  const [a, b] = [bucket('a'), bucket('b')];
  expect(of(await pack.analyze(a), policy)).toEqual([]);
  await pack.analyze(b);
  const one = block('one', a.urn);
  await pack.analyze(one);
  expect(of(await pack.analyzeStack([a, b, one]), policy)).toEqual(['advisory b']);
  const two = block('two', a.urn, b.urn);
  for (const sent of [a, b, two]) await pack.analyze(sent);
  const settled = await pack.analyzeStack([a, b, two]);
  expect(of(settled, policy)).toEqual([]);
  const open = settled.filter(entry => entry.policy === 'undetermined' && entry.message.includes('IVS-03/public-access-blocked'));
  expect(open.map(entry => entry.urn.split('::').at(-1)).sort()).toEqual(['a', 'b']);
});

it('judges a resource again when it is registered again', async () => {
  const before = await pack.analyze(volume('twice', { encrypted: true, tags: { ...high, 'data-classification': 'medium' } }));
  const after = await pack.analyze(volume('twice', { encrypted: false, tags: { ...high, 'data-classification': 'medium' } }));
  expect([before, after].map(said => of(said, 'cek-03-data-encryption').length)).toEqual([0, 1]);
});

it('calls undetermined what it never saw, and what came without any input', async () => {
  const empty = resource('aws:s3/bucket:Bucket', 'empty', {});
  await pack.analyze(empty);
  const settled = await pack.analyzeStack([empty, bucket('never')]);
  const open = settled.filter(entry => entry.policy === 'undetermined' && entry.message.includes('did not hand over its inputs'));
  expect(open.map(entry => entry.urn.split('::').at(-1)).sort()).toEqual(['empty', 'never']);
  expect(settled.filter(entry => entry.level === 'mandatory')).toEqual([]);
});

it('says that it does not apply rather than that it passed', async () => {
  expect(await pack.notApplicable(resource('aws:ec2/vpc:Nothing', 'x', { a: 1 }))).toContain('cek-03-data-encryption');
  expect(await pack.notApplicable(volume('v', { encrypted: true }))).not.toContain('cek-03-data-encryption');
});

it('lets no input through to what it says', async () => {
  const canary = 'canary-7f3a';
  const said = await pack.run([
    volume('v', {
      encrypted: canary,
      kmsKeyId: canary,
      tags: { 'data-classification': canary, jurisdiction: canary, [canary]: canary },
      availabilityZone: canary,
    }),
    resource('aws:iam/policy:Policy', 'p', {
      policy: `{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*", "Sid": "${canary}"`,
    }),
    resource('aws:ec2/securityGroup:SecurityGroup', 'g', {
      ingress: [{ protocol: canary, fromPort: canary, cidrBlocks: [canary, '0.0.0.0/0'] }],
      description: canary,
    }),
  ]);
  expect(said.length).toBeGreaterThan(2);
  expect(JSON.stringify(said) + pack.stderr).not.toContain(canary);
});

describe('with other circumstances', () => {
  const started: Analyzer[] = [];
  const start = async (options: Parameters<typeof Analyzer.start>[0]) => {
    const analyzer = await Analyzer.start(options);
    started.push(analyzer);
    return analyzer;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map(analyzer => analyzer.close()));
  });
  const folder = (files: Record<string, string>): string => {
    const at = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-'));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(at, name), text);
    return at;
  };
  const all = [
    volume('plain', { tags: { ...high, jurisdiction: 'US' } }),
    bucket('b'),
    volume('open', { encrypted: true, kmsKeyId: UNKNOWN, tags: high }, { kmsKeyId: [] }),
  ];

  it('each policy disabled in turn changes no other policy’s findings', async () => {
    const everything = await (await start({})).run(all);
    const names = [...new Set(everything.map(entry => entry.policy))];
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const said = await (await start({ levels: { [name]: 'disabled' } })).run(all);
      expect(said).toEqual(everything.filter(entry => entry.policy !== name));
    }
  });

  it('says "found after deployment" of what only the stack tells once things are made', async () => {
    const said = await (await start({ dryRun: false })).run([bucket('b')]);
    expect(said.find(entry => entry.policy === 'cek-03-data-encryption')!.message).toContain('Found after deployment: ');
  });

  it('reads the ccm.yaml beside the Pulumi.yaml of the project that is run, and names it', async () => {
    const at = folder({
      'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
      'ccm.yaml': 'jurisdictions: [US]\ncontrols: { CEK-03: advisory }\n',
    });
    const analyzer = await start({ env: { PWD: at } });
    const said = await analyzer.run([volume('plain', { tags: { 'data-classification': 'high' } })]);
    expect(of(said, 'cek-03-data-encryption')).toEqual(['advisory plain']);
    expect(of(said, 'dsp-19-data-location')).toEqual(['mandatory plain']);
    expect(analyzer.stderr).toContain(path.join(at, 'ccm.yaml'));
    const other = await start({ env: { PWD: at }, project: 'another' });
    expect(of(await other.run([volume('plain', {})]), 'cek-03-data-encryption')).toEqual(['mandatory plain']);
  });

  it('reads class and jurisdiction from the stack’s configuration', async () => {
    const said = await (await start({ config: { 'ccm:dataClassification': 'low', 'ccm:jurisdiction': 'EU' } })).run([volume('plain', {})]);
    expect(of(said, 'cek-03-data-encryption')).toEqual([]);
    expect(of(said, 'dsp-19-data-location')).toEqual(['mandatory plain']);
    expect(of(said, 'dsp-04-data-classification')).toEqual([]);
  });

  it.each([
    ['controls:\n  CEK-33: advisory\n', /ccm\.yaml:2:3: there is no control CEK-33; did you mean CEK-03\?/],
    ['controls: { CEK-03/encrypted: advisory }\n', /CEK-03 has no rule encrypted; did you mean encrypted-at-rest\?/],
    ['controls: [', /ccm\.yaml:\d+:\d+: this is not valid YAML/],
    ['classification:\n  clases: {}\n', /ccm\.yaml:2:3: classification has no setting clases; did you mean classes\?/],
    ['controls: { CEK-03: strict }\n', /controls\.CEK-03 must be one of mandatory, advisory, disabled/],
  ])('refuses to start with %j', async (text, message) => {
    const at = folder({ 'ccm.yaml': text });
    await expect(Analyzer.start({ env: { CCM_CONFIG: path.join(at, 'ccm.yaml') } })).rejects.toThrow(message);
  });
});
