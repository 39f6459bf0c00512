import path from 'node:path';
import type { Mocks } from '@pulumi/pulumi/runtime/mocks';
import { controls } from '../../controls';
import { chooseStack, type Project, readProject } from '../../preview/project';
import { withoutInternals } from '../../preview/providers';
import type { Registration } from '../../preview/registration';
import { readStackConfig, type StackConfig } from '../../preview/stack-config';
import { Session } from '../adapters/pulumi/session';
import { table } from '../clouds';
import { findSettings, readSettings } from '../config/find';
import { readConfig, withStackConfig } from '../config/load';
import type { Config } from '../config/schema';
import type { Settings } from '../config/settings';
import { type Finding, type Levels, levelOf } from '../engine/finding';
import type { Verdict } from '../engine/judge';
import { callSites, isPrograms } from './call-sites';
import { deployMocked, isOurs, type MockPhase, MockStackError } from './mock-deployment';
import { programSdk } from './program-sdk';
import { suggestion } from './rule-names';

export interface MockStackOptions {
  /** `preview` (default): outputs are unknown, as where nothing exists yet. `deployed`: they are what mocks made of them. */
  readonly phase?: MockPhase;
  /** Folder of a Pulumi project: its name, configuration and `ccm.yaml` are then used. A path from the test's own folder. */
  readonly dir?: string;
  readonly project?: string;
  /** Default: the only one of `dir`, or `dev`. */
  readonly stack?: string;
  readonly organization?: string;
  /** The stack's configuration over that of `dir`, by key (`aws:region`; without a namespace the project's). What is no text becomes JSON. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Keys of `config` that hold secrets. */
  readonly secretKeys?: readonly string[];
  /** What a `ccm.yaml` says, or the path of one. Default: that of `dir`; without `dir` the pack's own defaults. */
  readonly ccm?: Config | string;
  /** Pulumi's mocks: what `newResource` returns counts over what is made up for a deployed stack, `call` answers functions. */
  readonly mocks?: Partial<Mocks>;
  /** Answers of functions that look something up, by token (`aws:ec2:getAmi`). What nobody answers is unknown. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Outputs of other stacks, by the name that the program refers to. Without them they are unknown, and a deployed stack fails. */
  readonly stackReferences?: Readonly<Record<string, Record<string, unknown>>>;
  /** The day by which exceptions are over, `2026-12-31`. Default: the day of the test. */
  readonly today?: string;
  /** Milliseconds; default 30,000. */
  readonly timeout?: number;
}

/** A finding, and whether its resource told it as it was registered or the whole stack did. */
export interface MockFinding extends Finding {
  readonly found: 'at registration' | 'in the whole stack';
}

/** A program that was run under Pulumi's mocks and judged. */
export interface MockStack {
  readonly phase: MockPhase;
  /** What was registered, in order: the stack, providers, components, resources, and what was only read (`external`). */
  readonly registrations: readonly Registration[];
  /** What every rule says of every resource. */
  readonly verdicts: readonly Verdict[];
  /** What would be reported, mandatory and advisory. */
  readonly findings: readonly MockFinding[];
  /** Failures that an exception sets aside. */
  readonly excepted: readonly Finding[];
  readonly levels: Levels;
  /** Of our controls, by which older ids are read. */
  readonly edition: number;
  /** Types that no row knows, with how many of each there are. */
  readonly unjudged: ReadonlyMap<string, number>;
  /** Functions that nobody answered. */
  readonly unanswered: readonly string[];
  /** Resources that were made after the program had ended, and so judged by nobody. Matchers refuse a stack that has any. */
  readonly late: readonly string[];
}

/** All options, by name; the value says nothing. */
const known: Readonly<Record<keyof MockStackOptions, true>> = {
  answers: true,
  ccm: true,
  config: true,
  dir: true,
  mocks: true,
  organization: true,
  phase: true,
  project: true,
  secretKeys: true,
  stack: true,
  stackReferences: true,
  timeout: true,
  today: true,
};
const phases: readonly string[] = ['preview', 'deployed'] satisfies MockPhase[];

/** Types are not checked in every test. */
function checkOptions(options: MockStackOptions): void {
  for (const option of Object.keys(options))
    if (!Object.hasOwn(known, option))
      throw new MockStackError(`mockStack has no option ${option}.${suggestion(option, Object.keys(known))}`);
  const { phase, today } = options;
  if (phase !== undefined && !phases.includes(phase))
    throw new MockStackError(`There is no phase ${String(phase)}: write ${phases.join(' or ')}.`);
  if (today !== undefined && !isDay(today)) throw new MockStackError(`today: ${String(today)} is no day; write it as 2026-12-31.`);
}
function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Runs a program under Pulumi's mocks (`pulumi.runtime.setMocks`) and judges all that it registers as the pack does under an engine.
 * The program makes its resources as always; nothing is asked of a cloud, an engine or the network.
 * Throws a MockStackError if it cannot be run, and a ConfigError if its settings cannot be used.
 */
export async function mockStack(program: () => unknown, options: MockStackOptions = {}): Promise<MockStack> {
  checkOptions(options);
  const { phase = 'preview', today = new Date().toISOString().slice(0, 10) } = options;
  const here = testFolder();
  const project = options.dir === undefined ? undefined : readProject(path.resolve(here, options.dir));
  const folder = project?.programDirectory ?? here;
  const who = {
    project: options.project ?? project?.name ?? 'project',
    stack: project ? chooseStack(project, options.stack) : (options.stack ?? 'dev'),
    organization: options.organization ?? 'organization',
  };
  const config = configOf(options, project, who);
  const settings = withStackConfig(settingsOf(options, project, here), {
    dataClassification: config.values.get('ccm:dataClassification'),
    jurisdiction: config.values.get('ccm:jurisdiction'),
  });
  const session = new Session(settings, controls, table, today, config.values.get('aws:region') ?? config.values.get('aws-native:region'));
  const early: Finding[] = [];
  const sdk = programSdk(folder);
  const { registrations, unanswered, late } = await sdk.apart(() =>
    deployMocked(program, {
      sdk,
      phase,
      who,
      config,
      folder,
      root: project?.root ?? folder,
      mocks: options.mocks ?? {},
      answers: options.answers ?? {},
      stackReferences: options.stackReferences ?? {},
      timeout: options.timeout ?? 30_000,
      registered: registration => early.push(...session.register(registered(registration))),
    }),
  );
  if (registrations.every(isOverhead)) throw new MockStackError(NOTHING);
  const settled = session.settle(
    registrations
      .filter(({ external }) => !external)
      .map(registration => ({
        ...registered(registration),
        inputs: withoutInternals(registration.outputs),
        behind: registration.propertyDependencies,
      })),
  );
  if (late.length > 0) throw new MockStackError(tooLate(late));
  const found = (when: MockFinding['found']) => (finding: Finding) => ({ ...finding, found: when });
  const { levels, edition } = settings;
  return {
    phase,
    registrations,
    verdicts: settled.verdicts.filter(({ control, rule }) => levelOf(levels, control, rule) !== 'disabled'),
    findings: [...early.map(found('at registration')), ...settled.findings.map(found('in the whole stack'))].filter(
      ({ level }) => level !== 'disabled',
    ),
    excepted: settled.excepted,
    levels,
    edition,
    unjudged: settled.unjudged,
    unanswered,
    late,
  };
}

/** What is wrong with a stack that has grown since. */
export const tooLate = (late: readonly string[]): string =>
  `${[...new Set(late)].sort().join(', ')} was made after the program had ended: return or await what makes it.`;

const NOTHING =
  'The program registered no resource. A module runs once: a test that runs it again must load it again, after jest.resetModules().';
/** The stack, and providers that nothing uses. */
const isOverhead = ({ type }: Registration): boolean => type === 'pulumi:pulumi:Stack' || type.startsWith('pulumi:providers:');

const registered = ({ urn, type, name, inputs, parent, provider }: Registration) => ({
  urn,
  type,
  name,
  inputs: withoutInternals(inputs),
  parent,
  provider: provider && { type: provider.type, inputs: provider.inputs },
});

/** The folder of the test that is running: where jest tells, or of what called us. */
function testFolder(): string {
  const { expect } = globalThis as { expect?: { getState?(): { testPath?: string } } };
  const file = expect?.getState?.().testPath;
  const test = file ?? callSites().find(site => isPrograms(site.file) && !isOurs(site.file))?.file;
  return test === undefined ? process.cwd() : path.dirname(test);
}

function configOf(
  { config = {}, secretKeys = [] }: MockStackOptions,
  project: Project | undefined,
  who: { project: string; stack: string },
) {
  const texts = Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key.includes(':') ? key : `${who.project}:${key}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const found: StackConfig = project
    ? readStackConfig(project, who.stack, texts)
    : { values: new Map(Object.entries(texts)), secretKeys: new Set(), encryptedKeys: new Set() };
  for (const key of secretKeys) found.secretKeys.add(key.includes(':') ? key : `${who.project}:${key}`);
  return found;
}

function settingsOf({ ccm }: MockStackOptions, project: Project | undefined, here: string): Settings {
  if (typeof ccm === 'string') return readSettings(path.resolve(here, ccm), controls);
  if (ccm !== undefined) return readConfig(JSON.stringify(ccm, undefined, 2), 'ccm', controls);
  return findSettings({ folders: project ? [project.root] : [] }, controls);
}
