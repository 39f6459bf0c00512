import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as iam from '@pulumi/aws/iam';
import * as kms from '@pulumi/aws/kms';
import { Provider } from '@pulumi/aws/provider';
import * as s3 from '@pulumi/aws/s3';
import * as sqs from '@pulumi/aws/sqs';
import * as pulumi from '@pulumi/pulumi';
import { type MockStack, type MockStackOptions, mockStack } from '../../policypack/testing';

const europe = { config: { 'aws:region': 'eu-central-2' } };
const inputsOf = (stack: MockStack, name: string) => stack.registrations.find(one => one.name === name)!.inputs;
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

describe('what a program is told', () => {
  it('in a preview outputs are unknown, and isDryRun says so', async () => {
    let seen: unknown[] = [];
    await mockStack(
      () => {
        const key = new kms.Key('key', {});
        seen = [pulumi.runtime.isDryRun(), pulumi.getProject(), pulumi.getStack(), pulumi.getOrganization()];
        key.arn.apply(arn => seen.push(arn));
      },
      { ...europe, project: 'shop', stack: 'prod', organization: 'acme' },
    );
    expect(seen).toEqual([true, 'shop', 'prod', 'acme']);
  });
  it('deployed, ids and ARNs have the form of their type, the same every time', async () => {
    const told = async (): Promise<unknown> => {
      let seen: unknown;
      await mockStack(
        async () => {
          const key = new kms.Key('key', {});
          const vpc = new ec2.Vpc('vpc', { cidrBlock: '10.0.0.0/16' });
          const bucket = new s3.Bucket('Data', {});
          const queue = new sqs.Queue('jobs', { name: 'jobs' });
          const role = new iam.Role('role', { assumeRolePolicy: '{}', path: '/apps/' });
          pulumi
            .all([
              key.id,
              key.arn,
              key.keyId,
              vpc.id,
              vpc.defaultSecurityGroupId,
              bucket.id,
              bucket.arn,
              queue.id,
              queue.arn,
              queue.url,
              role.arn,
            ])
            .apply(values => (seen = values));
        },
        { ...europe, phase: 'deployed' },
      );
      return seen;
    };
    const first = (await told()) as string[];
    const hex = '[0-9a-f]';
    expect(first).toEqual([
      expect.stringMatching(new RegExp(`^${hex}{8}-${hex}{4}-4${hex}{3}-8${hex}{3}-${hex}{12}$`)),
      expect.stringMatching(/^arn:aws:kms:eu-central-2:123456789012:key\/[0-9a-f-]{36}$/),
      first[0],
      expect.stringMatching(/^vpc-0[0-9a-f]{16}$/),
      expect.stringMatching(/^sg-0[0-9a-f]{16}$/),
      expect.stringMatching(/^data-[0-9a-f]{7}$/),
      `arn:aws:s3:::${first[5]}`,
      'https://sqs.eu-central-2.amazonaws.com/123456789012/jobs',
      'arn:aws:sqs:eu-central-2:123456789012:jobs',
      'https://sqs.eu-central-2.amazonaws.com/123456789012/jobs',
      expect.stringMatching(/^arn:aws:iam::123456789012:role\/apps\/role-[0-9a-f]{7}$/),
    ]);
    expect(await told()).toEqual(first);
  });
  it('deployed, what a provider chooses by itself is made up for names alone', async () => {
    const stack = await mockStack(
      () => {
        const volume = new ebs.Volume('a', { availabilityZone: 'eu-central-2a', encrypted: true });
        new ebs.Volume('b', {
          availabilityZone: 'eu-central-2a',
          encrypted: true,
          kmsKeyId: volume.kmsKeyId,
          tags: { 'data-classification': 'high' },
        });
      },
      { ...europe, phase: 'deployed' },
    );
    expect(inputsOf(stack, 'b')['kmsKeyId']).toBe(UNKNOWN);
    expect(stack).toBeUndetermined('CEK-03', 'b');
  });
  it.each(['preview', 'deployed'] as const)(
    '%s: a lookup that nobody answers is unknown, however it is written, and never "[object Object]"',
    async phase => {
      const stack = await mockStack(
        async () => {
          const answer = await kms.getAlias({ name: 'alias/mine' });
          const high = { 'data-classification': 'high' };
          const zone = { availabilityZone: 'eu-central-2a', encrypted: true, tags: high };
          new ebs.Volume('promise', { ...zone, kmsKeyId: answer.targetKeyArn });
          new ebs.Volume('text', { ...zone, kmsKeyId: `${answer.targetKeyArn}` });
          new ebs.Volume('then', { ...zone, kmsKeyId: kms.getAlias({ name: 'alias/mine' }).then(found => found.targetKeyArn) });
          new ebs.Volume('output', { ...zone, kmsKeyId: kms.getAliasOutput({ name: 'alias/mine' }).targetKeyArn });
          new ebs.Volume('switch', { ...zone, encrypted: (await ebs.getEncryptionByDefault()).enabled });
          new ebs.Volume('switch-output', { ...zone, encrypted: ebs.getEncryptionByDefaultOutput().enabled });
        },
        { ...europe, phase },
      );
      for (const name of ['promise', 'text', 'then', 'output']) {
        expect(inputsOf(stack, name)['kmsKeyId']).toBe(UNKNOWN);
        expect(stack).toBeUndetermined('CEK-03', name);
      }
      for (const name of ['switch', 'switch-output']) {
        expect(inputsOf(stack, name)['encrypted']).toBe(UNKNOWN);
        expect(stack).toBeUndetermined('CEK-03', name);
      }
      expect(stack.unanswered).toEqual(['aws:ebs/getEncryptionByDefault:getEncryptionByDefault', 'aws:kms/getAlias:getAlias']);
    },
  );
  it.each(['preview', 'deployed'] as const)('%s: a map in an answer that nobody has is unknown as a whole', async phase => {
    const stack = await mockStack(
      async () => {
        const found = await ec2.getInstance({ instanceId: 'i-0123456789abcdef0' });
        const zone = { availabilityZone: 'eu-central-2a' };
        new ebs.Volume('promise', { ...zone, tags: found.tags });
        new ebs.Volume('spread', { ...zone, tags: { ...found.tags, Name: 'spread' } });
        new ebs.Volume('output', { ...zone, tags: ec2.getInstanceOutput({ instanceId: 'i-0123456789abcdef0' }).tags });
      },
      { ...europe, phase },
    );
    for (const name of ['promise', 'spread', 'output']) {
      expect(inputsOf(stack, name)['tags']).toBe(UNKNOWN);
      expect(stack).toBeUndetermined('DSP-04/classified', name);
    }
  });
  it.each(['preview', 'deployed'] as const)('%s: answers come from the test, by table or by Pulumi mocks', async phase => {
    const arn = 'arn:aws:kms:eu-central-2:111122223333:key/1';
    const program = () => {
      new ebs.Volume('v', {
        availabilityZone: 'eu-central-2a',
        encrypted: true,
        tags: { 'data-classification': 'high' },
        kmsKeyId: kms.getAliasOutput({ name: 'alias/mine' }).targetKeyArn,
      });
    };
    const byTable = await mockStack(program, { ...europe, phase, answers: { 'aws:kms:getAlias': { targetKeyArn: arn } } });
    const byMocks = await mockStack(program, { ...europe, phase, mocks: { call: ({ inputs }) => ({ ...inputs, targetKeyArn: arn }) } });
    for (const stack of [byTable, byMocks]) {
      expect(inputsOf(stack, 'v')['kmsKeyId']).toBe(arn);
      expect(stack).toSatisfy('CEK-03', 'v');
    }
  });
  it('deployed, Pulumi mocks say what a resource has become', async () => {
    const stack = await mockStack(
      () => {
        const key = new kms.Key('key', {});
        new ebs.Volume('v', { availabilityZone: 'eu-central-2a', encrypted: true, kmsKeyId: key.arn });
      },
      {
        ...europe,
        phase: 'deployed',
        mocks: { newResource: ({ type }) => ({ id: 'mine', state: type.endsWith(':Key') ? { arn: 'arn:mine' } : {} }) },
      },
    );
    expect(inputsOf(stack, 'v')['kmsKeyId']).toBe('arn:mine');
    expect(stack.registrations.find(one => one.name === 'key')!.outputs['id']).toBe('mine');
  });
});

describe('what a program can do', () => {
  const both = (what: string, program: () => unknown, check: (stack: MockStack) => void, options: MockStackOptions = europe) =>
    it.each(['preview', 'deployed'] as const)(`${what} (%s)`, async phase => check(await mockStack(program, { ...options, phase })));

  both(
    'components, parents and aliases',
    () => {
      const parent = new pulumi.ComponentResource('acme:store:Store', 'store', {});
      new s3.Bucket('inner', {}, { parent, aliases: [{ name: 'old' }] });
    },
    stack => {
      const inner = stack.registrations.find(one => one.name === 'inner')!;
      expect(inner.urn).toBe('urn:pulumi:dev::project::acme:store:Store$aws:s3/bucket:Bucket::inner');
      expect(inner.parent).toBe('urn:pulumi:dev::project::acme:store:Store::store');
      expect(inner.aliases).toContain('urn:pulumi:dev::project::acme:store:Store$aws:s3/bucket:Bucket::old');
    },
  );
  both(
    'explicit providers with default tags, beside the default one',
    () => {
      const abroad = new Provider('abroad', { region: 'us-east-1', defaultTags: { tags: { team: 'x' } } });
      new s3.Bucket('there', {}, { provider: abroad });
      new s3.Bucket('here', {});
    },
    stack => {
      expect([inputsOf(stack, 'there')['region'], inputsOf(stack, 'here')['region']]).toEqual(['us-east-1', 'eu-central-2']);
      expect([inputsOf(stack, 'there')['tagsAll'], inputsOf(stack, 'here')['tagsAll']]).toEqual([{ team: 'x' }, undefined]);
    },
  );
  both(
    'default tags from the stack’s configuration',
    () => new s3.Bucket('b', {}),
    stack => {
      expect(inputsOf(stack, 'b')['tagsAll']).toEqual({ team: 'y' });
    },
    { config: { 'aws:region': 'eu-central-2', 'aws:defaultTags': { tags: { team: 'y' } } } },
  );
  both(
    'stack transformations of the SDK',
    () => {
      pulumi.runtime.registerStackTransformation(({ props, opts }) => ({ props: { ...props, tags: { from: 'transformation' } }, opts }));
      new s3.Bucket('b', {});
    },
    stack => expect(inputsOf(stack, 'b')['tags']).toEqual({ from: 'transformation' }),
  );
  both(
    'transforms of a resource and of the stack',
    () => {
      pulumi.runtime.registerResourceTransform(({ props, opts, type }) =>
        type === 'aws:s3/bucket:Bucket' ? { props: { ...props, tags: { ...props['tags'], stack: '1' } }, opts } : undefined,
      );
      new s3.Bucket('b', {}, { transforms: [({ props, opts }) => ({ props: { ...props, tags: { ...props['tags'], own: '1' } }, opts })] });
    },
    stack => expect(inputsOf(stack, 'b')['tags']).toEqual({ own: '1', stack: '1' }),
  );
  both(
    'what is not known yet, which transforms hand on',
    () => {
      pulumi.runtime.registerResourceTransform(({ props, opts }) => ({ props: { ...props, note: 'seen' }, opts }));
      const key = new kms.Key('key', {});
      new ebs.Volume(
        'v',
        { availabilityZone: 'eu-central-2a', encrypted: true, kmsKeyId: key.arn },
        { transforms: [({ props, opts }) => ({ props, opts })] },
      );
    },
    stack => {
      const known = expect.stringMatching(/^arn:aws:kms:/) as unknown;
      expect(inputsOf(stack, 'v')).toMatchObject({ note: 'seen', kmsKeyId: stack.phase === 'preview' ? UNKNOWN : known });
    },
  );
  both(
    'secrets in configuration and inputs',
    () => {
      const config = new pulumi.Config();
      new s3.Bucket('b', { tags: { token: config.requireSecret('token'), plain: config.require('plain') } });
    },
    stack => {
      expect(JSON.stringify(inputsOf(stack, 'b')['tags'])).toContain('1b47061264138c4ac30d75fd1eb44270');
      expect(
        JSON.stringify([stack.verdicts.map(({ reason }) => reason), stack.findings.map(({ verdict }) => verdict.reason)]),
      ).not.toContain('s3cret-1234');
    },
    { config: { 'aws:region': 'eu-central-2', token: 's3cret-1234', plain: 'x' }, secretKeys: ['token'] },
  );
  both(
    'reads that are no resources of its own',
    () => {
      const vpc = ec2.Vpc.get('found', 'vpc-0123456789abcdef0');
      new ec2.SecurityGroup('group', { vpcId: vpc.id, description: vpc.arn });
    },
    stack => {
      expect(stack.registrations.find(one => one.name === 'found')!.external).toBe(true);
      expect(inputsOf(stack, 'group')).toMatchObject({ vpcId: 'vpc-0123456789abcdef0', description: UNKNOWN });
      expect(stack.verdicts.some(({ address }) => address.endsWith('::found'))).toBe(false);
    },
  );
  both(
    'references to other stacks whose outputs are given',
    () => {
      const platform = new pulumi.StackReference('acme/platform/prod');
      new ebs.Volume('v', {
        availabilityZone: 'eu-central-2a',
        encrypted: true,
        kmsKeyId: platform.requireOutput('key') as pulumi.Output<string>,
        tags: { 'data-classification': 'high' },
      });
    },
    stack => expect(stack).toSatisfy('CEK-03', 'v'),
    { ...europe, stackReferences: { 'acme/platform/prod': { key: 'arn:aws:kms:eu-central-2:111122223333:key/1' } } },
  );
  both(
    'the class and place of the stack',
    () => new ebs.Volume('v', { availabilityZone: 'eu-central-2a', encrypted: true }),
    stack => {
      expect(stack).toViolate('CEK-03', 'v', { level: 'mandatory', says: 'high data needs a customer managed key' });
      expect(stack).toViolate('DSP-19', 'v');
    },
    { config: { 'aws:region': 'eu-central-2', 'ccm:dataClassification': 'high', 'ccm:jurisdiction': 'DE' } },
  );
  both(
    'two programs side by side do not see each other',
    async () => new s3.Bucket('b', {}),
    async stack => {
      const [one, two] = await Promise.all(
        ['one', 'two'].map(name =>
          mockStack(
            async () => {
              await new Promise(resolve => setTimeout(resolve, 5));
              new s3.Bucket(name, {});
            },
            { ...europe, stack: name },
          ),
        ),
      );
      expect(
        [one!, two!].map(({ registrations }) =>
          registrations.filter(({ custom, type }) => custom && type.startsWith('aws:')).map(({ urn }) => urn),
        ),
      ).toEqual([['urn:pulumi:one::project::aws:s3/bucket:Bucket::one'], ['urn:pulumi:two::project::aws:s3/bucket:Bucket::two']]);
      expect(stack.registrations.length).toBeGreaterThan(1);
    },
  );
});

it('no stack is noted for each promise: a test runner maps every one to its sources', async () => {
  const { prepareStackTrace, stackTraceLimit } = Error;
  let noted = 0;
  Error.prepareStackTrace = (_error, frames) => {
    if (frames.length > 0) noted++;
    return '';
  };
  try {
    await mockStack(() => {
      for (let i = 0; i < 5; i++) new ebs.Volume(`v${i}`, { availabilityZone: 'eu-central-2a', encrypted: true, tags: { i: `${i}` } });
    }, europe);
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  expect(noted).toBeLessThan(20);
});

describe('what cannot be run says so', () => {
  const failure = (program: () => unknown, options: MockStackOptions = europe) =>
    mockStack(program, options).then(
      () => 'it ran',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  it.each<[string, () => unknown, MockStackOptions, RegExp]>([
    ['no resource', () => undefined, europe, /^MockStackError: The program registered no resource\. A module runs once/],
    [
      'a program that throws',
      () => {
        throw new Error('No such zone');
      },
      europe,
      /^MockStackError: The program failed: No such zone\.$/,
    ],
    [
      'a program that rejects',
      async () => {
        throw new Error('No such zone');
      },
      europe,
      /^MockStackError: The program failed: No such zone\.$/,
    ],
    [
      'configuration that is missing',
      () => new pulumi.Config().require('zone'),
      europe,
      /^MockStackError: The program failed: Missing required configuration variable 'project:zone'/,
    ],
    [
      'two of one name',
      () => {
        new s3.Bucket('b', {});
        new s3.Bucket('b', {});
      },
      europe,
      /Duplicate resource URN/,
    ],
    [
      'outputs of another stack, deployed',
      () => new s3.Bucket('b', { bucket: new pulumi.StackReference('a/b/c').requireOutput('name') as never }),
      { ...europe, phase: 'deployed' },
      /a\/b\/c.*stackReferences/,
    ],
    [
      'a setting that does not exist',
      () => new s3.Bucket('b', {}),
      { ...europe, ccm: { controls: { 'CEK-33': 'advisory' } } },
      /^ConfigError: ccm:\d+:\d+: there is no control CEK-33; did you mean CEK-03\?/,
    ],
    ['a folder without project', () => new s3.Bucket('b', {}), { dir: '.', ...europe }, /Error: .*|it ran/],
    [
      'an input that never comes',
      () => new s3.Bucket('b', { bucket: new Promise<string>(() => undefined) }),
      { ...europe, timeout: 200 },
      /did not end within 200 ms; not registered yet: 'b' \(aws:s3\/bucket:Bucket\)\.$/,
    ],
  ])('%s', async (_what, program, options, words) => {
    expect(await failure(program, options)).toMatch(words);
  });
  it('an input whose computing throws, so that its resource never comes', async () => {
    const words = await failure(() => {
      new s3.Bucket('b', {
        bucket: pulumi.output('x').apply(() => {
          throw new Error('Odd name');
        }),
      });
    });
    expect(words).toMatch(/^MockStackError: 'b' \(aws:s3\/bucket:Bucket\) could not be registered: .*Odd name\.$/);
  });
});

describe('the program of a project', () => {
  const dir = '../../examples/aws-compliant';
  it.each(['resetModules', 'isolateModules'] as const)(
    'runs again where its modules are loaded anew (%s)',
    async how => {
      const program = async () => require('../../examples/aws-compliant/index') as unknown;
      const runs: number[] = [];
      for (let run = 0; run < 2; run++) {
        if (how === 'resetModules') jest.resetModules();
        const stack = await mockStack(
          async () => (how === 'resetModules' ? program() : jest.isolateModulesAsync(async () => void (await program()))),
          { dir },
        );
        expect(stack).toSatisfy('CEK-03');
        expect(stack.findings).toEqual([]);
        runs.push(stack.registrations.length);
      }
      expect(runs[0]).toBeGreaterThan(40);
      expect(runs[1]).toBe(runs[0]);
    },
    60_000,
  );
  it('brings its name, stack, configuration and ccm.yaml along', async () => {
    const stack = await mockStack(() => new ebs.Volume('v', { availabilityZone: 'us-east-1a', encrypted: true }), { dir });
    expect(stack.registrations[0]!.urn).toBe('urn:pulumi:prod::ledger::pulumi:pulumi:Stack::ledger-prod');
    expect(inputsOf(stack, 'v')['tagsAll']).toEqual({ 'data-classification': 'medium', jurisdiction: 'CH', team: 'ledger' });
    expect(stack).toViolate('DSP-19', 'v', { says: 'permitted by ccm.yaml: CH' });
  });
});

describe('what was made late', () => {
  it.each(['preview', 'deployed'] as const)('is waited for (%s)', async phase => {
    const stack = await mockStack(
      async () => {
        const first = new s3.Bucket('first', {});
        pulumi
          .output(new Promise<string>(resolve => setTimeout(() => resolve('late'), 20)))
          .apply(() => void new s3.Bucket('in-apply', {}));
        const { names } = await (await import('@pulumi/aws/getAvailabilityZones')).getAvailabilityZones({});
        for (const name of names) new ebs.Volume(name, { availabilityZone: name });
        first.arn.apply(() => void new s3.Bucket('once-deployed', {}));
      },
      { ...europe, phase },
    );
    const names = stack.registrations.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['in-apply', 'eu-central-2a', 'eu-central-2c']));
    // As in a real preview: nobody knows yet what depends on an output.
    expect(names.includes('once-deployed')).toBe(phase === 'deployed');
  });
});

it('takes less than 100 ms for a stack of 20 resources, after the first, or little more than Pulumi’s own mocks', async () => {
  const program = () => {
    const key = new kms.Key('key', { enableKeyRotation: true });
    for (let i = 0; i < 19; i++) new ebs.Volume(`v${i}`, { availabilityZone: 'eu-central-2a', encrypted: true, kmsKeyId: key.arn });
  };
  const timed = async (run: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < 6; i++) {
    ours.push(await timed(() => mockStack(program, europe)));
    floor.push(await timed(() => underPulumisMocks(program)));
  }
  const median = (times: number[]): number => times.slice(1).sort((a, b) => a - b)[2]!;
  process.stdout.write(
    `a mock stack of 20 resources: ${median(ours).toFixed(0)} ms; under Pulumi's own mocks ${median(floor).toFixed(0)} ms; medians of 5\n`,
  );
  expect(median(ours)).toBeLessThan(Math.max(100, 1.5 * median(floor)));
}, 60_000);
async function underPulumisMocks(program: () => void): Promise<void> {
  await pulumi.runtime.setMocks(
    { newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) },
    'project',
    'dev',
    true,
  );
  await pulumi.runtime.runInPulumiStack(async () => void program());
  await pulumi.runtime.disconnect();
}
