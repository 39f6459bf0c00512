import path from 'node:path';
import { Analysis, byWeight, order } from './analysis';
import type { Diagnostic, PolicyInfo } from './analyzer-messages';
import type { AwsFacts } from './aws-check';
import { type NotApplicable, PackHost, type Remediation } from './engine-host';
import { type Identity, programEnvironment } from './environment';
import { PreviewError } from './errors';
import { Monitor } from './monitor';
import { locatePack } from './pack-process';
import type { Ending, Running } from './processes';
import { programRunner, runProgram } from './program';
import { programError } from './program-errors';
import { chooseStack, type Project, readProject } from './project';
import type { Registration } from './registration';
import { hintsFor, leftOutOf, warningsOf } from './sentences';
import { type LogLine, type RunningServer, serve } from './server';
import { masked, plainConfig, readStackConfig, type StackConfig, secretTexts } from './stack-config';

export interface PreviewOptions {
  /** The folder of the program, or one inside its project. */
  dir: string;
  /** `stack`, or `organization/project/stack`. Left out: the only one there is, or `dev`. */
  stack?: string | undefined;
  /** Configuration over that of the stack's file, by key, with or without namespace. */
  config?: Readonly<Record<string, string>> | undefined;
  /** Folders of policy packs. */
  packs: readonly string[];
  /** `--policy-pack-config` files: one for each pack, or none at all. */
  packConfigs?: readonly string[] | undefined;
  /** Outputs of stacks that the program refers to, by the name it uses. Others are unknown. */
  stackReferences?: Readonly<Record<string, Record<string, unknown>>> | undefined;
  /** Answers of functions that look something up, by token (`aws:ec2/getAmi:getAmi` or `aws:ec2:getAmi`). Others are unknown. */
  answers?: Readonly<Record<string, unknown>> | undefined;
  /** How long the whole preview may take, 120 where it is left out. */
  timeoutSeconds?: number | undefined;
  awsFacts: AwsFacts;
  /** Variables for the program and the packs, over our own without clouds' credentials. */
  env?: NodeJS.ProcessEnv | undefined;
}

export interface PreviewedPack {
  name: string;
  version: string;
  /** Absolute. */
  dir: string;
}

export interface PreviewResult {
  project: string;
  stack: string;
  organization: string;
  /** The stack's configuration that is no secret, by key. */
  config: Record<string, string>;
  /** Every resource, in the order of registration: the stack, providers, components, reads. */
  resources: Registration[];
  packs: PreviewedPack[];
  policies: PolicyInfo[];
  /** Sorted as the Pulumi CLI prints them. */
  diagnostics: Diagnostic[];
  notApplicable: NotApplicable[];
  remediations: Remediation[];
  /** What the program and the packs logged or printed; secrets of the configuration are masked. */
  logs: LogLine[];
  /** What makes parts of this result unknown, as sentences, sorted. */
  warnings: string[];
  /** What a preview without engine and cloud does not do, as sentences. */
  leftOut: string[];
  /** Milliseconds from the start; `analysis` is the sum of the waits for packs. */
  timing: { packs: number; program: number; analysis: number; total: number };
}

/**
 * Runs a Pulumi program for Node, unmodified, with its own SDK against a monitor of ours, and has policy packs judge
 * what it registers, as `pulumi preview --policy-pack` would in a stack that does not exist yet. Needs no Pulumi CLI,
 * no credentials and no network. A mandatory finding does not stop it.
 * Throws a PreviewError if the program or a pack cannot be run.
 */
export async function preview(options: PreviewOptions): Promise<PreviewResult> {
  const started = performance.now();
  const since = (): number => Math.round(performance.now() - started);
  const session = new Session(options);
  try {
    const timing = await session.run(since);
    return session.result({ ...timing, total: since() });
  } finally {
    await session.close();
  }
}

const defaultTimeout = 120;

/** Everything that one preview has open. */
class Session {
  readonly #options: PreviewOptions;
  readonly #project: Project;
  readonly #who: Identity;
  readonly #config: StackConfig;
  readonly #secrets: string[];
  readonly #logs: LogLine[] = [];
  readonly #monitor: Monitor;
  readonly #analysis: Analysis;
  readonly #packsReady: Promise<PackHost[]>;
  #offerPacks: (packs: Promise<PackHost[]>) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  /** Rejected by the first thing that cannot be gone on from; never resolved. */
  readonly #failed: Promise<never>;
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #server: RunningServer | undefined;
  #program: Running | undefined;
  #starting: Promise<PackHost>[] = [];
  /** Packs that are ready, by their place in the options. */
  readonly #ready = new Set<number>();
  #packs: PackHost[] = [];

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#project = readProject(options.dir);
    this.#who = identity(this.#project, options.stack);
    this.#config = readStackConfig(this.#project, this.#who.stack, options.config);
    this.#secrets = secretTexts(this.#config);
    checkPacks(options);
    programRunner(this.#project);
    this.#packsReady = new Promise(resolve => {
      this.#offerPacks = resolve;
    });
    this.#failed = new Promise((_, reject) => {
      this.#reject = reject;
    });
    this.#packsReady.catch(() => undefined);
    this.#failed.catch(() => undefined);
    this.#analysis = new Analysis(this.#packsReady);
    this.#monitor = new Monitor({
      who: this.#who,
      config: this.#config,
      programDirectory: this.#project.programDirectory,
      awsFacts: options.awsFacts,
      stackReferences: options.stackReferences ?? {},
      answers: options.answers ?? {},
      judge: registration => this.#analysis.judge(registration),
    });
  }

  async run(since: () => number): Promise<{ packs: number; program: number; analysis: number }> {
    this.#startClock();
    const log = (line: LogLine): void => void this.#logs.push({ ...line, message: masked(line.message, this.#secrets) });
    const print = (message: string): void => log({ severity: 'info', message, urn: '' });
    this.#server = await serve({ who: this.#who, monitor: this.#monitor, log, fail: this.#reject });
    const [packs, program] = [this.#startPacks(this.#server.address, print, since), this.#startProgram(this.#server.address, print, since)];
    const [packsTime, programTime] = await Promise.race([Promise.all([packs, program]), this.#failed]);
    await Promise.race([this.#analysis.judgeStack(this.#monitor.registrations), this.#failed]);
    return { packs: packsTime, program: programTime, analysis: Math.round(this.#analysis.milliseconds) };
  }

  result(timing: PreviewResult['timing']): PreviewResult {
    const { diagnostics, notApplicable, remediations } = this.#analysis;
    return {
      ...this.#who,
      resources: this.#monitor.registrations,
      packs: this.#packs.map(({ info, dir }) => ({ name: info.name, version: info.version, dir })),
      policies: this.#packs.flatMap(pack => pack.policies),
      diagnostics: diagnostics.map(found => ({ ...found, message: masked(found.message, this.#secrets) })).sort(byWeight),
      notApplicable: [...notApplicable].sort((a, b) => order(a.policy, b.policy) || order(a.urn, b.urn)),
      remediations: [...remediations].sort((a, b) => order(a.policy, b.policy) || order(a.urn, b.urn)),
      logs: this.#logs,
      config: plainConfig(this.#config),
      warnings: warningsOf(this.#monitor, this.#config),
      leftOut: leftOutOf(this.#monitor),
      timing,
    };
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([this.#program?.end(), ...this.#packs.map(pack => pack.close())]);
    this.#abort.abort();
    await Promise.allSettled(this.#starting);
    this.#monitor.close();
    this.#server?.close();
  }

  #startClock(): void {
    const seconds = this.#options.timeoutSeconds ?? defaultTimeout;
    this.#timer = setTimeout(() => {
      const waiting = this.#options.packs.find((_, index) => !this.#ready.has(index));
      const late =
        waiting === undefined
          ? `The program in ${this.#project.programDirectory} did not end`
          : `The policy pack in ${path.resolve(waiting)} did not start`;
      this.#reject(new PreviewError(`${late} within ${seconds} s and was stopped.`));
    }, seconds * 1000);
  }

  async #startPacks(address: string, onLine: (line: string) => void, since: () => number): Promise<number> {
    const { packs, packConfigs = [], env } = this.#options;
    const [project, who, config] = [this.#project, this.#who, this.#config];
    this.#starting = packs.map((dir, index) =>
      PackHost.start({ dir, configFile: packConfigs[index], project, who, config, address, env, signal: this.#abort.signal, onLine }),
    );
    this.#starting.forEach((pack, index) => {
      pack.then(
        () => this.#ready.add(index),
        () => undefined,
      );
    });
    const ready = Promise.all(this.#starting);
    this.#offerPacks(ready);
    ready.catch(this.#reject);
    this.#packs = await ready;
    return since();
  }

  async #startProgram(address: string, onLine: (line: string) => void, since: () => number): Promise<number> {
    const [project, who] = [this.#project, this.#who];
    const env = programEnvironment(project, this.#config, this.#options.env);
    this.#program = runProgram({ project, who, address, env, onLine });
    const ending = await this.#program.ended;
    const errors = this.#logs.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    if (ending.code !== 0 || errors.length > 0) throw await this.#programFailure(ending, errors);
    return since();
  }

  /** A pack or the monitor may be what failed the program; then theirs is the error to show. */
  async #programFailure(ending: Ending, errors: string[]): Promise<Error> {
    const earlier = await Promise.race([this.#failed.catch((error: Error) => error), nextTurn()]);
    if (earlier) return earlier;
    const shown = { ...ending, stderr: masked(ending.stderr, this.#secrets) };
    return programError({ project: this.#project, ending: shown, errors, hints: hintsFor(this.#monitor, this.#config) });
  }
}

const nextTurn = (): Promise<undefined> => new Promise(resolve => setImmediate(() => resolve(undefined)));

function identity(project: Project, asked: string | undefined): Identity {
  const parts = asked?.split('/') ?? [];
  const stack = chooseStack(project, parts.pop());
  return { project: project.name, stack, organization: parts[0] ?? 'organization' };
}

/** What can be wrong with the packs before they are started. */
function checkPacks({ packs, packConfigs = [] }: PreviewOptions): void {
  for (const dir of packs) locatePack(dir);
  if (packConfigs.length > 0 && packConfigs.length !== packs.length) {
    throw new PreviewError(
      `There are ${packs.length} policy packs and ${packConfigs.length} configuration files: give one for each, or none.`,
    );
  }
}
