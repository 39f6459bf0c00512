import { controls } from '../../controls';
import { readCdkManifest, readTemplate, type TemplateOptions } from '../../policypack/adapters/cloudformation';
import type { Registration } from '../../policypack/adapters/pulumi/resource';
import { Session } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { defaultSettings } from '../../policypack/config/settings';
import { type Finding, findingsOf } from '../../policypack/engine/finding';
import { Judge, type Outcome, type Verdict } from '../../policypack/engine/judge';
import { modelOf } from '../../policypack/model';
import { awsProgram, cdkResources, logicalIds, nativeProgram, yamlTemplate } from './deriving';
import { type Dialect, Output, type Reading, type Resource, valueAt } from './written';

/** One mistake, written with Pulumi's `aws:` and in CloudFormation. In both the resource in question stands first. */
export interface Defect {
  /** In the words of the domain. */
  readonly name: string;
  /** `CONTROL/rule` */
  readonly rule: string;
  readonly outcome?: 'fail' | 'unknown';
  readonly says: string;
  /** Region of the provider, or of the stack. */
  readonly region?: unknown;
  readonly aws: readonly Resource[];
  readonly cloudformation: readonly Resource[];
}

/** What one rule says of the resource in question. */
export interface Answer {
  readonly outcome: Outcome;
  readonly says: string;
  /** When it is found: once at most. */
  readonly found: readonly ('at registration' | 'in the whole stack')[];
  /** What every rule says of it, its name left out. */
  readonly all: Readonly<Record<string, string>>;
}

/** As it is, or mended: the neighbour that is in order, one input changed. */
export type State = 'as it is' | 'mended';

/** Where a defect's values are read. */
export function readingOf({ region, cloudformation }: Defect, dialect: Dialect, state: State): Reading {
  const reading: Reading = {
    dialect,
    mended: state === 'mended',
    region: '',
    logicalId: logicalIds(cloudformation, dialect),
    sections: {},
    mends: 0,
    elsewhere: false,
  };
  return { ...reading, region: valueAt(region ?? 'eu-central-2', reading) as string, mends: reading.mends };
}

/** A defect as a dialect has it: a program, the text of a template, or the resources of one. */
export const inDialect = {
  aws: (defect: Defect, reading: Reading) => awsProgram(defect.aws, reading),
  native: (defect: Defect, reading: Reading) => nativeProgram(defect.cloudformation, reading),
  yaml: (defect: Defect, reading: Reading) => yamlTemplate(defect.cloudformation, reading),
  cdk: (defect: Defect, reading: Reading) => cdkResources(defect.cloudformation, reading),
} satisfies Record<Dialect, unknown>;

export function judge(defect: Defect, dialect: Dialect, state: State = 'as it is'): Answer {
  const reading = readingOf(defect, dialect, state);
  const { region } = reading;
  switch (dialect) {
    case 'aws':
      return throughSession(defect.rule, inDialect.aws(defect, reading), 'aws', region);
    case 'native':
      return throughSession(defect.rule, inDialect.native(defect, reading), 'aws-native', region);
    case 'yaml':
      return throughTemplate(defect.rule, inDialect.yaml(defect, reading), { file: 'shop.yaml', region });
    case 'cdk':
      return throughAssembly(defect.rule, inDialect.cdk(defect, reading), region);
  }
}

/** What stands for an unknown text (sdk/nodejs/runtime/rpc.ts). */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** As a preview does it: each resource once all that it depends on is there, the whole stack at the end. */
function throughSession(rule: string, program: readonly Resource[], provider: 'aws' | 'aws-native', region: string): Answer {
  const session = new Session(defaultSettings, controls, table, '2026-11-22');
  const urns = new Map(program.map(({ type, name }) => [name, `urn:pulumi:dev::shop::${type}::${name}`]));
  const urnOf = (name: string): string => {
    const urn = urns.get(name);
    if (urn === undefined) throw new Error(`${name} is no resource of the program`);
    return urn;
  };
  const entries = program.map(({ type, name, inputs }) => {
    const behind = Object.fromEntries(Object.entries(inputs).map(([input, value]) => [input, outputsIn(value).map(urnOf)]));
    const registration: Registration = {
      urn: urnOf(name),
      type,
      name,
      inputs: registered(inputs) as Record<string, unknown>,
      provider: { type: `pulumi:providers:${provider}`, inputs: { region } },
    };
    return { registration, behind };
  });
  const early: Finding[] = [];
  const done = new Set<string>();
  const register = ({ registration, behind }: (typeof entries)[number]): void => {
    if (done.has(registration.urn)) return;
    done.add(registration.urn);
    const needed = new Set(Object.values(behind).flat());
    for (const entry of entries) if (needed.has(entry.registration.urn)) register(entry);
    early.push(...session.register(registration));
  };
  for (const entry of entries) register(entry);
  const settled = session.settle(
    entries.map(({ registration, behind }) => ({ ...registration, inputs: { ...registration.inputs, id: UNKNOWN }, behind })),
  );
  return answer(rule, urnOf(program[0]!.name), settled.verdicts, { 'at registration': early, 'in the whole stack': settled.findings });
}
const outputsIn = (value: unknown): readonly string[] => {
  if (value instanceof Output) return [value.of];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(outputsIn) : [];
};
function registered(value: unknown): unknown {
  if (value instanceof Output) return UNKNOWN;
  if (Array.isArray(value)) return value.map(registered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, registered(inner)]));
}

function throughTemplate(rule: string, text: string, options: TemplateOptions): Answer {
  const { stack } = readTemplate(text, options);
  const judge = new Judge(modelOf(table, defaultSettings.scheme), controls, stack);
  const verdicts = stack.resources.flatMap(resource => judge.judge(resource));
  const findings = findingsOf(verdicts, defaultSettings.levels);
  return answer(rule, stack.resources[0]!.address, verdicts, { 'at registration': [], 'in the whole stack': findings });
}

/** A folder as `cdk synth` leaves it, with what it adds to every template. */
function throughAssembly(rule: string, resources: Readonly<Record<string, unknown>>, region: string): Answer {
  const files: Readonly<Record<string, unknown>> = {
    'manifest.json': {
      version: '48.0.0',
      artifacts: {
        'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
        Shop: {
          type: 'aws:cloudformation:stack',
          environment: `aws://111122223333/${region}`,
          properties: { templateFile: 'Shop.template.json', terminationProtection: false },
          displayName: 'Shop',
        },
        Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      },
    },
    'Shop.template.json': {
      Resources: {
        ...resources,
        CDKMetadata: {
          Type: 'AWS::CDK::Metadata',
          Properties: { Analytics: 'v2:deflate64:H4sIAAAAAAAA/zPSM9AzVDBQTCwv1k1OydbNyUzSqw4uSUzO1nFOy/MvLSkoLQGx' },
          Metadata: { 'aws:cdk:path': 'Shop/CDKMetadata/Default' },
          Condition: 'CDKMetadataAvailable',
        },
      },
      Conditions: {
        CDKMetadataAvailable: {
          'Fn::Or': [
            { 'Fn::Or': ['af-south-1', 'eu-central-1', 'us-east-1'].map(known => ({ 'Fn::Equals': [{ Ref: 'AWS::Region' }, known] })) },
            { 'Fn::Or': ['eu-central-2', 'us-west-2'].map(known => ({ 'Fn::Equals': [{ Ref: 'AWS::Region' }, known] })) },
          ],
        },
      },
      Parameters: {
        BootstrapVersion: {
          Type: 'AWS::SSM::Parameter::Value<String>',
          Default: '/cdk-bootstrap/hnb659fds/version',
          Description:
            'Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]',
        },
      },
      Rules: {
        CheckBootstrapVersion: {
          Assertions: [
            {
              Assert: { 'Fn::Not': [{ 'Fn::Contains': [['1', '2', '3', '4', '5'], { Ref: 'BootstrapVersion' }] }] },
              AssertDescription: "CDK bootstrap stack version 6 required. Please run 'cdk bootstrap' with a recent version of the CDK CLI.",
            },
          ],
        },
      },
    },
  };
  const { stacks } = readCdkManifest(file => (file in files ? JSON.stringify(files[file], undefined, 1) : undefined));
  const { file, region: there, tags, text } = stacks[0]!;
  return throughTemplate(rule, text(), { file, tags, ...(there !== undefined && { region: there }) });
}

function answer(
  rule: string,
  address: string,
  verdicts: readonly Verdict[],
  found: Record<Answer['found'][number], readonly Finding[]>,
): Answer {
  const ruleOf = (of: Verdict | Finding): string => `${of.control.id}/${of.rule}`;
  const own = verdicts.filter(one => one.address === address);
  const verdict = own.find(one => ruleOf(one) === rule);
  if (!verdict) throw new Error(`${rule} was not asked about ${address}: there is no row for its type, or no such rule`);
  const phases = Object.keys(found) as (keyof typeof found)[];
  const name = address.split('::').at(-1)!;
  return {
    outcome: verdict.outcome,
    says: verdict.reason,
    found: phases.flatMap(phase =>
      found[phase].filter(finding => finding.address === address && ruleOf(finding) === rule).map(() => phase),
    ),
    all: Object.fromEntries(own.map(one => [ruleOf(one), inWords(one, name)])),
  };
}
/** Why a rule does not apply may be told of the type in one dialect and of the inputs in another. */
const inWords = ({ outcome, reason }: Verdict, name: string): string =>
  outcome === 'not-applicable' ? outcome : `${outcome}: ${reason.replace(`the class of ${name}`, 'its class')}`;
