import { createRequire } from 'node:module';
import path from 'node:path';
import type { Callbacks } from '../../preview/transforms';
import { callSites } from './call-sites';
import { turn } from './real-time';

/** The SDK's server of transforms, by its fields (runtime/callbacks, @pulumi/pulumi 3.248). */
interface CallbackServer {
  readonly _callbacks: Map<string, (request: Uint8Array) => Promise<{ serializeBinary(): Uint8Array }>>;
}
/** What the SDK keeps of one run of a program (runtime/state, @pulumi/pulumi 3.248). */
interface Store {
  /** Resolves once all that was asked for so far is answered. */
  readonly settings: { readonly rpcDone: Promise<unknown>; readonly options: { rootDirectory?: string } };
  /** What we keep with it: several copies of the SDK share one store. */
  [RUN]?: Run;
}
const RUN = Symbol.for('ccm-policy-pack: run');
interface Run {
  listener?: Listener;
  answers?: PlainAnswers;
  /** Outputs that are still being computed. */
  readonly outputs: Set<Promise<unknown>>;
}
/** Told of what the SDK waited for in vain: a line on what it was for, and what was thrown. */
type Listener = (what: string, error: unknown) => void;

/** What becomes of a function's answer that a program awaits: it is plain JavaScript then, and knows no unknowns. */
export interface PlainAnswers {
  /** Numbers and switches among the fields of an answer. */
  scalars(token: string): readonly string[];
  /** A text that is unknown wherever it turns up. */
  untold(token: string): string;
  /** What to throw where a program looks at what nobody answered. */
  refusal(what: string): Error;
}

/** The parts of Pulumi's SDK that run a program without an engine. */
export interface ProgramSdk {
  readonly runtime: typeof import('@pulumi/pulumi').runtime;
  /** Runs with a store of its own, so that nothing is left behind and several can run side by side. */
  apart<T>(run: () => Promise<T>): Promise<T>;
  /** Switches on what Pulumi's mocks switch off, in the run that it is called in. */
  support(features: Readonly<Record<string, boolean>>): void;
  /** Hears of what fails between a resource and the monitor, in the run that it is called in: the SDK lets nobody await that. */
  listen(listener: Listener): void;
  /**
   * Has transforms called without a server, in the run that it is called in: what calls them from another context does not know that
   * it is a preview, and takes unknowns for missing.
   */
  callInProcess(): Callbacks;
  /** What `pulumi.getRootDirectory()` says in the run that it is called in. */
  rootAt(folder: string): void;
  /** How functions are answered that the run awaits. */
  answerPlainly(answers: PlainAnswers): void;
  /** Resolves once all outputs in a value are told; rejects as they do. */
  told(value: unknown): Promise<unknown>;
  /** Whether the value is an output. */
  isOutput(value: unknown): boolean;
  /** Resolves once the run that it is called in has nothing left to wait for: no answer, and no output. */
  drained(): Promise<void>;
}

/** The copy of the SDK that a program in the folder uses; ours where it has none. */
export function programSdk(folder: string): ProgramSdk {
  const load = loaderFor(folder);
  const pulumi = load('@pulumi/pulumi') as typeof import('@pulumi/pulumi');
  const { runtime } = pulumi;
  const state = load('@pulumi/pulumi/runtime/state') as { getStore(): Store; withLocalStorage<T>(run: () => Promise<T>): Promise<T> };
  const { waitForRPCs } = load('@pulumi/pulumi/runtime/settings') as { waitForRPCs(): Promise<void> };
  hear(load, pulumi, () => state.getStore());
  const quiet = async (): Promise<void> => {
    const store = state.getStore();
    for (;;) {
      const { rpcDone } = store.settings;
      await waitForRPCs();
      const { outputs } = runOf(store);
      await Promise.allSettled(outputs);
      // What waited for that goes on first.
      for (let turns = 0; turns < 3; turns++) await turn();
      if (store.settings.rpcDone === rpcDone && outputs.size === 0) return;
    }
  };
  return {
    runtime,
    apart: run => outside(() => state.withLocalStorage(run)),
    support: features => void Object.assign(state.getStore(), features),
    listen: listener => void (runOf(state.getStore()).listener = listener),
    callInProcess: () => {
      const { CallbackServer } = load('@pulumi/pulumi/runtime/callbacks') as { CallbackServer: { prototype: CallbackServer } };
      const server = Object.assign(Object.create(CallbackServer.prototype) as CallbackServer, {
        _callbacks: new Map(),
        _pendingRegistrations: 0,
        _awaitQueue: [],
        _monitor: runtime.getMonitor(),
        _server: { forceShutdown: () => undefined },
        _target: Promise.resolve('in-process'),
      });
      Object.assign(state.getStore(), { callbacks: server });
      return {
        call: async (callback, request) => (await server._callbacks.get(callback.getToken())!(request)).serializeBinary(),
        close: () => undefined,
      };
    },
    rootAt: folder => void (state.getStore().settings.options.rootDirectory = folder),
    answerPlainly: answers => void (runOf(state.getStore()).answers = answers),
    told: value => toldBy(() => (pulumi.output(value) as unknown as Outputs['Output']['prototype']).apply(() => undefined).isKnown),
    isOutput: value => pulumi.Output.isInstance(value),
    drained: quiet,
  };
}

/** What goes in circles is no output. */
async function toldBy(told: () => Promise<unknown>): Promise<unknown> {
  let telling: Promise<unknown>;
  try {
    telling = told();
  } catch {
    return undefined;
  }
  return telling;
}

const runOf = (store: Store): Run => (store[RUN] ??= { outputs: new Set() });

/** The global that the SDK leaves its last stack in. */
const traces = globalThis as { stackResource?: unknown };
let runs = 0;
let before: unknown;
/** Runs, alone or side by side, and puts back what the SDK leaves in the global object. */
async function outside<T>(run: () => Promise<T>): Promise<T> {
  if (runs++ === 0) before = traces.stackResource;
  try {
    return await run();
  } finally {
    if (--runs === 0) traces.stackResource = before;
  }
}

interface Debuggable {
  debuggablePromise(promise: Promise<unknown>, what: unknown): Promise<unknown>;
  [HEARD]?: true;
}
const HEARD = Symbol.for('ccm-policy-pack: heard');
interface Told {
  readonly isKnown: Promise<unknown>;
  readonly isSecret: Promise<unknown>;
}
interface Outputs {
  Output: { new (...args: unknown[]): Told; prototype: { apply(...args: unknown[]): Told } };
  readonly unknown: unknown;
}
interface Rpc {
  deserializeProperties(struct: unknown, keepUnknowns?: boolean): unknown;
}
interface Runtime {
  invoke(token: string, ...args: unknown[]): Promise<Record<string, unknown> | undefined>;
  call(...args: unknown[]): { apply(become: () => unknown): unknown };
}
interface StackReference {
  readOutputValue(...args: unknown[]): Promise<readonly unknown[]>;
  readonly name: { promise(): Promise<string> };
  readonly outputs: Told;
}

/**
 * Lets runs hear of promises that nobody awaits, and keeps unknowns in what a deployment is told. Some functions of the SDK are wrapped once
 * a copy (runtime/debuggable, rpc, invoke, output and stackReference, @pulumi/pulumi 3.248). Outside of a run all are as they were.
 */
function hear(load: NodeJS.Require, pulumi: typeof import('@pulumi/pulumi'), store: () => Store): void {
  const debuggable = load('@pulumi/pulumi/runtime/debuggable') as Debuggable;
  if (debuggable[HEARD]) return;
  debuggable[HEARD] = true;
  const current = (): Run | undefined => store()[RUN];
  hearPromises(debuggable, current);
  const outputs = load('@pulumi/pulumi/output') as Outputs;
  hearOutputs(outputs, current);
  keepUnknowns(load('@pulumi/pulumi/runtime/rpc') as Rpc, current);
  answerPlainly(pulumi.runtime as unknown as Runtime, outputs.unknown, current);
  refuseUnknown(pulumi.StackReference.prototype as unknown as StackReference, current);
}

function hearPromises(debuggable: Debuggable, current: () => Run | undefined): void {
  const { debuggablePromise } = debuggable;
  debuggable.debuggablePromise = (promise, what) => {
    const run = current();
    if (!run) return debuggablePromise(promise, what);
    const awaited = withoutStack(() => debuggablePromise(promise, what));
    awaited.catch(error => run.listener?.(String(what), error));
    return awaited;
  };
}

function hearOutputs(outputs: Outputs, current: () => Run | undefined): void {
  const { Output } = outputs;
  const heard = (output: Told, run: Run): Told => {
    output.isKnown.catch(error => run.listener?.('output', error));
    output.isSecret.catch(() => undefined);
    return output;
  };
  outputs.Output = new Proxy(Output, {
    construct: (made, args, as) => {
      const output = Reflect.construct(made, args, as) as Told;
      const run = current();
      return run ? heard(output, run) : output;
    },
  });
  const { apply } = Output.prototype;
  Output.prototype.apply = function (...args) {
    const applied = apply.apply(this, args);
    const run = current();
    if (!run) return applied;
    const { isKnown } = heard(applied, run);
    run.outputs.add(isKnown);
    isKnown.then(
      () => run.outputs.delete(isKnown),
      () => run.outputs.delete(isKnown),
    );
    return applied;
  };
}

/** In a deployment the SDK takes an unknown in what was read or looked up for nothing. */
function keepUnknowns(rpc: Rpc, current: () => Run | undefined): void {
  const { deserializeProperties } = rpc;
  rpc.deserializeProperties = (struct, keep) => deserializeProperties(struct, keep || current() !== undefined);
}

function answerPlainly(runtime: Runtime, unknown: unknown, current: () => Run | undefined): void {
  const { invoke, call } = runtime;
  runtime.invoke = async (token, ...args) => {
    const answer = await invoke(token, ...args);
    const plain = current()?.answers;
    return answer && plain ? guarded(token, answer, unknown, plain) : answer;
  };
  // A method of a resource is answered by a plugin, which nobody asks here.
  runtime.call = (...args) => {
    const answer = call(...args);
    return current() ? (answer.apply(() => unknown) as ReturnType<Runtime['call']>) : answer;
  };
}

/** The answer with what is unknown in it: it can be handed on, and not be looked at. */
function guarded(
  token: string,
  answer: Readonly<Record<string, unknown>>,
  unknown: unknown,
  { scalars, untold, refusal }: PlainAnswers,
): Record<string, unknown> {
  const isUnknown = (value: unknown): value is object => value === unknown;
  const guard = (value: object, name: string): object =>
    new Proxy(value, {
      get: (target, key) => {
        if (key === Symbol.toPrimitive) return () => untold(token);
        if (typeof key === 'symbol' || key === 'then' || key.startsWith('__')) return Reflect.get(target, key) as unknown;
        throw refusal(`${name} of ${token}`);
      },
    });
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) {
    const kept = isUnknown(value)
      ? guard(value, name)
      : Array.isArray(value)
        ? value.map(one => (isUnknown(one) ? guard(one, name) : one))
        : value;
    if (!isUnknown(value) || !scalars(token).includes(name)) plain[name] = kept;
    // A number or switch is read to be looked at, unless the SDK reads it.
    else
      Object.defineProperty(plain, name, {
        enumerable: true,
        get: () => {
          if (isSdks(callSites()[0]?.file ?? '')) return kept;
          throw refusal(`${name} of ${token}`);
        },
      });
  }
  return plain;
}
const isSdks = (file: string): boolean => /[\\/]@pulumi[\\/]pulumi[\\/]/.test(file);

/** What a program awaits of another stack cannot be unknown. */
function refuseUnknown(reference: StackReference, current: () => Run | undefined): void {
  const { readOutputValue } = reference;
  reference.readOutputValue = async function (...args) {
    if (current() && !(await this.outputs.isKnown))
      throw new Error(`The outputs of stack ${await this.name.promise()} are not known here: give them in \`stackReferences\`.`);
    return readOutputValue.apply(this, args);
  };
}

/** The SDK notes a stack trace with every promise, for whoever hunts leaks in it: two thirds of the time of a mock stack. */
function withoutStack<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function loaderFor(folder: string): NodeJS.Require {
  const own = createRequire(path.join(folder, 'program.js'));
  try {
    own.resolve('@pulumi/pulumi');
    return own;
  } catch {
    return require;
  }
}
