import { type Defect, output } from './judging';

const readByAnyone = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::shop-prices/*' }],
};
const readByPartner = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::444455556666:root' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::shop-prices/*',
    },
  ],
};

/** What the whole world can reach. */
export const ivs03: readonly Defect[] = [
  {
    name: 'SSH from everywhere',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens port 22 (SSH) to every IPv4 address.',
    aws: [
      {
        type: 'aws:ec2/securityGroup:SecurityGroup',
        name: 'bastion',
        inputs: { description: 'Bastion', ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }] },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:SecurityGroup',
        name: 'bastion',
        inputs: {
          groupDescription: 'Bastion',
          securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIp: '0.0.0.0/0' }],
        },
      },
    ],
    yaml: `
      Parameters:
        From: { Type: String, Default: 0.0.0.0/0 }
      Resources:
        Bastion:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: Bastion
            SecurityGroupIngress:
              - IpProtocol: tcp
                FromPort: '22'
                ToPort: '22'
                CidrIp: !Ref From
    `,
    cdk: {
      BastionGroup8E1F0D6B: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'Shop/BastionGroup',
          SecurityGroupEgress: [{ CidrIp: '0.0.0.0/0', Description: 'Allow all outbound traffic by default', IpProtocol: '-1' }],
          SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0', Description: 'from 0.0.0.0/0:22', FromPort: 22, IpProtocol: 'tcp', ToPort: 22 }],
          VpcId: { Ref: 'Vpc8378EB38' },
        },
        Metadata: { 'aws:cdk:path': 'Shop/BastionGroup/Resource' },
      },
      Vpc8378EB38: {
        Type: 'AWS::EC2::VPC',
        Properties: { CidrBlock: '10.0.0.0/16', EnableDnsHostnames: true, EnableDnsSupport: true, InstanceTenancy: 'default' },
        Metadata: { 'aws:cdk:path': 'Shop/Vpc/Resource' },
      },
    },
    mended: {
      aws: { bastion: { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['192.0.2.0/24'] }] } },
      native: { bastion: { securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIp: '192.0.2.0/24' }] } },
      yaml: ['Default: 0.0.0.0/0', 'Default: 192.0.2.0/24'],
      cdk: {
        BastionGroup8E1F0D6B: { SecurityGroupIngress: [{ CidrIp: '192.0.2.0/24', FromPort: 22, IpProtocol: 'tcp', ToPort: 22 }] },
      },
    },
  },
  {
    name: 'a range of ports from everywhere, databases among them',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens ports 1024-5000, among them 1433 (SQL Server), 1434 (SQL Server), 1521 (Oracle), to every IPv4 address.',
    aws: [
      {
        type: 'aws:ec2/securityGroup:SecurityGroup',
        name: 'app',
        inputs: {
          ingress: [
            { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] },
            { protocol: 'tcp', fromPort: 1024, toPort: 5000, cidrBlocks: ['10.0.0.0/8', '0.0.0.0/0'] },
          ],
        },
      },
    ],
    native: [
      {
        type: 'aws-native:ec2:SecurityGroup',
        name: 'app',
        inputs: {
          groupDescription: 'App',
          securityGroupIngress: [
            { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: '0.0.0.0/0' },
            { ipProtocol: 'tcp', fromPort: 1024, toPort: 5000, cidrIp: '0.0.0.0/0' },
          ],
        },
      },
    ],
    yaml: `
      Resources:
        App:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: App
            SecurityGroupIngress:
              - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
              - { IpProtocol: '6', FromPort: 1024, ToPort: 5000, CidrIp: 0.0.0.0/0 }
    `,
    cdk: {
      AppGroup46B8C3F2: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'Shop/AppGroup',
          SecurityGroupIngress: [
            { CidrIp: '0.0.0.0/0', Description: 'from 0.0.0.0/0:443', FromPort: 443, IpProtocol: 'tcp', ToPort: 443 },
            { CidrIp: '0.0.0.0/0', Description: 'from 0.0.0.0/0:1024-5000', FromPort: 1024, IpProtocol: 'tcp', ToPort: 5000 },
          ],
        },
        Metadata: { 'aws:cdk:path': 'Shop/AppGroup/Resource' },
      },
    },
    mended: {
      aws: { app: { ingress: [{ protocol: 'tcp', fromPort: 1024, toPort: 1100, cidrBlocks: ['10.0.0.0/8', '0.0.0.0/0'] }] } },
      native: { app: { securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 1024, toPort: 1100, cidrIp: '0.0.0.0/0' }] } },
      yaml: ['ToPort: 5000', 'ToPort: 1100'],
      cdk: { AppGroup46B8C3F2: { SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0', FromPort: 1024, IpProtocol: 'tcp', ToPort: 1100 }] } },
    },
  },
  {
    name: 'remote desktops from everywhere, over IPv6, by a rule of its own',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens port 3389 (RDP) to every IPv6 address.',
    aws: [
      {
        type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
        name: 'rdp',
        inputs: { securityGroupId: output('desktops.id'), ipProtocol: 'tcp', fromPort: 3389, toPort: 3389, cidrIpv6: '::/0' },
      },
      { type: 'aws:ec2/securityGroup:SecurityGroup', name: 'desktops', inputs: { description: 'Desktops' } },
    ],
    native: [
      {
        type: 'aws-native:ec2:SecurityGroupIngress',
        name: 'rdp',
        inputs: { groupId: output('desktops.groupId'), ipProtocol: 'tcp', fromPort: 3389, toPort: 3389, cidrIpv6: '::/0' },
      },
      { type: 'aws-native:ec2:SecurityGroup', name: 'desktops', inputs: { groupDescription: 'Desktops' } },
    ],
    yaml: `
      Resources:
        Rdp:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            GroupId: !GetAtt Desktops.GroupId
            IpProtocol: TCP
            FromPort: 3389
            ToPort: 3389
            CidrIpv6: '::/0'
        Desktops:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: Desktops
    `,
    cdk: {
      DesktopsGroupfromAllIPv6338990C5A1F3: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: {
          CidrIpv6: '::/0',
          Description: 'from ::/0:3389',
          FromPort: 3389,
          GroupId: { 'Fn::GetAtt': ['DesktopsGroup3D7C0B9E', 'GroupId'] },
          IpProtocol: 'tcp',
          ToPort: 3389,
        },
        Metadata: { 'aws:cdk:path': 'Shop/DesktopsGroup/from ::_0:3389' },
      },
      DesktopsGroup3D7C0B9E: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { GroupDescription: 'Shop/DesktopsGroup' },
        Metadata: { 'aws:cdk:path': 'Shop/DesktopsGroup/Resource' },
      },
    },
    mended: {
      aws: { rdp: { cidrIpv6: '2001:db8:1234::/48' } },
      native: { rdp: { cidrIpv6: '2001:db8:1234::/48' } },
      yaml: ["CidrIpv6: '::/0'", 'CidrIpv6: 2001:db8:1234::/48'],
      cdk: { DesktopsGroupfromAllIPv6338990C5A1F3: { CidrIpv6: '2001:db8:1234::/48' } },
    },
  },
  {
    name: 'everything from everywhere',
    rule: 'IVS-03/guarded-ports-closed-to-the-world',
    says: 'It opens every port to every IPv4 address.',
    aws: [
      {
        type: 'aws:ec2/securityGroupRule:SecurityGroupRule',
        name: 'all',
        inputs: {
          securityGroupId: output('lab.id'),
          type: 'ingress',
          protocol: '-1',
          fromPort: 0,
          toPort: 0,
          cidrBlocks: ['0.0.0.0/0'],
        },
      },
      { type: 'aws:ec2/securityGroup:SecurityGroup', name: 'lab', inputs: { description: 'Lab' } },
    ],
    native: [
      {
        type: 'aws-native:ec2:SecurityGroupIngress',
        name: 'all',
        inputs: { groupId: output('lab.groupId'), ipProtocol: '-1', cidrIp: '0.0.0.0/0' },
      },
      { type: 'aws-native:ec2:SecurityGroup', name: 'lab', inputs: { groupDescription: 'Lab' } },
    ],
    yaml: `
      Resources:
        All:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            GroupId: !Ref Lab
            IpProtocol: -1
            CidrIp: 0.0.0.0/0
        Lab:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: Lab
    `,
    cdk: {
      LabGroupfromanywhereALLTRAFFIC6E0D2B7A: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: {
          CidrIp: '0.0.0.0/0',
          Description: 'from anywhere',
          GroupId: { 'Fn::GetAtt': ['LabGroupC5B1F0A8', 'GroupId'] },
          IpProtocol: '-1',
        },
        Metadata: { 'aws:cdk:path': 'Shop/LabGroup/from anywhere:ALL TRAFFIC' },
      },
      LabGroupC5B1F0A8: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { GroupDescription: 'Shop/LabGroup' },
        Metadata: { 'aws:cdk:path': 'Shop/LabGroup/Resource' },
      },
    },
    mended: {
      aws: { all: { cidrBlocks: ['10.20.0.0/16'] } },
      native: { all: { cidrIp: '10.20.0.0/16' } },
      yaml: ['CidrIp: 0.0.0.0/0', 'CidrIp: 10.20.0.0/16'],
      cdk: { LabGroupfromanywhereALLTRAFFIC6E0D2B7A: { CidrIp: '10.20.0.0/16' } },
    },
  },
  {
    name: 'a database with a public address',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through a public address; medium data must not be public.',
    aws: [
      {
        type: 'aws:rds/instance:Instance',
        name: 'orders',
        inputs: {
          engine: 'mysql',
          instanceClass: 'db.t4g.small',
          storageEncrypted: true,
          publiclyAccessible: true,
          backupRetentionPeriod: 7,
        },
      },
    ],
    native: [
      {
        type: 'aws-native:rds:DbInstance',
        name: 'orders',
        inputs: {
          engine: 'mysql',
          dbInstanceClass: 'db.t4g.small',
          storageEncrypted: true,
          publiclyAccessible: true,
          backupRetentionPeriod: 7,
        },
      },
    ],
    yaml: `
      Conditions:
        Inside: !Not [!Equals [!Ref Public, 'true']]
      Parameters:
        Public: { Type: String, Default: 'true' }
      Resources:
        Orders:
          Type: AWS::RDS::DBInstance
          Properties:
            Engine: mysql
            DBInstanceClass: db.t4g.small
            BackupRetentionPeriod: 7
            StorageEncrypted: true
            PubliclyAccessible: !If [Inside, false, true]
    `,
    cdk: {
      OrdersDatabase1C7D62F9: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          BackupRetentionPeriod: 7,
          DBInstanceClass: 'db.t4g.small',
          Engine: 'mysql',
          PubliclyAccessible: true,
          StorageEncrypted: true,
        },
        UpdateReplacePolicy: 'Snapshot',
        DeletionPolicy: 'Snapshot',
        Metadata: { 'aws:cdk:path': 'Shop/OrdersDatabase/Resource' },
      },
    },
    mended: {
      aws: { orders: { publiclyAccessible: false } },
      native: { orders: { publiclyAccessible: false } },
      yaml: ["Default: 'true'", "Default: 'false'"],
      cdk: { OrdersDatabase1C7D62F9: { PubliclyAccessible: false } },
    },
  },
  {
    name: 'a warehouse with a public address',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through a public address; high data must not be public.',
    aws: [
      {
        type: 'aws:redshift/cluster:Cluster',
        name: 'warehouse',
        inputs: {
          clusterIdentifier: 'warehouse',
          nodeType: 'ra3.large',
          publiclyAccessible: true,
          tags: { 'data-classification': 'high' },
        },
      },
    ],
    native: [
      {
        type: 'aws-native:redshift:Cluster',
        name: 'warehouse',
        inputs: {
          clusterType: 'single-node',
          dbName: 'warehouse',
          masterUsername: 'shop',
          nodeType: 'ra3.large',
          publiclyAccessible: true,
          tags: [{ key: 'data-classification', value: 'high' }],
        },
      },
    ],
    yaml: `
      Resources:
        Warehouse:
          Type: AWS::Redshift::Cluster
          Properties:
            ClusterType: single-node
            DBName: warehouse
            MasterUsername: shop
            NodeType: ra3.large
            PubliclyAccessible: 'true'
            Tags: [{ Key: data-classification, Value: high }]
    `,
    cdk: {
      Warehouse: {
        Type: 'AWS::Redshift::Cluster',
        Properties: {
          ClusterType: 'single-node',
          DBName: 'warehouse',
          MasterUsername: 'shop',
          NodeType: 'ra3.large',
          PubliclyAccessible: true,
          Tags: [{ Key: 'data-classification', Value: 'high' }],
        },
        Metadata: { 'aws:cdk:path': 'Shop/Warehouse' },
      },
    },
    mended: {
      aws: { warehouse: { publiclyAccessible: false } },
      native: { warehouse: { publiclyAccessible: false } },
      yaml: ["PubliclyAccessible: 'true'", "PubliclyAccessible: 'false'"],
      cdk: { Warehouse: { PubliclyAccessible: false } },
    },
  },
  {
    name: 'a bucket that anyone may read',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through its bucket policy; medium data must not be public.',
    aws: [
      { type: 'aws:s3/bucket:Bucket', name: 'prices', inputs: { bucket: 'shop-prices' } },
      {
        type: 'aws:s3/bucketPolicy:BucketPolicy',
        name: 'reading',
        inputs: { bucket: output('prices.bucket'), policy: JSON.stringify(readByAnyone) },
      },
    ],
    native: [
      { type: 'aws-native:s3:Bucket', name: 'prices', inputs: { bucketName: 'shop-prices' } },
      {
        type: 'aws-native:s3:BucketPolicy',
        name: 'reading',
        inputs: { bucket: output('prices.bucketName'), policyDocument: readByAnyone },
      },
    ],
    yaml: `
      Resources:
        Prices:
          Type: AWS::S3::Bucket
        Reading:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: !Ref Prices
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Principal: '*'
                  Action: s3:GetObject
                  Resource: !Sub '\${Prices.Arn}/*'
    `,
    cdk: {
      PricesF43F0E22: {
        Type: 'AWS::S3::Bucket',
        Properties: {},
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Prices/Resource' },
      },
      PricesPolicy1D6B9C48: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'PricesF43F0E22' },
          PolicyDocument: {
            Statement: [
              {
                Action: 's3:GetObject',
                Effect: 'Allow',
                Principal: { AWS: '*' },
                Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['PricesF43F0E22', 'Arn'] }, '/*']] },
              },
            ],
            Version: '2012-10-17',
          },
        },
        Metadata: { 'aws:cdk:path': 'Shop/Prices/Policy/Resource' },
      },
    },
    mended: {
      aws: { reading: { policy: JSON.stringify(readByPartner) } },
      native: { reading: { policyDocument: readByPartner } },
      yaml: ["Principal: '*'", 'Principal: { AWS: arn:aws:iam::444455556666:root }'],
      cdk: { PricesPolicy1D6B9C48: { PolicyDocument: readByPartner } },
    },
  },
  {
    name: 'a bucket that is not shut in all four ways',
    rule: 'IVS-03/public-access-blocked',
    says: 'No public access block here shuts all four ways to make it public.',
    aws: [
      { type: 'aws:s3/bucket:Bucket', name: 'records', inputs: { bucketPrefix: 'records-' } },
      {
        type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
        name: 'shut',
        inputs: {
          bucket: output('records.bucket'),
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: false,
        },
      },
    ],
    native: [
      {
        type: 'aws-native:s3:Bucket',
        name: 'records',
        inputs: {
          publicAccessBlockConfiguration: {
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: false,
          },
        },
      },
    ],
    yaml: `
      Resources:
        Records:
          Type: AWS::S3::Bucket
          Properties:
            PublicAccessBlockConfiguration:
              BlockPublicAcls: true
              BlockPublicPolicy: true
              IgnorePublicAcls: true
              RestrictPublicBuckets: FALSE
    `,
    cdk: {
      RecordsB86C3A57: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: false,
          },
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Records/Resource' },
      },
    },
    mended: {
      aws: { shut: { restrictPublicBuckets: true } },
      native: {
        records: {
          publicAccessBlockConfiguration: {
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
          },
        },
      },
      yaml: ['RestrictPublicBuckets: FALSE', 'RestrictPublicBuckets: TRUE'],
      cdk: {
        RecordsB86C3A57: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      },
    },
  },
  {
    name: 'a website whose data nobody classified as public',
    rule: 'IVS-03/public-site-classified',
    says: 'It is a public website through its bucket policy, and nothing says that its data may be public.',
    aws: [
      { type: 'aws:s3/bucket:Bucket', name: 'site', inputs: { bucket: 'shop-prices' } },
      {
        type: 'aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration',
        name: 'website',
        inputs: { bucket: output('site.bucket'), indexDocument: { suffix: 'index.html' } },
      },
      {
        type: 'aws:s3/bucketPolicy:BucketPolicy',
        name: 'reading',
        inputs: { bucket: output('site.bucket'), policy: JSON.stringify(readByAnyone) },
      },
    ],
    native: [
      {
        type: 'aws-native:s3:Bucket',
        name: 'site',
        inputs: { bucketName: 'shop-prices', websiteConfiguration: { indexDocument: 'index.html' } },
      },
      {
        type: 'aws-native:s3:BucketPolicy',
        name: 'reading',
        inputs: { bucket: output('site.bucketName'), policyDocument: readByAnyone },
      },
    ],
    yaml: `
      Resources:
        Site:
          Type: AWS::S3::Bucket
          Properties:
            BucketName: shop-prices
            WebsiteConfiguration: { IndexDocument: index.html }
            Tags:
              - { Key: team, Value: web }
        Reading:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: shop-prices
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::shop-prices/*' }
    `,
    cdk: {
      Site397A1860: {
        Type: 'AWS::S3::Bucket',
        Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Site/Resource' },
      },
      SitePolicy9C5E2F03: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: { Ref: 'Site397A1860' }, PolicyDocument: readByAnyone },
        Metadata: { 'aws:cdk:path': 'Shop/Site/Policy/Resource' },
      },
    },
    mended: {
      aws: { site: { tags: { 'data-classification': 'low' } } },
      native: { site: { tags: [{ key: 'data-classification', value: 'low' }] } },
      yaml: ['{ Key: team, Value: web }', '{ Key: data-classification, Value: low }'],
      cdk: { Site397A1860: { Tags: [{ Key: 'data-classification', Value: 'low' }] } },
    },
  },
  {
    name: 'a search domain that anyone may ask',
    rule: 'IVS-03/not-public',
    says: 'Anyone can reach it through its access policy; medium data must not be public.',
    aws: [
      {
        type: 'aws:opensearch/domain:Domain',
        name: 'catalogue',
        inputs: {
          encryptAtRest: { enabled: true },
          accessPolicies: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: '*', Action: 'es:*', Resource: '*' }],
          }),
        },
      },
    ],
    native: [
      {
        type: 'aws-native:opensearchservice:Domain',
        name: 'catalogue',
        inputs: {
          encryptionAtRestOptions: { enabled: true },
          accessPolicies: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 'es:*', Resource: '*' }] },
        },
      },
    ],
    yaml: `
      Resources:
        Catalogue:
          Type: AWS::OpenSearchService::Domain
          Properties:
            EncryptionAtRestOptions: { Enabled: true }
            AccessPolicies:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Principal: { AWS: ['*'] }
                  Action: es:*
                  Resource: '*'
    `,
    cdk: {
      Catalogue52E7D0B1: {
        Type: 'AWS::OpenSearchService::Domain',
        Properties: {
          AccessPolicies: {
            Statement: [{ Action: 'es:*', Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*' }],
            Version: '2012-10-17',
          },
          EncryptionAtRestOptions: { Enabled: true },
        },
        UpdateReplacePolicy: 'Retain',
        DeletionPolicy: 'Retain',
        Metadata: { 'aws:cdk:path': 'Shop/Catalogue/Resource' },
      },
    },
    mended: {
      aws: {
        catalogue: {
          accessPolicies: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: '*',
                Action: 'es:*',
                Resource: '*',
                Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
              },
            ],
          }),
        },
      },
      native: {
        catalogue: {
          accessPolicies: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: '*',
                Action: 'es:*',
                Resource: '*',
                Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
              },
            ],
          },
        },
      },
      yaml: ["Principal: { AWS: ['*'] }", "Principal: { AWS: !Ref 'AWS::AccountId' }"],
      cdk: {
        Catalogue52E7D0B1: {
          AccessPolicies: {
            Statement: [
              {
                Action: 'es:*',
                Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
                Effect: 'Allow',
                Principal: { AWS: '*' },
                Resource: '*',
              },
            ],
            Version: '2012-10-17',
          },
        },
      },
    },
  },
];
