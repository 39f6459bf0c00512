import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { type MockStack, type MockStackOptions, mockStack } from '../../policypack/testing';
import { madeByAws } from '../../policypack/testing/made-by-aws';
import { outputShapes } from '../../policypack/testing/output-shapes';

const { ebs, ec2, s3, rds } = aws;
const europe: MockStackOptions = { config: { 'aws:region': 'eu-central-2' } };
const deployed: MockStackOptions = { ...europe, phase: 'deployed' };
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const zone = { availabilityZone: 'eu-central-2a' };
const high = { 'data-classification': 'high', jurisdiction: 'CH' };
const SSH = 'IVS-03/guarded-ports-closed-to-the-world';
const inputsOf = (stack: MockStack, name: string) => stack.registrations.find(one => one.name === name)!.inputs;
const said = (program: () => unknown, options = europe): Promise<string> =>
  mockStack(program, options).then(
    () => 'it ran',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const phases = ['preview', 'deployed'] as const;
const database = { instanceClass: 'db.t3.micro', engine: 'postgres' };
const found = () => rds.getInstanceOutput({ dbInstanceIdentifier: 'x' });

describe('what is not known is not absent once deployed', () => {
  class Remote extends pulumi.ComponentResource {
    declare readonly rules: pulumi.Output<never>;
    declare readonly key: pulumi.Output<string>;
    constructor(name: string) {
      super('awsx:ec2:Vpc', name, { rules: undefined, key: undefined }, {}, true);
    }
  }
  class Dynamic extends pulumi.dynamic.Resource {
    declare readonly rules: pulumi.Output<never>;
    constructor(name: string) {
      super({ create: async () => ({ id: 'x', outs: {} }) }, name, { rules: undefined });
    }
  }
  it.each<[string, () => pulumi.Output<never>]>([
    ['a read (.get)', () => ec2.SecurityGroup.get('found', 'sg-0123456789abcdef0').ingress as never],
    ['an own resource', () => new ec2.DefaultSecurityGroup('first', {}).ingress as never],
    ['a component of a plugin', () => new Remote('remote').rules],
    ['a dynamic resource', () => new Dynamic('dynamic').rules],
  ])('an output of %s', async (_what, ingress) => {
    const stack = await mockStack(() => void new ec2.SecurityGroup('copy', { ingress: ingress() }), deployed);
    expect(inputsOf(stack, 'copy')['ingress']).toBe(UNKNOWN);
    expect(stack).toBeUndetermined(SSH, 'copy');
  });
  it('parts of what is read', async () => {
    const stack = await mockStack(() => {
      const group = ec2.SecurityGroup.get('found', 'sg-0123456789abcdef0');
      new ec2.SecurityGroup('copy', {
        ingress: group.ingress.apply(rules => rules.map(({ fromPort, toPort, protocol }) => ({ fromPort, toPort, protocol }))),
        revokeRulesOnDelete: group.revokeRulesOnDelete.apply(revoke => !!revoke),
        tags: { Name: group.tags.apply(tags => tags?.['Name'] ?? 'none'), of: group.arn },
      });
    }, deployed);
    expect(inputsOf(stack, 'copy')).toMatchObject({ ingress: UNKNOWN, revokeRulesOnDelete: UNKNOWN, tags: { Name: UNKNOWN, of: UNKNOWN } });
  });
  it.each(phases)('a switch that a lookup would have told (%s)', async phase => {
    const stack = await mockStack(
      () => {
        new rds.Instance('db', { ...database, publiclyAccessible: found().publiclyAccessible });
        new rds.Instance('turned', { ...database, publiclyAccessible: found().apply(({ publiclyAccessible }) => !publiclyAccessible) });
      },
      { ...europe, phase },
    );
    for (const name of ['db', 'turned']) expect(stack).toBeUndetermined('IVS-03/not-public', name);
  });
  it('all tags, those of the provider among them', async () => {
    const stack = await mockStack(
      () => {
        const first = new ebs.Volume('first', { ...zone, encrypted: true, tags: { jurisdiction: 'CH' } });
        new ebs.Volume('copy', { ...zone, encrypted: true, tags: first.tagsAll });
        const secret = new ebs.Volume('secret', { ...zone, tags: { note: pulumi.secret('hush') } });
        new ebs.Volume('secret-copy', { ...zone, tags: secret.tagsAll });
      },
      { config: { ...europe.config, 'aws:defaultTags': { tags: { 'data-classification': 'high' } } }, phase: 'deployed' },
    );
    expect(inputsOf(stack, 'copy')['tags']).toEqual(high);
    expect(stack).toViolate('CEK-03', 'copy', { says: 'high data' });
    expect(JSON.stringify(inputsOf(stack, 'secret-copy')['tags'])).toContain(SECRET);
  });
  it('no tags are none', async () => {
    const stack = await mockStack(() => void new ebs.Volume('copy', { ...zone, tags: new ebs.Volume('bare', zone).tagsAll }), deployed);
    expect(inputsOf(stack, 'copy')['tags']).toEqual({});
  });
  it('what a program may leave out, and did, is absent', async () => {
    const seen: unknown[] = [];
    await mockStack(() => {
      const machine = new ec2.Instance('machine', { ami: 'ami-0123456789abcdef0', instanceType: 't4g.small' });
      machine.userData.apply(text => seen.push(text));
      machine.tags.apply(tags => seen.push(tags));
      machine.creditSpecification.apply(specification => seen.push(specification));
    }, deployed);
    expect(seen).toEqual([null, null, null]);
  });
  it('an input that is not known names nothing', async () => {
    const stack = await mockStack(() => {
      const name = new ebs.Volume('v', zone).kmsKeyId;
      const bucket = new s3.Bucket('b', { bucket: name });
      new s3.Bucket('c', { tags: { name: bucket.bucket, arn: bucket.arn, id: bucket.id } });
    }, deployed);
    expect(inputsOf(stack, 'c')['tags']).toEqual({ name: UNKNOWN, arn: UNKNOWN, id: UNKNOWN });
  });
  it.each(phases)('a key of a component of a plugin (%s)', async phase => {
    const program = () => void new ebs.Volume('v', { ...zone, encrypted: true, kmsKeyId: new Remote('remote').key, tags: high });
    expect(await mockStack(program, { ...europe, phase })).toBeUndetermined('CEK-03', 'v');
  });
  it.each(phases)('the answer of a method (%s)', async phase => {
    const program = () => {
      const { key } = pulumi.runtime.call('awsx:ec2:Vpc/key', {}) as unknown as { key: pulumi.Output<string> };
      new ebs.Volume('v', { ...zone, encrypted: true, kmsKeyId: key, tags: high });
    };
    expect(await mockStack(program, { ...europe, phase })).toBeUndetermined('CEK-03', 'v');
  });
  it.each<[string, () => unknown]>([
    ['LaunchTemplate.latestVersion', () => new ec2.LaunchTemplate('lt', {}).latestVersion.apply(version => version.toString())],
    [
      'Cluster.certificateAuthority',
      () => new aws.eks.Cluster('c', { roleArn: 'r', vpcConfig: { subnetIds: [] } }).certificateAuthority.apply(({ data }) => data),
    ],
    [
      'Cluster.identities',
      () => new aws.eks.Cluster('c', { roleArn: 'r', vpcConfig: { subnetIds: [] } }).identities.apply(([first]) => first!.oidcs),
    ],
    [
      'Certificate.domainValidationOptions',
      () =>
        new aws.acm.Certificate('c', { domainName: 'x.example', validationMethod: 'DNS' }).domainValidationOptions.apply(
          options => options[0]!.resourceRecordName,
        ),
    ],
    ['LoadBalancer.subnets', () => new aws.lb.LoadBalancer('lb', {}).subnets.apply(subnets => subnets.map(subnet => subnet))],
  ])('a right program runs: %s', async (_what, make) => {
    expect(await said(() => void make(), deployed)).toBe('it ran');
  });
});

describe('what nobody answers is neither absent nor known', () => {
  it.each(phases)('tags that are looked up (%s)', async phase => {
    const stack = await mockStack(
      () => void new ebs.Volume('v', { ...zone, encrypted: true, tags: ec2.getVpcOutput({ default: true }).tags }),
      { ...europe, phase },
    );
    expect(inputsOf(stack, 'v')['tags']).toBe(UNKNOWN);
  });
  it.each(phases)('what an answer leaves out (%s)', async phase => {
    const program = () => void new rds.Instance('db', { ...database, publiclyAccessible: found().publiclyAccessible });
    const byTable = await mockStack(program, { ...europe, phase, answers: { 'aws:rds:getInstance': { engine: 'postgres' } } });
    const byMocks = await mockStack(program, { ...europe, phase, mocks: { call: ({ inputs }) => inputs } });
    for (const stack of [byTable, byMocks]) expect(stack).toBeUndetermined('IVS-03/not-public', 'db');
  });
  describe.each(phases)('what is awaited is JavaScript, and knows no unknowns (%s)', phase => {
    const options = { ...europe, phase };
    it.each<[string, () => unknown, RegExp]>([
      [
        'a switch',
        async () => new ebs.Volume('v', { ...zone, encrypted: !!(await ebs.getEncryptionByDefault()).enabled }),
        /^MockStackError: The program failed at outputs\.test\.ts:\d+: Nobody answered enabled of aws:ebs\S+, .* give `answers`/,
      ],
      [
        'a key of a map',
        async () => new ebs.Volume('v', { ...zone, tags: { a: (await ec2.getVpc({ default: true })).tags['a']! } }),
        /: Nobody answered tags of aws:ec2\/getVpc:getVpc/,
      ],
      [
        'an item of a list',
        async () => {
          for (const { size } of (await ec2.getInstance()).ebsBlockDevices as unknown as { size: number }[])
            new ebs.Volume('v', { size, ...zone });
        },
        /: Nobody answered ebsBlockDevices of aws:ec2/,
      ],
    ])('%s: an error that asks for answers', async (_what, program, words) => expect(await said(program, options)).toMatch(words));
    it('what is handed on is unknown', async () => {
      const stack = await mockStack(async () => {
        const vpc = await ec2.getVpc({ default: true });
        new ebs.Volume('map', { ...zone, tags: vpc.tags });
        new ebs.Volume('text', { ...zone, tags: { a: `${vpc.arn}`, b: `${vpc.cidrBlockAssociations[0] as unknown as string}` } });
        new ebs.Volume('output', { ...zone, encrypted: pulumi.output(ebs.getEncryptionByDefault()).enabled });
        new ebs.Volume('copied', { ...zone, encrypted: pulumi.output(ebs.getEncryptionByDefault()).apply(({ enabled }) => !enabled) });
      }, options);
      expect(inputsOf(stack, 'map')['tags']).toBe(UNKNOWN);
      expect(inputsOf(stack, 'text')['tags']).toEqual({ a: UNKNOWN, b: UNKNOWN });
      for (const name of ['output', 'copied']) expect(inputsOf(stack, name)['encrypted']).toBe(UNKNOWN);
    });
    it('an answer is read', async () => {
      const program = async () => new ebs.Volume('v', { ...zone, encrypted: !!(await ebs.getEncryptionByDefault()).enabled });
      const stack = await mockStack(program, { ...options, answers: { 'aws:ebs:getEncryptionByDefault': { enabled: true } } });
      expect(inputsOf(stack, 'v')['encrypted']).toBe(true);
    });
    it('a text that is taken apart or put in capitals is unknown', async () => {
      const stack = await mockStack(() => {
        const { value } = aws.ssm.getParameterOutput({ name: 'x' });
        const taken = (take: (text: string) => string) => value.apply(take);
        new ebs.Volume('v', {
          ...zone,
          tags: {
            capitals: taken(text => text.toUpperCase()),
            first: taken(text => text.split(':')[0]!),
            fifth: taken(text => text.split(':')[4]!),
            last: taken(text => text.split('/').pop()!),
          },
        });
      }, options);
      expect(new Set(Object.values(inputsOf(stack, 'v')['tags'] as object))).toEqual(new Set([UNKNOWN]));
    });
  });
  it('an output of another stack, once it is awaited: an error that asks for stackReferences', async () => {
    const program = async () => {
      const { value } = await new pulumi.StackReference('a/b/c').getOutputDetails('public');
      new rds.Instance('db', { ...database, publiclyAccessible: value as never });
    };
    expect(await said(program)).toMatch(/The outputs of stack a\/b\/c are not known here: give them in `stackReferences`\.$/);
    const stack = await mockStack(program, { ...europe, stackReferences: { 'a/b/c': { public: true } } });
    expect(stack).toViolate('IVS-03/not-public', 'db');
  });
});

describe('ids, ARNs and outputs are of AWS’s form', () => {
  it('the region of a bucket is where it is', async () => {
    const stack = await mockStack(() => {
      const first = new s3.Bucket('first', { tags: { jurisdiction: 'CH' } });
      new s3.Bucket('second', { region: first.bucketRegion, tags: { jurisdiction: 'CH' } });
      const abroad = new s3.Bucket('abroad', { region: 'us-east-1' });
      new ebs.Volume('named', { ...zone, tags: { host: abroad.bucketRegionalDomainName, region: abroad.bucketRegion } });
    }, deployed);
    expect(stack).toSatisfy('DSP-19', 'first');
    expect(stack).toSatisfy('DSP-19', 'second');
    expect(inputsOf(stack, 'named')['tags']).toEqual({
      host: expect.stringMatching(/\.s3\.us-east-1\.amazonaws\.com$/),
      region: 'us-east-1',
    });
  });
  const made = (type: string, inputs: Record<string, unknown> = {}) => {
    const name = 'mine';
    const shapes = outputShapes(__dirname, type);
    const { id, state } = madeByAws({ urn: `urn:${type}::${name}`, type, name, inputs, region: 'eu-central-2', shapes, untold: '?' });
    return { ...state, id } as Record<string, string>;
  };
  const own = 'arn:aws:R:eu-central-2:123456789012:';
  const of = (service: string, rest: string) => new RegExp(`^${own.replace('R', service)}${rest}$`);
  const forms: [type: string, output: string, form: RegExp, inputs?: Record<string, unknown>][] = [
    ['aws:lb/loadBalancer:LoadBalancer', 'arn', of('elasticloadbalancing', 'loadbalancer/(app|net|gwy)/[^/]+/[0-9a-f]{16}')],
    ['aws:lb/loadBalancer:LoadBalancer', 'dnsName', /\.elb\.(\S+\.)?amazonaws\.com$|amazonaws\.example$/],
    ['aws:lb/targetGroup:TargetGroup', 'arn', of('elasticloadbalancing', 'targetgroup/[^/]+/[0-9a-f]{16}')],
    ['aws:lb/listener:Listener', 'arn', of('elasticloadbalancing', 'listener/(app|net|gwy)/[^/]+/[0-9a-f]{16}/[0-9a-f]{16}')],
    ['aws:kms/alias:Alias', 'arn', of('kms', 'alias/mine'), { name: 'alias/mine' }],
    [
      'aws:lambda/function:Function',
      'invokeArn',
      /^arn:aws:apigateway:eu-central-2:lambda:path\/2015-03-31\/functions\/arn:.*\/invocations$/,
    ],
    ['aws:lambda/function:Function', 'qualifiedArn', of('lambda', 'function:[^:]+:[^:]+')],
    ['aws:apigateway/restApi:RestApi', 'executionArn', of('execute-api', '[^/]+')],
    ['aws:apigateway/stage:Stage', 'arn', /^arn:aws:apigateway:eu-central-2::\/restapis\/[^/]+\/stages\/[^/]+$/],
    ['aws:apigatewayv2/api:Api', 'executionArn', of('execute-api', '[^/]+')],
    ['aws:ecs/taskDefinition:TaskDefinition', 'arn', of('ecs', 'task-definition/fam:\\d+'), { family: 'fam' }],
    ['aws:ecs/taskDefinition:TaskDefinition', 'id', /^fam$/, { family: 'fam' }],
    ['aws:rds/clusterInstance:ClusterInstance', 'arn', of('rds', 'db:[^:]+')],
    ['aws:rds/clusterInstance:ClusterInstance', 'id', /^(?!cluster$)/, { clusterIdentifier: 'cluster' }],
    ['aws:rds/subnetGroup:SubnetGroup', 'arn', of('rds', 'subgrp:[^:]+')],
    ['aws:rds/instance:Instance', 'endpoint', /:\d+$/, { engine: 'postgres' }],
    ['aws:ec2/eip:Eip', 'arn', of('ec2', 'elastic-ip/eipalloc-[0-9a-f]{17}')],
    ['aws:ec2/eip:Eip', 'allocationId', /^eipalloc-[0-9a-f]{17}$/],
    ['aws:ec2/flowLog:FlowLog', 'arn', of('ec2', 'vpc-flow-log/fl-[0-9a-f]{17}')],
    ['aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'arn', of('ec2', 'security-group-rule/sgr-[0-9a-f]{17}')],
    ['aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'securityGroupRuleId', /^sgr-[0-9a-f]{17}$/],
    ['aws:sns/topicSubscription:TopicSubscription', 'arn', of('sns', 'topic:[0-9a-f-]{36}'), { topic: `${own.replace('R', 'sns')}topic` }],
    ['aws:s3/bucket:Bucket', 'bucketDomainName', /^[^.]+\.s3\.amazonaws\.com$|amazonaws\.example$/],
    ['aws:s3/bucket:Bucket', 'bucketRegionalDomainName', /^[^.]+\.s3\.eu-central-2\.amazonaws\.com$|amazonaws\.example$/],
    ['aws:s3/bucketObject:BucketObject', 'arn', /^arn:aws:s3:::b\/k$/, { bucket: 'b', key: 'k' }],
    ['aws:cloudfront/distribution:Distribution', 'domainName', /\.cloudfront\.net$|amazonaws\.example$/],
    ['aws:autoscaling/group:Group', 'arn', of('autoscaling', 'autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName/.+')],
    ['aws:secretsmanager/secret:Secret', 'arn', of('secretsmanager', 'secret:given-\\w{6}'), { name: 'given' }],
    ['aws:route53/zone:Zone', 'zoneId', new RegExp(`^${made('aws:route53/zone:Zone')['id']}$`)],
    ['aws:cognito/userPool:UserPool', 'arn', of('cognito-idp', 'userpool/eu-central-2_\\w+')],
    ['aws:lambda/eventSourceMapping:EventSourceMapping', 'arn', of('lambda', 'event-source-mapping:[0-9a-f-]{36}')],
  ];
  it.each(forms.map(([type, output, form, inputs = {}]) => [type, output, form, inputs] as const))('%s %s', (type, output, form, inputs) =>
    expect(made(type, inputs)[output]).toMatch(form),
  );
  it('is the same by either name of a load balancer', () => {
    expect(made('aws:alb/targetGroup:TargetGroup')['arn']).toMatch(of('elasticloadbalancing', 'targetgroup/[^/]+/[0-9a-f]{16}'));
  });
});
