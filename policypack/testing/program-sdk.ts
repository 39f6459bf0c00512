import { createRequire } from 'node:module';
import path from 'node:path';

/** What the SDK keeps of one run of a program (runtime/state, @pulumi/pulumi 3.248). */
interface Store {
  /** Resolves once all that was asked for so far is answered. */
  readonly settings: { readonly rpcDone: Promise<unknown> };
}
/** What we keep of it. */
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
  /** Resolves once the run that it is called in has nothing left to wait for: no answer, and no output. */
  drained(): Promise<void>;
}

/** The copy of the SDK that a program in the folder uses; ours where it has none. */
export function programSdk(folder: string): ProgramSdk {
  const load = loaderFor(folder);
  const { runtime, Output } = load('@pulumi/pulumi') as unknown as { runtime: ProgramSdk['runtime']; Output: { prototype: unknown } };
  const state = load('@pulumi/pulumi/runtime/state') as { getStore(): Store; withLocalStorage<T>(run: () => Promise<T>): Promise<T> };
  const { waitForRPCs } = load('@pulumi/pulumi/runtime/settings') as { waitForRPCs(): Promise<void> };
  const runs = runsOf(load, Output.prototype as Applied, () => state.getStore());
  const quiet = async (): Promise<void> => {
    const store = state.getStore();
    for (;;) {
      const { rpcDone } = store.settings;
      await waitForRPCs();
      const { outputs } = runOf(runs, store);
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
    listen: listener => void (runOf(runs, state.getStore()).listener = listener),
    drained: quiet,
  };
}

type Runs = WeakMap<Store, Run>;
function runOf(runs: Runs, store: Store): Run {
  let run = runs.get(store);
  if (!run) runs.set(store, (run = { outputs: new Set() }));
  return run;
}

interface Debuggable {
  debuggablePromise(promise: Promise<unknown>, what: unknown): Promise<unknown>;
  [RUNS]?: Runs;
}
const RUNS = Symbol.for('ccm-policy-pack: runs');
interface Applied {
  apply(...args: unknown[]): { readonly isKnown: Promise<unknown>; readonly isSecret: Promise<unknown> };
}

/**
 * The runs that somebody listens to. Two functions of the SDK, whose promises nobody awaits, are wrapped once a copy: that for promises
 * it awaits by itself, and `apply` (runtime/debuggable and output, @pulumi/pulumi 3.248). Outside of a run both are as they were.
 */
function runsOf(load: NodeJS.Require, output: Applied, store: () => Store): Runs {
  const debuggable = load('@pulumi/pulumi/runtime/debuggable') as Debuggable;
  if (debuggable[RUNS]) return debuggable[RUNS];
  const runs: Runs = new WeakMap();
  const { debuggablePromise } = debuggable;
  debuggable.debuggablePromise = (promise, what) => {
    const run = runs.get(store());
    if (!run) return debuggablePromise(promise, what);
    const awaited = withoutStack(() => debuggablePromise(promise, what));
    awaited.catch(error => run.listener?.(String(what), error));
    return awaited;
  };
  const { apply } = output;
  output.apply = function (...args) {
    const applied = apply.apply(this, args);
    const run = runs.get(store());
    if (!run) return applied;
    const { isKnown } = applied;
    run.outputs.add(isKnown);
    isKnown.catch(error => run.listener?.('apply', error)).finally(() => run.outputs.delete(isKnown));
    applied.isSecret.catch(() => undefined);
    return applied;
  };
  debuggable[RUNS] = runs;
  return runs;
}

/** The SDK notes a stack for each promise, to tell of leaks; where a test runner maps stacks to their sources, that is most of a run. */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
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
