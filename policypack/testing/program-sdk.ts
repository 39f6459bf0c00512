import { createRequire } from 'node:module';
import path from 'node:path';
import type { Callbacks } from '../../preview/transforms';

/** The SDK's server of transforms, by its fields (runtime/callbacks, @pulumi/pulumi 3.248). */
interface CallbackServer {
  readonly _callbacks: Map<string, (request: Uint8Array) => Promise<{ serializeBinary(): Uint8Array }>>;
}
/** What the SDK keeps of one run of a program (runtime/state, @pulumi/pulumi 3.248). */
interface Store {
  /** Resolves once all that was asked for so far is answered. */
  readonly settings: { readonly rpcDone: Promise<unknown> };
  /** What we keep with it: several copies of the SDK share one store. */
  [RUN]?: Run;
}
const RUN = Symbol.for('ccm-policy-pack: run');
interface Run {
  listener?: Listener;
  /** Outputs that are still being computed. */
  readonly outputs: Set<Promise<unknown>>;
}
/** Told of what the SDK waited for in vain: a line on what it was for, and what was thrown. */
type Listener = (what: string, error: unknown) => void;

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
  /** Resolves once the run that it is called in has nothing left to wait for: no answer, and no output. */
  drained(): Promise<void>;
}

/** The copy of the SDK that a program in the folder uses; ours where it has none. */
export function programSdk(folder: string): ProgramSdk {
  const load = loaderFor(folder);
  const { runtime, Output } = load('@pulumi/pulumi') as unknown as { runtime: ProgramSdk['runtime']; Output: { prototype: unknown } };
  const state = load('@pulumi/pulumi/runtime/state') as { getStore(): Store; withLocalStorage<T>(run: () => Promise<T>): Promise<T> };
  const { waitForRPCs } = load('@pulumi/pulumi/runtime/settings') as { waitForRPCs(): Promise<void> };
  hear(load, Output.prototype as Applied, () => state.getStore());
  const quiet = async (): Promise<void> => {
    const store = state.getStore();
    for (;;) {
      const { rpcDone } = store.settings;
      await waitForRPCs();
      const { outputs } = runOf(store);
      await Promise.allSettled(outputs);
      // What waited for that goes on first.
      for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve));
      if (store.settings.rpcDone === rpcDone && outputs.size === 0) return;
    }
  };
  return {
    runtime,
    apart: state.withLocalStorage,
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
    drained: quiet,
  };
}

const runOf = (store: Store): Run => (store[RUN] ??= { outputs: new Set() });

interface Debuggable {
  debuggablePromise(promise: Promise<unknown>, what: unknown): Promise<unknown>;
  [HEARD]?: true;
}
const HEARD = Symbol.for('ccm-policy-pack: heard');
interface Applied {
  apply(...args: unknown[]): { readonly isKnown: Promise<unknown>; readonly isSecret: Promise<unknown> };
}

/**
 * Lets runs hear of promises that nobody awaits. Two functions of the SDK are wrapped once a copy: that for promises it awaits by itself,
 * and `apply` (runtime/debuggable and output, @pulumi/pulumi 3.248). Outside of a run both are as they were.
 */
function hear(load: NodeJS.Require, output: Applied, store: () => Store): void {
  const debuggable = load('@pulumi/pulumi/runtime/debuggable') as Debuggable;
  if (debuggable[HEARD]) return;
  debuggable[HEARD] = true;
  const { debuggablePromise } = debuggable;
  debuggable.debuggablePromise = (promise, what) => {
    const run = store()[RUN];
    if (!run) return debuggablePromise(promise, what);
    const awaited = withoutStack(() => debuggablePromise(promise, what));
    awaited.catch(error => run.listener?.(String(what), error));
    return awaited;
  };
  const { apply } = output;
  output.apply = function (...args) {
    const applied = apply.apply(this, args);
    const run = store()[RUN];
    if (!run) return applied;
    const { isKnown } = applied;
    run.outputs.add(isKnown);
    isKnown.catch(error => run.listener?.('apply', error)).finally(() => run.outputs.delete(isKnown));
    applied.isSecret.catch(() => undefined);
    return applied;
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
