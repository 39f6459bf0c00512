import { type ChildProcess, spawn } from 'node:child_process';

/** How a process ended. */
export interface Ending {
  /** Null where a signal ended it. */
  code: number | null;
  stderr: string;
}

/** A child process of ours, its output handed on line by line. */
export interface Running {
  ended: Promise<Ending>;
  /** Ends the process and waits until it is gone; harmless once it is. */
  end(): Promise<void>;
}

export interface Command {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  onLine(line: string, stream: 'stdout' | 'stderr'): void;
}

const kept = 64 * 1024;

/** Runs `node` with the arguments. The process does not outlive ours. */
export function runNode({ args, cwd, env, onLine }: Command): Running {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  splitLines(child, 'stdout', line => onLine(line, 'stdout'));
  splitLines(child, 'stderr', line => {
    stderr = (stderr + line + '\n').slice(-kept);
    onLine(line, 'stderr');
  });
  const ended = new Promise<Ending>(resolve => {
    child.once('error', error => resolve({ code: null, stderr: error.message }));
    child.once('close', code => resolve({ code, stderr }));
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  void ended.then(() => process.removeListener('exit', kill));
  return { ended, end: () => end(child, ended) };
}

async function end(child: ChildProcess, ended: Promise<Ending>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

function splitLines(child: ChildProcess, stream: 'stdout' | 'stderr', onLine: (line: string) => void): void {
  let rest = '';
  child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  child[stream]?.on('end', () => rest && onLine(rest));
}
