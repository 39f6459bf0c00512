import type { WrittenDemands } from '../../policypack/data/classes';
import type { AccessBlock } from '../../policypack/engine/facts';

/**
 * Which of our rules asserts what a peer's rule asserts, and under which demands. Written from what the peers' rules say they assert
 * (`rules.csv`), before any of their cases was run: a group is a sentence, its members are those who say it.
 * Peers' rules are named by source and id; of `CKV_AWS_3/EBSEncryption` the part before the slash is enough.
 */
export interface Peers {
  /** The sentence. */
  readonly says: string;
  /** Ours; where there are several, breaking any one of them is breaking the peer's. */
  readonly ours: readonly string[];
  /** What the class of all data in the template demands. */
  readonly demands: WrittenDemands;
  /** Where they ask for a part of what ours asks for: that part. */
  readonly about?: Part;
  /** By source, ids between spaces. */
  readonly peers: Readonly<Record<string, string>>;
}
/** One of several things that a fact of ours takes together: a store by its name, a switch of an access block, what one input grants. */
export type Part =
  | { readonly store: string }
  | { readonly switch: Exclude<keyof AccessBlock, 'by'> }
  | { readonly grantedBy: 'managedPolicyArns' };
/** Rules of the peers that none of ours asserts. */
export interface Left {
  readonly why: string;
  /** Whole topics, … */
  readonly topics?: readonly string[];
  /** … or single rules by source. */
  readonly peers?: Readonly<Record<string, string>>;
}

const encrypted: WrittenDemands = { store: { key: 'provider-key' } };
const ownKey: WrittenDemands = { store: { key: 'customer-key' } };
const private_: WrittenDemands = { share: { public: 'never' } };
const kept = (days: number): WrittenDemands => ({ archive: { 'backup-days': days } });

export const map: readonly Peers[] = [
  {
    says: 'Topics have a KMS key of their own choosing: without one they still stand on encrypted disks.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: ownKey,
    peers: { 'cdk-nag': 'SNSEncryptedKMS', cfn_nag: 'W47', 'guard-registry': 'SNS_ENCRYPTED_KMS' },
  },
  // Encryption at rest
  {
    says: 'Disks, and what launches them, are encrypted.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: encrypted,
    peers: {
      awsguard: 'encrypted-volumes',
      'cdk-nag': 'EC2EBSVolumeEncrypted EMRLocalDiskEncryption',
      cfn_nag: 'F1 F29',
      cfripper: 'EBSVolumeHasSSERule',
      checkov: 'CKV_AWS_3 CKV_AWS_8',
      'compliance-policies':
        'aws-ebs-volume-disallow-unencrypted-volume awsnative-ec2-volume-disallow-unencrypted-volume aws-ec2-instance-disallow-unencrypted-block-device aws-ec2-instance-disallow-unencrypted-root-block-device aws-ec2-launchconfiguration-disallow-unencrypted-block-device aws-ec2-launchconfiguration-disallow-unencrypted-root-block-device aws-ec2-launchtemplate-disallow-unencrypted-block-device',
      'control-tower-guard': 'CT.EC2.PR.7',
      'guard-registry': 'ENCRYPTED_VOLUMES WORKSPACE_ENCRYPTION_ENABLED',
      regula: 'FG_R00016',
      'trivy-checks': 'AWS-0008 AWS-0026 AWS-0109 AWS-0131',
    },
  },
  {
    says: 'The volume of a desktop that is for its user is encrypted.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: encrypted,
    about: { store: 'user volume' },
    peers: { checkov: 'CKV_AWS_155' },
  },
  {
    says: 'The root volume of a desktop is encrypted.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: encrypted,
    about: { store: 'root volume' },
    peers: { checkov: 'CKV_AWS_156' },
  },
  {
    says: 'Databases, caches and warehouses are encrypted.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: encrypted,
    peers: {
      awsguard: 'elasticsearch-encrypted-at-rest rds-storage-encrypted',
      'cdk-nag':
        'DAXEncrypted DocumentDBClusterEncryptionAtRest NeptuneClusterEncryptionAtRest OpenSearchEncryptedAtRest RDSStorageEncrypted RedshiftClusterEncryptionAtRest',
      cfn_nag: 'F25 F26 F27 F28 F30 W54 W83',
      cfripper: 'StorageEncryptedRule',
      checkov: 'CKV_AWS_5 CKV_AWS_16 CKV_AWS_29 CKV_AWS_44 CKV_AWS_47 CKV_AWS_64 CKV_AWS_74 CKV_AWS_96',
      'compliance-policies':
        'aws-rds-cluster-disallow-unencrypted-storage aws-rds-instance-disallow-unencrypted-storage awsnative-rds-dbcluster-disallow-unencrypted-storage awsnative-rds-dbinstance-disallow-unencrypted-storage',
      'control-tower-guard': 'CT.RDS.PR.16',
      'guard-registry':
        'DAX_ENCRYPTION_ENABLED ELASTICACHE_REPLICATION_GROUP_ENCRYPTION_AT_REST ELASTICSEARCH_ENCRYPTED_AT_REST OPENSEARCH_ENCRYPTED_AT_REST RDS_STORAGE_ENCRYPTED REDSHIFT_CLUSTER_CONFIGURATION_CHECK',
      'trivy-checks': 'AWS-0021 AWS-0023 AWS-0045 AWS-0048 AWS-0076 AWS-0079 AWS-0080',
    },
  },
  {
    says: 'File systems, buckets, queues, topics, streams and what else keeps data are encrypted.',
    ours: ['CEK-03/encrypted-at-rest'],
    demands: encrypted,
    peers: {
      'cdk-nag':
        'EFSEncrypted GlueEncryptedCloudWatchLogs GlueJobBookmarkEncrypted KinesisDataFirehoseSSE KinesisDataStreamSSE SQSQueueSSE',
      cfn_nag: 'F32 W49 W81 W87 W88',
      checkov: 'CKV_AWS_26 CKV_AWS_27 CKV_AWS_42 CKV_AWS_43 CKV_AWS_78 CKV_AWS_94 CKV_AWS_99',
      'compliance-policies':
        'aws-athena-database-disallow-unencrypted-database aws-athena-workgroup-disallow-unencrypted-workgroup awsnative-athena-workgroup-disallow-unencrypted-workgroup aws-efs-filesystem-disallow-unencrypted-file-system awsnative-efs-filesystem-disallow-unencrypted-file-system',
      'guard-registry':
        'DLM_LIFECYCLE_POLICY_CROSS_REGION_ENCRYPTION_RULE EFS_ENCRYPTED_CHECK KINESIS_FIREHOSE_DELIVERY_STREAM_ENCRYPTION_RULE KINESIS_STREAM_ENCRYPTION_RULE',
      'trivy-checks': 'AWS-0006 AWS-0018 AWS-0037 AWS-0064 AWS-0095 AWS-0096 AWS-0110 AWS-0179',
    },
  },
  {
    says: "It is encrypted with a key of the customer's own, which it names.",
    ours: ['CEK-03/encrypted-at-rest'],
    demands: ownKey,
    peers: {
      'cdk-nag':
        'CloudTrailEncryptionEnabled CloudWatchLogGroupEncrypted CodeBuildProjectKMSEncryptedArtifacts LexBotAliasEncryptedConversationLogs SageMakerEndpointConfigurationKMSKeyConfigured SageMakerNotebookInstanceKMSKeyConfigured SecretsManagerUsingKMSKey TimestreamDatabaseCustomerManagedKey',
      cfn_nag: 'W1200 W1201 W32 W37 W48 W77 W80 W82 W84',
      checkov:
        'CKV_AWS_35 CKV_AWS_58 CKV_AWS_119 CKV_AWS_149 CKV_AWS_158 CKV_AWS_160 CKV_AWS_166 CKV_AWS_173 CKV_AWS_187 CKV_AWS_367 CKV_AWS_368 CKV_AWS_373 SagemakerNotebookEncryption',
      'compliance-policies':
        'aws-appflow-connectorprofile-configure-customer-managed-key aws-appflow-flow-configure-customer-managed-key aws-athena-database-configure-customer-managed-key aws-athena-workgroup-configure-customer-managed-key aws-ebs-volume-configure-customer-managed-key aws-ec2-launchtemplate-configure-customer-managed-key aws-ecr-repository-configure-customer-managed-key aws-efs-filesystem-configure-customer-managed-key aws-eks-cluster-enable-cluster-encryption-config aws-rds-cluster-configure-customer-managed-key aws-rds-instance-configure-customer-managed-key aws-s3-bucket-configure-server-side-encryption-customer-managed-key aws-secretsmanager-secret-configure-customer-managed-key awsnative-appflow-connectorprofile-configure-customer-managed-key awsnative-appflow-flow-configure-customer-managed-key awsnative-athena-workgroup-configure-customer-managed-key awsnative-ec2-volume-configure-customer-managed-key awsnative-ecr-repository-configure-customer-managed-key awsnative-efs-filesystem-configure-customer-managed-key awsnative-eks-cluster-enable-cluster-encryption-config awsnative-rds-dbcluster-configure-customer-managed-key awsnative-rds-dbinstance-configure-customer-managed-key awsnative-s3-bucket-configure-server-side-encryption-customer-managed-key',
      'guard-registry':
        'CLOUDWATCH_LOG_GROUP_ENCRYPTED CLOUD_TRAIL_ENCRYPTION_ENABLED CODEBUILD_ENCRYPTION_KEY_RULE EBS_VOLUME_ENCRYPTION_KEY_RULE EKS_CLUSTER_ENCRYPTION_RULE KENDRA_INDEX_ENCRYPTION_KMS_KEY_ID_RULE SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED SECRETSMANAGER_USING_CMK SQS_QUEUE_KMS_MASTER_KEY_ID_RULE',
      'kics-pulumi': 'backup_vault_encryption_disabled',
      regula: 'FG_R00035',
      'trivy-checks': 'AWS-0015 AWS-0017 AWS-0022 AWS-0027 AWS-0033 AWS-0039 AWS-0084 AWS-0098 AWS-0128 AWS-0132 AWS-0135 AWS-0136',
    },
  },
  // Keys
  {
    says: 'Keys are renewed by themselves.',
    ours: ['CEK-12/rotated-within-a-year'],
    demands: {},
    peers: {
      awsguard: 'cmk-backing-key-rotation-enabled',
      'cdk-nag': 'KMSBackingKeyRotationEnabled',
      cfn_nag: 'F19',
      cfripper: 'KMSKeyEnabledKeyRotation',
      checkov: 'CKV_AWS_7',
      'compliance-policies': 'aws-kms-key-enable-key-rotation awsnative-kms-key-enable-key-rotation',
      'guard-registry': 'CMK_BACKING_KEY_ROTATION_ENABLED',
      regula: 'FG_R00036',
    },
  },
  // Backup
  {
    says: 'Something brings a lost state back: automated backups, point-in-time recovery, versions.',
    ours: ['BCR-08/recoverable-for-as-long-as-its-class-demands'],
    demands: kept(1),
    peers: {
      awsguard: 'rds-instance-backup-enabled',
      'cdk-nag':
        'DynamoDBPITREnabled EC2EBSInBackupPlan EFSInBackupPlan RDSInstanceBackupEnabled RedshiftBackupEnabled S3BucketVersioningEnabled',
      cfn_nag: 'W75 W78',
      cfripper: 'S3ObjectVersioningRule',
      checkov: 'CKV_AWS_21 CKV_AWS_28 CKV_AWS_165',
      'compliance-policies':
        'aws-rds-cluster-enable-backup-retention aws-rds-instance-enable-backup-retention awsnative-rds-dbcluster-enable-backup-retention awsnative-rds-dbinstance-enable-backup-retention',
      'guard-registry':
        'DB_INSTANCE_BACKUP_ENABLED DYNAMODB_PITR_ENABLED EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN REDSHIFT_BACKUP_ENABLED S3_BUCKET_VERSIONING_ENABLED',
      'kics-pulumi': 'dynamodb_table_point_in_time_recovery_disabled',
      'trivy-checks': 'AWS-0050 AWS-0090',
    },
  },
  {
    says: 'Backups are kept for more than the one day that is the default.',
    ours: ['BCR-08/recoverable-for-as-long-as-its-class-demands'],
    demands: kept(2),
    peers: { 'trivy-checks': 'AWS-0077' },
  },
  {
    says: 'Backups are kept over a weekend: three days.',
    ours: ['BCR-08/recoverable-for-as-long-as-its-class-demands'],
    demands: kept(3),
    peers: {
      'compliance-policies':
        'aws-rds-cluster-configure-backup-retention aws-rds-instance-configure-backup-retention awsnative-rds-dbcluster-configure-backup-retention awsnative-rds-dbinstance-configure-backup-retention',
    },
  },
  {
    says: 'Backups are kept for a week.',
    ours: ['BCR-08/recoverable-for-as-long-as-its-class-demands'],
    demands: kept(7),
    peers: {
      'cdk-nag': 'DocumentDBClusterBackupRetentionPeriod NeptuneClusterBackupRetentionPeriod',
      checkov: 'CKV_AWS_360 CKV_AWS_361',
    },
  },
  {
    says: 'Backups are kept for 15 days.',
    ours: ['BCR-08/recoverable-for-as-long-as-its-class-demands'],
    demands: kept(15),
    peers: { 'cdk-nag': 'ElastiCacheRedisClusterAutomaticBackup' },
  },
  // Exposure
  {
    says: 'Databases, warehouses, brokers and their like have no public address.',
    ours: ['IVS-03/not-public', 'IVS-03/not-open-to-anyone', 'IAM-05/admits-somebody-in-particular'],
    demands: private_,
    peers: {
      awsguard: 'rds-instance-public-access redshift-cluster-public-access',
      'cdk-nag': 'DMSReplicationNotPublic RDSInstancePublicAccess RedshiftClusterPublicAccess',
      cfn_nag: 'F22 W91',
      checkov: 'CKV_AWS_17 CKV_AWS_69 CKV_AWS_87 CKV_AWS_89 CKV_AWS_291',
      'compliance-policies':
        'aws-rds-clusterinstance-disallow-public-access aws-rds-instance-disallow-public-access awsnative-rds-dbinstance-disallow-public-access',
      'guard-registry': 'DMS_REPLICATION_NOT_PUBLIC RDS_INSTANCE_PUBLIC_ACCESS_CHECK REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK',
      'kics-pulumi': 'amazon_dms_replication_instance_is_publicly_accessible rds_db_instance_publicly_accessible',
      'trivy-checks': 'AWS-0072 AWS-0180',
    },
  },
  {
    says: 'No ACL makes a bucket public.',
    ours: ['IVS-03/not-public', 'IVS-03/not-open-to-anyone', 'IAM-05/admits-somebody-in-particular'],
    demands: private_,
    peers: {
      cfn_nag: 'F14 W31',
      cfripper: 'S3BucketPublicReadAclRule S3BucketPublicReadWriteAclRule',
      checkov: 'CKV_AWS_20 CKV_AWS_57',
      'compliance-policies': 'aws-s3-bucket-disallow-public-read awsnative-s3-bucket-disallow-public-read',
      'guard-registry': 'S3_BUCKET_NO_PUBLIC_RW_ACL S3_BUCKET_PUBLIC_READ_ACL',
      regula: 'FG_R00028',
      'trivy-checks': 'AWS-0092 AWS-0161',
    },
  },
  {
    says: 'No policy of a bucket, queue, topic, bus, repository, domain, key or function lets anyone in.',
    ours: ['IVS-03/not-public', 'IVS-03/not-open-to-anyone', 'IAM-05/admits-somebody-in-particular'],
    demands: private_,
    peers: {
      'cdk-nag':
        'ECROpenAccess EventBusOpenAccess LambdaFunctionPublicAccessProhibited LambdaFunctionUrlAuth OpenSearchNoUnsignedOrAnonymousAccess',
      cfn_nag: 'F7 F8 F9 F13 F16 F18 F21 F76',
      cfripper:
        'FullWildcardPrincipalRule GenericResourceFullWildcardPrincipalRule GenericResourceWildcardPrincipalRule GenericWildcardPrincipalRule KMSKeyWildcardPrincipalRule SNSTopicPolicyNotPrincipalRule SQSQueuePolicyNotPrincipalRule SQSQueuePolicyPublicRule',
      checkov: 'CKV_AWS_32 CKV_AWS_33 CKV_AWS_258',
      'guard-registry':
        'KMS_NO_WILDCARD_PRINCIPAL LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED LAMBDA_NO_WILDCARD_PRINCIPALS S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL SNS_TOPICPOLICY_NO_WILDCARD_PRINCIPAL SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL SQS_QUEUEPOLICY_NO_WILDCARD_PRINCIPAL',
      regula: 'FG_R00276',
      'trivy-checks': 'AWS-0032',
    },
  },
  {
    says: 'A service that may call a function does so for one source or account alone.',
    ours: ['IVS-03/not-open-to-anyone', 'IAM-05/admits-somebody-in-particular'],
    demands: private_,
    peers: {
      checkov: 'CKV_AWS_364',
      'compliance-policies': 'aws-lambda-permission-configure-source-arn',
      'trivy-checks': 'AWS-0067',
    },
  },
  {
    says: 'An API asks who calls it, and an identity pool who wants an identity.',
    ours: ['IVS-03/not-open-to-anyone'],
    demands: private_,
    peers: {
      'cdk-nag': 'APIGWAuthorization CognitoUserPoolNoUnauthenticatedLogins',
      cfn_nag: 'W57 W59',
      checkov: 'CKV_AWS_59 CKV_AWS_366',
      'guard-registry': 'API_GW_METHOD_AUTHORIZATION_TYPE_RULE COGNITO_ALLOW_UNAUTHENTICATED_IDENTITIES_RULE',
    },
  },
  {
    says: 'A public access block shuts the bucket.',
    ours: ['IVS-03/public-access-blocked'],
    demands: private_,
    peers: {
      'cdk-nag': 'S3BucketLevelPublicAccessProhibited',
      'control-tower-guard': 'CT.S3.PR.1',
      'guard-registry': 'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
      regula: 'FG_R00229',
      'trivy-checks': 'AWS-0094',
    },
  },
  {
    says: 'A public access block refuses ACLs that would open the bucket.',
    ours: ['IVS-03/public-access-blocked'],
    demands: private_,
    about: { switch: 'refusesAcls' },
    peers: { checkov: 'CKV_AWS_53', 'trivy-checks': 'AWS-0086' },
  },
  {
    says: 'A public access block refuses policies that would open the bucket.',
    ours: ['IVS-03/public-access-blocked'],
    demands: private_,
    about: { switch: 'refusesPolicies' },
    peers: { checkov: 'CKV_AWS_54', 'trivy-checks': 'AWS-0087' },
  },
  {
    says: 'A public access block makes ACLs that open the bucket count for nothing.',
    ours: ['IVS-03/public-access-blocked'],
    demands: private_,
    about: { switch: 'ignoresAcls' },
    peers: { checkov: 'CKV_AWS_55', 'trivy-checks': 'AWS-0091' },
  },
  {
    says: 'A public access block makes policies that open the bucket count for nothing.',
    ours: ['IVS-03/public-access-blocked'],
    demands: private_,
    about: { switch: 'ignoresPolicies' },
    peers: { checkov: 'CKV_AWS_56', 'trivy-checks': 'AWS-0093' },
  },
  {
    says: 'A public access block shuts the bucket, and no ACL opens it.',
    ours: ['IVS-03/public-access-blocked', 'IVS-03/not-public'],
    demands: private_,
    peers: {
      'cdk-nag': 'S3BucketPublicReadProhibited S3BucketPublicWriteProhibited',
      'guard-registry': 'S3_BUCKET_PUBLIC_READ_PROHIBITED S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    },
  },
  {
    says: 'Ports of administration, databases and other inner services are closed to the world.',
    ours: ['IVS-03/guarded-ports-closed-to-the-world'],
    demands: {},
    peers: {
      'cdk-nag': 'EC2RestrictedCommonPorts EC2RestrictedSSH RDSRestrictedInbound',
      cfripper: 'EC2SecurityGroupIngressOpenToWorldRule EC2SecurityGroupOpenToWorldRule RDSSecurityGroupIngressOpenToWorldRule',
      checkov: 'CKV_AWS_24 CKV_AWS_25 CKV_AWS_100',
      'guard-registry': 'INCOMING_SSH_DISABLED RESTRICTED_INCOMING_TRAFFIC',
      regula: 'FG_R00085 FG_R00087',
      'trivy-checks': 'AWS-0107',
    },
  },
  // Least privilege
  {
    says: 'No policy allows everything on everything.',
    ours: ['IAM-05/no-administrator'],
    demands: {},
    peers: {
      'cdk-nag': 'IAMPolicyNoStatementsWithAdminAccess',
      checkov: 'CKV_AWS_62',
      'control-tower-guard': 'CT.IAM.PR.2',
      'guard-registry': 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
      regula: 'FG_R00092',
    },
  },
  {
    says: 'No policy allows all actions, of all services or of one.',
    ours: ['IAM-05/no-administrator', 'IAM-05/no-whole-service', 'IAM-05/actions-named'],
    demands: {},
    peers: {
      'cdk-nag': 'IAMPolicyNoStatementsWithFullAccess',
      cfn_nag: 'F3 F4 F5 W38',
      cfripper: 'IAMRoleWildcardActionOnPolicyRule',
      checkov: 'CKV_AWS_63',
      'guard-registry':
        'IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS IOT_POLICY_WILDCARD_ACTION_RULE',
      'trivy-checks': 'AWS-0345',
    },
  },
  {
    says: "No role carries AWS's own policy that allows everything.",
    ours: ['IAM-05/no-administrator'],
    demands: {},
    about: { grantedBy: 'managedPolicyArns' },
    peers: { cfn_nag: 'W43', 'guard-registry': 'IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE' },
  },
  {
    says: "No role carries one of AWS's own policies of wide rights.",
    ours: ['IAM-05/no-administrator', 'IAM-05/not-inverted', 'IAM-05/no-whole-service'],
    demands: {},
    about: { grantedBy: 'managedPolicyArns' },
    peers: { cfn_nag: 'W44', 'guard-registry': 'IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE' },
  },
  {
    says: 'No policy allows all actions but a few.',
    ours: ['IAM-05/not-inverted', 'IAM-05/actions-named'],
    demands: {},
    peers: { cfn_nag: 'W15 W16 W17', 'guard-registry': 'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION' },
  },
  {
    says: 'No policy allows any role to be passed on.',
    ours: ['IAM-05/cannot-raise-itself'],
    demands: {},
    peers: {
      cfn_nag: 'F38 F39 F40',
      'guard-registry': 'IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE',
    },
  },
  {
    says: 'Not just anybody may become a role.',
    ours: ['IAM-05/trusts-somebody-in-particular', 'IAM-05/admits-somebody-in-particular'],
    demands: {},
    peers: { cfn_nag: 'F6', checkov: 'CKV_AWS_60', 'guard-registry': 'IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL' },
  },
];

export const left: readonly Left[] = [
  {
    why: 'What the seven controls do not judge: logs, data in motion, secrets in plain text, availability, patches, protection from deletion.',
    topics: ['logging', 'encryption-in-transit', 'secrets-in-plaintext', 'multi-az', 'patching', 'deletion-protection'],
  },
  {
    why: 'Names, descriptions, sizes, firewalls, MFA, accounts that are trusted: nothing that the seven controls judge.',
    topics: ['other'],
  },
  {
    why: 'Any tag will do there; ours asks for a classification and a jurisdiction.',
    topics: ['tagging'],
  },
  {
    why: 'Asks that encryption be written down, where the service (S3, MQ) encrypts whatever is written, as `rules.csv` itself remarks; ours asks whether data is encrypted.',
    peers: {
      cfn_nag: 'W41 W53',
      checkov: 'CKV_AWS_19',
      'compliance-policies': 'aws-s3-bucket-enable-server-side-encryption awsnative-s3-bucket-enable-server-side-encryption',
      'guard-registry': 'S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED AMAZON_MQ_BROKER_ENCRYPTION_OPTIONS_RULE',
      regula: 'FG_R00099',
      'trivy-checks': 'AWS-0088',
    },
  },
  {
    why: 'Asks for a key in KMS, whoever manages it, of a service that encrypts anyway; ours asks whether data is encrypted, or whose the key is.',
    peers: {
      awsguard: 'dynamodb-table-encryption-enabled',
      'cdk-nag': 'S3DefaultEncryptionKMS',
      cfn_nag: 'W74',
      checkov: 'CKV_AWS_136',
      'compliance-policies':
        'aws-ecr-repository-disallow-unencrypted-repository awsnative-ecr-repository-disallow-unencrypted-repository aws-s3-bucket-configure-server-side-encryption-kms awsnative-s3-bucket-configure-server-side-encryption-kms',
      'guard-examples': 'dynamo_db_sse_on s3_buckets_allowed_sse_algorithm',
      'guard-registry': 'DYNAMODB_TABLE_MUST_BE_ENCRYPTED DYNAMODB_TABLE_ENCRYPTED_KMS S3_DEFAULT_ENCRYPTION_KMS',
      'kics-pulumi': 'dynamodb_table_not_encrypted',
      'trivy-checks': 'AWS-0121',
    },
  },
  {
    why: 'Two demands in one label: encryption at rest together with that in transit, with logs, or with a cache that must be on.',
    peers: {
      awsguard: 'redshift-cluster-configuration',
      'cdk-nag': 'APIGWCacheEnabledAndEncrypted ElastiCacheRedisClusterEncryption RedshiftClusterConfiguration',
      cfn_nag: 'W61',
      checkov: 'CKV_AWS_81',
      'guard-registry': 'API_GW_CACHE_ENABLED_AND_ENCRYPTED EMR_SECURITY_CONFIG_ENABLED_AND_CONFIGURED_RULE',
    },
  },
  {
    why: 'Asks that a security configuration is named, whatever it says.',
    peers: { cfn_nag: 'W63', checkov: 'CKV_AWS_195' },
  },
  {
    why: "Asks for the key of an instance's performance metrics, which are always encrypted; ours asks for that of its data.",
    peers: {
      'compliance-policies':
        'aws-rds-clusterinstance-disallow-unencrypted-performance-insights aws-rds-instance-disallow-unencrypted-performance-insights awsnative-rds-dbinstance-disallow-unencrypted-performance-insights',
      'trivy-checks': 'AWS-0078',
    },
  },
  {
    why: 'Asks for one way among several of bringing data back; ours takes any.',
    peers: {
      'cdk-nag': 'AuroraMySQLBacktrack DynamoDBInBackupPlan RDSInBackupPlan',
      'guard-registry': 'AURORA_MYSQL_BACKTRACKING_ENABLED',
    },
  },
  {
    why: 'A replica follows every change, deletions too where it is told to: no way back by our reading.',
    peers: {
      'cdk-nag': 'S3BucketReplicationEnabled',
      'compliance-policies':
        'aws-s3-bucket-configure-replication-configuration aws-s3-bucket-enable-replication-configuration awsnative-s3-bucket-configure-replication-configuration awsnative-s3-bucket-enable-replication-configuration',
      'guard-registry': 'S3_BUCKET_REPLICATION_ENABLED',
    },
  },
  {
    why: 'How long logs, objects or images stay, and whether they are locked, is not whether lost data comes back.',
    peers: {
      'cdk-nag': 'CloudWatchLogGroupRetentionPeriod MediaStoreContainerLifecyclePolicy S3BucketDefaultLockEnabled',
      cfn_nag: 'W86',
      cfripper: 'S3LifecycleConfigurationRule',
      checkov: 'CKV_AWS_51 CKV_AWS_66',
      'compliance-policies': 'aws-ecr-repository-disallow-mutable-image awsnative-ecr-repository-disallow-mutable-image',
      'guard-registry': 'CW_LOGGROUP_RETENTION_PERIOD_CHECK S3_BUCKET_DEFAULT_LOCK_ENABLE',
      'trivy-checks': 'AWS-0031',
    },
  },
  {
    why: 'A public address of a machine, or a subnet that gives one, shows no data by itself; ours asks what its packet filter lets in.',
    peers: {
      'cdk-nag': 'AutoScalingLaunchConfigPublicIpDisabled EC2InstanceNoPublicIp VPCSubnetAutoAssignPublicIpDisabled',
      cfn_nag: 'W33',
      checkov: 'CKV_AWS_88',
      'compliance-policies':
        'aws-ec2-instance-disallow-public-ip aws-ec2-launchconfiguration-disallow-public-ip aws-ec2-launchtemplate-disallow-public-ip',
      'guard-registry': 'AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED EC2_INSTANCE_NO_PUBLIC_IP SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED',
      'trivy-checks': 'AWS-0009 AWS-0164',
    },
  },
  {
    why: 'CEK-12 is about cryptographic keys; a secret is none.',
    peers: { 'cdk-nag': 'SecretsManagerRotationEnabled', 'guard-registry': 'SECRETSMANAGER_ROTATION_ENABLED_CHECK' },
  },
  {
    why: 'Our row says why not, whatever the inputs (`cannot`): an endpoint of EKS lets nobody in without credentials.',
    peers: {
      'cdk-nag': 'EKSClusterNoEndpointPublicAccess',
      'compliance-policies':
        'aws-eks-cluster-disallow-api-endpoint-public-access awsnative-eks-cluster-disallow-api-endpoint-public-access',
      'guard-registry': 'EKS_ENDPOINT_NO_PUBLIC_ACCESS',
      'trivy-checks': 'AWS-0040 AWS-0041',
    },
  },
  {
    why: 'Our row says why not, whatever the inputs (`cannot`): who reaches the public endpoint of a transfer server must prove who they are.',
    peers: { checkov: 'CKV_AWS_164' },
  },
  {
    why: 'Our row says why not, whatever the inputs (`cannot`): a network ACL keeps no state, so that it must let replies in on every high port, and what it lets in meets the security groups behind it.',
    peers: { 'control-tower-guard': 'CT.EC2.PR.5', regula: 'FG_R00357 FG_R00359', 'trivy-checks': 'AWS-0105' },
  },
  {
    why: 'Load balancers and content networks face the world because that is their work.',
    peers: {
      'cdk-nag': 'CloudFrontDistributionS3OriginAccessControl CloudFrontDistributionS3OriginAccessIdentity S3WebBucketOAIAccess',
      cfripper: 'PublicELBCheckerRule',
      'guard-registry': 'CLOUDFRONT_ORIGIN_ACCESS_IDENTITY_ENABLED',
      'trivy-checks': 'AWS-0053',
    },
  },
  {
    why: 'Asks that an API is private altogether, and its policy of one form.',
    peers: { 'guard-examples': 'check_rest_api_is_private_and_has_access' },
  },
  {
    why: 'Asks for principals of a list, for addresses, or for anything but an account as a whole; ours asks whether it is anyone.',
    peers: {
      'cdk-nag': 'OpenSearchAllowlistedIPs',
      cfripper:
        'GenericResourcePartialWildcardPrincipalRule PartialWildcardPrincipalRule S3BucketPolicyPrincipalRule S3BucketPublicReadAclAndListStatementRule',
      checkov: 'CKV_AWS_61',
    },
  },
  {
    why: 'Asks where something is placed, or how it gets out: a VPC, a route, an endpoint, an egress rule.',
    peers: {
      awsguard: 'elasticsearch-in-vpc-only',
      'cdk-nag':
        'Cloud9InstanceNoIngressSystemsManager EC2InstancesInVPC ElastiCacheClusterInVPC ElasticBeanstalkVPCSpecified LambdaInsideVPC OpenSearchInVPCOnly RedshiftClusterInVPC RedshiftEnhancedVPCRoutingEnabled SageMakerNotebookInVPC SageMakerNotebookNoDirectInternetAccess VPCDefaultSecurityGroupClosed VPCNoUnrestrictedRouteToIGW',
      cfn_nag: 'W5 W29 W40 W89 W90',
      cfripper: 'EC2SecurityGroupMissingEgressRule',
      checkov: 'CKV_AWS_117 CKV_AWS_154 CKV_AWS_370',
      'guard-examples': 'prevent_outbound_access_to_any_ip redshift_is_not_internet_accessible',
      'guard-registry':
        'EC2_INSTANCES_IN_VPC EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE ELASTICSEARCH_IN_VPC_ONLY LAMBDA_INSIDE_VPC NO_UNRESTRICTED_ROUTE_TO_IGW OPENSEARCH_IN_VPC_ONLY REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE SECURITY_GROUP_EGRESS_PORT_RANGE_RULE SECURITY_GROUP_MISSING_EGRESS_RULE',
      'trivy-checks': 'AWS-0085 AWS-0104 AWS-0127',
    },
  },
  {
    why: "Asks that no port at all is open to the world, a website's neither; ours guards those on which nobody serves the public.",
    peers: {
      'cdk-nag': 'EC2RestrictedInbound',
      cfn_nag: 'W2',
      checkov: 'CKV_AWS_260',
      'compliance-policies': 'aws-ec2-securitygroup-disallow-inbound-http-traffic aws-ec2-securitygroup-disallow-public-internet-ingress',
      'guard-examples': 'prevent_inbound_access_to_any_ip',
      'guard-registry': 'EC2_SECURITY_GROUP_INGRESS_OPEN_TO_WORLD_RULE',
    },
  },
  {
    why: 'Asks for a single address, a single port, a protocol by name or a deny for everybody, whoever is let in.',
    peers: {
      cfn_nag: 'W9 W27 W42 W65 W66 W67 W71',
      'guard-registry':
        'EC2_NETWORK_ACL_ENTRY_INEFFECTIVE_DENY_RULE EC2_NETWORK_ACL_PORT_RANGE_RULE EC2_NETWORK_ACL_PROTOCOL_RULE GAMELIFT_FLEET_INBOUND_PORT_RANGE_RULE SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE SECURITY_GROUP_INGRESS_CIDR_NON_32_RULE SECURITY_GROUP_INGRESS_PORT_RANGE_RULE',
      'trivy-checks': 'AWS-0102',
    },
  },
  {
    why: 'Asks that no action or no resource holds a star at all; ours asks for all actions of a service on every resource.',
    peers: {
      'cdk-nag': 'IAMNoWildcardPermissions LambdaStarPermissions',
      cfn_nag: 'W12 W13 W39',
      cfripper: 'WildcardResourceRule',
      'guard-registry': 'IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE IOT_POLICY_WILDCARD_RESOURCE_RULE',
      'trivy-checks': 'AWS-0057 AWS-0114 AWS-0120',
    },
  },
  {
    why: 'Asks that no policy allows all resources but a few, whatever the actions.',
    peers: { cfn_nag: 'W21 W22 W23', 'guard-registry': 'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE' },
  },
  {
    why: 'Asks which actions others are given on a resource, or in a trust policy; ours asks who they are.',
    peers: {
      cfn_nag: 'F2 F20 W14 W18 W19 W20',
      cfripper:
        'GenericResourceWildcardPolicyRule S3BucketPolicyWildcardActionRule SNSTopicDangerousPolicyActionsRule SNSTopicPolicyWildcardActionRule SQSDangerousPolicyActionsRule SQSQueuePolicyWildcardActionRule',
      'guard-registry':
        'IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY S3_BUCKET_POLICY_NO_ALLOW_PLUS_NOT_ACTION S3_BUCKET_POLICY_NO_WILDCARD_ACTION SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOT_ACTION SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOT_ACTION SQS_QUEUEPOLICY_NO_WILDCARD_ACTION',
      'trivy-checks': 'AWS-0097',
    },
  },
  {
    why: 'Goes by lists of sensitive actions and of managed policies that are its own.',
    peers: { cfripper: 'IAMRolesOverprivilegedRule', checkov: 'CKV2_AWS_68 CKV_AWS_107 CKV_AWS_109 CKV_AWS_111' },
  },
];
