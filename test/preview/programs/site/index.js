const pulumi = require('@pulumi/pulumi');
const aws = require('@pulumi/aws');

const config = new pulumi.Config();

const bucket = new aws.s3.Bucket('logs', { tags: { Owner: 'web' } });
new aws.s3.BucketObject('page', { bucket, source: new pulumi.asset.FileAsset('public/index.html'), contentType: 'text/html' });
new aws.s3.BucketPolicy('closed', {
  bucket: bucket.id,
  policy: aws.iam.getPolicyDocumentOutput({ statements: [{ actions: ['s3:*'], resources: [bucket.arn] }] }).json,
});

const document = aws.iam.getPolicyDocumentOutput({
  statements: [{ actions: ['sts:AssumeRole'], principals: [{ type: 'Service', identifiers: ['ec2.amazonaws.com'] }] }],
});
new aws.iam.Role('document', { assumeRolePolicy: document.json });
new aws.iam.Role('object', {
  assumeRolePolicy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }] },
});

const swiss = new aws.Provider('swiss', { region: 'eu-central-2', defaultTags: { tags: { Country: 'CH' } } });
new aws.s3.Bucket('swiss', {}, { provider: swiss });
const later = new aws.Provider('later', { assumeRoles: [{ roleArn: bucket.arn }] });
new aws.sns.Topic('later', { tags: { A: 'b' } }, { provider: later });

const vpc = aws.ec2.Vpc.get('shared', 'vpc-1');
new aws.ec2.Subnet('in-shared', { vpcId: vpc.id, cidrBlock: '10.0.0.0/24' });

const network = new pulumi.StackReference('acme/network/prod');
const unknownStack = new pulumi.StackReference('acme/other/prod');
new aws.ec2.SecurityGroup('given', { vpcId: network.requireOutput('vpcId') });
new aws.ec2.SecurityGroup('not-given', { vpcId: unknownStack.requireOutput('vpcId') });

module.exports = (async () => {
  const zones = await aws.getAvailabilityZones();
  for (const [index, zone] of zones.names.entries()) {
    new aws.ec2.Subnet(`zone-${index}`, { vpcId: vpc.id, availabilityZone: zone, cidrBlock: `10.0.${index}.0/24` });
  }
  const ami = await aws.ec2.getAmi({ owners: ['amazon'], mostRecent: true });
  const subnets = await aws.ec2.getSubnets();
  const server = new aws.ec2.Instance('server', {
    ami: ami.id,
    instanceType: 't3.micro',
    subnetId: subnets.ids[0],
    rootBlockDevice: { encrypted: true },
  });
  new aws.rds.Instance('database', {
    instanceClass: 'db.t3.micro',
    engine: 'postgres',
    allocatedStorage: 10,
    username: 'app',
    password: config.requireSecret('database'),
    dbName: pulumi.interpolate`db-${config.requireSecret('database')}`,
    tags: { Host: server.privateIp },
  });
  return { bucket: bucket.id, secret: pulumi.secret('hush-hush'), region: (await aws.getRegion()).region };
})();
