import { isObject } from '../expression';
import type { Raw } from './maker';

/**
 * What SAM's policy templates allow: `actions @ resources`, `;` between statements. A resource is an ARN after its partition, `~` for
 * region and account, `<Name>` for a parameter of the template; `=<Name>` is a parameter that is the whole ARN.
 * AWS SAM developer guide, serverless-policy-template-list.html, 2026.
 */
const templates: Readonly<Record<string, string>> = {
  AMIDescribePolicy: 'ec2:DescribeImages @ *',
  AWSSecretsManagerGetSecretValuePolicy: 'secretsmanager:GetSecretValue @ =<SecretArn>',
  AcmGetCertificatePolicy: 'acm:GetCertificate @ =<CertificateArn>',
  CloudFormationDescribeStacksPolicy: 'cloudformation:DescribeStacks @ cloudformation:~:stack/*',
  CloudWatchDashboardPolicy: 'cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:PutDashboard cloudwatch:ListMetrics @ *',
  CloudWatchDescribeAlarmHistoryPolicy: 'cloudwatch:DescribeAlarmHistory @ *',
  CloudWatchPutMetricPolicy: 'cloudwatch:PutMetricData @ *',
  CodePipelineLambdaExecutionPolicy: 'codepipeline:PutJobSuccessResult codepipeline:PutJobFailureResult @ *',
  ComprehendBasicAccessPolicy:
    'comprehend:BatchDetectKeyPhrases comprehend:DetectDominantLanguage comprehend:DetectEntities comprehend:BatchDetectEntities comprehend:DetectKeyPhrases comprehend:DetectSentiment comprehend:BatchDetectDominantLanguage comprehend:BatchDetectSentiment @ *',
  CostExplorerReadOnlyPolicy:
    'ce:GetCostAndUsage ce:GetDimensionValues ce:GetReservationCoverage ce:GetReservationPurchaseRecommendation ce:GetReservationUtilization ce:GetTags @ *',
  DynamoDBCrudPolicy:
    'dynamodb:GetItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Scan dynamodb:Query dynamodb:UpdateItem dynamodb:BatchWriteItem dynamodb:BatchGetItem dynamodb:DescribeTable dynamodb:ConditionCheckItem @ dynamodb:~:table/<TableName> dynamodb:~:table/<TableName>/index/*',
  DynamoDBReadPolicy:
    'dynamodb:GetItem dynamodb:Scan dynamodb:Query dynamodb:BatchGetItem dynamodb:DescribeTable @ dynamodb:~:table/<TableName> dynamodb:~:table/<TableName>/index/*',
  DynamoDBReconfigurePolicy: 'dynamodb:UpdateTable @ dynamodb:~:table/<TableName>',
  DynamoDBStreamReadPolicy:
    'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator @ dynamodb:~:table/<TableName>/stream/<StreamName>; dynamodb:ListStreams @ dynamodb:~:table/<TableName>/stream/*',
  DynamoDBWritePolicy:
    'dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem @ dynamodb:~:table/<TableName> dynamodb:~:table/<TableName>/index/*',
  EC2CopyImagePolicy: 'ec2:CopyImage @ ec2:~:image/<ImageId>',
  EC2DescribePolicy: 'ec2:DescribeRegions ec2:DescribeInstances @ *',
  EKSDescribePolicy: 'eks:DescribeCluster eks:ListClusters @ *',
  EcsRunTaskPolicy: 'ecs:RunTask @ ecs:~:task-definition/<TaskDefinition>',
  ElasticsearchHttpPostPolicy: 'es:ESHttpPost es:ESHttpPut @ es:~:domain/<DomainName>/*',
  EventBridgePutEventsPolicy: 'events:PutEvents @ events:~:event-bus/<EventBusName>',
  FilterLogEventsPolicy: 'logs:FilterLogEvents @ logs:~:log-group:<LogGroupName>:log-stream:*',
  FirehoseCrudPolicy:
    'firehose:CreateDeliveryStream firehose:DeleteDeliveryStream firehose:DescribeDeliveryStream firehose:PutRecord firehose:PutRecordBatch firehose:UpdateDestination @ firehose:~:deliverystream/<DeliveryStreamName>',
  FirehoseWritePolicy: 'firehose:PutRecord firehose:PutRecordBatch @ firehose:~:deliverystream/<DeliveryStreamName>',
  KMSDecryptPolicy: 'kms:Decrypt @ kms:~:key/<KeyId>',
  KMSEncryptPolicy: 'kms:Encrypt @ kms:~:key/<KeyId>',
  KinesisCrudPolicy:
    'kinesis:AddTagsToStream kinesis:CreateStream kinesis:DecreaseStreamRetentionPeriod kinesis:DeleteStream kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetShardIterator kinesis:IncreaseStreamRetentionPeriod kinesis:ListTagsForStream kinesis:MergeShards kinesis:PutRecord kinesis:PutRecords kinesis:SplitShard kinesis:RemoveTagsFromStream @ kinesis:~:stream/<StreamName>',
  KinesisStreamReadPolicy:
    'kinesis:ListStreams kinesis:DescribeLimits @ kinesis:~:stream/*; kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator @ kinesis:~:stream/<StreamName>',
  LambdaInvokePolicy: 'lambda:InvokeFunction @ lambda:~:function:<FunctionName>*',
  OrganizationsListAccountsPolicy: 'organizations:ListAccounts @ *',
  RekognitionDetectOnlyPolicy:
    'rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels rekognition:DetectText @ *',
  RekognitionFacesPolicy: 'rekognition:CompareFaces rekognition:DetectFaces @ *',
  RekognitionLabelsPolicy: 'rekognition:DetectLabels rekognition:DetectModerationLabels @ *',
  Route53ChangeResourceRecordSetsPolicy: 'route53:ChangeResourceRecordSets @ route53:::hostedzone/<HostedZoneId>',
  S3CrudPolicy:
    's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration s3:DeleteObject @ s3:::<BucketName> s3:::<BucketName>/*',
  S3FullAccessPolicy:
    's3:GetObject s3:GetObjectAcl s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:DeleteObject s3:DeleteObjectTagging s3:DeleteObjectVersionTagging s3:GetObjectTagging s3:GetObjectVersionTagging s3:PutObjectTagging s3:PutObjectVersionTagging @ s3:::<BucketName>/*; s3:ListBucket s3:GetBucketLocation s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration @ s3:::<BucketName>',
  S3ReadPolicy:
    's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:GetLifecycleConfiguration @ s3:::<BucketName> s3:::<BucketName>/*',
  S3WritePolicy: 's3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration @ s3:::<BucketName> s3:::<BucketName>/*',
  SESCrudPolicy:
    'ses:GetIdentityVerificationAttributes ses:SendEmail ses:SendRawEmail ses:VerifyEmailIdentity @ ses:~:identity/<IdentityName>',
  SESEmailTemplateCrudPolicy:
    'ses:CreateTemplate ses:GetTemplate ses:ListTemplates ses:UpdateTemplate ses:DeleteTemplate ses:TestRenderTemplate @ *',
  SESSendBouncePolicy: 'ses:SendBounce @ ses:~:identity/<IdentityName>',
  SNSCrudPolicy: 'sns:ListSubscriptionsByTopic sns:CreateTopic sns:SetTopicAttributes sns:Subscribe sns:Publish @ sns:~:<TopicName>*',
  SNSPublishMessagePolicy: 'sns:Publish @ sns:~:<TopicName>',
  SQSPollerPolicy:
    'sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage @ sqs:~:<QueueName>',
  SQSSendMessagePolicy: 'sqs:SendMessage* @ sqs:~:<QueueName>',
  SSMParameterReadPolicy:
    'ssm:DescribeParameters @ *; ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath @ ssm:~:parameter/<ParameterName>',
  SSMParameterWithSlashPrefixReadPolicy:
    'ssm:DescribeParameters @ *; ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath @ ssm:~:parameter<ParameterName>',
  StepFunctionsExecutionPolicy: 'states:StartExecution @ states:~:stateMachine:<StateMachineName>',
  TextractPolicy: 'textract:* @ *',
  VPCAccessPolicy: 'ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DetachNetworkInterface @ *',
};

/** The document that a policy template with its parameters comes to; undefined where nobody here knows the template. */
export function documentOf(template: string, parameters: unknown): Raw | undefined {
  if (!Object.hasOwn(templates, template)) return undefined;
  const given = isObject(parameters) ? parameters : {};
  const statements = templates[template]!.split('; ').map(statement => {
    const [actions, resources] = statement.split(' @ ') as [string, string];
    return { Effect: 'Allow', Action: actions.split(' '), Resource: resources.split(' ').map(resource => resourceOf(resource, given)) };
  });
  return { Version: '2012-10-17', Statement: statements };
}
function resourceOf(resource: string, given: Raw): unknown {
  const [, whole] = /^=<(\w+)>$/.exec(resource) ?? [];
  if (whole !== undefined) return given[whole] ?? '*';
  if (resource === '*') return '*';
  const text = resource.replace('~', '${AWS::Region}:${AWS::AccountId}').replace(/<(\w+)>/g, '${$1}');
  const used = [...resource.matchAll(/<(\w+)>/g)].map(match => match[1]!);
  // A parameter that is not given can only be an error of the template's; it is left open.
  return { 'Fn::Sub': [`arn:\${AWS::Partition}:${text}`, Object.fromEntries(used.map(name => [name, given[name] ?? { Ref: name }]))] };
}
