import { functionOf, isObject } from '../expression';
import { idIn, listOf, type Maker, pick, type Raw, ref, type Source, tagList, there, under } from './maker';
import { handedOn } from './queues';

type Kind = 'Api' | 'HttpApi';
interface Route {
  readonly event: Raw;
  readonly target: Raw;
  readonly condition: unknown;
}
/** What SAM calls the API that events without one share. */
const shared = { Api: 'ServerlessRestApi', HttpApi: 'ServerlessHttpApi' } as const;

/** The APIs of a template, and the routes that events add to them. */
export class Apis {
  private readonly routes = new Map<string, Route[]>();
  private readonly first = new Map<Kind, Source>();
  private readonly notified = new Map<string, unknown[]>();
  private readonly tagged = new Map<string, unknown>();

  constructor(
    private readonly stageOf: (api: string) => unknown,
    private readonly globalsOf: (section: Kind) => Raw,
  ) {}

  /** Adds an event's path to the API it names, or to the shared one. */
  route(source: Source, kind: Kind, event: Raw, target: Raw): { readonly api: Raw; readonly stage: string } {
    const named = event[kind === 'Api' ? 'RestApiId' : 'ApiId'];
    const id = named === undefined ? shared[kind] : idIn(named);
    if (id === undefined) return { api: isObject(named) ? named : {}, stage: 'Prod' };
    if (named === undefined && !this.first.has(kind)) this.first.set(kind, source);
    const routes = this.routes.get(id) ?? [];
    this.routes.set(id, [...routes, { event, target, condition: source.declared.attributes['Condition'] }]);
    const stage = named === undefined ? 'Prod' : this.stageOf(id);
    return { api: ref(id), stage: typeof stage === 'string' ? stage : 'Stage' };
  }

  notify(bucket: string, source: Source, event: Raw, target: Raw): void {
    const found = notificationOf(event, target).map(item => under(source.declared.attributes['Condition'], item));
    this.notified.set(bucket, [...(this.notified.get(bucket) ?? []), ...found]);
    // SAM begins anew with the bucket as it is written for every function: the last one's word counts, and be it nothing.
    this.tagged.set(bucket, handedOn(source));
  }
  /** Tags that a function hands on to a bucket which tells it something; they take the place of the bucket's own. */
  tagsOf(bucket: string): unknown {
    return this.tagged.get(bucket);
  }
  /** What functions of this template are told by a bucket. */
  notifications(bucket: string): readonly unknown[] {
    return this.notified.get(bucket) ?? [];
  }

  /** `AWS::Serverless::Api`: the API, its stage, deployment and domain. */
  rest(maker: Maker, source: Source): void {
    const { id, properties } = source;
    const stage = properties['StageName'] ?? 'Prod';
    const own = 'Name Description BinaryMediaTypes MinimumCompressionSize FailOnWarnings ApiKeySourceType Mode SecurityPolicy'.split(' ');
    const auth = isObject(properties['Auth']) ? properties['Auth'] : {};
    maker.add(
      source,
      id,
      'AWS::ApiGateway::RestApi',
      {
        ...pick(properties, own),
        ...definitionOf(properties, this.body(id, auth, 'swagger')),
        EndpointConfiguration: endpointOf(properties['EndpointConfiguration']),
        DisableExecuteApiEndpoint: properties['DisableExecuteApiEndpoint'],
        Policy: policyOf(auth['ResourcePolicy']),
      },
      { Body: 'DefinitionBody', BodyS3Location: 'DefinitionUri', Policy: 'Auth.ResourcePolicy' },
    );
    const deployment = `${id}Deployment`;
    maker.add(source, deployment, 'AWS::ApiGateway::Deployment', { RestApiId: ref(id) });
    const stageId = `${id}${typeof stage === 'string' ? stage : ''}Stage`;
    const kept = 'AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting MethodSettings TracingEnabled Variables'.split(' ');
    maker.add(source, stageId, 'AWS::ApiGateway::Stage', {
      ...pick(properties, kept),
      StageName: stage,
      RestApiId: ref(id),
      DeploymentId: ref(deployment),
      Tags: tagList(properties['Tags']),
    });
    maker.names.set(`${id}.Stage`, stageId).set(`${id}.Deployment`, deployment);
    this.domain(maker, source, 'AWS::ApiGateway', { RestApiId: ref(id), Stage: ref(stageId) });
  }

  /** `AWS::Serverless::HttpApi`: the API, its stage and domain. */
  http(maker: Maker, source: Source): void {
    const { id, properties } = source;
    const stage = properties['StageName'];
    const own = ['Name', 'Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'CorsConfiguration'];
    const auth = isObject(properties['Auth']) ? properties['Auth'] : {};
    const api = { ...pick(properties, own), ...definitionOf(properties, this.body(id, auth, 'openapi')) };
    maker.add(source, id, 'AWS::ApiGatewayV2::Api', api, { Body: 'DefinitionBody', BodyS3Location: 'DefinitionUri' });
    const stageId = `${id}${stage === undefined ? 'ApiGatewayDefault' : typeof stage === 'string' ? stage : ''}Stage`;
    const kept = 'AccessLogSettings DefaultRouteSettings RouteSettings'.split(' ');
    maker.add(source, stageId, 'AWS::ApiGatewayV2::Stage', {
      ...pick(properties, kept),
      ApiId: ref(id),
      StageName: stage ?? '$default',
      StageVariables: properties['StageVariables'],
      AutoDeploy: true,
      Tags: isObject(properties['Tags']) ? properties['Tags'] : undefined,
    });
    maker.names.set(`${id}.Stage`, stageId);
    this.domain(maker, source, 'AWS::ApiGatewayV2', { ApiId: ref(id), Stage: ref(stageId) });
  }

  /** The APIs that events share, where there are such events. */
  implicit(maker: Maker): void {
    for (const kind of ['Api', 'HttpApi'] as const) {
      const first = this.first.get(kind);
      if (!first) continue;
      const id = shared[kind];
      const conditions = (this.routes.get(id) ?? []).map(route => route.condition);
      const distinct = [...new Set(conditions)];
      // It is there as soon as one of those who share it is.
      const condition = distinct.includes(undefined)
        ? undefined
        : distinct.length === 1
          ? distinct[0]
          : { 'Fn::Or': distinct.map(name => (isObject(name) ? name : { Condition: name })) };
      const properties = { ...this.globalsOf(kind), ...(kind === 'Api' && { StageName: 'Prod' }) };
      const declared = { ...first.declared, id, properties: {}, attributes: there({ Condition: condition }) };
      const source: Source = { id, properties, declared, section: kind };
      if (kind === 'Api') this.rest(maker, source);
      else this.http(maker, source);
    }
  }

  /** The definition that SAM would write: paths, methods, and who may call them. */
  private body(id: string, auth: Raw, dialect: 'swagger' | 'openapi'): Raw {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const { event, target, condition } of this.routes.get(id) ?? []) {
      const method = String(event['Method'] ?? 'any').toLowerCase();
      const own = isObject(event['Auth']) ? event['Auth'] : {};
      const authorizer = own['Authorizer'] ?? auth['DefaultAuthorizer'];
      const operation = there({
        security: authorizer === undefined ? undefined : [{ [String(authorizer)]: [] }],
        'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: target },
      });
      const path = String(event['Path'] ?? '/{proxy+}');
      const at = Object.hasOwn(paths, path) ? paths[path]! : {};
      at[['any', '*'].includes(method) ? 'x-amazon-apigateway-any-method' : method] = under(condition, operation);
      paths[path] = at;
    }
    const { Authorizers: authorizers } = auth;
    return there({ [dialect]: dialect === 'swagger' ? '2.0' : '3.0.1', paths, securityDefinitions: authorizers });
  }

  private domain(maker: Maker, source: Source, service: string, mapping: Raw): void {
    const { Domain: domain } = source.properties;
    if (!isObject(domain)) return;
    const id = `${source.id}DomainName`;
    const endpoint = domain['EndpointConfiguration'] ?? 'REGIONAL';
    const certificate = domain['CertificateArn'];
    const from = Object.fromEntries(['DomainName', 'SecurityPolicy', 'CertificateArn'].map(name => [name, `Domain.${name}`]));
    const secured = there({ SecurityPolicy: domain['SecurityPolicy'] });
    const rest =
      service === 'AWS::ApiGateway'
        ? {
            ...secured,
            EndpointConfiguration: { Types: [endpoint] },
            [endpoint === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn']: certificate,
          }
        : { DomainNameConfigurations: [{ CertificateArn: certificate, EndpointType: endpoint, ...secured }] };
    maker.add(
      source,
      id,
      `${service}::DomainName`,
      { DomainName: domain['DomainName'], ...rest },
      { ...from, DomainNameConfigurations: 'Domain' },
    );
    const type = service === 'AWS::ApiGateway' ? 'BasePathMapping' : 'ApiMapping';
    maker.add(source, `${source.id}${type}`, `${service}::${type}`, { DomainName: ref(id), ...mapping });
  }
}

/** The definition that is given, else the one made of the events. */
function definitionOf(properties: Raw, made: Raw): Raw {
  const { DefinitionBody: body, DefinitionUri: uri } = properties;
  if (body !== undefined) return { Body: body };
  if (uri === undefined) return { Body: made };
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(String(uri)) ?? [];
  return { BodyS3Location: isObject(uri) ? uri : there({ Bucket, Key }) };
}

function endpointOf(raw: unknown): unknown {
  if (raw === undefined) return undefined;
  if (!isObject(raw) || functionOf(raw) !== undefined) return { Types: [raw] };
  return there({ Types: [raw['Type']], VpcEndpointIds: raw['VPCEndpointIds'], IpAddressType: raw['IpAddressType'] });
}

/** `Auth.ResourcePolicy` as the statements that SAM writes for it. */
function policyOf(raw: unknown): Raw | undefined {
  if (!isObject(raw)) return undefined;
  const everything = { Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
  const statements: unknown[] = [...listOf(raw['CustomStatements'])];
  const accounts = listOf(raw['AwsAccountWhitelist']);
  if (accounts.length > 0) statements.push({ ...everything, Effect: 'Allow', Principal: { AWS: accounts } });
  const denied = listOf(raw['AwsAccountBlacklist']);
  if (denied.length > 0) statements.push({ ...everything, Effect: 'Deny', Principal: { AWS: denied } });
  const fences = [
    ['IpRangeWhitelist', 'NotIpAddress', 'aws:SourceIp'],
    ['IpRangeBlacklist', 'IpAddress', 'aws:SourceIp'],
    ['SourceVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
    ['SourceVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
  ] as const;
  const given = fences.filter(([name]) => listOf(raw[name]).length > 0);
  if (given.length > 0) statements.push({ ...everything, Effect: 'Allow', Principal: '*' });
  for (const [name, operator, key] of given) {
    const values = listOf(raw[name]);
    const endpoints = key === 'aws:SourceVpc' ? values.filter(value => String(value).startsWith('vpce-')) : [];
    const others = values.filter(value => !endpoints.includes(value));
    const condition = { ...(others.length > 0 && { [key]: others }), ...(endpoints.length > 0 && { 'aws:SourceVpce': endpoints }) };
    statements.push({ ...everything, Effect: 'Deny', Principal: '*', Condition: { [operator]: condition } });
  }
  return statements.length === 0 ? undefined : { Version: '2012-10-17', Statement: statements };
}

/** What a bucket tells a function, as the bucket's own configuration. */
const notificationOf = (event: Raw, target: Raw): readonly Raw[] =>
  listOf(event['Events']).map(Event => there({ Event, Function: target, Filter: event['Filter'] }));
