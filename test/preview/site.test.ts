import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PreviewResult, type Registration, render } from '../../preview';
import { SIGNATURE, UNKNOWN } from '../../preview/wire';
import { packDirectory, previewOf, programDirectory, recorderDirectory } from './support/programs';

jest.setTimeout(60_000);

interface Recorded {
  rpc: string;
  request: {
    urn: string;
    name: string;
    properties: Record<string, unknown>;
    provider?: unknown;
    resources: Recorded['request'][];
    config: object;
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'preview-site-'));
const recording = path.join(folder, 'recording.jsonl');
let result: PreviewResult;
let recorded: Recorded[];

beforeAll(async () => {
  process.env['AWS_SECRET_ACCESS_KEY'] = 'of-the-user';
  result = await previewOf(programDirectory('site'), {
    packs: [packDirectory, recorderDirectory],
    stackReferences: { 'acme/network/prod': { vpcId: 'vpc-77' } },
    env: { PREVIEW_RECORDING: recording },
  });
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  recorded = readFileSync(recording, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Recorded);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resource = (name: string, type = ''): Registration => {
  const found = result.resources.find(one => one.name === name && one.type.includes(type));
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const stackRequest = () => recorded.find(({ rpc }) => rpc === 'AnalyzeStack')?.request.resources ?? [];

describe('what the program registered', () => {
  it('has URNs, the default provider and its inputs', () => {
    expect(resource('logs').urn).toBe('urn:pulumi:dev::site::aws:s3/bucket:Bucket::logs');
    const { name, inputs } = resource('logs').provider!;
    expect(name).toMatch(/^default_7_\d+_\d+$/);
    expect(inputs).toEqual({ defaultTags: '{"tags":{"Team":"web"}}', region: 'eu-central-1', version: expect.stringMatching(/^7\./) });
  });

  it('has an explicit provider', () => {
    const { provider, inputs } = resource('swiss', 'Bucket');
    expect(provider).toMatchObject({ name: 'swiss', type: 'pulumi:providers:aws', urn: resource('swiss', 'providers').urn });
    expect(inputs).toMatchObject({ region: 'eu-central-2', tagsAll: { Country: 'CH' } });
  });

  it('is not checked, nor planned, by a provider whose configuration is unknown', () => {
    expect(resource('later', 'Topic')).toMatchObject({ inputs: { tags: { A: 'b' } }, outputs: {} });
    expect(resource('later', 'Topic').inputs).not.toHaveProperty('region');
  });

  it('names what depends on what', () => {
    const bucket = resource('logs').urn;
    expect(resource('closed')).toMatchObject({ dependencies: [bucket], propertyDependencies: { bucket: [bucket] } });
  });

  it('has policy documents as text, whichever way they were written', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
    };
    expect(JSON.parse(String(resource('document').inputs['assumeRolePolicy']))).toEqual(document);
    expect(JSON.parse(String(resource('object').inputs['assumeRolePolicy']))).toMatchObject({ Statement: [{ Principal: '*' }] });
    expect(resource('closed').inputs['policy']).toBe(UNKNOWN);
  });

  it('has assets as the engine sends them, and references as ids', () => {
    const { source, bucket } = resource('page').inputs;
    expect(source).toEqual({ [SIGNATURE]: expect.any(String), path: 'public/index.html', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(bucket).toBe(UNKNOWN);
  });

  it('has reads apart: known id, not judged', () => {
    expect(resource('shared')).toMatchObject({ external: true, outputs: { id: 'vpc-1' } });
    expect(resource('in-shared').inputs['vpcId']).toBe('vpc-1');
    expect(recorded.filter(({ request }) => request.name === 'shared')).toEqual([]);
    expect(stackRequest().filter(({ name }) => name === 'shared')).toEqual([]);
  });

  it('has the outputs of stacks that were given, and unknown ones of others', () => {
    expect(resource('given').inputs['vpcId']).toBe('vpc-77');
    expect(resource('not-given').inputs['vpcId']).toBe(UNKNOWN);
    expect(result.warnings).toContain('The outputs of stack acme/other/prod are unknown, unless you give them.');
  });

  it('has zones that can be known and images that cannot', () => {
    expect(resource('zone-2').inputs['availabilityZone']).toBe('eu-central-1c');
    expect(resource('server').inputs).toMatchObject({
      ami: UNKNOWN,
      subnetId: UNKNOWN,
      rootBlockDevice: { __defaults: [], encrypted: true },
    });
    expect(result.warnings).toContain('aws:ec2/getAmi:getAmi cannot be asked here: its answer is unknown, unless you give it.');
  });

  it('has encrypted values as unknown, within other texts too', () => {
    expect(resource('database').inputs).toMatchObject({ password: UNKNOWN, dbName: UNKNOWN, tagsAll: UNKNOWN });
    expect(result.warnings).toContain(
      'site:database is encrypted: the program runs with a placeholder, and what is made of it is unknown.',
    );
  });

  it('has the line it was written on', () => {
    expect(resource('logs').source).toMatchObject({ file: path.join(programDirectory('site'), 'index.js'), line: 6 });
  });
});

describe('what the packs are sent', () => {
  it('starts as the engine starts', () => {
    expect(recorded.slice(0, 6).map(({ rpc }) => rpc)).toEqual([
      'Handshake',
      'ConfigureStack',
      'GetAnalyzerInfo',
      'Configure',
      'Remediate',
      'Analyze',
    ]);
    expect(recorded[1]?.request.config).toEqual({ 'aws:region': 'eu-central-1', 'aws:defaultTags': '{"tags":{"Team":"web"}}' });
    expect(recorded.slice(-2).map(({ rpc }) => rpc)).toEqual(['AnalyzeStack', 'Cancel']);
  });

  it('is one resource after the other, remediated first', () => {
    const pairs = recorded.slice(4, -2);
    pairs.forEach(({ rpc, request }, index) => {
      expect(rpc).toBe(index % 2 === 0 ? 'Remediate' : 'Analyze');
      expect(request.urn).toBe(pairs[index - (index % 2)]?.request.urn);
    });
  });

  it('has no internal keys but for remediation', () => {
    const sent = (rpc: string) => recorded.find(one => one.rpc === rpc && one.request.name === 'logs')?.request.properties;
    expect(sent('Remediate')).toHaveProperty('__defaults', []);
    expect(sent('Analyze')).toEqual({
      region: 'eu-central-1',
      tags: { Owner: 'web', CostCenter: '4711' },
      tagsAll: { Owner: 'web', Team: 'web' },
    });
  });

  it('is, at the end, the plan of every resource of the stack, sorted by URN', () => {
    const urns = stackRequest().map(({ urn }) => urn);
    expect(urns).toEqual([...urns].sort());
    expect(JSON.stringify(stackRequest())).not.toContain('__defaults');
    expect(stackRequest().find(({ name }) => name === 'site-dev')?.properties).toMatchObject({ bucket: UNKNOWN, region: 'eu-central-1' });
  });
});

describe('what comes back', () => {
  it('has findings, remediations and policies', () => {
    const [first] = result.diagnostics;
    expect(first).toEqual({
      policy: 'has-owner',
      level: 'mandatory',
      severity: 'high',
      message: 'A bucket has an owner.\nThere is no tag Owner.',
      urn: resource('swiss', 'Bucket').urn,
      pack: 'house-rules@v1.2.3',
    });
    expect(result.diagnostics.map(({ policy }) => policy)).toEqual(['has-owner', 'not-empty']);
    expect(result.remediations.map(({ urn, changed }) => [urn, changed])).toEqual([
      [resource('logs').urn, ['tags']],
      [resource('swiss', 'Bucket').urn, ['tags']],
    ]);
    expect(result.policies.map(({ name, level }) => [name, level])).toContainEqual(['adds-cost-center', 'remediate']);
    expect(result.notApplicable).toContainEqual({
      policy: 'has-owner',
      reason: 'not a bucket',
      urn: resource('server').urn,
      pack: 'house-rules@v1.2.3',
    });
  });

  it('shows no credentials of the user', () => {
    expect(JSON.stringify(result)).not.toContain('of-the-user');
  });

  it('is drawn as people know it', () => {
    const text = render(result, { color: false });
    expect(text).toContain('Previewing update (dev)\n\n    Type ');
    expect(text).toContain(' +  ├─ aws:s3:Bucket                 logs\n');
    expect(text).toContain(' >  ├─ aws:ec2:Vpc                   shared\n');
    expect(text).toContain(`    ❌ house-rules@v1.2.3 (local: ${packDirectory})\n`);
    expect(text).toMatch(
      /^ {8}- \[mandatory\] \[severity: high\] {2}has-owner {2}\(aws:s3:Bucket: swiss\) {2}\S*site\/index\.js:22\n {10}A bucket has an owner\.\n {10}There is no tag Owner\.$/m,
    );
    expect(text).toContain('\nResources:\n    + 18 to create\n');
    expect(render(result, { color: true })).toContain('\u001b[31m[mandatory]\u001b[39m');
  });
});
