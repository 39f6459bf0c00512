import * as fc from 'fast-check';
import { controls } from '../../controls';
import type { Registration } from '../../policypack/adapters/pulumi/resource';
import { Session, type Settled, type StackEntry } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { defaultSettings, type Settings } from '../../policypack/config/settings';
import type { Finding } from '../../policypack/engine/finding';
import { wordsFor } from '../../policypack/report/words/finding';
import { noteWords, undecidedWords, unjudgedWords } from '../../policypack/report/words/notes';

export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** One resource of a generated stack, with what is behind its inputs. */
export interface Inhabitant {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly behind: Readonly<Record<string, readonly string[]>>;
  readonly parent?: string;
  readonly region?: string | undefined;
}
export type World = readonly Inhabitant[];

export const urnOf = ({ type, name }: Pick<Inhabitant, 'type' | 'name'>): string => `urn:pulumi:dev::world::${type}::${name}`;

/** What a resource is drawn from: plain numbers, so that a failing stack shrinks. */
interface Draw {
  readonly kind: number;
  readonly link: number;
  readonly other: number;
  readonly how: number;
  readonly bits: number;
}
export const draws = (least: number, most: number): fc.Arbitrary<World> =>
  fc
    .array(fc.record({ kind: fc.nat(99), link: fc.nat(9999), other: fc.nat(9999), how: fc.nat(99), bits: fc.nat(0xffffff) }), {
      minLength: least,
      maxLength: most,
    })
    .map(worldOf);

const kinds: readonly (readonly [least: number, type: string])[] = [
  [0, 'my:comp:Site'],
  [8, 'random:index/randomPet:RandomPet'],
  [10, 'aws:kms/key:Key'],
  [16, 'aws:ebs/volume:Volume'],
  [28, 'aws:ec2/instance:Instance'],
  [36, 'aws:ec2/volumeAttachment:VolumeAttachment'],
  [44, 'aws:ec2/tag:Tag'],
  [48, 'aws:s3/bucket:Bucket'],
  [60, 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'],
  [66, 'aws:s3/bucketPolicy:BucketPolicy'],
  [71, 'aws:s3/bucketAcl:BucketAcl'],
  [74, 'aws:s3/bucketVersioning:BucketVersioning'],
  [78, 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration'],
  [82, 'aws:rds/instance:Instance'],
  [88, 'aws:ec2/securityGroup:SecurityGroup'],
  [93, 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule'],
  [95, 'aws:iam/policy:Policy'],
  [98, 'aws:iam/role:Role'],
];
const classes = ['low', 'medium', 'high', 'credit-card', 'hgih', undefined, undefined, undefined];
const jurisdictions = ['CH', 'EU', 'US', 'CH, EEA', 'Mars', undefined, undefined, undefined];
const regions = ['eu-central-2', 'eu-central-1', 'us-east-1', undefined];
const cidrs = ['0.0.0.0/0', '10.0.0.0/8', '::/0', '192.0.2.1/32'];

function worldOf(drawn: readonly Draw[]): World {
  const typed = drawn.map((draw, i) => {
    const type = kinds.findLast(([least]) => least <= draw.kind)![1];
    return { ...draw, type, name: `r${i}` };
  });
  const ofType = (type: string) => typed.filter(one => one.type === type);
  const components = ofType('my:comp:Site');

  return typed.map(({ type, name, link, other, how, bits }, place): Inhabitant => {
    const behind: Record<string, readonly string[]> = {};
    const bit = (i: number): boolean => ((bits >> i) & 1) === 1;
    const pick = <T>(from: readonly T[], i: number): T => from[(bits >> i) % from.length]!;
    /** A value that names a resource of the type: its literal name, or unknown with it (and perhaps another) behind it. */
    const names = (input: string, wanted: string, nth: number, literal?: (name: string) => string): string => {
      const there = ofType(wanted);
      if (there.length === 0) return 'named-elsewhere';
      // Few are meant by many.
      const few = there.slice(0, 6);
      const target = few[nth % few.length]!;
      const second = few[(nth + 1) % few.length]!;
      if (literal && how % 3 === 0) return literal(target.name);
      behind[input] = how % 5 === 1 ? [urnOf(target), urnOf(second)] : [urnOf(target)];
      return UNKNOWN;
    };
    const maybe = (value: unknown, i: number): unknown => (how % 7 === i ? UNKNOWN : value);
    const tags = (() => {
      const found = Object.entries({ 'data-classification': pick(classes, 0), jurisdiction: pick(jurisdictions, 3) }).filter(
        ([, v]) => v !== undefined,
      );
      if (how % 11 === 1) return { tags: UNKNOWN };
      return found.length === 0 ? {} : { tags: Object.fromEntries(found.map(([key, v]) => [key, how % 13 === 2 ? UNKNOWN : v])) };
    })();
    const document = (principal: boolean): string =>
      JSON.stringify({
        Statement: [
          {
            Effect: pick(['Allow', 'Deny', 'Allow'], 7),
            ...(principal && { Principal: pick(['*', { AWS: '111122223333' }, { AWS: ['*'] }], 9) }),
            Action: pick(['*', 's3:GetObject', ['s3:*', 'iam:PassRole'], 'kms:*'], 11),
            Resource: pick(['*', 'arn:aws:s3:::x/*'], 13),
            ...(bit(15) && { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
          },
        ],
      });
    const inputs = ((): Record<string, unknown> => {
      switch (type) {
        case 'my:comp:Site':
          return tags;
        case 'aws:kms/key:Key':
          return { enableKeyRotation: maybe(bit(6), 1), ...(bit(7) && { rotationPeriodInDays: pick([90, 365, 400], 8) }), ...tags };
        case 'aws:ebs/volume:Volume':
          return {
            availabilityZone: pick(['eu-central-2a', 'us-east-1b', 'eu-central-1-waw-1a'], 6),
            encrypted: maybe(bit(8), 3),
            ...(bit(9) && {
              kmsKeyId: pick(['alias/aws/ebs', 'arn:aws:kms:eu-central-2:1:key/k', names('kmsKeyId', 'aws:kms/key:Key', link)], 10),
            }),
            ...tags,
          };
        case 'aws:ec2/instance:Instance':
          return {
            rootBlockDevice: maybe({ encrypted: bit(8) }, 4),
            ...(bit(9) && { ebsBlockDevices: [{ encrypted: bit(10) }, { encrypted: maybe(bit(11), 5) }] }),
            ...(bit(12) && tags.tags !== undefined && { volumeTags: tags.tags }),
            ...tags,
          };
        case 'aws:ec2/volumeAttachment:VolumeAttachment':
          return {
            volumeId: names('volumeId', 'aws:ebs/volume:Volume', link),
            instanceId: names('instanceId', 'aws:ec2/instance:Instance', other),
            deviceName: '/dev/sdf',
          };
        case 'aws:ec2/tag:Tag':
          return {
            resourceId: names('resourceId', bit(6) ? 'aws:ebs/volume:Volume' : 'aws:ec2/instance:Instance', link),
            key: pick(['data-classification', 'jurisdiction'], 7),
            value: maybe(pick(['high', 'low', 'CH'], 8), 2),
          };
        case 'aws:s3/bucket:Bucket':
          return {
            bucket: `${name}-name`,
            ...(bit(6) && { acl: maybe(pick(['private', 'public-read'], 7), 4) }),
            ...(bit(8) && { versioning: { enabled: bit(9) } }),
            ...(bit(10) && { website: { indexDocument: 'index.html' } }),
            ...tags,
          };
        case 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock':
          return {
            bucket: names('bucket', 'aws:s3/bucket:Bucket', link, target => `${target}-name`),
            blockPublicAcls: maybe(!bit(6), 3),
            blockPublicPolicy: true,
            ignorePublicAcls: !bit(7),
            restrictPublicBuckets: !bit(8),
          };
        case 'aws:s3/bucketPolicy:BucketPolicy':
          return { bucket: names('bucket', 'aws:s3/bucket:Bucket', link, target => `${target}-name`), policy: maybe(document(true), 5) };
        case 'aws:s3/bucketAcl:BucketAcl':
          return {
            bucket: names('bucket', 'aws:s3/bucket:Bucket', link, target => `${target}-name`),
            acl: maybe(pick(['private', 'public-read'], 7), 4),
          };
        case 'aws:s3/bucketVersioning:BucketVersioning':
          return {
            bucket: names('bucket', 'aws:s3/bucket:Bucket', link, target => `${target}-name`),
            versioningConfiguration: { status: maybe(pick(['Enabled', 'Suspended'], 6), 2) },
          };
        case 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration':
          return {
            bucket: names('bucket', 'aws:s3/bucket:Bucket', link, target => `${target}-name`),
            rules: [
              {
                applyServerSideEncryptionByDefault: {
                  sseAlgorithm: pick(['aws:kms', 'AES256'], 6),
                  ...(bit(7) && { kmsMasterKeyId: pick(['alias/aws/s3', names('rules', 'aws:kms/key:Key', other)], 8) }),
                },
              },
            ],
          };
        case 'aws:rds/instance:Instance':
          return {
            identifier: `${name}-name`,
            storageEncrypted: maybe(bit(6), 5),
            publiclyAccessible: maybe(bit(7), 6),
            backupRetentionPeriod: pick([0, 7, 35, UNKNOWN], 8),
            ...(bit(10) &&
              bit(11) && { replicateSourceDb: names('replicateSourceDb', 'aws:rds/instance:Instance', link, target => `${target}-name`) }),
            ...tags,
          };
        case 'aws:ec2/securityGroup:SecurityGroup':
          return {
            ingress: maybe(
              [0, 1].map(i => ({
                protocol: pick(['tcp', '-1', 'udp'], 6 + i),
                fromPort: pick([22, 443, 0], 8 + i),
                toPort: pick([22, 443, 65535], 8 + i),
                cidrBlocks: [pick(cidrs, 10 + i), how % 3 === i ? UNKNOWN : pick(cidrs, 12 + i)],
              })),
              6,
            ),
            ...tags,
          };
        case 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule':
          return { ipProtocol: 'tcp', fromPort: maybe(22, 1), toPort: maybe(22, 1), cidrIpv4: maybe(pick(cidrs, 6), 2) };
        case 'aws:iam/policy:Policy':
          return { policy: maybe(document(false), 3) };
        case 'aws:iam/role:Role':
          return { assumeRolePolicy: maybe(document(true), 3), ...tags };
        default:
          return { length: 2 };
      }
    })();
    const parents = components.filter(one => Number(one.name.slice(1)) < place);
    const parent = how % 2 === 0 && parents.length > 0 ? parents[other % parents.length] : undefined;
    return { type, name, inputs, behind, ...(parent && { parent: urnOf(parent) }), region: regions[how % regions.length] };
  });
}

export function registrationOf(one: Inhabitant): Registration {
  return {
    urn: urnOf(one),
    type: one.type,
    name: one.name,
    inputs: one.inputs,
    ...(one.parent !== undefined && { parent: one.parent }),
    ...(one.type !== 'my:comp:Site' && {
      provider: { type: 'pulumi:providers:aws', inputs: one.region === undefined ? {} : { region: one.region } },
    }),
  };
}
export const entryOf = (one: Inhabitant): StackEntry => ({ ...registrationOf(one), behind: one.behind });

export interface Outcome {
  readonly session: Session;
  readonly early: readonly Finding[];
  readonly settled: Settled;
}
/** Registers all in order, then settles the stack. */
export function play(world: World, settings: Settings = defaultSettings, entries: World = world): Outcome {
  const session = new Session(settings, controls, table, '2026-11-22');
  const early = world.flatMap(one => session.register(registrationOf(one)));
  return { session, early, settled: session.settle(entries.map(entryOf)) };
}
/** All that is ever shown of a run: what was found as it was registered sorted, the rest as it comes. */
export function shown({ early, settled }: Outcome, settings: Settings = defaultSettings): readonly string[] {
  const words = (finding: Finding): string =>
    JSON.stringify([finding.address, finding.control.id, finding.rule, finding.level, finding.outcome, wordsFor(finding)]);
  return [
    ...early.map(words).sort(),
    ...[...settled.findings, ...settled.excepted].map(words),
    ...undecidedWords(settled.undecided, settings.levels).map(line => JSON.stringify(line)),
    ...unjudgedWords(settled.unjudged, settled.notLookedAt).map(line => JSON.stringify(line)),
    ...noteWords(settled.exceptions).map(line => JSON.stringify(line)),
    JSON.stringify(settled.tally),
  ];
}
