import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import * as timers from 'node:timers';

// jest's fake timers replace the globals, and leave this module alone.
const { setTimeout, clearTimeout, setImmediate } = timers;

/** Calls back after so many milliseconds; the answer cancels it. */
export function after(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => void setTimeout(resolve, milliseconds));

/** Lets go on what waits for nothing but its turn. */
export const turn = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** What may end in a callback that a program waits for, by the names of Node 20 to 24. Whosever files and hosts are: they are answered soon. */
const brief = /^(FSReq\w*|CloseReq|Immediate|GetAddrInfo\w*)$/;
const active = (kinds: RegExp): number => process.getActiveResourcesInfo().filter(kind => kinds.test(kind)).length;
const processes = (): number => active(/^ProcessWrap$/);

/** A timer as its hook hands it over; `_destroyed` once it is over (lib/internal/timers, Node 20 to 24). */
interface Timer {
  readonly _destroyed: boolean;
  hasRef(): boolean;
}
const context = new AsyncLocalStorage<Watch>();

/** What is under way because of a program. Timers are told one by one: a test runner has its own, that come and go. */
export class Watch {
  readonly #timers = new Set<Timer>();
  readonly #hook = createHook({
    init: (_id, type, _by, resource) => {
      if (type === 'Timeout' && context.getStore() === this) this.#timers.add(resource as Timer);
    },
  });
  #before = 0;

  over<T>(program: () => T): T {
    this.#before = processes();
    this.#hook.enable();
    return context.run(this, program);
  }

  get isBusy(): boolean {
    for (const timer of this.#timers) if (timer._destroyed) this.#timers.delete(timer);
    return [...this.#timers].some(timer => timer.hasRef()) || active(brief) > 0 || processes() > this.#before;
  }

  end(): void {
    this.#hook.disable();
  }
}
