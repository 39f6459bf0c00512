import * as ebs from '@pulumi/aws/ebs';
import * as ec2 from '@pulumi/aws/ec2';
import * as kms from '@pulumi/aws/kms';
import { Provider } from '@pulumi/aws/provider';
import * as s3 from '@pulumi/aws/s3';
import * as pulumi from '@pulumi/pulumi';
import { type MockStack, type MockStackOptions, mockStack } from '../../policypack/testing';

const zone = { availabilityZone: 'eu-central-2a' };
const high = { 'data-classification': 'high', jurisdiction: 'CH' };
const run = (program: () => unknown, options: MockStackOptions = {}): Promise<MockStack> =>
  mockStack(program, { config: { 'aws:region': 'eu-central-2' }, today: '2026-12-01', ...options });

let stack: MockStack;
beforeAll(async () => {
  stack = await run(() => {
    const key = new kms.Key('key', { enableKeyRotation: true });
    new ebs.Volume('right', { ...zone, encrypted: true, kmsKeyId: key.arn, tags: high });
    new ebs.Volume('wrong', { ...zone, tags: high });
    new ebs.Volume('open', {
      ...zone,
      encrypted: true,
      kmsKeyId: new pulumi.Config().getSecret('none') ?? kms.getAliasOutput({ name: 'alias/x' }).targetKeyArn,
      tags: high,
    });
    new s3.Bucket('right', { bucket: 'right' });
  });
});
/** What a failing matcher says. */
const words = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    return (error as Error).message;
  }
  return 'it passed';
};

describe('what passes', () => {
  it('a rule that holds', () => {
    expect(stack).toSatisfy('CEK-03/encrypted-at-rest', 'aws:ebs/volume:Volume::right');
    expect(stack).toSatisfy('v3:EKM-03', 'aws:ebs/volume:Volume::right');
    expect(stack).toSatisfy('cek-12');
  });
  it('a finding, with its level and words', () => {
    expect(stack).toViolate('CEK-03', 'wrong');
    expect(stack).toViolate('CEK-03', 'wrong', 'mandatory');
    expect(stack).toViolate('CEK-03', 'wrong', { level: 'mandatory', says: /Look at: encrypted/ });
    expect(stack).not.toViolate('CEK-03', 'wrong', 'advisory');
    expect(stack).not.toViolate('CEK-03', 'aws:ebs/volume:Volume::right');
    expect(stack).not.toSatisfy('CEK-03');
  });
  it('what is open', () => {
    expect(stack).toBeUndetermined('CEK-03', 'open');
    expect(stack).not.toBeUndetermined('CEK-03', 'wrong');
    expect(stack).not.toSatisfy('CEK-03', 'open');
  });
  it('a URN as a name', () => {
    expect(stack).toViolate('CEK-03', 'urn:pulumi:dev::project::aws:ebs/volume:Volume::wrong');
  });
});

describe('what fails says it as a preview does', () => {
  it('a violation reads like the finding', () => {
    expect(words(() => expect(stack).toSatisfy('CEK-03', 'wrong')).split('\n')).toEqual([
      "expect(stack).toSatisfy('CEK-03', 'wrong')",
      '',
      "[mandatory] [severity: high] 'wrong' (aws:ebs/volume:Volume), found at registration",
      '  CEK-03 Data Encryption (was v1 IS-18, v3 EKM-03, v3 EKM-04): encrypted-at-rest',
      '  Its volume has no encryption; high data needs a customer managed key. (Class high: by its tag.)',
      '  A copied disk or a leaked snapshot is only as safe as the key that reads it.',
      expect.stringMatching(/^ {2}Encrypt the resource at rest; .* Look at: encrypted\./),
      '  More: controls/docs/cek-03-data-encryption.md in ccm-policy-pack',
    ]);
  });
  it.each<[string, () => unknown, RegExp]>([
    [
      'what is undetermined',
      () => expect(stack).toSatisfy('CEK-03', 'open'),
      /^\? 'open' \(aws:ebs\/volume:Volume\): undetermined by CEK-03\/encrypted-at-rest: /m,
    ],
    ['what passed', () => expect(stack).toViolate('CEK-12', 'key'), /^1 passed\.$/m],
    ['another level', () => expect(stack).toViolate('CEK-03', 'wrong', 'advisory'), /^Not as expected \(advisory\):\n\[mandatory\]/m],
    [
      'a violation that should not be',
      () => expect(stack).not.toViolate('CEK-03', 'wrong'),
      /^expect\(stack\)\.not\.toViolate\('CEK-03', 'wrong'\)\n\n\[mandatory\]/,
    ],
    [
      'a rule that holds and should not',
      () => expect(stack).not.toSatisfy('CEK-12'),
      /^expect\(stack\)\.not\.toSatisfy\('CEK-12'\)\n\n1 passed\.$/,
    ],
  ])('%s', (_what, ask, expected) => expect(words(ask)).toMatch(expected));
});

describe('a rule that judged nothing satisfies nobody', () => {
  it.each<[string, () => unknown]>([
    ['satisfies', () => expect(stack).toSatisfy('BCR-08', 'key')],
    ['is not violated', () => expect(stack).not.toViolate('BCR-08', 'key')],
    ['is not open', () => expect(stack).not.toBeUndetermined('BCR-08', 'key')],
    ['is violated', () => expect(stack).toViolate('BCR-08', 'key')],
  ])('%s', (_what, ask) => expect(words(ask)).toMatch(/Nothing was judged\. It does not apply:\n {2}\S/));
  it('a rule that is disabled', async () => {
    const quiet = await run(() => new ebs.Volume('wrong', zone), { ccm: { controls: { 'CEK-03': 'disabled' } } });
    for (const ask of [
      () => expect(quiet).toSatisfy('CEK-03'),
      () => expect(quiet).not.toViolate('CEK-03'),
      () => expect(quiet).toSatisfy('CEK-03', 'wrong'),
    ])
      expect(words(ask)).toMatch(/Nothing was judged: CEK-03 was not asked/);
  });
  it('a failure that an exception sets aside is no pass, and no finding', async () => {
    const exception = { control: 'CEK-03', resource: '**::wrong', owner: 'web@example.com', reason: 'Scratch.', until: '2027-01-31' };
    const excepted = await run(() => new ebs.Volume('wrong', { ...zone, tags: high }), { ccm: { exceptions: [exception] } });
    expect(words(() => expect(excepted).toSatisfy('CEK-03'))).toMatch(
      /'wrong' \(aws:ebs\/volume:Volume\): it fails, and an exception sets that aside\./,
    );
    expect(words(() => expect(excepted).toViolate('CEK-03'))).toMatch(/an exception sets that aside/);
    const over = await run(() => new ebs.Volume('wrong', { ...zone, tags: high }), {
      ccm: { exceptions: [exception] },
      today: '2027-02-01',
    });
    expect(over).toViolate('CEK-03', 'wrong', 'mandatory');
  });
  it('what a plugin makes is not looked at, and so the stack as a whole satisfies nothing', async () => {
    class Remote extends pulumi.ComponentResource {
      constructor(name: string) {
        super('awsx:ec2:Vpc', name, {}, {}, true);
      }
    }
    const remote = await run(() => {
      new Remote('net');
      new kms.Key('key', { enableKeyRotation: true });
    });
    expect(remote).toSatisfy('CEK-12', 'key');
    expect(words(() => expect(remote).toSatisfy('CEK-12'))).toMatch(
      /'net' \(awsx:ec2:Vpc\) is made by a plugin: nothing in it was looked at\./,
    );
  });
  it('a type that no row knows is not looked at', async () => {
    class Odd extends pulumi.CustomResource {
      constructor(name: string) {
        super('aws:odd/thing:Thing', name, {});
      }
    }
    const odd = await run(() => {
      new Odd('odd');
      new kms.Key('key', { enableKeyRotation: true });
    });
    expect(words(() => expect(odd).toSatisfy('CEK-12'))).toMatch(/Nothing is known of aws:odd\/thing:Thing: it was not looked at\./);
  });
});

describe('what nobody looked at satisfies nobody', () => {
  class Thing extends pulumi.CustomResource {
    constructor(type: string, name: string) {
      super(type, name, { a: 1 });
    }
  }
  it.each(['azure-native:storage:StorageAccount', 'pulumi-nodejs:dynamic:Resource', 'command:local:Command'])('%s', async type => {
    const mixed = await run(() => {
      new Thing(type, 'thing');
      new kms.Key('key', { enableKeyRotation: true });
    });
    expect(words(() => expect(mixed).toSatisfy('CEK-12'))).toContain(`Nothing is known of ${type}: it was not looked at.`);
    expect(mixed).toSatisfy('CEK-12', 'key');
  });
  it.each(['random:index/randomPet:RandomPet', 'time:index/sleep:Sleep', 'null:index/resource:Resource'])('but %s', async type => {
    const mixed = await run(() => {
      new Thing(type, 'thing');
      new kms.Key('key', { enableKeyRotation: true });
    });
    expect(mixed).toSatisfy('CEK-12');
  });
});

describe('an expectation that is not understood is an error', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'a level',
      () => expect(stack).not.toViolate('CEK-03', 'wrong', 'mandtory' as never),
      /there is no level mandtory\. Did you mean mandatory\?$/,
    ],
    ['a level of none', () => expect(stack).toViolate('CEK-03', 'wrong', { level: 'disabled' as never }), /there is no level disabled\.$/],
    ['a key', () => expect(stack).toViolate('CEK-03', 'wrong', { say: 'never said' } as never), /there is no say\. Did you mean says\?$/],
    [
      'a pattern in its place',
      () => expect(stack).toViolate('CEK-03', 'wrong', /never said/ as never),
      /expected is a level, or \{ level, says \}\.$/,
    ],
    ['a kind', () => expect(stack).not.toViolate('CEK-03', 'wrong', { says: 3 } as never), /says is a text or a pattern\.$/],
  ])('%s', (_what, ask, expected) => expect(words(ask)).toMatch(expected));
  it('a pattern means the same every time', () => {
    for (const says of [/no encryption/g, /Its volume/y])
      for (let time = 0; time < 3; time++) expect(stack).toViolate('CEK-03', 'wrong', { says });
  });
  it('what is said is said of the resource, and no general advice', async () => {
    const plain = await run(() => new ebs.Volume('medium', { ...zone, tags: { 'data-classification': 'medium' } }));
    // Its advice is: where its class demands it, with a customer managed key.
    expect(plain).not.toViolate('CEK-03', 'medium', { says: 'customer managed key' });
    expect(plain).toViolate('CEK-03', 'medium', { says: 'medium data needs encryption' });
    expect(plain).toViolate('CEK-03', 'medium', { says: 'Look at: encrypted.' });
  });
});

describe('what is negated must have been decided', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['no violation of what is open', () => expect(stack).not.toViolate('CEK-03', 'open'), /^\? 'open' .*: undetermined by CEK-03/m],
    [
      'not satisfied, where nothing was judged',
      () => expect(stack).not.toSatisfy('BCR-08', 'key'),
      /Nothing was judged\. It does not apply:/,
    ],
    ['not open, where nothing was judged', () => expect(stack).not.toBeUndetermined('BCR-08', 'key'), /Nothing was judged\./],
  ])('%s', (_what, ask, expected) => expect(words(ask)).toMatch(expected));
});

describe('a name that does not exist is an error, negated too', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a control', () => expect(stack).not.toViolate('CEK-33'), /^expect\(stack\): there is no control CEK-33; did you mean CEK-03\?$/],
    [
      'a control of another edition',
      () => expect(stack).toSatisfy('DSI-01'),
      /^expect\(stack\): DSI-01 is an id of another edition; write v3:DSI-01 or DSP-04\.$/,
    ],
    [
      'a rule',
      () => expect(stack).not.toViolate('CEK-03/encrypted-at-rst'),
      /^expect\(stack\): CEK-03 has no rule encrypted-at-rst; did you mean encrypted-at-rest\?$/,
    ],
    ['a rule that is like none', () => expect(stack).not.toViolate('CEK-03/x'), /^expect\(stack\): CEK-03 has no rule x\.$/],
    ['a resource', () => expect(stack).not.toViolate('CEK-03', 'wrng'), /^The stack has no resource 'wrng'\. Did you mean wrong\?$/],
    [
      'a resource of two that are called so',
      () => expect(stack).toSatisfy('CEK-03', 'right'),
      /^Several resources are called 'right'; write one of 'aws:\S+::right', 'aws:\S+::right'\.$/,
    ],
    [
      'a promise of a stack',
      () => expect(run(() => undefined).catch(() => undefined)).toSatisfy('CEK-03'),
      /^expect\(…\) was not given a mock stack: await mockStack\(…\) first\.$/,
    ],
  ])('%s', (_what, ask, expected) => expect(words(ask)).toMatch(expected));
});

it('shows no secret, whatever fails', async () => {
  const secret = 'hunter2-hunter2';
  const stack = await run(() => {
    const text = pulumi.secret(secret);
    const there = new Provider('there', { region: 'us-east-1' });
    new ebs.Volume(
      'v',
      { availabilityZone: text, kmsKeyId: text, tags: { 'data-classification': text, jurisdiction: text, note: text } },
      { provider: there },
    );
    new ec2.SecurityGroup('g', {
      description: text,
      ingress: [{ protocol: text, fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0', text] }],
    });
  });
  for (const control of ['CEK-03', 'DSP-04', 'DSP-19', 'IVS-03']) {
    const said = [
      () => expect(stack).toSatisfy(control),
      () => expect(stack).toViolate(control, undefined, 'advisory'),
      () => expect(stack).not.toViolate(control),
    ];
    expect(said.map(words).join('\n')).not.toContain(secret);
  }
});
