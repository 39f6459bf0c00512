import { gzipSync } from 'node:zlib';
import { LARGEST_FILE } from '../../policypack/commands/files';
import { Folder, leaky, said, template, volume } from './support';

const folder = new Folder();
afterAll(() => folder.remove());

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
  'Resources: { A: { Type: AWS::EC2::Volume, Properties: { Size: *j } } }',
].join('\n');
const conditions = (section: object): object => template({ Disk: volume() }, { Conditions: section });
const was = 'A template, `pulumi stack export` or `pulumi preview --json` was expected.';

describe('what cannot be read is one line with its place, and the exit code 2', () => {
  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['cut.json', JSON.stringify(leaky, null, 2).slice(0, 120), /^cut\.json:\d+:\d+: Invalid JSON: .+\.$/],
    ['comma.json', '{\n  "Resources": {},\n}', /^comma\.json:3:1: Invalid JSON: .+\.$/],
    ['tab.yaml', 'Resources:\n  Disk:\n\tType: AWS::EC2::Volume\n', /^tab\.yaml:3:1: A tab .+\.$/],
    ['quote.yaml', 'Resources:\n  Disk:\n    Type: "AWS::EC2::Volume\n', /^quote\.yaml:\d+:\d+: .+\.$/],
    ['alias.yaml', 'Resources: *nothing\n', /^alias\.yaml:1:\d+: .+\.$/],
    ['bomb.yaml', bomb, /^bomb\.yaml:8:8: Up to here its aliases .+\.$/],
    [
      'deep.json',
      `{"Resources": ${'{"A": '.repeat(300)}1${'}'.repeat(301)}`,
      /^deep\.json:1:\d+: It is nested \d+ deep; 200 levels are read\.$/,
    ],
    [
      'cycle.json',
      conditions({ A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } }),
      /^cycle\.json:\d+:\d+: Conditions need each other: A → B → A\.$/,
    ],
    ['empty.json', '', /^empty\.json: It is empty\.$/],
    ['blank.yaml', ' \n\n', /^blank\.yaml: It is empty\.$/],
    ['binary.json', Buffer.from([0x7b, 0, 1, 2, 0xff]), /^binary\.json: It is binary, where a text was expected\.$/],
    ['packed.json', gzipSync(JSON.stringify(leaky)), /^packed\.json: It is compressed: unpack it first\.$/],
    ['utf16.json', Buffer.from(`\uFEFF${JSON.stringify(leaky)}`, 'utf16le'), /^utf16\.json: It is text in UTF-16: save it as UTF-8\.$/],
    [
      'resources.yaml',
      'AWSTemplateFormatVersion: 2010-09-09\nResources: [1]\n',
      /^resources\.yaml:2:1: Its Resources must be an object, .+\.$/,
    ],
    [
      'package.json',
      { name: 'x', scripts: {} },
      /^package\.json: It has no Resources, so it is no CloudFormation template\. A template, .+ expected\.$/,
    ],
    ['list.json', [1, 2], /^list\.json: It holds a list, no template\. A template, .+ expected\.$/],
    ['notes.txt', 'some words', /^notes\.txt: It holds a text, no template\. A template, .+ expected\.$/],
    ['lost/readme.md', '', /^lost: No template, state or preview is below this folder\.$/],
    ['tree/package.json', { name: 'x' }, /^tree: It holds no template, state or preview\.$/],
    ['cdk/cdk.out', '{}', /^cdk\/manifest\.json:1:13: Invalid JSON: ":" was expected after the key\. .+ the CDK writes\.$/],
  ];
  it.each(bad)('%s', async (file, content, sentence) => {
    folder.write({ [file]: content, 'good.json': leaky, 'cdk/manifest.json': '{"artifacts"' });
    const named = file.replace(/\/.*/, '');
    const { code, errors, subjects } = await folder.report(named);
    expect([code, subjects]).toEqual([2, []]);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);

    const { out, err, code: together } = await folder.check('good.json', named);
    expect([together, err]).toEqual([2, '']);
    expect(out).toContain('CEK-03 Data Encryption');
    expect(out).not.toMatch(/\n\s+at .*:\d+:\d+|node_modules|\.ts:/);
    expect(out.split('\n').filter(line => line.startsWith('  ✖ '))).toHaveLength(2);
  });

  it('what was expected is said', async () => {
    folder.write({ 'package.json': { name: 'x' } });
    expect((await folder.check('package.json')).out).toContain(
      `\n  ✖ package.json: It has no Resources, so it is no CloudFormation template. ${was}\n`,
    );
  });

  it.each([
    ['huge.json', LARGEST_FILE + 1, `huge.json: It is larger than the ${LARGEST_FILE >> 20} MiB that are read.`],
    ['huge.yaml', LARGEST_FILE + 1, `huge.yaml: It is larger than the ${LARGEST_FILE >> 20} MiB that are read.`],
  ])('a file above the limit, %s', async (file, size, message) => {
    folder.sparse(file, size, JSON.stringify(leaky));
    expect((await folder.report(file)).errors).toEqual([{ file, message }]);
  });
  it('a template above the limit of templates', async () => {
    folder.write({ 'large.json': `${JSON.stringify(leaky)}${' '.repeat(50_000_001)}` });
    expect((await folder.report('large.json')).errors.map(({ message }) => message)).toEqual([
      'large.json: It has 50 MB; templates of up to 50 MB are read.',
    ]);
  });
  it('standard input that is empty, or cannot be read', async () => {
    expect((await folder.ccm(['check', '-'])).out).toContain('✖ <stdin>: It is empty.\n');
    const stdin = (): string => {
      throw Object.assign(new Error('no'), { code: 'EIO' });
    };
    const { code, out } = await folder.ccm(['check', '-'], { stdin });
    expect(code).toBe(2);
    expect(out).toContain('✖ <stdin>: It cannot be read (EIO).\n');
  });
});

describe('what is odd is a note, and judged all the same', () => {
  const repeated = 'Resources:\n  Disk:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: true\n      Encrypted: false\n';
  it('a key that stands twice: the last counts', async () => {
    folder.write({
      'twice.yaml': repeated,
      'twice.json': '{"Resources": {"Disk": {"Type": "AWS::EC2::Volume", "Properties": {\n"Encrypted": true,\n"Encrypted": false}}}}',
    });
    for (const [file, line] of [
      ['twice.yaml', 6],
      ['twice.json', 3],
    ] as const) {
      const subject = await folder.subject(file);
      expect(said(subject)).toContain('CEK-03/encrypted-at-rest on Disk');
      expect(subject.notes).toEqual([`Line ${line}: "Encrypted" stands twice in one object; the last counts.`]);
    }
  });
  it('a function nobody knows: what it gives is unknown', async () => {
    folder.write({ 'frob.yaml': 'Resources:\n  Disk:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: !Frob x\n' });
    const { notes, undetermined } = await folder.subject('frob.yaml');
    expect(notes).toEqual(["Fn::Frob is no function of CloudFormation's: what it gives is unknown."]);
    expect(undetermined.map(({ message }) => message).join('\n')).toContain('CEK-03/encrypted-at-rest');
  });
  it('texts that mean a truth or a number are read by meaning', async () => {
    const group = (port: unknown): object => ({
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp: '0.0.0.0/0' }] },
    });
    folder.write({
      'texts.json': template({ On: volume({ Encrypted: 'true' }), Off: volume({ Encrypted: 'False' }), Shell: group('22') }),
      'values.json': template({ On: volume({ Encrypted: true }), Off: volume({ Encrypted: false }), Shell: group(22) }),
    });
    const [texts, values] = [said(await folder.subject('texts.json')), said(await folder.subject('values.json'))];
    expect(texts).toEqual(values);
    expect(texts).toContain('CEK-03/encrypted-at-rest on Off');
    expect(texts.some(line => line.startsWith('IVS-03/') && line.endsWith(' on Shell'))).toBe(true);
  });
  it('references in a circle', async () => {
    folder.write({ 'circle.json': template({ One: volume({ Size: { Ref: 'Two' } }), Two: volume({ Size: { Ref: 'One' } }) }) });
    expect(said(await folder.subject('circle.json')).filter(line => line.startsWith('CEK-03/'))).toHaveLength(2);
  });
  it('wrong shapes of resources', async () => {
    const odd = { BucketEncryption: 'x', Tags: 'y', PublicAccessBlockConfiguration: [1], VersioningConfiguration: { Status: {} } };
    folder.write({
      'shapes.json': template({
        Text: 'x' as unknown as object,
        Number: { Type: 3 },
        Inner: { Type: 'AWS::EC2::Volume', Properties: 'x' },
        Bucket: { Type: 'AWS::S3::Bucket', Properties: odd },
        Disk: volume(),
      }),
    });
    const subject = await folder.subject('shapes.json');
    expect(subject.tally.broken).toBe(0);
    expect(subject.notes).toEqual(['Number has no Type, so nothing is known of it.', 'Text has no Type, so nothing is known of it.']);
    expect(said(subject)).toContain('CEK-03/encrypted-at-rest on Disk');
  });
});

describe('no value of an input shows', () => {
  const CANARY = 'canary-5e1d0b';
  const secret = template(
    {
      Disk: volume(),
      Db: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          Engine: 'mysql',
          MasterUsername: CANARY,
          MasterUserPassword: { Ref: 'Password' },
          StorageEncrypted: { 'Fn::Equals': [{ Ref: 'Password' }, CANARY] },
          PubliclyAccessible: { Ref: 'Password' },
          Tags: [
            { Key: 'data-classification', Value: CANARY },
            { Key: 'jurisdiction', Value: { Ref: 'Password' } },
            { Key: 'note', Value: CANARY },
          ],
        },
      },
      Store: {
        Type: 'AWS::S3::Bucket',
        Properties: { BucketName: CANARY, Tags: [{ Key: 'data-classification', Value: { 'Fn::Sub': `\${Password}-${CANARY}` } }] },
      },
      Job: {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: { TOKEN: { Ref: 'Password' }, OTHER: CANARY } }, KmsKeyArn: CANARY },
      },
      Role: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: CANARY,
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: { 'Fn::Sub': '*${Password}' } }] },
        },
      },
    },
    { Parameters: { Password: { Type: 'String', NoEcho: true, Default: CANARY } }, Metadata: { note: CANARY } },
  );
  it.each(['pretty', 'json'])('as %s', async format => {
    folder.write({ 'secret.json': secret, 'secrets.params.json': { Password: `${CANARY}-given` } });
    for (const more of [[], ['--parameters', 'secrets.params.json'], ['--parameter', `Password=${CANARY}`]]) {
      const { out, err, code } = await folder.check('--format', format, 'secret.json', ...more);
      expect(code).toBe(1);
      expect(out.length).toBeGreaterThan(500);
      expect(out + err).not.toContain(CANARY);
    }
  });
});
