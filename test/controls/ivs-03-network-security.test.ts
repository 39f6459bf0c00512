import ivs03 from '../../controls/ivs-03-network-security';
import { UNKNOWN } from '../support/samples';
import { testControl } from '../support/test-control';

const group = 'aws:ec2/securityGroup:SecurityGroup';
const oldRule = 'aws:ec2/securityGroupRule:SecurityGroupRule';
const ingressRule = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
const bucket = 'aws:s3/bucket:Bucket';
const accessBlock = 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock';
const bucketPolicy = 'aws:s3/bucketPolicy:BucketPolicy';
const database = 'aws:rds/instance:Instance';
const functionUrl = 'aws:lambda/functionUrl:FunctionUrl';
const website = 'aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration';

const opening = (rule: Record<string, unknown>) => ({
  type: group,
  inputs: { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, ...rule }] },
});
const medium = { 'data-classification': 'medium' };
const low = { 'data-classification': 'low' };
const allFour = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const anyoneReads = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] };
const oneReads = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }],
};

/** A public website with some tags. */
const site = (tags: unknown) => ({ type: bucket, inputs: { acl: 'public-read', website: { indexDocument: 'index.html' }, tags } }) as const;
const cfnSite = (tags: unknown) =>
  ({
    type: 'AWS::S3::Bucket',
    inputs: { accessControl: 'PublicRead', publicAccessBlockConfiguration: {}, websiteConfiguration: {}, tags },
  }) as const;

testControl(ivs03, {
  'guarded-ports-closed-to-the-world': {
    pass: [
      { name: 'SSH from one network', stack: [opening({ cidrBlocks: ['10.0.0.0/8'] })] },
      { name: 'HTTPS from everywhere', stack: [opening({ fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] })] },
      { name: 'no way in at all', stack: [{ type: group, inputs: { ingress: [] } }] },
      { name: 'a rule that opens to another group', stack: [opening({ securityGroups: ['sg-1'] })] },
      { name: 'SSH is served by TCP alone', stack: [opening({ protocol: 'udp', cidrBlocks: ['0.0.0.0/0'] })] },
      { name: 'ICMP from everywhere', stack: [opening({ protocol: 'icmp', cidrBlocks: ['0.0.0.0/0'] })] },
      { name: 'the port below and the port above', stack: [opening({ fromPort: 24, toPort: 134, cidrBlocks: ['0.0.0.0/0'] })] },
      {
        name: 'a rule that lets out',
        stack: [{ type: oldRule, inputs: { type: 'egress', protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] } }],
      },
      {
        name: 'a rule for one address',
        stack: [{ type: ingressRule, inputs: { ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIpv4: '192.0.2.1/32' } }],
      },
      {
        name: 'a large network is not the world',
        stack: [opening({ cidrBlocks: ['10.0.0.0/8'], ipv6CidrBlocks: ['2001:db8::/32'] })],
      },
      {
        name: 'private, link-local and multicast ranges are no internet, however large',
        stack: [opening({ cidrBlocks: ['224.0.0.0/4', '240.0.0.0/4'], ipv6CidrBlocks: ['fc00::/7', 'fe80::/10', 'ff00::/8'] })],
      },
    ],
    fail: [
      {
        name: 'SSH from all addresses that are given out',
        stack: [opening({ ipv6CidrBlocks: ['2000::/3'] })],
        says: 'It opens port 22 (SSH) to every IPv6 address.',
      },
      {
        name: 'SSH from everywhere',
        stack: [opening({ cidrBlocks: ['0.0.0.0/0'] })],
        says: 'It opens port 22 (SSH) to every IPv4 address.',
      },
      {
        name: 'Memcached from everywhere by UDP',
        stack: [opening({ protocol: 'udp', fromPort: 11000, toPort: 12000, cidrBlocks: ['0.0.0.0/0'] })],
        says: 'It opens ports 11000-12000, among them 11211 (Memcached), to every IPv4 address.',
      },
      {
        name: 'SSH from everywhere beside an unknown range of the same rule',
        stack: [opening({ cidrBlocks: [UNKNOWN, '0.0.0.0/0'] })],
        says: 'It opens port 22 (SSH) to every IPv4 address.',
      },
      {
        name: 'SSH from everywhere beside a rule with an unknown range',
        stack: [
          {
            type: group,
            inputs: {
              ingress: [
                { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: UNKNOWN },
                { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] },
              ],
            },
          },
        ],
        says: 'It opens port 22 (SSH) to every IPv4 address.',
      },
      {
        name: 'the same as soon as it is registered',
        complete: false,
        stack: [opening({ cidrBlocks: [UNKNOWN, '0.0.0.0/0'] })],
      },
      {
        name: 'the whole of IPv6 beside a rule with an unknown range',
        stack: [
          {
            type: group,
            inputs: {
              ingress: [
                { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: [UNKNOWN] },
                { protocol: 'tcp', fromPort: 22, toPort: 22, ipv6CidrBlocks: ['::/0'] },
              ],
            },
          },
        ],
        says: 'It opens port 22 (SSH) to every IPv6 address.',
      },
      { name: 'the same world in two halves', stack: [opening({ cidrBlocks: ['0.0.0.0/1', '128.0.0.0/1'] })] },
      {
        name: 'every port of every protocol',
        stack: [opening({ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] })],
        says: 'It opens every port to every IPv4 address.',
      },
      {
        name: 'a range with databases in it',
        stack: [opening({ fromPort: 3000, toPort: 6000, cidrBlocks: ['0.0.0.0/0'] })],
        says: 'It opens ports 3000-6000, among them 3306 (MySQL), 3389 (RDP), 4333 (mSQL), to every IPv4 address.',
      },
      {
        name: 'a rule of its own that lets the world in',
        stack: [{ type: oldRule, inputs: { type: 'ingress', protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] } }],
      },
      {
        name: 'a rule of one range that lets the world in, beside an unknown range of IPv4',
        stack: [{ type: ingressRule, inputs: { ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIpv4: UNKNOWN, cidrIpv6: '::/0' } }],
      },
    ],
    unknown: [
      { name: 'an unknown range alone', stack: [opening({ cidrBlocks: [UNKNOWN] })] },
      { name: 'an unknown range beside a narrow one', stack: [opening({ cidrBlocks: ['10.0.0.0/8', UNKNOWN] })] },
      { name: 'unknown ports for the world', stack: [opening({ fromPort: UNKNOWN, toPort: UNKNOWN, cidrBlocks: ['0.0.0.0/0'] })] },
      { name: 'unknown rules', stack: [{ type: group, inputs: { ingress: UNKNOWN } }] },
    ],
    deferred: [{ name: 'an unknown range, of which the graph may tell', complete: false, stack: [opening({ cidrBlocks: [UNKNOWN] })] }],
    notApplicable: [
      {
        name: 'a rule that lets out, as a resource of its own',
        stack: [{ type: 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule', inputs: { ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' } }],
      },
      { name: 'a bucket has no ports', stack: [{ type: bucket, inputs: {} }] },
    ],
  },
  'not-public': {
    pass: [
      { name: 'a bucket that nobody opens', stack: [{ type: bucket, inputs: { tags: medium } }] },
      { name: 'a database behind private addresses', stack: [{ type: database, inputs: { publiclyAccessible: false, tags: medium } }] },
      {
        name: 'a policy for one account',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucketPolicy, inputs: { bucket: '?', policy: JSON.stringify(oneReads) }, from: { bucket: ['b'] } },
        ],
      },
      {
        name: 'a policy for anyone behind a complete access block',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucketPolicy, inputs: { bucket: '?', policy: JSON.stringify(anyoneReads) }, from: { bucket: ['b'] } },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['b'] } },
        ],
      },
      {
        name: 'a website of which nobody declared a class',
        stack: [
          { type: bucket, name: 'b', inputs: { acl: 'public-read' } },
          { type: website, inputs: { bucket: '?', indexDocument: { suffix: 'index.html' } }, from: { bucket: ['b'] } },
        ],
      },
    ],
    fail: [
      {
        name: 'a public ACL',
        stack: [{ type: bucket, inputs: { acl: 'public-read', tags: medium } }],
        says: 'Anyone can reach it through its ACL; medium data must not be public.',
      },
      {
        name: 'a database with a public address',
        stack: [{ type: database, inputs: { publiclyAccessible: true, tags: medium } }],
        says: 'Anyone can reach it through a public address; medium data must not be public.',
      },
      {
        name: 'a policy for anyone',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucketPolicy, inputs: { bucket: '?', policy: JSON.stringify(anyoneReads) }, from: { bucket: ['b'] } },
        ],
        says: 'Anyone can reach it through its bucket policy; medium data must not be public.',
      },
      {
        name: 'a policy for anyone beside another that is unknown',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucketPolicy, inputs: { bucket: 'other', policy: UNKNOWN } },
          { type: bucketPolicy, inputs: { bucket: '?', policy: JSON.stringify(anyoneReads) }, from: { bucket: ['b'] } },
          { type: 'aws:s3/bucketAcl:BucketAcl', inputs: { bucket: '?', acl: UNKNOWN }, from: { bucket: ['b'] } },
        ],
      },
      {
        name: 'a website of classified data',
        stack: [
          { type: bucket, name: 'b', inputs: { acl: 'public-read', tags: medium } },
          { type: website, inputs: { bucket: '?', indexDocument: { suffix: 'index.html' } }, from: { bucket: ['b'] } },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown ACL', stack: [{ type: bucket, inputs: { acl: UNKNOWN, tags: medium } }] },
      { name: 'an unknown class of a public bucket', stack: [{ type: bucket, inputs: { acl: 'public-read', tags: UNKNOWN } }] },
      { name: 'an unknown class of a public site', stack: [site({ 'data-classification': UNKNOWN })] },
      { name: 'an unknown class of a public site, in a template', stack: [cfnSite([{ key: 'data-classification', value: UNKNOWN }])] },
      { name: 'unknown tags of a public site', stack: [site(UNKNOWN)] },
      {
        name: 'a policy for anyone on one of two buckets',
        stack: [
          { type: bucket, name: 'b', inputs: { tags: medium } },
          { type: bucket, name: 'c', inputs: { tags: medium } },
          { type: bucketPolicy, inputs: { bucket: '?', policy: JSON.stringify(anyoneReads) }, from: { bucket: ['b', 'c'] } },
        ],
      },
    ],
    deferred: [{ name: 'a policy may still come', complete: false, stack: [{ type: bucket, inputs: { tags: medium } }] }],
    notApplicable: [
      { name: 'low data may be public', stack: [{ type: bucket, inputs: { acl: 'public-read', tags: low } }] },
      { name: 'a volume is reached through its instance only', stack: [{ type: 'aws:ebs/volume:Volume', inputs: { tags: medium } }] },
      { name: 'a packet filter holds no data', stack: [opening({ cidrBlocks: ['0.0.0.0/0'], description: 'ssh' })] },
    ],
  },
  'not-open-to-anyone': {
    pass: [
      {
        name: 'a function URL that asks who calls',
        stack: [{ type: functionUrl, inputs: { functionName: 'f', authorizationType: 'AWS_IAM' } }],
      },
      { name: 'a function that nobody reaches from outside', stack: [{ type: 'aws:lambda/function:Function', inputs: { role: 'r' } }] },
    ],
    fail: [
      {
        name: 'a function URL that asks nobody',
        stack: [{ type: functionUrl, inputs: { functionName: 'f', authorizationType: 'NONE' } }],
        says: 'Anyone can use it through its function URL.',
      },
      {
        name: 'a function with a URL that asks nobody',
        stack: [
          { type: 'aws:lambda/function:Function', name: 'f', inputs: { role: 'r' } },
          { type: functionUrl, inputs: { functionName: '?', authorizationType: 'NONE' }, from: { functionName: ['f'] } },
        ],
      },
    ],
    unknown: [
      { name: 'an unknown kind of URL', stack: [{ type: functionUrl, inputs: { functionName: 'f', authorizationType: UNKNOWN } }] },
    ],
    deferred: [
      {
        name: 'a URL may still come',
        complete: false,
        stack: [{ type: 'aws:lambda/function:Function', inputs: { role: 'r', tags: medium } }],
      },
    ],
    notApplicable: [
      { name: 'data has a stricter rule', stack: [{ type: bucket, inputs: { acl: 'public-read' } }] },
      {
        name: 'what may be public',
        scheme: { assume: 'low' },
        stack: [{ type: functionUrl, inputs: { functionName: 'f', authorizationType: 'NONE' } }],
      },
    ],
  },
  'public-site-classified': {
    pass: [{ name: 'a bucket that is no website', stack: [{ type: bucket, inputs: { bucket: 'b' } }] }],
    fail: [
      {
        name: 'a public website of which nobody says what is in it',
        stack: [
          { type: bucket, name: 'b', inputs: { acl: 'public-read' } },
          { type: website, inputs: { bucket: '?', indexDocument: { suffix: 'index.html' } }, from: { bucket: ['b'] } },
        ],
        says: 'It is a public website through its ACL, and nothing says that its data may be public.',
      },
    ],
    unknown: [{ name: 'an unknown ACL', stack: [{ type: bucket, inputs: { acl: UNKNOWN } }] }],
    deferred: [{ name: 'a website may still come', complete: false, stack: [{ type: bucket, inputs: { acl: 'public-read' } }] }],
    notApplicable: [
      { name: 'a site that was classified', stack: [{ type: bucket, inputs: { acl: 'public-read', tags: low } }] },
      // Somebody has classified it, whatever as: `not-public` is undetermined then.
      { name: 'a site whose class is not known yet', stack: [site({ 'data-classification': UNKNOWN })] },
      { name: 'a site whose class is not known yet, in a template', stack: [cfnSite([{ key: 'data-classification', value: UNKNOWN }])] },
      { name: 'a site whose tags are not known yet', stack: [site(UNKNOWN)] },
    ],
  },
  'public-access-blocked': {
    pass: [
      {
        name: 'one block behind one bucket',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['site'] } },
        ],
      },
      {
        name: 'a block that names it, beside one that names another',
        stack: [
          { type: bucket, name: 'site', inputs: { bucket: 'site-1' } },
          { type: accessBlock, inputs: { ...allFour, bucket: 'site-2' } },
          { type: accessBlock, inputs: { ...allFour, bucket: 'site-1' } },
        ],
      },
      {
        name: 'a known name beats a dependency on another bucket',
        stack: [
          { type: bucket, name: 'site', inputs: { bucket: 'site-1' } },
          { type: bucket, name: 'logs', inputs: { bucket: 'logs-1' } },
          {
            type: accessBlock,
            inputs: { ...allFour, bucket: 'site-1', expectedBucketOwner: '?' },
            from: { expectedBucketOwner: ['logs'] },
          },
        ],
      },
      { name: 'the account blocks it', outside: { assured: ['s3-account-public-access-block'] }, stack: [{ type: bucket, inputs: {} }] },
      {
        name: 'a complete block beside one with an unknown switch',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, blockPublicAcls: UNKNOWN, bucket: '?' }, from: { bucket: ['site'] } },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['site'] } },
        ],
      },
    ],
    fail: [
      {
        name: 'no block at all',
        stack: [{ type: bucket, inputs: {} }],
        says: 'No public access block here shuts all four ways to make it public.',
      },
      {
        name: 'three switches of four',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          {
            type: accessBlock,
            inputs: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, bucket: '?' },
            from: { bucket: ['site'] },
          },
        ],
      },
      {
        name: 'a block behind another bucket',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: bucket, name: 'logs', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['logs'] } },
        ],
      },
    ],
    unknown: [
      {
        name: 'one block behind two buckets passes neither: the first',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: bucket, name: 'logs', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['site', 'logs'] } },
        ],
      },
      {
        name: 'one block behind two buckets passes neither: the second',
        stack: [
          { type: bucket, name: 'logs', inputs: {} },
          { type: bucket, name: 'site', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['site', 'logs'] } },
        ],
      },
      {
        name: 'an unknown switch',
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, blockPublicAcls: UNKNOWN, bucket: '?' }, from: { bucket: ['site'] } },
        ],
      },
    ],
    deferred: [
      {
        name: 'as it is registered, the block is still to come',
        complete: false,
        stack: [
          { type: bucket, name: 'site', inputs: {} },
          { type: accessBlock, inputs: { ...allFour, bucket: '?' }, from: { bucket: ['site'] } },
        ],
      },
    ],
    notApplicable: [
      { name: 'low data may be public', stack: [{ type: bucket, inputs: { tags: low } }] },
      { name: 'a volume has no such switch', stack: [{ type: 'aws:ebs/volume:Volume', inputs: { tags: medium } }] },
    ],
  },
});
