import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Identity } from './environment';
import { PreviewError } from './errors';
import { type Running, runNode } from './processes';
import type { Project } from './project';

export interface ProgramOptions {
  project: Project;
  who: Identity;
  /** Where the monitor and the engine listen. */
  address: string;
  env: NodeJS.ProcessEnv;
  onLine(line: string): void;
}

/**
 * The SDK has Node paint the errors it logs, and painting a stack with a line like `node_modules/@pulumi/config.ts` never
 * ends (Node 20.20, `markNodeModules`, seen 2026-11). Preloaded, this leaves them unpainted.
 */
const unpainted = `
  import util from 'node:util';
  util.inspect = new Proxy(util.inspect, {
    apply: (inspect, self, [value, options, ...rest]) =>
      inspect.call(self, value, options?.colors ? { ...options, colors: false } : options, ...rest),
  });`;
const preload = `--import=data:text/javascript,${encodeURIComponent(unpainted)}`;

/** Runs the program with its own Pulumi SDK, as Pulumi's language host for Node does in a preview. */
export function runProgram({ project, who, address, env, onLine }: ProgramOptions): Running {
  const { programDirectory, root, entry, nodeArgs } = project;
  const flags = {
    monitor: address,
    engine: address,
    organization: who.organization,
    project: who.project,
    stack: who.stack,
    'root-directory': root,
    pwd: programDirectory,
    parallel: '16',
  };
  const options = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  return runNode({
    args: [preload, ...nodeArgs, programRunner(project), ...options, '--dry-run', entry],
    cwd: programDirectory,
    env,
    onLine,
  });
}

/** The SDK's own entry point for programs, from the SDK that the program finds. */
export function programRunner({ programDirectory }: Project): string {
  try {
    return createRequire(path.join(programDirectory, 'program.js')).resolve('@pulumi/pulumi/cmd/run');
  } catch {
    throw new PreviewError(
      `The program in ${programDirectory} cannot find @pulumi/pulumi: run \`npm install\` in ${installFolder(programDirectory)}.`,
    );
  }
}

/** The folder to install dependencies in: the nearest that has a `package.json`. */
export function installFolder(dir: string): string {
  for (let folder = dir; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  }
  return dir;
}
