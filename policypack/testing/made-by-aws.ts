import { createHash } from 'node:crypto';
import { partitionOf, placeholderAccount } from '../../preview/invokes';
import type { OutputShape } from './output-shapes';

/** What is to be made. */
export interface Made {
  readonly urn: string;
  /** `aws:kms/key:Key` */
  readonly type: string;
  readonly name: string;
  /** Known texts among its inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Where its provider is; undefined where nothing says. */
  readonly region: string | undefined;
  readonly shapes: readonly OutputShape[];
  /** A text that stands for one that only the world can tell. */
  readonly untold: string;
}

/** The first letters of ids that EC2 and its neighbours give (EC2 user guide, "Resource IDs", 2026), by the SDK's module and class. */
const prefixes: Readonly<Record<string, string>> = {
  'ebs:Snapshot': 'snap',
  'ebs:SnapshotCopy': 'snap',
  'ebs:Volume': 'vol',
  'ec2:Ami': 'ami',
  'ec2:AmiCopy': 'ami',
  'ec2:AmiFromInstance': 'ami',
  'ec2:CapacityReservation': 'cr',
  'ec2:CustomerGateway': 'cgw',
  'ec2:DefaultNetworkAcl': 'acl',
  'ec2:DefaultRouteTable': 'rtb',
  'ec2:DefaultSecurityGroup': 'sg',
  'ec2:DefaultSubnet': 'subnet',
  'ec2:DefaultVpc': 'vpc',
  'ec2:EgressOnlyInternetGateway': 'eigw',
  'ec2:Eip': 'eipalloc',
  'ec2:FlowLog': 'fl',
  'ec2:Instance': 'i',
  'ec2:InternetGateway': 'igw',
  'ec2:LaunchTemplate': 'lt',
  'ec2:ManagedPrefixList': 'pl',
  'ec2:NatGateway': 'nat',
  'ec2:NetworkAcl': 'acl',
  'ec2:NetworkInterface': 'eni',
  'ec2:RouteTable': 'rtb',
  'ec2:RouteTableAssociation': 'rtbassoc',
  'ec2:SecurityGroup': 'sg',
  'ec2:SecurityGroupRule': 'sgrule',
  'ec2:SpotInstanceRequest': 'sir',
  'ec2:Subnet': 'subnet',
  'ec2:Vpc': 'vpc',
  'ec2:VpcDhcpOptions': 'dopt',
  'ec2:VpcEndpoint': 'vpce',
  'ec2:VpcEndpointService': 'vpce-svc',
  'ec2:VpcPeeringConnection': 'pcx',
  'ec2:VpnConnection': 'vpn',
  'ec2:VpnGateway': 'vgw',
  'ec2transitgateway:RouteTable': 'tgw-rtb',
  'ec2transitgateway:TransitGateway': 'tgw',
  'ec2transitgateway:VpcAttachment': 'tgw-attach',
  'efs:AccessPoint': 'fsap',
  'efs:FileSystem': 'fs',
  'efs:MountTarget': 'fsmt',
  'fsx:Backup': 'backup',
  'fsx:LustreFileSystem': 'fs',
  'fsx:OntapFileSystem': 'fs',
  'fsx:OpenZfsFileSystem': 'fs',
  'fsx:WindowsFileSystem': 'fs',
  'vpc:SecurityGroupEgressRule': 'sgr',
  'vpc:SecurityGroupIngressRule': 'sgr',
};

/** Types whose ARN is their id (their pages in the provider's documentation, "Import", 7.48, 2026). */
const named = new Set([
  'acm:Certificate',
  'acmpca:CertificateAuthority',
  'alb:Listener',
  'alb:LoadBalancer',
  'alb:TargetGroup',
  'amp:RuleGroupNamespace',
  'cfg:AggregateAuthorization',
  'cloudtrail:Trail',
  'codebuild:Project',
  'codebuild:ReportGroup',
  'ecs:CapacityProvider',
  'ecs:Cluster',
  'ecs:Service',
  'globalaccelerator:Accelerator',
  'iam:OpenIdConnectProvider',
  'iam:Policy',
  'iam:SamlProvider',
  'iam:ServiceLinkedRole',
  'kinesis:FirehoseDeliveryStream',
  'kinesis:Stream',
  'lb:Listener',
  'lb:ListenerRule',
  'lb:LoadBalancer',
  'lb:TargetGroup',
  'msk:Cluster',
  'msk:Configuration',
  'msk:ServerlessCluster',
  'networkfirewall:Firewall',
  'networkfirewall:FirewallPolicy',
  'networkfirewall:RuleGroup',
  'rolesanywhere:Profile',
  'rolesanywhere:TrustAnchor',
  'scheduler:Schedule',
  'secretsmanager:Secret',
  'sfn:Activity',
  'sfn:StateMachine',
  'sns:PlatformApplication',
  'sns:Topic',
  'sns:TopicSubscription',
]);

/** ARNs that are not `service:region:account:type/name` (AWS service authorization reference, 2026). `%` is the id or name. */
const arns: Readonly<Record<string, string>> = {
  'apigateway:RestApi': 'apigateway:R::/restapis/%',
  'apigatewayv2:Api': 'apigateway:R::/apis/%',
  'cloudfront:Distribution': 'cloudfront::A:distribution/%',
  'cloudwatch:EventBus': 'events:R:A:event-bus/%',
  'cloudwatch:EventRule': 'events:R:A:rule/%',
  'cloudwatch:LogGroup': 'logs:R:A:log-group:%',
  'cloudwatch:MetricAlarm': 'cloudwatch:R:A:alarm:%',
  'dynamodb:Table': 'dynamodb:R:A:table/%',
  'ecr:Repository': 'ecr:R:A:repository/%',
  'efs:FileSystem': 'elasticfilesystem:R:A:file-system/%',
  'iam:Group': 'iam::A:group/%',
  'iam:InstanceProfile': 'iam::A:instance-profile/%',
  'iam:Policy': 'iam::A:policy/%',
  'iam:Role': 'iam::A:role/%',
  'iam:User': 'iam::A:user/%',
  'kinesis:FirehoseDeliveryStream': 'firehose:R:A:deliverystream/%',
  'kinesis:Stream': 'kinesis:R:A:stream/%',
  'lambda:Function': 'lambda:R:A:function:%',
  'lambda:LayerVersion': 'lambda:R:A:layer:%:1',
  'opensearch:Domain': 'es:R:A:domain/%',
  'rds:Cluster': 'rds:R:A:cluster:%',
  'rds:ClusterSnapshot': 'rds:R:A:cluster-snapshot:%',
  'rds:Instance': 'rds:R:A:db:%',
  'rds:Snapshot': 'rds:R:A:snapshot:%',
  'route53:Zone': 'route53:::hostedzone/%',
  's3:AccessPoint': 's3:R:A:accesspoint/%',
  's3:Bucket': 's3:::%',
  's3:BucketV2': 's3:::%',
  'secretsmanager:Secret': 'secretsmanager:R:A:secret:%',
  'sfn:StateMachine': 'states:R:A:stateMachine:%',
  'sns:Topic': 'sns:R:A:%',
  'sqs:Queue': 'sqs:R:A:%',
  'ssm:Parameter': 'ssm:R:A:parameter/%',
};
/** What ARNs call the service of a module, where that is not the module's own name. */
const services: Readonly<Record<string, string>> = {
  alb: 'elasticloadbalancing',
  appautoscaling: 'application-autoscaling',
  cfg: 'config',
  cognito: 'cognito-idp',
  directoryservice: 'ds',
  docdb: 'rds',
  ebs: 'ec2',
  ec2transitgateway: 'ec2',
  emr: 'elasticmapreduce',
  lb: 'elasticloadbalancing',
  mq: 'mq',
  msk: 'kafka',
  mwaa: 'airflow',
  neptune: 'rds',
  opensearch: 'es',
  sesv2: 'ses',
  sfn: 'states',
  timestreamwrite: 'timestream',
  vpc: 'ec2',
};

/** Ports that a database listens on where nobody says otherwise (RDS, ElastiCache, Redshift user guides, 2026). */
const ports: readonly (readonly [pattern: RegExp, port: number])[] = [
  [/postgres/, 5432],
  [/sqlserver/, 1433],
  [/oracle/, 1521],
  [/^(docdb|mongo)/, 27017],
  [/^neptune/, 8182],
  [/^(elasticache|memorydb|redis|valkey)/, 6379],
  [/^redshift/, 5439],
  [/^(rds|mysql|mariadb|aurora)/, 3306],
];

const digits = (urn: string, count: number): string => createHash('sha256').update(urn).digest('hex').slice(0, count);
const uuid = (urn: string): string => {
  const hex = digits(urn, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};
const kebab = (word: string): string => word.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

/**
 * What a resource has become once AWS made it: an id and an ARN of the form that its type has, the same whenever it is made again, and
 * every other text that the provider always tells. What a program may set and did not, and which keys are used, is not made up: it is
 * `untold`, and so unknown to every rule. Numbers, switches and structures are left out, as Pulumi's own mocks leave them.
 */
export function madeByAws(made: Made): { readonly id: string; readonly state: Record<string, unknown> } {
  const { type, inputs, shapes } = made;
  const [, module = '', kind = ''] = /^aws:([^:/]+)[^:]*:(\w+)$/.exec(type) ?? [];
  const own = `${module}:${kind}`;
  const label = nameOf(made);
  const prefix = prefixes[own];
  const short = prefix !== undefined ? `${prefix}-0${digits(made.urn, 16)}` : own === 'kms:Key' ? uuid(made.urn) : label;
  const arn = arnOf(own, short, made);
  const id = own === 'sqs:Queue' ? queueUrl(label, made) : named.has(own) ? arn : short;
  const state: Record<string, unknown> = { ...inputs };
  for (const shape of shapes) {
    if (state[shape.name] !== undefined || shape.name === 'id' || shape.name === 'tagsAll') continue;
    const value = outputOf(shape, { ...made, own, label, short, id, arn });
    if (value !== undefined) state[shape.name] = value;
  }
  return { id, state };
}

interface Named extends Made {
  readonly own: string;
  readonly label: string;
  readonly short: string;
  readonly id: string;
  readonly arn: string;
}

function outputOf({ name, kind, settable }: OutputShape, made: Named): unknown {
  if (kind === 'number') return name === 'port' ? portOf(made) : undefined;
  if (kind === 'texts') return settable ? undefined : [textOf(name, made)];
  if (kind !== 'text') return undefined;
  if (name === 'region') return made.region;
  return settable && !isName(name) ? made.untold : textOf(name, made);
}
/** By which others name it: the provider gives one where the program gives none. */
const isName = (name: string): boolean => /^(name|bucket|identifier|\w+Name|\w+Identifier)$/.test(name) && !/^kms|key|alias/i.test(name);

function textOf(name: string, made: Named): string {
  if (name === 'arn') return made.arn;
  if (name === 'keyId' && made.own === 'kms:Key') return made.short;
  if (name === 'keyId' && made.own !== 'kms:Alias') return made.untold;
  if (isName(name)) return made.label;
  if (/key|kms|secret/i.test(name)) return made.untold;
  if (/^(owner|account|registry)(Id)?$/i.test(name)) return placeholderAccount;
  if (name === 'url' && made.own === 'sqs:Queue') return made.id;
  if (/Arn$/.test(name)) return `${made.arn}/${kebab(name.slice(0, -3))}`;
  if (/private_?ip/i.test(name)) return `10.0.${address(made)}`;
  if (/public_?ip/i.test(name)) return `198.51.100.${address(made).split('.')[1]!}`;
  const kind = /(vpc|subnet|securityGroup|networkAcl|routeTable|networkInterface)Id$/i.exec(name)?.[1]?.toLowerCase();
  if (kind !== undefined) return `${short[kind]!}-0${digits(made.urn + name, 16)}`;
  if (/Id$/.test(name)) return digits(made.urn + name, 17);
  if (/(endpoint|domain|dnsName|hostname|address)$/i.test(name)) return `${kebab(made.label)}.${made.region ?? 'aws'}.amazonaws.example`;
  return `${made.label}-${kebab(name)}`;
}
const short: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  subnet: 'subnet',
  securitygroup: 'sg',
  networkacl: 'acl',
  routetable: 'rtb',
  networkinterface: 'eni',
};
const address = ({ urn }: Made): string => {
  const bytes = createHash('sha256').update(urn).digest();
  return `${bytes[0]! % 256}.${1 + (bytes[1]! % 250)}`;
};

function nameOf({ urn, name, inputs, type }: Made): string {
  const own = ['name', 'bucket', 'identifier', 'clusterIdentifier', 'functionName', 'repositoryName', 'domainName', 'keyName']
    .map(key => inputs[key])
    .find(value => typeof value === 'string' && value !== '');
  const prefix = ['namePrefix', 'bucketPrefix', 'identifierPrefix'].map(key => inputs[key]).find(value => typeof value === 'string');
  // As Pulumi names what a program does not: the resource's name, and seven digits.
  const given = (own as string | undefined) ?? `${(prefix as string | undefined) ?? `${name}-`}${digits(urn, 7)}`;
  return /s3\/bucket/.test(type) ? given.toLowerCase() : given;
}

function arnOf(own: string, id: string, { region, untold, inputs }: Made): string {
  const [module = '', kind = ''] = own.split(':');
  const pattern = arns[own] ?? `${services[module] ?? module}:R:A:${kebab(kind)}/%`;
  const path = typeof inputs['path'] === 'string' && /^iam:/.test(pattern) ? inputs['path'].replace(/^\//, '') : '';
  const place = region ?? untold;
  const name = own === 'ssm:Parameter' ? id.replace(/^\//, '') : id;
  return `arn:${partitionOf(place).partition}:${pattern
    .replace(':R:', () => `:${place}:`)
    .replace(':A:', () => `:${placeholderAccount}:`)
    .replace('%', () => path + name)}`;
}
const queueUrl = (name: string, { region, untold }: Made): string =>
  `https://sqs.${region ?? untold}.amazonaws.com/${placeholderAccount}/${name}`;

function portOf({ own, inputs }: Named): number | undefined {
  const engine = typeof inputs['engine'] === 'string' ? inputs['engine'] : '';
  const said = engine === '' ? own : engine;
  return ports.find(([pattern]) => pattern.test(said))?.[1];
}
