import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { controls } from '../controls';
import { resourceOf } from '../policypack/adapters/pulumi/resource';
import { Session } from '../policypack/adapters/pulumi/session';
import { table } from '../policypack/clouds';
import { defaultSettings } from '../policypack/config/settings';
import { viewOf } from '../policypack/engine/view';
import { Analyzer, resource, type Sent } from '../test/support/analyzer';
import { median, ms, print } from './measure';

const empty = path.join(__dirname, 'empty-pack');
const STARTS = 9;
const CALLS = 1500;

/** Forty lines of configuration, as a platform team has it. */
const config = [
  'jurisdictions: [CH, EEA]',
  'classification:',
  '  tag: data-classification',
  '  assume: medium',
  '  classes:',
  ...['public', 'internal', 'confidential', 'secret'].flatMap(name => [
    `    ${name}:`,
    '      store: { key: provider-key }',
    '      share: { public: never }',
    '      archive: { backup-days: 7 }',
    '      use: { logs-days: 30 }',
  ]),
  '    medium: {}',
  'controls:',
  ...[
    'CEK-03: mandatory',
    'CEK-12: advisory',
    'DSP-04: mandatory',
    'DSP-19: mandatory',
    'BCR-08: advisory',
    'IAM-05: mandatory',
    'IVS-03: mandatory',
  ].map(line => `  ${line}`),
  'unknown: advisory',
  'exceptions:',
  '  - { control: IVS-03/not-public, resource: "**::site", owner: web, reason: It is public., until: 2099-12-31 }',
  'assured: [ebs-encryption-by-default]',
].join('\n');

const bucket = (i: number): Sent =>
  resource('aws:s3/bucket:Bucket', `bucket-${i}`, {
    bucket: `bucket-${i}`,
    region: 'eu-central-2',
    acl: 'private',
    forceDestroy: false,
    tags: { 'data-classification': 'medium', jurisdiction: 'CH', team: 'a' },
    tagsAll: { 'data-classification': 'medium', jurisdiction: 'CH', team: 'a' },
    versioning: { enabled: true, mfaDelete: false },
    serverSideEncryptionConfiguration: {
      rule: {
        applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'arn:aws:kms:eu-central-2:111122223333:key/1' },
      },
    },
    lifecycleRules: [{ enabled: true, expiration: { days: 90 } }],
    corsRules: [],
    website: null,
    policy: '{"Version":"2012-10-17","Statement":[]}',
    objectLockEnabled: false,
    requestPayer: 'BucketOwner',
    accelerationStatus: 'Suspended',
  });

async function start(pack: string | undefined, env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const analyzer = await Analyzer.start({ ...(pack !== undefined && { pack }), env });
  await analyzer.analyze(bucket(0));
  const took = performance.now() - began;
  await analyzer.close();
  return took;
}

async function call(pack: string | undefined): Promise<number> {
  const analyzer = await Analyzer.start({ ...(pack !== undefined && { pack }) });
  for (let i = 0; i < 200; i++) await analyzer.analyze(bucket(i));
  const times: number[] = [];
  for (let i = 0; i < CALLS; i++) {
    const began = performance.now();
    await analyzer.analyze(bucket(i + 200));
    times.push(performance.now() - began);
  }
  await analyzer.close();
  return median(times);
}

/** Milliseconds to judge one resource by all controls, and to read all its inputs once through a view. */
function inProcess(): { judged: number; read: number } {
  const registrations = Array.from({ length: 5000 }, (_, i) => {
    const { urn, type, name, properties, provider } = bucket(i);
    return { urn, type, name, inputs: properties, provider: { type: provider!.type, inputs: provider!.properties } };
  });
  const touch = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) touch((value as Record<string, unknown>)[key]);
  };
  const time = (run: () => void): number => {
    const began = performance.now();
    run();
    return (performance.now() - began) / registrations.length;
  };
  const judge = (): number => {
    const session = new Session(defaultSettings, controls, table, '2026-11-22');
    return time(() => {
      for (const registration of registrations) session.register(registration);
    });
  };
  const read = (): number =>
    time(() => {
      for (const registration of registrations) touch(viewOf(resourceOf(registration), () => 0));
    });
  judge();
  read();
  return { judged: judge(), read: read() };
}

export async function benchPack(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-bench-'));
  const file = path.join(folder, 'ccm.yaml');
  fs.writeFileSync(file, config);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < STARTS; i++) {
    theirs.push(await start(empty, {}));
    ours.push(await start(undefined, { CCM_CONFIG: file }));
  }
  fs.rmSync(folder, { recursive: true });
  const ratio = median(ours) / median(theirs);
  print({
    what: 'pack start with a ccm.yaml of 40 lines',
    measured: `${ms(median(ours))} (x ${ratio.toFixed(2)})`,
    floor: ms(median(theirs)),
    budget: 'x 1.15',
    ok: ratio <= 1.15,
  });
  const floor = await call(empty);
  const own = await call(undefined);
  print({
    what: 'one registration, all controls, over gRPC',
    measured: `${ms(own)} (+ ${ms(own - floor)})`,
    floor: ms(floor),
    budget: '+ 1.5 ms',
    ok: own - floor <= 1.5,
  });
  const { judged, read } = inProcess();
  print({
    what: 'judging one resource by all controls, in process',
    measured: ms(judged),
    floor: ms(read),
    budget: '0.3 ms',
    ok: judged <= 0.3,
  });
}
