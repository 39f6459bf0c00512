import type { Table } from '../engine/row';
import { acm } from './aws/acm';
import { apigateway } from './aws/apigateway';
import { appautoscaling } from './aws/appautoscaling';
import { appflow } from './aws/appflow';
import { appsync } from './aws/appsync';
import { athena } from './aws/athena';
import { backup } from './aws/backup';
import { batch } from './aws/batch';
import { bedrock } from './aws/bedrock';
import { cloudformation } from './aws/cloudformation';
import { cloudfront } from './aws/cloudfront';
import { cloudtrail } from './aws/cloudtrail';
import { cloudwatch } from './aws/cloudwatch';
import { codebuild } from './aws/codebuild';
import { codecommit } from './aws/codecommit';
import { codepipeline } from './aws/codepipeline';
import { cognito } from './aws/cognito';
import { config } from './aws/config';
import { dms } from './aws/dms';
import { docdb } from './aws/docdb';
import { dynamodb } from './aws/dynamodb';
import { ebs } from './aws/ebs';
import { instances } from './aws/ec2-instances';
import { ecr } from './aws/ecr';
import { ecs } from './aws/ecs';
import { efs } from './aws/efs';
import { eks } from './aws/eks';
import { elasticache } from './aws/elasticache';
import { emr } from './aws/emr';
import { events } from './aws/events';
import { fsx } from './aws/fsx';
import { globalaccelerator } from './aws/globalaccelerator';
import { glue } from './aws/glue';
import { iam } from './aws/iam';
import { imagebuilder } from './aws/imagebuilder';
import { images } from './aws/images';
import { iot } from './aws/iot';
import { kendra } from './aws/kendra';
import { keyspaces } from './aws/keyspaces';
import { kinesis } from './aws/kinesis';
import { kms } from './aws/kms';
import { lambda } from './aws/lambda';
import { launchTemplates } from './aws/launch-templates';
import { lex } from './aws/lex';
import { loadBalancers } from './aws/load-balancers';
import { memorydb } from './aws/memorydb';
import { mq } from './aws/mq';
import { msk } from './aws/msk';
import { neptune } from './aws/neptune';
import { opensearch } from './aws/opensearch';
import { organizations } from './aws/organizations';
import { ram } from './aws/ram';
import { rds } from './aws/rds';
import { redshift } from './aws/redshift';
import { route53 } from './aws/route53';
import { s3 } from './aws/s3';
import { sagemaker } from './aws/sagemaker';
import { sagemakerJobs } from './aws/sagemaker-jobs';
import { secretsmanager } from './aws/secretsmanager';
import { securityGroups } from './aws/security-groups';
import { servicecatalog } from './aws/servicecatalog';
import { servicediscovery } from './aws/servicediscovery';
import { sfn } from './aws/sfn';
import { sns } from './aws/sns';
import { sqs } from './aws/sqs';
import { ssm } from './aws/ssm';
import { synthetics } from './aws/synthetics';
import { timestream } from './aws/timestream';
import { transfer } from './aws/transfer';
import { transitGateways } from './aws/transit-gateways';
import { vpc } from './aws/vpc';
import { waf } from './aws/waf';
import { workspaces } from './aws/workspaces';
import { acm as cfnAcm } from './cloudformation/acm';
import { apigateway as cfnApigateway } from './cloudformation/apigateway';
import { appautoscaling as cfnAppautoscaling } from './cloudformation/appautoscaling';
import { appflow as cfnAppflow } from './cloudformation/appflow';
import { appsync as cfnAppsync } from './cloudformation/appsync';
import { athena as cfnAthena } from './cloudformation/athena';
import { backup as cfnBackup } from './cloudformation/backup';
import { batch as cfnBatch } from './cloudformation/batch';
import { bedrock as cfnBedrock } from './cloudformation/bedrock';
import { cloudformation as cfnCloudformation } from './cloudformation/cloudformation';
import { cloudfront as cfnCloudfront } from './cloudformation/cloudfront';
import { cloudtrail as cfnCloudtrail } from './cloudformation/cloudtrail';
import { cloudwatch as cfnCloudwatch } from './cloudformation/cloudwatch';
import { codebuild as cfnCodebuild } from './cloudformation/codebuild';
import { codecommit as cfnCodecommit } from './cloudformation/codecommit';
import { codepipeline as cfnCodepipeline } from './cloudformation/codepipeline';
import { cognito as cfnCognito } from './cloudformation/cognito';
import { config as cfnConfig } from './cloudformation/config';
import { dms as cfnDms } from './cloudformation/dms';
import { docdb as cfnDocdb } from './cloudformation/docdb';
import { dynamodb as cfnDynamodb } from './cloudformation/dynamodb';
import { instances as cfnInstances } from './cloudformation/ec2-instances';
import { ecr as cfnEcr } from './cloudformation/ecr';
import { ecs as cfnEcs } from './cloudformation/ecs';
import { efs as cfnEfs } from './cloudformation/efs';
import { eks as cfnEks } from './cloudformation/eks';
import { elasticache as cfnElasticache } from './cloudformation/elasticache';
import { emr as cfnEmr } from './cloudformation/emr';
import { events as cfnEvents } from './cloudformation/events';
import { fsx as cfnFsx } from './cloudformation/fsx';
import { globalaccelerator as cfnGlobalaccelerator } from './cloudformation/globalaccelerator';
import { glue as cfnGlue } from './cloudformation/glue';
import { iam as cfnIam } from './cloudformation/iam';
import { imagebuilder as cfnImagebuilder } from './cloudformation/imagebuilder';
import { iot as cfnIot } from './cloudformation/iot';
import { kendra as cfnKendra } from './cloudformation/kendra';
import { keyspaces as cfnKeyspaces } from './cloudformation/keyspaces';
import { kinesis as cfnKinesis } from './cloudformation/kinesis';
import { kms as cfnKms } from './cloudformation/kms';
import { lambda as cfnLambda } from './cloudformation/lambda';
import { lex as cfnLex } from './cloudformation/lex';
import { loadBalancers as cfnLoadBalancers } from './cloudformation/load-balancers';
import { memorydb as cfnMemorydb } from './cloudformation/memorydb';
import { mq as cfnMq } from './cloudformation/mq';
import { msk as cfnMsk } from './cloudformation/msk';
import { neptune as cfnNeptune } from './cloudformation/neptune';
import { opensearch as cfnOpensearch } from './cloudformation/opensearch';
import { organizations as cfnOrganizations } from './cloudformation/organizations';
import { ram as cfnRam } from './cloudformation/ram';
import { rds as cfnRds } from './cloudformation/rds';
import { rdsSecurityGroups as cfnRdsSecurityGroups } from './cloudformation/rds-security-groups';
import { redshift as cfnRedshift } from './cloudformation/redshift';
import { route53 as cfnRoute53 } from './cloudformation/route53';
import { s3 as cfnS3 } from './cloudformation/s3';
import { sagemaker as cfnSagemaker } from './cloudformation/sagemaker';
import { sagemakerJobs as cfnSagemakerJobs } from './cloudformation/sagemaker-jobs';
import { secretsmanager as cfnSecretsmanager } from './cloudformation/secretsmanager';
import { securityGroups as cfnSecurityGroups } from './cloudformation/security-groups';
import { servicecatalog as cfnServicecatalog } from './cloudformation/servicecatalog';
import { servicediscovery as cfnServicediscovery } from './cloudformation/servicediscovery';
import { sfn as cfnSfn } from './cloudformation/sfn';
import { sns as cfnSns } from './cloudformation/sns';
import { sqs as cfnSqs } from './cloudformation/sqs';
import { ssm as cfnSsm } from './cloudformation/ssm';
import { synthetics as cfnSynthetics } from './cloudformation/synthetics';
import { timestream as cfnTimestream } from './cloudformation/timestream';
import { transfer as cfnTransfer } from './cloudformation/transfer';
import { transitGateways as cfnTransitGateways } from './cloudformation/transit-gateways';
import { vpc as cfnVpc } from './cloudformation/vpc';
import { waf as cfnWaf } from './cloudformation/waf';
import { workspaces as cfnWorkspaces } from './cloudformation/workspaces';

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
  ...appautoscaling,
  ...appflow,
  ...batch,
  ...bedrock,
  ...cloudtrail,
  ...codecommit,
  ...codepipeline,
  ...config,
  ...dms,
  ...emr,
  ...imagebuilder,
  ...iot,
  ...kendra,
  ...lex,
  ...ram,
  ...sagemakerJobs,
  ...servicecatalog,
  ...servicediscovery,
  ...synthetics,
  ...transfer,
  ...transitGateways,
  ...workspaces,
  ...cfnAppautoscaling,
  ...cfnAppflow,
  ...cfnBatch,
  ...cfnBedrock,
  ...cfnCloudtrail,
  ...cfnCodecommit,
  ...cfnCodepipeline,
  ...cfnConfig,
  ...cfnDms,
  ...cfnEmr,
  ...cfnImagebuilder,
  ...cfnIot,
  ...cfnKendra,
  ...cfnLex,
  ...cfnRam,
  ...cfnRdsSecurityGroups,
  ...cfnSagemakerJobs,
  ...cfnServicecatalog,
  ...cfnServicediscovery,
  ...cfnSynthetics,
  ...cfnTransfer,
  ...cfnTransitGateways,
  ...cfnWorkspaces,
};
