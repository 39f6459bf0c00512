import path from 'node:path';
import type { ReadResourceRequest, RegisterResourceRequest, ResourceInvokeRequest } from '@pulumi/pulumi/proto/resource_pb';
import type { Mocks } from '@pulumi/pulumi/runtime/mocks';
import { answerShape } from '../../preview/answer-shape';
import type { Identity } from '../../preview/environment';
import { reasonOf } from '../../preview/errors';
import { type Becoming, Monitor } from '../../preview/monitor';
import type { Registration } from '../../preview/registration';
import { monitorCalls } from '../../preview/server';
import { masked, type StackConfig, secretTexts } from '../../preview/stack-config';
import type { Callbacks } from '../../preview/transforms';
import { fromStruct, isUnknowable, type Properties, UNKNOWN } from '../../preview/wire';
import { hasRegion, hasTags } from '../clouds/generated/tags-and-regions';
import { programLines } from './call-sites';
import { madeByAws, untoldByAws } from './made-by-aws';
import { outputShapes } from './output-shapes';
import type { ProgramSdk } from './program-sdk';
import { after, pause, turn, underWay } from './real-time';

/** `preview`: nothing exists yet, and outputs are unknown. `deployed`: everything is made as it is registered, and outputs are known. */
export type MockPhase = 'preview' | 'deployed';

export interface MockDeploymentOptions {
  readonly sdk: ProgramSdk;
  readonly phase: MockPhase;
  readonly who: Identity;
  readonly config: StackConfig;
  /** Where the program is, and the SDKs it uses. */
  readonly folder: string;
  /** What `pulumi.getRootDirectory()` says. */
  readonly root: string;
  readonly mocks: Partial<Mocks>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly stackReferences: Readonly<Record<string, Record<string, unknown>>>;
  /** Milliseconds. */
  readonly timeout: number;
  registered(registration: Registration): void;
}

/** A mock stack that could not be run: one sentence, and what to do. */
export class MockStackError extends Error {
  override readonly name = 'MockStackError';
}

/** What came of a program. */
export interface MockDeployed {
  /** In the order of registration; what was only read is among them, as external. */
  readonly registrations: readonly Registration[];
  /** Functions that nobody had an answer for: their answers are unknown. */
  readonly unanswered: readonly string[];
  /** What was made after the program had ended: it still grows. */
  readonly late: readonly string[];
}

/** How long files, timers and the like are waited for once a program has ended, in milliseconds, and how often they are looked at. */
const PATIENCE = 1000;
const PACE = 5;

/** Runs a program under Pulumi's mocks, with a monitor behind them that registers as an engine does. */
export async function deployMocked(program: () => unknown, options: MockDeploymentOptions): Promise<MockDeployed> {
  const deployment = new MockDeployment(options);
  try {
    return await deployment.run(program);
  } finally {
    deployment.close();
  }
}

type Answer = (error: Error | null, message: unknown) => void;
type MonitorClient = Record<string, (request: unknown, answer: Answer) => unknown>;
type Calls = Record<string, (call: { request: unknown }, answer: (error: { details?: string } | null, message?: unknown) => void) => void>;

class MockDeployment {
  readonly #options: MockDeploymentOptions;
  readonly #monitor: Monitor;
  readonly #made: string[] = [];
  readonly #late: string[] = [];
  #isOver = false;
  /** What is being made: Pulumi's mocks are told its inputs alone. */
  #becoming: (Becoming & { region: string | undefined; isRead: boolean }) | undefined;
  #reject: (message: string) => void = () => undefined;
  /** Rejected by the first thing that cannot be gone on from; never resolved. */
  readonly #failed: Promise<never>;
  #callbacks: Callbacks | undefined;
  /** Pulumi's own mock of each call that it has. */
  #own: MonitorClient = {};

  constructor(options: MockDeploymentOptions) {
    this.#options = options;
    const secrets = secretTexts(options.config);
    this.#failed = new Promise((_, reject) => {
      this.#reject = message => reject(new MockStackError(withoutSecrets(message, secrets)));
    });
    this.#failed.catch(() => undefined);
    const deployed = options.phase === 'deployed';
    this.#monitor = new Monitor({
      who: options.who,
      config: options.config,
      programDirectory: options.folder,
      awsFacts: { hasRegion, hasTags },
      stackReferences: options.stackReferences,
      answers: options.answers,
      judge: async registration => options.registered(registration),
      callbacks: {
        call: (callback, request) => this.#callbacks!.call(callback, request),
        close: () => undefined,
      },
      untold: untoldText,
      onlyOwn: true,
      ...(options.mocks.call && { ask: request => this.#asked(request) }),
      ...(deployed && { become: (request, made) => this.#become(request, made) }),
    });
  }

  async run(program: () => unknown): Promise<MockDeployed> {
    const { sdk, config, timeout } = this.#options;
    await this.#mock();
    this.#cancel = after(timeout, () => this.#tooLate());
    const before = underWay();
    sdk.runtime.setAllConfig(Object.fromEntries(config.values), [...config.secretKeys]);
    const ended = sdk.runtime.runInPulumiStack(async () => {
      this.#watch();
      try {
        const outputs = this.#plainOutputs(await exported(await program()));
        await Promise.all(Object.values(outputs).map(output => sdk.told(output)));
        return outputs;
      } catch (error) {
        this.#fail('The program failed', error);
        return {};
      }
    });
    await Promise.race([ended.then(() => this.#quiet(before)), this.#failed]);
    const [lost] = this.#unregistered();
    if (lost !== undefined) throw new MockStackError(`${shown(lost)} was made by the program and never registered.`);
    this.#isOver = true;
    const { registrations, unanswered } = this.#monitor;
    return { registrations: [...registrations], unanswered: [...unanswered].sort(), late: this.#late };
  }

  close(): void {
    this.#isOver = true;
    this.#cancel();
    this.#options.sdk.runtime.disconnectSync();
    this.#monitor.close();
  }

  /** Pulumi's mocks, with the monitor in their place; what makes resources and answers calls is asked of them. */
  async #mock(): Promise<void> {
    const { sdk, who, phase } = this.#options;
    const mocks: Mocks = { newResource: args => this.#newResource(args), call: args => this.#options.mocks.call?.(args) ?? {} };
    await sdk.runtime.setMocks(mocks, who.project, who.stack, phase === 'preview', who.organization);
    // Pulumi's mocks switch these off: the monitor has them.
    sdk.support({ supportsTransforms: true, supportsInvokeTransforms: true });
    const client = sdk.runtime.getMonitor() as unknown as MonitorClient;
    this.#own = { registerResource: client['registerResource']!.bind(client), invoke: client['invoke']!.bind(client) };
    this.#callbacks = sdk.callInProcess();
    sdk.rootAt(this.#options.root);
    sdk.answerPlainly({
      scalars: token => [...(answerShape(this.#options.folder, token) ?? [])].filter(([, kind]) => kind === 'scalar').map(([name]) => name),
      untold: untoldText,
      refusal: what => new Error(`Nobody answered ${what}, and a program that awaits it cannot be told so: give \`answers\``),
    });
    const calls = monitorCalls({ who, monitor: this.#monitor, fail: error => this.#reject(error.message) });
    for (const [name, call] of Object.entries(calls as unknown as Calls)) {
      client[name] = (request, answer) => {
        // What nobody listens to any more is not answered: promises would fail that nobody awaits.
        if (this.#isOver) return;
        call({ request }, (error, message) => (error ? this.#reject(error.details ?? `${name} failed.`) : answer(null, message)));
      };
    }
  }

  /** Resolves once the program has nothing left to do, as far as that can be seen. */
  async #quiet(before: number): Promise<void> {
    const { sdk } = this.#options;
    await sdk.drained();
    for (let waited = 0; waited < PATIENCE && underWay() > before; waited += PACE) {
      await pause(PACE);
      await sdk.drained();
    }
  }

  /** Notes what the program makes, and what fails on its way to the monitor: nobody awaits that. */
  #watch(): void {
    const { sdk } = this.#options;
    sdk.runtime.registerStackTransformation(({ type, name, opts }) => {
      // What the SDK makes of a reference to one that is there already.
      if (opts.urn !== undefined) return undefined;
      const made = `${type} ${name}`;
      if (this.#isOver) this.#late.push(shown(made));
      else this.#made.push(made);
      return undefined;
    });
    sdk.listen((what, error) => {
      const [, name, type] = /^resource:(.*)\[([^\]]+)\]/s.exec(what) ?? [];
      if (name !== undefined) this.#fail(`${shown(`${type} ${name}`)} could not be registered`, error);
      // What uses the output fails for the same reason, and names itself.
      if (what === 'output') void turn().then(() => this.#fail('The program failed', error));
    });
  }

  /** What the program made and the monitor has not seen, as often as it was made. */
  #unregistered(): readonly string[] {
    const seen = new Map<string, number>();
    const count = (one: string, by: number): number => {
      const counted = (seen.get(one) ?? 0) + by;
      seen.set(one, counted);
      return counted;
    };
    for (const { type, name } of this.#monitor.registrations) count(`${type} ${name}`, 1);
    return this.#made.filter(made => count(made, -1) < 0);
  }

  /** The exports of a module are its outputs. A function may as well return the resource, or the output, that it made last. */
  #plainOutputs(result: unknown): Record<string, unknown> {
    if (typeof result !== 'object' || result === null || '__pulumiResource' in result) return {};
    if (this.#options.sdk.isOutput(result)) return { result };
    return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
  }

  #fail(what: string, error: unknown): void {
    const unanswered = [...this.#monitor.unanswered].sort();
    const hint = unanswered.length === 0 ? '' : ` Nobody answered ${unanswered.join(', ')}: give \`answers\` where the program needs them.`;
    this.#reject(`${what}${this.#placeOf(error)}: ${reasonOf(error).replace(/\.$/, '')}.${hint}`);
  }

  /** The line of the program that failed, where the error tells. */
  #placeOf(error: unknown): string {
    const lines = error instanceof Error ? programLines(error) : [];
    const own = lines.find(({ file }) => !isOurs(file));
    return own ? ` at ${path.relative(this.#options.folder, own.file)}:${own.line}` : '';
  }

  #cancel: () => void = () => undefined;
  #tooLate(): void {
    const open = this.#unregistered().map(shown);
    const waiting = open.length === 0 ? '' : `; not registered yet: ${open.join(', ')}`;
    this.#reject(`The program did not end within ${this.#options.timeout} ms${waiting}.`);
  }

  #become(request: RegisterResourceRequest | ReadResourceRequest, made: Becoming): Promise<{ id: string; outputs: Properties }> {
    const isRead = 'getId' in request;
    const id = isRead ? request.getId() : request.getImportid();
    const object = isRead ? request.getProperties() : request.getObject();
    const region = fromStruct(object)['region'] ?? made.provider?.inputs['region'];
    const asking = {
      getType: () => request.getType(),
      getName: () => request.getName(),
      getCustom: () => true,
      getProvider: () => request.getProvider(),
      getParent: () => '',
      getImportid: () => id,
      getObject: () => object,
    };
    return new Promise((resolve, reject) => {
      // Pulumi's mock asks for the new resource before it returns.
      this.#becoming = {
        ...made,
        isRead,
        region: typeof region === 'string' && region !== '' && !isUnknowable(region) ? region : undefined,
      };
      this.#own['registerResource']!(asking, (error, message) => {
        if (error) return reject(error);
        const answer = message as { getId(): string; getObject(): Parameters<typeof fromStruct>[0] };
        resolve({ id: answer.getId() === UNKNOWN ? '' : answer.getId(), outputs: fromStruct(answer.getObject()) });
      });
    });
  }

  #newResource(args: Parameters<Mocks['newResource']>[0]): ReturnType<Mocks['newResource']> {
    const { urn, region, isRead } = this.#becoming!;
    const { type, name, id } = args;
    const inputs = args.inputs as Record<string, unknown>;
    const untold = untoldText(type);
    const shapes = outputShapes(this.#options.folder, type);
    // What is only read, or imported, was not made here: what it is like is for the world to tell.
    const read = (): Record<string, unknown> => ({ ...(isRead ? untoldByAws(shapes, untold) : {}), ...inputs });
    const ours = id ? { id, state: read() } : madeByAws({ urn, type, name, inputs, region, shapes, untold });
    const theirs = this.#options.mocks.newResource?.(args);
    if (theirs === undefined) return ours;
    return Promise.resolve(theirs).then(given => (given ? { id: given.id || ours.id, state: { ...ours.state, ...given.state } } : ours));
  }

  #asked(request: ResourceInvokeRequest): Promise<Properties | undefined> {
    return new Promise((resolve, reject) => {
      this.#own['invoke']!(request, (error, message) => {
        if (error) return reject(error);
        const answer = fromStruct((message as { getReturn(): Parameters<typeof fromStruct>[0] }).getReturn());
        resolve(Object.keys(answer).length > 0 ? answer : undefined);
      });
    });
  }
}

/** A text that stands for one that nobody knows. It has the form of an ARN, so that most of what a program takes from it is unknown too. */
const untoldText = (of: string): string =>
  `${Array(5).fill(UNKNOWN).join(':')}:${UNKNOWN} ${of.replace(/[:/]/g, ' ')} ${UNKNOWN}/${UNKNOWN}`;

/** The message with the secrets of the configuration left out, and with what a parser quotes of them. */
const withoutSecrets = (message: string, secrets: readonly string[]): string =>
  masked(
    secrets.length === 0 ? message : message.replace(/(Unexpected token .*, )?(\.\.\.)?".*"(\.\.\.)? is not valid JSON/s, 'not valid JSON'),
    secrets,
  );

const ours = [path.resolve(__dirname, '..'), path.resolve(__dirname, '../../preview')].map(folder => folder + path.sep);
/** Whether a file is of this package. */
export const isOurs = (file: string): boolean => ours.some(folder => file.startsWith(folder));

/** What a module exports by default is the program, where it does; a function is called (cmd/run, @pulumi/pulumi 3.248). */
function exported(result: unknown): unknown {
  const isModule = typeof result === 'object' && result !== null && 'default' in result;
  const main: unknown = isModule && Object.keys(result).every(key => key === 'default' || key === '__esModule') ? result.default : result;
  return typeof main === 'function' ? (main as () => unknown)() : main;
}

const shown = (made: string): string => `'${made.slice(made.indexOf(' ') + 1)}' (${made.slice(0, made.indexOf(' '))})`;
