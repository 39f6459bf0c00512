import { isObject } from '../expression';
import type { Apis } from './api';
import { eventsOf } from './events';
import { arnOf, type Maker, type Raw, ref, type Source, tagList, without } from './maker';
import { makeInvokeConfig } from './queues';
import { makeRole } from './role';

/** Properties that are SAM's own; all others are Lambda's. */
const own = [
  'AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 CodeUri DeadLetterQueue',
  'DeploymentPreference EventInvokeConfig Events FunctionUrlConfig ImageUri InlineCode PermissionsBoundary Policies PropagateTags',
  'ProvisionedConcurrencyConfig PublishToLatestPublished Role RolePath Tags Tracing VersionDeletionPolicy VersionDescription',
]
  .join(' ')
  .split(' ');

/** `AWS::Serverless::Function`: the function, its role, alias, URL, and what its events bring along. */
export function makeFunction(maker: Maker, source: Source, apis: Apis): void {
  const { id, properties } = source;
  const alias = properties['AutoPublishAlias'];
  const target = alias === undefined ? ref(id) : ref(`${id}Alias${String(alias)}`);
  const queue = properties['DeadLetterQueue'];
  const tags = tagList(properties['Tags'], ['lambda:createdBy', 'SAM']);
  const tracing = properties['Tracing'];
  maker.add(
    source,
    id,
    'AWS::Lambda::Function',
    {
      ...without(properties, own),
      Code: codeOf(properties),
      Role: properties['Role'] ?? arnOf(`${id}Role`),
      Tags: tags,
      TracingConfig: tracing === undefined || tracing === 'Disabled' ? undefined : { Mode: tracing },
      DeadLetterConfig: isObject(queue) ? { TargetArn: queue['TargetArn'] } : undefined,
    },
    { TracingConfig: 'Tracing', DeadLetterConfig: 'DeadLetterQueue', Code: 'CodeUri' },
  );

  const { policies } = eventsOf(maker, source, { target, apis });
  // A role that may be given leaves the one that may be made to conditions of its own.
  if (properties['Role'] === undefined) {
    makeRole(maker, source, {
      service: 'lambda.amazonaws.com',
      managed: [
        'AWSLambdaBasicExecutionRole',
        ...(tracing === 'Active' ? ['AWSXrayWriteOnlyAccess'] : []),
        ...(properties['VpcConfig'] === undefined ? [] : ['AWSLambdaVPCAccessExecutionRole']),
        ...policies,
      ],
      inline: deadLetters(queue),
      tags,
    });
  }
  if (alias !== undefined) {
    maker.add(source, `${id}Version`, 'AWS::Lambda::Version', { FunctionName: ref(id), Description: properties['VersionDescription'] });
    const version = { 'Fn::GetAtt': [`${id}Version`, 'Version'] };
    maker.add(source, `${id}Alias${String(alias)}`, 'AWS::Lambda::Alias', { Name: alias, FunctionName: ref(id), FunctionVersion: version });
    maker.names.set(`${id}.Version`, `${id}Version`).set(`${id}.Alias`, `${id}Alias${String(alias)}`);
  }
  makeUrl(maker, source, target);
  makeInvokeConfig(maker, source, alias);
}

function codeOf({ InlineCode: inline, ImageUri: image, CodeUri: uri }: Raw): Raw | undefined {
  if (inline !== undefined) return { ZipFile: inline };
  if (image !== undefined) return { ImageUri: image };
  if (isObject(uri) && Object.hasOwn(uri, 'Bucket')) return { S3Bucket: uri['Bucket'], S3Key: uri['Key'] };
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(String(uri)) ?? [];
  return bucket === undefined ? undefined : { S3Bucket: bucket, S3Key: key };
}

function deadLetters(queue: unknown): readonly Raw[] {
  if (!isObject(queue)) return [];
  const action = queue['Type'] === 'SNS' ? 'sns:Publish' : 'sqs:SendMessage';
  const statement = { Effect: 'Allow', Action: action, Resource: queue['TargetArn'] };
  return [{ PolicyName: 'DeadLetterQueuePolicy', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }];
}

/** A URL without authentication can be called by anyone: SAM adds the permissions. */
function makeUrl(maker: Maker, source: Source, target: Raw): void {
  const { id, properties } = source;
  const config = properties['FunctionUrlConfig'];
  if (!isObject(config)) return;
  const from = Object.fromEntries(['AuthType', 'Cors', 'InvokeMode'].map(name => [name, `FunctionUrlConfig.${name}`]));
  maker.add(source, `${id}Url`, 'AWS::Lambda::Url', { TargetFunctionArn: target, ...config }, from);
  if (config['AuthType'] !== 'NONE') return;
  const open = { FunctionName: target, Principal: '*' };
  const origin = { Principal: 'FunctionUrlConfig.AuthType' };
  const permission = 'AWS::Lambda::Permission';
  const anyone = { ...open, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' };
  maker.add(source, `${id}UrlPublicPermissions`, permission, anyone, origin);
  const viaUrl = { ...open, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true };
  maker.add(source, `${id}URLInvokeAllowPublicAccess`, permission, viaUrl, origin);
}
