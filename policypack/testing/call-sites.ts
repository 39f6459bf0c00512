import { fileURLToPath } from 'node:url';

/** A line that is being run; the first is that of whoever asked. */
export interface CallSite {
  readonly file: string;
  readonly line: number;
}

const DEPTH = 30;

/** Where the caller was called from, innermost first; files as they were loaded. */
export function callSites(): readonly CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = DEPTH;
  Error.prepareStackTrace = (_error, frames) => frames;
  try {
    const frames = new Error().stack as unknown as readonly NodeJS.CallSite[];
    return frames.slice(2).map(frame => ({ file: pathOf(frame.getFileName()), line: frame.getLineNumber() ?? 0 }));
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  }
}

const pathOf = (file: string | null | undefined): string => (file?.startsWith('file:') ? fileURLToPath(file) : (file ?? ''));

/** Whether a file is a program's: neither Node's own nor a package's. */
export const isPrograms = (file: string): boolean => /^(\/|[A-Za-z]:\\)/.test(file) && !/[\\/]node_modules[\\/]/.test(file);

/** The lines of a program in the stack trace of an error, innermost first. */
export function programLines({ stack = '' }: Error): readonly CallSite[] {
  return stack.split('\n').flatMap(text => {
    const [, file = '', line] = /^\s+at .*?\(?((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*?):(\d+):\d+\)?$/.exec(text) ?? [];
    const at = pathOf(file);
    return isPrograms(at) ? [{ file: at, line: Number(line) }] : [];
  });
}
