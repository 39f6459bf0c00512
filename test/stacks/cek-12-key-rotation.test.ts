import * as kms from '@pulumi/aws/kms';
import { Provider } from '@pulumi/aws/provider';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import cek12 from '../../controls/cek-12-key-rotation';
import { mockStack } from '../../policypack/testing';
import { everyRuleIsShown, mockStacks, type StackCase } from '../support/mock-stacks';

everyRuleIsShown(cek12);

const rotated = 'CEK-12/rotated-within-a-year';
const never = 'It never rotates by itself.';

describe('keys that rotate, and keys that do not', () => {
  mockStacks({
    'a key that nobody told to rotate': {
      program: () => new kms.Key('logs', {}),
      expect: { [`${rotated} logs`]: ['mandatory', never] },
    },
    'a key that rotates': {
      program: () => new kms.Key('logs', { enableKeyRotation: true }),
      expect: { [`${rotated} logs`]: 'pass' },
    },
    'a key without any inputs at all': {
      program: () => new kms.Key('logs'),
      expect: { [`${rotated} logs`]: ['mandatory', never] },
    },
    'how often': {
      program: () => {
        const every = (name: string, rotationPeriodInDays: number, enableKeyRotation?: boolean) =>
          new kms.Key(name, { enableKeyRotation: enableKeyRotation ?? true, rotationPeriodInDays });
        every('quarterly', 90);
        every('yearly', 365);
        every('a-day-late', 366);
        every('every-other-year', 730);
        every('switched-off', 90, false);
        new kms.Key('period-alone', { rotationPeriodInDays: 90 });
      },
      expect: {
        [`${rotated} quarterly`]: 'pass',
        [`${rotated} yearly`]: 'pass',
        [`${rotated} a-day-late`]: ['mandatory', 'It rotates every 366 days; at most 365 are allowed.'],
        [`${rotated} every-other-year`]: ['mandatory', 'It rotates every 730 days; at most 365 are allowed.'],
        [`${rotated} switched-off`]: ['mandatory', never],
        [`${rotated} period-alone`]: ['mandatory', never],
      },
    },
    'keys that KMS does not rotate': {
      program: () => {
        new kms.Key('signing', { keyUsage: 'SIGN_VERIFY', customerMasterKeySpec: 'RSA_4096' });
        new kms.Key('tokens', { keyUsage: 'GENERATE_VERIFY_MAC', customerMasterKeySpec: 'HMAC_256' });
        new kms.Key('asymmetric', { customerMasterKeySpec: 'RSA_2048' });
        new kms.Key('own-store', { customKeyStoreId: 'cks-0a1b2c3d4e5f60718' });
        new kms.ExternalKey('imported', {});
        new kms.Key('symmetric', { keyUsage: 'ENCRYPT_DECRYPT', customerMasterKeySpec: 'SYMMETRIC_DEFAULT' });
      },
      expect: {
        [`${rotated} signing`]: 'not-applicable',
        [`${rotated} tokens`]: 'not-applicable',
        [`${rotated} asymmetric`]: 'not-applicable',
        [`${rotated} own-store`]: 'not-applicable',
        [`${rotated} imported`]: 'not-applicable',
        [`${rotated} symmetric`]: ['mandatory', never],
      },
    },
    'a replica rotates with its primary, which is judged itself': {
      program: () => {
        const still = new kms.Key('still', { multiRegion: true });
        const moving = new kms.Key('moving', { multiRegion: true, enableKeyRotation: true });
        const abroad = new Provider('abroad', { region: 'eu-central-1' });
        new kms.ReplicaKey('still-abroad', { primaryKeyArn: still.arn }, { provider: abroad });
        new kms.ReplicaKey('moving-abroad', { primaryKeyArn: moving.arn }, { provider: abroad });
        new kms.ReplicaExternalKey('imported-abroad', { primaryKeyArn: moving.arn }, { provider: abroad });
      },
      expect: {
        [`${rotated} still`]: ['mandatory', never],
        [`${rotated} moving`]: 'pass',
        [`${rotated} still-abroad`]: 'not-applicable',
        [`${rotated} moving-abroad`]: 'not-applicable',
        [`${rotated} imported-abroad`]: 'not-applicable',
      },
    },
    'what belongs to a key is not one': {
      program: () => {
        const key = new kms.Key('ledger', { enableKeyRotation: true });
        new kms.Alias('alias', { name: 'alias/ledger', targetKeyId: key.id });
        new kms.Grant('grant', { keyId: key.id, granteePrincipal: 'arn:aws:iam::111122223333:role/app', operations: ['Decrypt'] });
        new kms.Ciphertext('text', { keyId: key.id, plaintext: 'x' });
      },
      expect: {
        [`${rotated} ledger`]: 'pass',
        [`${rotated} alias`]: 'not-applicable',
        [`${rotated} grant`]: 'not-applicable',
        [`${rotated} text`]: 'not-applicable',
      },
    },
    'a disabled key, and one that is only read': {
      program: () => {
        new kms.Key('disabled', { isEnabled: false });
        new kms.Key('retained', { enableKeyRotation: true, isEnabled: false }, { retainOnDelete: true });
        kms.Key.get('shared', '1d8f0c4e-7a5b-4c8e-9f7d-2b6a1e3c5d90');
      },
      expect: { [`${rotated} disabled`]: 'mandatory', [`${rotated} retained`]: 'pass', [`${rotated} shared`]: 'not-asked' },
    },
  });
});

describe('where the switch comes from', () => {
  mockStacks({
    'configuration, plain and secret': {
      config: { rotate: 'true', still: 'false', 'hidden-days': '400' },
      secretKeys: ['hidden-days'],
      program: () => {
        const config = new pulumi.Config();
        new kms.Key('on', { enableKeyRotation: config.requireBoolean('rotate') });
        new kms.Key('off', { enableKeyRotation: config.requireBoolean('still') });
        new kms.Key('left-out', { enableKeyRotation: config.getBoolean('nothing') });
        new kms.Key('seldom', { enableKeyRotation: true, rotationPeriodInDays: config.requireSecretNumber('hidden-days') });
        new kms.Key('secret-switch', { enableKeyRotation: pulumi.secret(true) });
      },
      expect: {
        [`${rotated} on`]: 'pass',
        [`${rotated} off`]: ['mandatory', never],
        [`${rotated} left-out`]: ['mandatory', never],
        [`${rotated} seldom`]: ['mandatory', 'at most 365 are allowed'],
        [`${rotated} secret-switch`]: 'pass',
      },
    },
    'a condition on the stack’s name': {
      stack: 'dev',
      program: () => {
        new kms.Key('only-prod', { enableKeyRotation: pulumi.getStack() === 'prod' });
        new kms.Key('all', { enableKeyRotation: ['dev', 'prod'].includes(pulumi.getStack()) });
      },
      expect: { [`${rotated} only-prod`]: ['mandatory', never], [`${rotated} all`]: 'pass' },
    },
    'a lookup that nobody answers': {
      program: () => {
        const told = ssm.getParameterOutput({ name: '/landing-zone/rotate' });
        const days = kms.getKeyOutput({ keyId: 'alias/landing-zone' }).pendingDeletionWindowInDays;
        new kms.Key('switch', { enableKeyRotation: told.insecureValue.apply(value => value as never as boolean) });
        new kms.Key('period', { enableKeyRotation: true, rotationPeriodInDays: days });
        new kms.Key('off', { enableKeyRotation: false, rotationPeriodInDays: days });
        new kms.Key('kind', { customerMasterKeySpec: told.value });
        new kms.Key('kind-on', { enableKeyRotation: true, customerMasterKeySpec: told.value });
      },
      expect: {
        [`${rotated} switch`]: 'undetermined',
        [`${rotated} period`]: 'undetermined',
        [`${rotated} off`]: ['mandatory', never],
        [`${rotated} kind`]: 'undetermined',
        [`${rotated} kind-on`]: 'undetermined',
      },
    },
    'the same, answered': {
      answers: { 'aws:kms:getKey': { pendingDeletionWindowInDays: 30 } },
      program: async () => {
        const { pendingDeletionWindowInDays } = await kms.getKey({ keyId: 'alias/landing-zone' });
        new kms.Key('monthly', { enableKeyRotation: true, rotationPeriodInDays: pendingDeletionWindowInDays * 4 });
        new kms.Key('yearly-or-so', { enableKeyRotation: true, rotationPeriodInDays: pendingDeletionWindowInDays * 13 });
      },
      expect: { [`${rotated} monthly`]: 'pass', [`${rotated} yearly-or-so`]: ['mandatory', 'It rotates every 390 days'] },
    },
    'an output of another resource': {
      mocks: { newResource: ({ type }) => ({ id: '', state: type === 'aws:ssm/parameter:Parameter' ? { insecureValue: 'no' } : {} }) },
      program: () => {
        const parameter = new ssm.Parameter('rotate', { type: 'String', value: 'yes' });
        new kms.Key('by-output', { enableKeyRotation: parameter.insecureValue.apply(value => value === 'yes') });
        new kms.Key('by-input', { enableKeyRotation: parameter.value.apply(value => value === 'yes') });
      },
      expect: { [`${rotated} by-output`]: 'undetermined', [`${rotated} by-input`]: 'pass' },
      deployed: { [`${rotated} by-output`]: ['mandatory', never] },
    },
    'outputs of another stack': {
      stackReferences: { 'acme/landing-zone/prod': { rotate: true, days: 730 } },
      program: () => {
        const zone = new pulumi.StackReference('acme/landing-zone/prod');
        new kms.Key('switch', { enableKeyRotation: zone.requireOutput('rotate') as pulumi.Output<boolean> });
        new kms.Key('period', { enableKeyRotation: true, rotationPeriodInDays: zone.requireOutput('days') as pulumi.Output<number> });
      },
      expect: { [`${rotated} switch`]: 'pass', [`${rotated} period`]: ['mandatory', 'It rotates every 730 days'] },
    },
    'a component and what it is told': {
      program: () => {
        class Vault extends pulumi.ComponentResource {
          constructor(name: string, args: { rotate?: boolean } = {}) {
            super('acme:security:Vault', name, args);
            const key = new kms.Key(`${name}-key`, { enableKeyRotation: args.rotate }, { parent: this });
            new kms.Alias(`${name}-alias`, { name: `alias/${name}`, targetKeyId: key.id }, { parent: key });
          }
        }
        new Vault('ledger', { rotate: true });
        new Vault('archive');
      },
      expect: { [`${rotated} ledger-key`]: 'pass', [`${rotated} archive-key`]: ['mandatory', never] },
    },
    'a transformation of the stack that turns it on, and a transform that turns it off': {
      program: () => {
        pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
          type === 'aws:kms/key:Key' ? { props: { ...props, enableKeyRotation: props['enableKeyRotation'] ?? true }, opts } : undefined,
        );
        new kms.Key('plain', {});
        new kms.Key('own-word', { enableKeyRotation: false });
        new kms.Key('undone', {}, { transforms: [({ props, opts }) => ({ props: { ...props, enableKeyRotation: false }, opts })] });
      },
      expect: {
        [`${rotated} plain`]: 'pass',
        [`${rotated} own-word`]: ['mandatory', never],
        [`${rotated} undone`]: ['mandatory', never],
      },
    },
    'a default of a transformation, over which the class lays what it was not told': {
      program: () => {
        pulumi.runtime.registerStackTransformation(({ props, opts }) => ({ props: { enableKeyRotation: true, ...props }, opts }));
        new kms.Key('plain', {});
        new kms.Key('told', { enableKeyRotation: true });
      },
      expect: { [`${rotated} plain`]: ['mandatory', never], [`${rotated} told`]: 'pass' },
    },
    'a transform of the stack that the engine runs': {
      program: () => {
        pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
          type === 'aws:kms/key:Key' ? { props: { ...props, enableKeyRotation: true }, opts } : undefined,
        );
        new kms.Key('plain', {});
        new kms.Key('own-word', { enableKeyRotation: false });
        new kms.Key('seldom', { rotationPeriodInDays: 2000 });
      },
      expect: {
        [`${rotated} plain`]: 'pass',
        [`${rotated} own-word`]: 'pass',
        [`${rotated} seldom`]: ['mandatory', 'It rotates every 2000 days'],
      },
    },
    'aliases, and a change that is ignored': {
      program: () => {
        new kms.Key('renamed', { enableKeyRotation: true }, { aliases: [{ name: 'old' }] });
        new kms.Key('renamed-still', {}, { aliases: [{ name: 'older' }], protect: true });
      },
      expect: { [`${rotated} renamed`]: 'pass', [`${rotated} renamed-still`]: ['mandatory', never] },
    },
  });

  it('an output of another stack that nobody knows, in a preview', async () => {
    const stack = await mockStack(
      () => {
        const zone = new pulumi.StackReference('acme/landing-zone/prod');
        new kms.Key('ledger', { enableKeyRotation: zone.requireOutput('rotate') as pulumi.Output<boolean> });
      },
      { config: { 'aws:region': 'eu-central-2' } },
    );
    expect(stack).toBeUndetermined(rotated, 'ledger');
  });
});

describe('levels and exceptions', () => {
  const program = () => {
    new kms.Key('logs', {});
    new kms.Key('ledger', { enableKeyRotation: true });
  };
  const logs = (answer: 'mandatory' | 'advisory' | 'excepted' | 'not-asked'): StackCase['expect'] => ({
    [`${rotated} logs`]: answer,
    [`${rotated} ledger`]: answer === 'not-asked' ? answer : 'pass',
  });
  const exception = { control: rotated, resource: '**::logs', owner: 'ops@example.com', reason: 'Replaced in May.', until: '2027-05-31' };
  mockStacks({
    'whatever the class of its data': { config: { 'ccm:dataClassification': 'low' }, program, expect: logs('mandatory') },
    'with classes declared': { ccm: { classification: { assume: 'high' } }, program, expect: logs('mandatory') },
    'advisory as a control': { ccm: { controls: { 'CEK-12': 'advisory' } }, program, expect: logs('advisory') },
    'advisory as a rule of a control that is disabled': {
      ccm: { controls: { 'CEK-12': 'disabled', [rotated]: 'advisory' } },
      program,
      expect: logs('advisory'),
    },
    disabled: { ccm: { controls: { 'CEK-12': 'disabled' } }, program, expect: logs('not-asked') },
    'an exception on its last day': { today: '2027-05-31', ccm: { exceptions: [exception] }, program, expect: logs('excepted') },
    'an exception a day later': { today: '2027-06-01', ccm: { exceptions: [exception] }, program, expect: logs('mandatory') },
    'an exception without owner': {
      today: '2027-01-01',
      ccm: { exceptions: [{ ...exception, owner: undefined }] },
      program,
      expect: logs('mandatory'),
    },
    'an exception from a control that is advisory': {
      today: '2027-01-01',
      ccm: { controls: { 'CEK-12': 'advisory' }, exceptions: [exception] },
      program,
      expect: logs('excepted'),
    },
  });
});
