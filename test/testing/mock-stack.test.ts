import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
const failure = (program: () => unknown, options: MockStackOptions = europe): Promise<string> =>
  mockStack(program, options).then(
    () => 'it ran',
    (error: Error) => `${error.name}: ${error.message}`,
  );
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
          new ebs.Volume('switch-output', { ...zone, encrypted: ebs.getEncryptionByDefaultOutput().enabled });
        },
        { ...europe, phase },
      );
      for (const name of ['promise', 'text', 'then', 'output']) {
        expect(inputsOf(stack, name)['kmsKeyId']).toBe(UNKNOWN);
        expect(stack).toBeUndetermined('CEK-03', name);
      }
      expect(inputsOf(stack, 'switch-output')['encrypted']).toBe(UNKNOWN);
      expect(stack).toBeUndetermined('CEK-03', 'switch-output');
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
  it.each<[string, () => unknown, MockStackOptions, RegExp]>([
    ['no resource', () => undefined, europe, /^MockStackError: The program registered no resource\. A module runs once/],
    [
      'a program that throws',
      () => {
        throw new Error('No such zone');
      },
      europe,
      /^MockStackError: The program failed at mock-stack\.test\.ts:\d+: No such zone\.$/,
    ],
    [
      'a program that rejects',
      async () => {
        throw new Error('No such zone');
      },
      europe,
      /^MockStackError: The program failed at mock-stack\.test\.ts:\d+: No such zone\.$/,
    ],
    [
      'configuration that is missing',
      () => new pulumi.Config().require('zone'),
      europe,
      /^MockStackError: The program failed at mock-stack\.test\.ts:\d+: Missing required configuration variable 'project:zone'/,
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
    [
      'a phase that does not exist',
      () => new s3.Bucket('b', {}),
      { ...europe, phase: 'deploy' as never },
      /^MockStackError: There is no phase deploy: write preview or deployed\.$/,
    ],
    [
      'an option that does not exist',
      () => new s3.Bucket('b', {}),
      { ...europe, answer: {} } as never,
      /^MockStackError: mockStack has no option answer\. Did you mean answers\?$/,
    ],
    ['a day that is none', () => new s3.Bucket('b', {}), { ...europe, today: 'tomorrow' }, /^MockStackError: today: tomorrow is no day; /],
    [
      'a day that no month has',
      () => new s3.Bucket('b', {}),
      { ...europe, today: '2026-02-30' },
      /^MockStackError: today: 2026-02-30 is no day; /,
    ],
    [
      'a stack that the project does not have',
      () => new s3.Bucket('b', {}),
      { dir: '../../examples/aws-compliant', stack: 'prdo' },
      /has no stack prdo; it has prod\.$/,
    ],
    [
      'an input that rejects',
      () => new s3.Bucket('b', { bucket: pulumi.output(Promise.reject(new Error('Odd'))) as never }),
      europe,
      /could not be registered.*: .*Odd\.$/,
    ],
    [
      'an output that rejects, and nobody uses',
      () => void [new s3.Bucket('b', {}), pulumi.output(Promise.reject(new Error('Odd')))],
      europe,
      /^MockStackError: The program failed.*: Odd\.$/,
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
    expect(words).toMatch(
      /^MockStackError: 'b' \(aws:s3\/bucket:Bucket\) could not be registered at mock-stack\.test\.ts:\d+: .*Odd name\.$/,
    );
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

describe('what is made too late', () => {
  const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
  const fine = () => new ebs.Volume('fine', { availabilityZone: 'eu-central-2a', encrypted: true });
  const bad = () => new ebs.Volume('late', { availabilityZone: 'eu-central-2a', encrypted: false });
  it.each<[string, () => unknown]>([
    ['a file that nobody awaits', () => void readFile(__filename).then(bad)],
    ['a timer', () => void setTimeout(bad, 100)],
    [
      'timers one after the other',
      () =>
        void pause(20)
          .then(() => pause(20))
          .then(() => pause(20))
          .then(bad),
    ],
    [
      'an apply in a module that is loaded anew',
      () =>
        jest.isolateModulesAsync(async () => {
          const own = await import('@pulumi/pulumi');
          const volumes = await import('@pulumi/aws/ebs');
          (own.output(pause(50)) as pulumi.Output<unknown>).apply(
            () => void new volumes.Volume('late', { availabilityZone: 'eu-central-2a' }),
          );
        }),
    ],
  ])(
    'is waited for a second: %s',
    async (_what, later) => {
      const stack = await mockStack(async () => {
        fine();
        await later();
      }, europe);
      expect(stack).toViolate('CEK-03', 'late');
    },
    20_000,
  );
  it('later still, every matcher says so, and nothing of the stack changes', async () => {
    const stack = await mockStack(() => {
      fine();
      setTimeout(bad, 1300);
    }, europe);
    const before = stack.registrations.length;
    expect(stack).toSatisfy('CEK-03');
    await pause(700);
    expect(stack.registrations.length).toBe(before);
    const words = /^'late' \(aws:ebs\/volume:Volume\) was made after the program had ended: return or await what makes it\.$/;
    expect(() => expect(stack).toSatisfy('CEK-03')).toThrow(words);
    expect(() => expect(stack).not.toViolate('CEK-03', 'fine')).toThrow(words);
    expect(() => expect(stack).not.toBeUndetermined('CEK-03')).toThrow(words);
  }, 20_000);
});

describe('what an earlier run made is an error in the next', () => {
  const ssh = { protocol: 'tcp', fromPort: 22, toPort: 22 };
  const kept = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const abroad = kept(() => new Provider('abroad', { region: 'us-east-1' }));
  const shared = kept(() => new ec2.SecurityGroup('shared', {}));
  const parent = kept(() => new pulumi.ComponentResource('acme:x:Site', 'site'));
  const read = kept(() => ec2.Vpc.get('read', 'vpc-0123456789abcdef0'));
  it.each<[string, () => unknown, RegExp]>([
    [
      'a provider',
      () => new s3.Bucket('b', {}, { provider: abroad() }),
      /leans on 'abroad' \(pulumi:providers:aws\), which it has not made: an earlier run did\./,
    ],
    ['a provider that is asked', () => void [new s3.Bucket('b', {}), ec2.getVpcOutput({}, { provider: abroad() })], /leans on 'abroad'/],
    [
      'a resource whose output is used',
      () => new ec2.SecurityGroup('own', { ingress: [{ ...ssh, securityGroups: [shared().id] }] }),
      /leans on 'shared' \(aws:ec2\/securityGroup:SecurityGroup\)/,
    ],
    ['a resource that is depended on', () => new s3.Bucket('b', {}, { dependsOn: shared() }), /leans on 'shared'/],
    ['a parent', () => new s3.Bucket('b', {}, { parent: parent() }), /leans on 'site'/],
    ['a read', () => new ec2.SecurityGroup('own', { vpcId: read().id }), /leans on 'read'/],
  ])('%s', async (_what, program, words) => {
    // Each is made by the first run that needs it.
    await mockStack(() => void [abroad(), shared(), parent(), read(), new s3.Bucket('other', {})], europe);
    expect(await failure(program)).toMatch(words);
  });
});

describe('a right program runs', () => {
  it('under fake timers', async () => {
    jest.useFakeTimers();
    try {
      expect(await failure(() => new s3.Bucket('b', {}))).toBe('it ran');
    } finally {
      jest.useRealTimers();
    }
  });
  it('and is told the folder of its project', async () => {
    let seen = '';
    await mockStack(
      () => {
        new s3.Bucket('b', {});
        seen = pulumi.getRootDirectory();
      },
      { dir: '../../examples/aws-compliant' },
    );
    expect(seen).toBe(path.resolve(__dirname, '../../examples/aws-compliant'));
  });
  it('and leaves nothing behind', async () => {
    const { stackResource } = globalThis as { stackResource?: unknown };
    await Promise.all([1, 2].map(() => mockStack(() => new s3.Bucket('b', {}), europe)));
    expect((globalThis as { stackResource?: unknown }).stackResource === stackResource).toBe(true);
  });
  it('of two of one name, the one that never comes is named', async () => {
    const words = await failure(
      () => {
        const [a, b] = ['a', 'b'].map(name => new pulumi.ComponentResource('acme:x:C', name));
        new ebs.Volume('v', { availabilityZone: 'eu-central-2a' }, { parent: a! });
        new ebs.Volume('v', { availabilityZone: 'eu-central-2a', size: new Promise<number>(() => undefined) }, { parent: b! });
      },
      { ...europe, timeout: 500 },
    );
    expect(words).toMatch(/not registered yet: 'v' \(aws:ebs\/volume:Volume\)\.$/);
  });
  /** jest, on a test of its own: what it says when it ends. */
  function jestOn(name: string, text: string, ...flags: string[]): string {
    const folder = mkdtempSync(path.join(__dirname, '.apart-'));
    try {
      writeFileSync(path.join(folder, `${name}.test.ts`), text);
      const jestItself = path.join(__dirname, '../../node_modules/jest/bin/jest.js');
      const output = path.join(folder, 'out.json');
      try {
        execFileSync(process.execPath, [jestItself, '--json', `--outputFile=${output}`, ...flags, path.join(folder, `${name}.test.ts`)], {
          cwd: path.join(__dirname, '../..'),
          stdio: ['ignore', 'ignore', 'pipe'],
          encoding: 'utf8',
        });
      } catch (ended) {
        // Where jest lived on, its result says it.
        const said = (ended as { stderr: string }).stderr;
        if (!existsSync(output)) return `jest itself died: ${/^\w*Error: .*/m.exec(said)?.[0] ?? said}`;
      }
      const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as {
        testResults: { message: string; assertionResults: { failureMessages: string[] }[] }[];
      };
      const failures = testResults.flatMap(({ message, assertionResults }) =>
        assertionResults.length > 0 ? assertionResults.flatMap(({ failureMessages }) => failureMessages) : [message],
      );
      return failures.map(failure => failure.split('\n', 1)[0]).join(' | ');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const imports = [
    "import { Volume } from '@pulumi/aws/ebs';",
    "import * as pulumi from '@pulumi/pulumi';",
    "import { mockStack } from '../../../policypack/testing';",
    "const fine = () => new Volume('fine', { availabilityZone: 'eu-central-2a', encrypted: true });",
  ].join('\n');
  it.each<[string, string, string[]]>([
    ['whatever it returns', `${imports}\nit('runs', async () => { await mockStack(() => fine().arn); });`, []],
    [
      'or ends with one sentence, where an export is rejected',
      `${imports}\nit('runs', async () => {
        await expect(mockStack(() => { fine(); return { a: pulumi.output(Promise.reject(new Error('Odd'))) }; })).rejects.toThrow(/Odd/);
      });`,
      [],
    ],
    [
      'from the folder of its test, without jest’s globals',
      `import { it } from '@jest/globals';\n${imports}
      it('runs', async () => { await mockStack(fine, { dir: '../../../examples/aws-compliant' }); });`,
      ['--injectGlobals=false'],
    ],
  ])('%s', (_what, text, flags) => expect(jestOn('apart', text, ...flags)).toBe(''), 60_000);
});

describe('secrets', () => {
  const secret = 'hunter2-hunter2';
  const options: MockStackOptions = { config: { 'aws:region': 'eu-central-2', db: secret }, secretKeys: ['db'] };
  const parse = (text: string): string => JSON.parse(text) as string;
  it.each<[string, () => unknown]>([
    ['that are no JSON', () => new pulumi.Config().requireSecretObject('db')],
    ['that are parsed', () => new s3.Bucket('b', { bucket: new pulumi.Config().requireSecret('db').apply(parse) })],
    ['that are long, and of which a parser quotes a part', () => parse(`${secret.slice(0, 10)} ${'x'.repeat(50)}`)],
    [
      'that a program throws',
      () => {
        throw new Error(`No database at ${new pulumi.Config().require('db')}`);
      },
    ],
  ])('%s are not in the message', async (_what, program) => {
    const error = await mockStack(program, options).catch((thrown: Error) => thrown);
    const { message, stack, cause } = error as Error;
    expect(message).toMatch(/^(The program failed|'b' .* could not be registered) at mock-stack\.test\.ts:\d+: /);
    expect([message, stack].join('\n')).not.toContain('hunter2');
    expect(cause).toBeUndefined();
  });
  it('stay secret in outputs that a program declares so', async () => {
    const stack = await mockStack(
      () => {
        const bucket = new s3.Bucket('b', {}, { additionalSecretOutputs: ['arn'] });
        const vpc = ec2.Vpc.get('found', 'vpc-0123456789abcdef0', undefined, { additionalSecretOutputs: ['ownerId'] });
        new s3.Bucket('c', { tags: { of: bucket.arn } });
        new s3.Bucket('d', { tags: { of: pulumi.interpolate`x${vpc.ownerId}`.apply(() => 'x') } });
      },
      { ...europe, phase: 'deployed' },
    );
    for (const name of ['c', 'd']) expect(JSON.stringify(inputsOf(stack, name)['tags'])).toContain('1b47061264138c4ac30d75fd1eb44270');
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
