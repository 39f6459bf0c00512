import type { RegisterResourceRequest, ResourceInvokeRequest } from '@pulumi/pulumi/proto/resource_pb';
import type { Mocks } from '@pulumi/pulumi/runtime/mocks';
import type { Identity } from '../../preview/environment';
import { reasonOf } from '../../preview/errors';
import { type Becoming, Monitor } from '../../preview/monitor';
import type { Registration } from '../../preview/registration';
import { monitorCalls } from '../../preview/server';
import type { StackConfig } from '../../preview/stack-config';
import type { Callbacks } from '../../preview/transforms';
import { fromStruct, type Properties, UNKNOWN } from '../../preview/wire';
import { hasRegion, hasTags } from '../clouds/generated/tags-and-regions';
import { madeByAws } from './made-by-aws';
import { outputShapes } from './output-shapes';
import type { ProgramSdk } from './program-sdk';

/** `preview`: nothing exists yet, and outputs are unknown. `deployed`: everything is made as it is registered, and outputs are known. */
export type MockPhase = 'preview' | 'deployed';

export interface MockDeploymentOptions {
  readonly sdk: ProgramSdk;
  readonly phase: MockPhase;
  readonly who: Identity;
  readonly config: StackConfig;
  /** Where the program is, and the SDKs it uses. */
  readonly folder: string;
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
}

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
  /** What is being made: Pulumi's mocks are told its inputs alone. */
  #becoming: (Becoming & { region: string | undefined }) | undefined;
  #reject: (error: Error) => void = () => undefined;
  /** Rejected by the first thing that cannot be gone on from; never resolved. */
  readonly #failed: Promise<never>;
  #callbacks: Callbacks | undefined;
  /** Pulumi's own mock of each call that it has. */
  #own: MonitorClient = {};

  constructor(options: MockDeploymentOptions) {
    this.#options = options;
    this.#failed = new Promise((_, reject) => {
      this.#reject = reject;
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
      untold: token => kind => {
        const mark = `${token} ${UNKNOWN}`;
        // In a preview the SDK knows an unknown number or map for one; deployed it would take it for nothing.
        if (kind === 'text') return mark;
        if (!deployed) return UNKNOWN;
        return kind === 'map' ? { [mark]: mark } : mark;
      },
      ...(options.mocks.call && { ask: request => this.#asked(request) }),
      ...(deployed && { become: (request, made) => this.#become(request as RegisterResourceRequest, made) }),
    });
  }

  async run(program: () => unknown): Promise<MockDeployed> {
    const { sdk, config } = this.#options;
    await this.#mock();
    sdk.runtime.setAllConfig(Object.fromEntries(config.values), [...config.secretKeys]);
    const ended = sdk.runtime.runInPulumiStack(async () => {
      this.#watch();
      try {
        return plainOutputs(await exported(await program()));
      } catch (error) {
        this.#fail('The program failed', error);
        return {};
      }
    });
    await Promise.race([ended.then(() => sdk.drained()), this.#failed, this.#late()]);
    const registered = new Set(this.#monitor.registrations.map(({ type, name }) => `${type} ${name}`));
    const lost = this.#made.find(made => !registered.has(made));
    if (lost !== undefined) throw new MockStackError(`${shown(lost)} was made by the program and never registered.`);
    return { registrations: this.#monitor.registrations, unanswered: [...this.#monitor.unanswered].sort() };
  }

  close(): void {
    clearTimeout(this.#timer);
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
    const calls = monitorCalls({ who, monitor: this.#monitor, fail: error => this.#reject(new MockStackError(error.message)) });
    for (const [name, call] of Object.entries(calls as unknown as Calls)) {
      client[name] = (request, answer) =>
        call({ request }, (error, message) => {
          if (!error) return answer(null, message);
          // The run is over: an answer would only make promises fail that nobody awaits.
          this.#reject(new MockStackError(error.details ?? `${name} failed.`));
        });
    }
  }

  /** Notes what the program makes, and what fails on its way to the monitor: nobody awaits that. */
  #watch(): void {
    const { sdk } = this.#options;
    sdk.runtime.registerStackTransformation(({ type, name }) => {
      this.#made.push(`${type} ${name}`);
      return undefined;
    });
    sdk.listen((what, error) => {
      const [, name, type] = /^resource:(.*)\[([^\]]+)\]/s.exec(what) ?? [];
      if (name !== undefined) this.#fail(`${shown(`${type} ${name}`)} could not be registered`, error);
      // What uses the output fails for the same reason, and names itself.
      if (what === 'apply') setImmediate(() => this.#fail('The program failed', error));
    });
  }

  #fail(what: string, error: unknown): void {
    const unanswered = [...this.#monitor.unanswered].sort();
    const hint = unanswered.length === 0 ? '' : ` Nobody answered ${unanswered.join(', ')}: give \`answers\` where the program needs them.`;
    this.#reject(new MockStackError(`${what}: ${reasonOf(error).replace(/\.$/, '')}.${hint}`, { cause: error }));
  }

  #timer: NodeJS.Timeout | undefined;
  #late(): Promise<never> {
    const { timeout } = this.#options;
    return new Promise((_, reject) => {
      this.#timer = setTimeout(() => {
        const done = new Set(this.#monitor.registrations.map(({ type, name }) => `${type} ${name}`));
        const open = this.#made.filter(made => !done.has(made)).map(shown);
        const waiting = open.length === 0 ? '' : `; not registered yet: ${open.join(', ')}`;
        reject(new MockStackError(`The program did not end within ${timeout} ms${waiting}.`));
      }, timeout);
    });
  }

  #become(request: RegisterResourceRequest, made: Becoming): Promise<{ id: string; outputs: Properties }> {
    const region = made.provider?.inputs['region'];
    const id = typeof request.getImportid === 'function' ? request.getImportid() : (request as unknown as { getId(): string }).getId();
    const asking = {
      getType: () => request.getType(),
      getName: () => request.getName(),
      getCustom: () => true,
      getProvider: () => request.getProvider(),
      getParent: () => '',
      getImportid: () => id,
      getObject: () => objectOf(request),
    };
    return new Promise((resolve, reject) => {
      // Pulumi's mock asks for the new resource before it returns.
      this.#becoming = { ...made, region: typeof region === 'string' && region !== '' && region !== UNKNOWN ? region : undefined };
      this.#own['registerResource']!(asking, (error, message) => {
        if (error) return reject(error);
        const answer = message as { getId(): string; getObject(): Parameters<typeof fromStruct>[0] };
        resolve({ id: answer.getId(), outputs: fromStruct(answer.getObject()) });
      });
    });
  }

  #newResource(args: Parameters<Mocks['newResource']>[0]): ReturnType<Mocks['newResource']> {
    const { urn, region } = this.#becoming!;
    const { type, name, inputs, id } = args;
    const untold = `${type} ${UNKNOWN}`;
    // What is only read, or imported, was not made here: what it is like is for the world to tell.
    const shapes = outputShapes(this.#options.folder, type);
    const ours = id
      ? { id, state: { ...Object.fromEntries(shapes.filter(({ kind }) => kind === 'text').map(shape => [shape.name, untold])), ...inputs } }
      : madeByAws({ urn, type, name, inputs: inputs as Record<string, unknown>, region, shapes, untold });
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

/** What a registration and a read carry their inputs in. */
const objectOf = (request: RegisterResourceRequest): unknown =>
  typeof request.getObject === 'function' ? request.getObject() : (request as unknown as { getProperties(): unknown }).getProperties();

/** What a module exports by default is the program, where it does; a function is called (cmd/run, @pulumi/pulumi 3.248). */
function exported(result: unknown): unknown {
  const isModule = typeof result === 'object' && result !== null && 'default' in result;
  const main: unknown = isModule && Object.keys(result).every(key => key === 'default' || key === '__esModule') ? result.default : result;
  return typeof main === 'function' ? (main as () => unknown)() : main;
}

/** The exports of a module are its outputs. A function may as well return the resource that it made last. */
function plainOutputs(result: unknown): Record<string, unknown> {
  if (typeof result !== 'object' || result === null || '__pulumiResource' in result) return {};
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
}

const shown = (made: string): string => `'${made.slice(made.indexOf(' ') + 1)}' (${made.slice(0, made.indexOf(' '))})`;
