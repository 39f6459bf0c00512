import type { Table } from '../engine/row';
import { acm } from './aws/acm';
import { apigateway } from './aws/apigateway';
import { appsync } from './aws/appsync';
import { athena } from './aws/athena';
import { backup } from './aws/backup';
import { cloudformation } from './aws/cloudformation';
import { cloudfront } from './aws/cloudfront';
import { cloudwatch } from './aws/cloudwatch';
import { codebuild } from './aws/codebuild';
import { cognito } from './aws/cognito';
import { docdb } from './aws/docdb';
import { dynamodb } from './aws/dynamodb';
import { ebs } from './aws/ebs';
import { instances } from './aws/ec2-instances';
import { ecr } from './aws/ecr';
import { ecs } from './aws/ecs';
import { efs } from './aws/efs';
import { eks } from './aws/eks';
import { elasticache } from './aws/elasticache';
import { events } from './aws/events';
import { fsx } from './aws/fsx';
import { globalaccelerator } from './aws/globalaccelerator';
import { glue } from './aws/glue';
import { iam } from './aws/iam';
import { images } from './aws/images';
import { keyspaces } from './aws/keyspaces';
import { kinesis } from './aws/kinesis';
import { kms } from './aws/kms';
import { lambda } from './aws/lambda';
import { launchTemplates } from './aws/launch-templates';
import { loadBalancers } from './aws/load-balancers';
import { memorydb } from './aws/memorydb';
import { mq } from './aws/mq';
import { msk } from './aws/msk';
import { neptune } from './aws/neptune';
import { opensearch } from './aws/opensearch';
import { organizations } from './aws/organizations';
import { rds } from './aws/rds';
import { redshift } from './aws/redshift';
import { route53 } from './aws/route53';
import { s3 } from './aws/s3';
import { sagemaker } from './aws/sagemaker';
import { secretsmanager } from './aws/secretsmanager';
import { securityGroups } from './aws/security-groups';
import { sfn } from './aws/sfn';
import { sns } from './aws/sns';
import { sqs } from './aws/sqs';
import { ssm } from './aws/ssm';
import { timestream } from './aws/timestream';
import { vpc } from './aws/vpc';
import { waf } from './aws/waf';
import { acm as cfnAcm } from './cloudformation/acm';
import { apigateway as cfnApigateway } from './cloudformation/apigateway';
import { appsync as cfnAppsync } from './cloudformation/appsync';
import { athena as cfnAthena } from './cloudformation/athena';
import { backup as cfnBackup } from './cloudformation/backup';
import { cloudformation as cfnCloudformation } from './cloudformation/cloudformation';
import { cloudfront as cfnCloudfront } from './cloudformation/cloudfront';
import { cloudwatch as cfnCloudwatch } from './cloudformation/cloudwatch';
import { codebuild as cfnCodebuild } from './cloudformation/codebuild';
import { cognito as cfnCognito } from './cloudformation/cognito';
import { docdb as cfnDocdb } from './cloudformation/docdb';
import { dynamodb as cfnDynamodb } from './cloudformation/dynamodb';
import { instances as cfnInstances } from './cloudformation/ec2-instances';
import { ecr as cfnEcr } from './cloudformation/ecr';
import { ecs as cfnEcs } from './cloudformation/ecs';
import { efs as cfnEfs } from './cloudformation/efs';
import { eks as cfnEks } from './cloudformation/eks';
import { elasticache as cfnElasticache } from './cloudformation/elasticache';
import { events as cfnEvents } from './cloudformation/events';
import { fsx as cfnFsx } from './cloudformation/fsx';
import { globalaccelerator as cfnGlobalaccelerator } from './cloudformation/globalaccelerator';
import { glue as cfnGlue } from './cloudformation/glue';
import { iam as cfnIam } from './cloudformation/iam';
import { keyspaces as cfnKeyspaces } from './cloudformation/keyspaces';
import { kinesis as cfnKinesis } from './cloudformation/kinesis';
import { kms as cfnKms } from './cloudformation/kms';
import { lambda as cfnLambda } from './cloudformation/lambda';
import { loadBalancers as cfnLoadBalancers } from './cloudformation/load-balancers';
import { memorydb as cfnMemorydb } from './cloudformation/memorydb';
import { mq as cfnMq } from './cloudformation/mq';
import { msk as cfnMsk } from './cloudformation/msk';
import { neptune as cfnNeptune } from './cloudformation/neptune';
import { opensearch as cfnOpensearch } from './cloudformation/opensearch';
import { organizations as cfnOrganizations } from './cloudformation/organizations';
import { rds as cfnRds } from './cloudformation/rds';
import { redshift as cfnRedshift } from './cloudformation/redshift';
import { route53 as cfnRoute53 } from './cloudformation/route53';
import { s3 as cfnS3 } from './cloudformation/s3';
import { sagemaker as cfnSagemaker } from './cloudformation/sagemaker';
import { secretsmanager as cfnSecretsmanager } from './cloudformation/secretsmanager';
import { securityGroups as cfnSecurityGroups } from './cloudformation/security-groups';
import { sfn as cfnSfn } from './cloudformation/sfn';
import { sns as cfnSns } from './cloudformation/sns';
import { sqs as cfnSqs } from './cloudformation/sqs';
import { ssm as cfnSsm } from './cloudformation/ssm';
import { timestream as cfnTimestream } from './cloudformation/timestream';
import { vpc as cfnVpc } from './cloudformation/vpc';
import { waf as cfnWaf } from './cloudformation/waf';

/** Every row of every dialect, by token. */
export const table: Table = {
  ...ebs,
  ...instances,
  ...kms,
  ...rds,
  ...s3,
  ...cfnS3,
  ...securityGroups,
  ...backup,
  ...codebuild,
  ...ecr,
  ...ecs,
  ...efs,
  ...eks,
  ...fsx,
  ...images,
  ...lambda,
  ...launchTemplates,
  ...loadBalancers,
  ...sagemaker,
  ...vpc,
  ...cfnBackup,
  ...cfnCodebuild,
  ...cfnInstances,
  ...cfnEcr,
  ...cfnEcs,
  ...cfnEfs,
  ...cfnEks,
  ...cfnFsx,
  ...cfnLambda,
  ...cfnLoadBalancers,
  ...cfnSagemaker,
  ...cfnSecurityGroups,
  ...cfnVpc,
  ...acm,
  ...apigateway,
  ...appsync,
  ...athena,
  ...cloudformation,
  ...cloudfront,
  ...cloudwatch,
  ...cognito,
  ...docdb,
  ...dynamodb,
  ...elasticache,
  ...events,
  ...globalaccelerator,
  ...glue,
  ...iam,
  ...keyspaces,
  ...kinesis,
  ...memorydb,
  ...mq,
  ...msk,
  ...neptune,
  ...opensearch,
  ...organizations,
  ...redshift,
  ...route53,
  ...secretsmanager,
  ...sfn,
  ...sns,
  ...sqs,
  ...ssm,
  ...timestream,
  ...waf,
  ...cfnAcm,
  ...cfnApigateway,
  ...cfnAppsync,
  ...cfnAthena,
  ...cfnCloudformation,
  ...cfnCloudfront,
  ...cfnCloudwatch,
  ...cfnCognito,
  ...cfnDocdb,
  ...cfnDynamodb,
  ...cfnElasticache,
  ...cfnEvents,
  ...cfnGlobalaccelerator,
  ...cfnGlue,
  ...cfnIam,
  ...cfnKeyspaces,
  ...cfnKinesis,
  ...cfnMemorydb,
  ...cfnMq,
  ...cfnMsk,
  ...cfnNeptune,
  ...cfnOpensearch,
  ...cfnOrganizations,
  ...cfnRedshift,
  ...cfnRoute53,
  ...cfnSecretsmanager,
  ...cfnSfn,
  ...cfnSns,
  ...cfnSqs,
  ...cfnSsm,
  ...cfnTimestream,
  ...cfnWaf,
  ...cfnKms,
  ...cfnRds,
};
