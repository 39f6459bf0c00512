import { createHash } from 'node:crypto';
import { Document, type Node } from 'yaml';
import { nativeName } from '../../policypack/adapters/cloudformation/spelling';
import { type Dialect, landingZone, Output, pulumiName, type Reading, type Resource, resource, valueAt } from './written';

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Output);

const inputsAt = ({ inputs }: Resource, reading: Reading): Tree => valueAt(inputs, reading) as Tree;
const withLandingZone = (program: readonly Resource[], { elsewhere }: Reading): readonly Resource[] =>
  elsewhere ? [...program, landingZone] : program;

/** A program of `aws:`, as it is written. */
export const awsProgram = (resources: readonly Resource[], reading: Reading): readonly Resource[] =>
  withLandingZone(
    resources.map(each => ({ ...each, inputs: inputsAt(each, reading) })),
    reading,
  );

/** The same infrastructure as CloudFormation in `aws-native:`. */
export const nativeProgram = (resources: readonly Resource[], reading: Reading): readonly Resource[] =>
  withLandingZone(
    resources.map(each => resource(nativeToken(each.type), pulumiName(each.name), nativeNames(inputsAt(each, reading)) as Tree)),
    reading,
  );
function nativeToken(type: string): string {
  const [, service, name] = type.split('::') as [string, string, string];
  const native = nativeName(name);
  return `aws-native:${service.toLowerCase()}:${native[0]!.toUpperCase()}${native.slice(1)}`;
}
/** Documents whose keys are IAM's own. */
const isDocument = (name: string): boolean => /PolicyDocument$|^AccessPolicies$/.test(name);
function nativeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nativeNames);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [nativeName(name), isDocument(name) ? inner : nativeNames(inner)]),
  );
}

/** A template written by hand: intrinsic functions by their tags, and what the values bring with them in sections of their own. */
export function yamlTemplate(resources: readonly Resource[], reading: Reading): string {
  const entries = resources.map(each => {
    const Properties = inputsAt(each, reading);
    return [each.name, { Type: each.type, ...(Object.keys(Properties).length > 0 && { Properties }) }] as const;
  });
  const document = new Document();
  const nodeOf = (value: unknown): Node => {
    if (Array.isArray(value)) return document.createNode(value.map(nodeOf));
    if (!isTree(value)) return document.createNode(value) as Node;
    const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
    const tag = /^(?:Fn::(\w+)|(Ref))$/.exec(name);
    if (!tag || others.length > 0)
      return document.createNode(Object.fromEntries(Object.entries(value).map(([key, of]) => [key, nodeOf(of)])));
    const node = nodeOf(tag[1] === 'GetAtt' ? (inner as string[]).join('.') : inner);
    node.tag = `!${tag[1] ?? tag[2]}`;
    return node;
  };
  document.contents = nodeOf({ ...reading.sections, Resources: Object.fromEntries(entries) }) as never;
  return document.toString({ lineWidth: 0 });
}

/** What becomes of what a construct makes, where the CDK does not leave that to CloudFormation. */
const removal: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'Retain',
  'AWS::EC2::Volume': 'Retain',
  'AWS::EFS::FileSystem': 'Retain',
  'AWS::KMS::Key': 'Retain',
  'AWS::OpenSearchService::Domain': 'Retain',
  'AWS::RDS::DBCluster': 'Snapshot',
  'AWS::RDS::DBInstance': 'Snapshot',
  'AWS::S3::Bucket': 'Retain',
  'AWS::SQS::Queue': 'Delete',
  'AWS::SecretsManager::Secret': 'Delete',
};
/** What the CDK has no construct for but CloudFormation's own, which keeps its name. */
const bare = new Set([
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::VolumeAttachment',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Redshift::Cluster',
]);
/** What a construct writes that nobody asked for. */
const unasked: Readonly<Record<string, (path: string, region: string) => Tree>> = {
  'AWS::EC2::Instance': (path, region) => ({
    AvailabilityZone: `${region}a`,
    Tags: [{ Key: 'Name', Value: path }],
    UserData: { 'Fn::Base64': '#!/bin/bash' },
  }),
  'AWS::EC2::SecurityGroup': () => ({
    SecurityGroupEgress: [{ CidrIp: '0.0.0.0/0', Description: 'Allow all outbound traffic by default', IpProtocol: '-1' }],
  }),
  'AWS::EFS::FileSystem': path => ({ FileSystemTags: [{ Key: 'Name', Value: path }] }),
  'AWS::IAM::ManagedPolicy': () => ({ Description: '', Path: '/' }),
  'AWS::RDS::DBCluster': () => ({ CopyTagsToSnapshot: true }),
};

/** The CDK's path of a resource below its stack, and the logical id that it makes of it (aws-cdk-lib/core/lib/private/uniqueid.ts). */
const pathOf = ({ type, name }: Resource): string => (bare.has(type) ? name : `${name}/Resource`);
const logicalIdOf = (each: Resource): string =>
  bare.has(each.type) ? each.name : each.name + createHash('md5').update(pathOf(each)).digest('hex').slice(0, 8).toUpperCase();

/** What a template calls each of its resources. */
export function logicalIds(resources: readonly Resource[], dialect: Dialect): (name: string) => string {
  const ids = new Map(resources.map(each => [each.name, dialect === 'cdk' ? logicalIdOf(each) : each.name]));
  return name => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`${name} is no resource of the template`);
    return id;
  };
}

/** The resources of a template as `cdk synth` writes it. */
export function cdkResources(resources: readonly Resource[], reading: Reading): Tree {
  return Object.fromEntries(
    resources.map(each => {
      const path = `Shop/${pathOf(each)}`;
      const given = unasked[each.type]?.(`Shop/${each.name}`, reading.region) ?? {};
      const inputs = inputsAt(each, reading);
      const tags = [...((given.Tags as object[]) ?? []), ...((inputs.Tags as object[]) ?? [])] as { Key: string }[];
      const { Type, Properties } = inConstruct(each.type, {
        ...given,
        ...inputs,
        ...(tags.length > 0 && { Tags: tags.sort((a, b) => a.Key.localeCompare(b.Key)) }),
      });
      const UpdateReplacePolicy = removal[Type];
      return [
        reading.logicalId(each.name),
        {
          Type,
          Properties: inOrder(Properties),
          ...(UpdateReplacePolicy !== undefined && { UpdateReplacePolicy, DeletionPolicy: UpdateReplacePolicy }),
          Metadata: { 'aws:cdk:path': path },
        },
      ];
    }),
  );
}
/** The CDK writes a role's policy as one that may have several roles. */
function inConstruct(Type: string, Properties: Tree): { readonly Type: string; readonly Properties: Tree } {
  if (Type !== 'AWS::IAM::RolePolicy') return { Type, Properties };
  const { RoleName, ...policy } = Properties;
  return { Type: 'AWS::IAM::Policy', Properties: { ...policy, Roles: [RoleName] } };
}
/** Sorted by name; and anyone is written in full. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, key === 'Principal' && inner === '*' ? { AWS: '*' } : inOrder(inner)]),
  );
}
