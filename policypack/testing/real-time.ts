import * as timers from 'node:timers';

// jest's fake timers replace the globals, and leave this module alone.
const { setTimeout, clearTimeout, setImmediate } = timers;

/** Timers that we keep ourselves. */
let ours = 0;

/** Calls back after so many milliseconds; the answer cancels it. */
export function after(milliseconds: number, call: () => void): () => void {
  ours++;
  let isOver = false;
  const end = (): void => {
    if (!isOver) ours--;
    isOver = true;
  };
  const timer = setTimeout(() => {
    end();
    call();
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    end();
  };
}

export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => void after(milliseconds, resolve));

/** Lets go on what waits for nothing but its turn. */
export const turn = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** What may end in a callback that a program waits for: files, timers, names of hosts, other processes (Node 20 to 24). */
const telling = /^(FSReq\w*|Timeout|Immediate|GetAddrInfo\w*|ProcessWrap)$/;

/** How much of it is under way in this process, ours left out. */
export const underWay = (): number => process.getActiveResourcesInfo().filter(kind => telling.test(kind)).length - ours;
