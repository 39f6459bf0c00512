import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Identity, packEnvironment } from './environment';
import { PreviewError } from './errors';
import { type Running, runNode } from './processes';
import { isRecord, type Project, readYaml } from './project';
import type { StackConfig } from './stack-config';

export interface PackOptions {
  /** The pack's folder. */
  dir: string;
  /** A `--policy-pack-config` file. */
  configFile?: string | undefined;
  project: Project;
  who: Identity;
  config: StackConfig;
  /** Where the engine listens. */
  address: string;
  env?: NodeJS.ProcessEnv | undefined;
  /** Ends the pack, also while it is still starting. */
  signal: AbortSignal;
  onLine(line: string): void;
}

/** The paths that a pack needs, checked before anything is started. Throws a PreviewError. */
export function locatePack(dir: string): { dir: string; runner: string } {
  const folder = path.resolve(dir);
  const file = ['PulumiPolicy.yaml', 'PulumiPolicy.yml'].map(name => path.join(folder, name)).find(existsSync);
  if (!file) throw new PreviewError(`${folder} is not a policy pack: it has no PulumiPolicy.yaml.`);
  const { runtime } = readYaml(file);
  const name = isRecord(runtime) ? runtime['name'] : runtime;
  if (name !== 'nodejs') throw new PreviewError(`${file} says runtime ${String(name)}; only nodejs packs can be run here.`);
  try {
    return { dir: folder, runner: createRequire(path.join(folder, 'package.json')).resolve('@pulumi/pulumi/cmd/run-policy-pack') };
  } catch {
    throw new PreviewError(`The policy pack in ${folder} cannot find @pulumi/pulumi: run \`npm install\` there.`);
  }
}

/** Starts the pack's process and waits for its first line: the port that it listens on. */
export async function startPack(dir: string, runner: string, options: PackOptions): Promise<{ port: number; running: Running }> {
  const { project, who, config, env, address, signal, onLine } = options;
  let announce: (line: string) => void;
  const first = new Promise<string>(resolve => {
    announce = resolve;
  });
  let announced = false;
  const running = runNode({
    args: [runner, address, dir],
    cwd: dir,
    env: packEnvironment(project, who, config, env),
    onLine: (line, stream) => {
      if (announced || stream === 'stderr') return onLine(line);
      announced = true;
      announce(line);
    },
  });
  signal.addEventListener('abort', () => void running.end());
  const died = running.ended.then(({ stderr }) => new PreviewError(`The policy pack in ${dir} did not start: ${reasonOfDeath(stderr)}`));
  const line = await Promise.race([first, died]);
  if (line instanceof PreviewError) throw line;
  if (/^\d+$/.test(line)) return { port: Number(line), running };
  await running.end();
  throw new PreviewError(`The policy pack in ${dir} printed "${line}" where its port was expected: a pack must not write to stdout.`);
}

/** The line of an error output that says what went wrong. */
function reasonOfDeath(stderr: string): string {
  const lines = stripVTControlCharacters(stderr).split('\n');
  const error = lines.find(line => /(^|\s)\w*Error\b.*:|error TS\d+/.test(line)) ?? lines.find(line => line.trim());
  return error?.trim() || 'it said nothing.';
}
