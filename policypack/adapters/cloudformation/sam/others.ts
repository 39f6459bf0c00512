import { isObject } from '../expression';
import type { Apis } from './api';
import { startsOf } from './events';
import { arnOf, type Maker, pick, type Source, tagList } from './maker';
import { makeRole } from './role';

/** `AWS::Serverless::SimpleTable`. */
export function makeTable(maker: Maker, source: Source): void {
  const { id, properties } = source;
  const key = isObject(properties['PrimaryKey']) ? properties['PrimaryKey'] : {};
  const name = key['Name'] ?? 'id';
  const throughput = properties['ProvisionedThroughput'];
  maker.add(
    source,
    id,
    'AWS::DynamoDB::Table',
    {
      ...pick(properties, ['TableName', 'SSESpecification', 'PointInTimeRecoverySpecification', 'DeletionProtectionEnabled']),
      AttributeDefinitions: [{ AttributeName: name, AttributeType: String(key['Type'] ?? 'String')[0] }],
      KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
      ...(throughput === undefined ? { BillingMode: 'PAY_PER_REQUEST' } : { ProvisionedThroughput: throughput }),
      Tags: tagList(properties['Tags']),
    },
    { KeySchema: 'PrimaryKey', AttributeDefinitions: 'PrimaryKey' },
  );
}

/** `AWS::Serverless::LayerVersion`; SAM adds to its logical id what changes with its content. */
export function makeLayer(maker: Maker, source: Source): void {
  const { id, properties } = source;
  maker.add(
    source,
    id,
    'AWS::Lambda::LayerVersion',
    {
      ...pick(properties, ['CompatibleArchitectures', 'CompatibleRuntimes', 'Description', 'LicenseInfo']),
      Content: properties['ContentUri'],
      LayerName: properties['LayerName'] ?? id,
    },
    { Content: 'ContentUri' },
  );
}

/** `AWS::Serverless::StateMachine`: the state machine, its role, and what starts it. */
export function makeStateMachine(maker: Maker, source: Source, apis: Apis): void {
  const { id, properties } = source;
  const uri = properties['DefinitionUri'];
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(String(uri)) ?? [];
  const tags = tagList(properties['Tags'], ['stateMachine:createdBy', 'SAM']);
  const tracing = isObject(properties['Tracing']) ? properties['Tracing'] : {};
  maker.add(
    source,
    id,
    'AWS::StepFunctions::StateMachine',
    {
      ...pick(properties, ['DefinitionSubstitutions', 'EncryptionConfiguration', 'Definition']),
      DefinitionS3Location: isObject(uri) ? uri : Bucket === undefined ? undefined : { Bucket, Key },
      LoggingConfiguration: properties['Logging'],
      TracingConfiguration: properties['Tracing'],
      RoleArn: properties['Role'] ?? arnOf(`${id}Role`),
      StateMachineName: properties['Name'],
      StateMachineType: properties['Type'],
      Tags: tags,
    },
    {
      LoggingConfiguration: 'Logging',
      TracingConfiguration: 'Tracing',
      RoleArn: 'Role',
      StateMachineName: 'Name',
      StateMachineType: 'Type',
    },
  );
  const traced = String(tracing['Enabled']) === 'true' ? ['AWSXrayWriteOnlyAccess'] : [];
  if (properties['Role'] === undefined) makeRole(maker, source, { service: 'states.amazonaws.com', managed: traced, tags });
  startsOf(maker, source, apis);
}
