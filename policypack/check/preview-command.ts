import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ExitCode, Io } from '../cli';
import { preview, render } from '../preview';
import { hasRegion, hasTags } from '../resources/generated/tags-and-regions';
import { InputError } from './files';

export interface PreviewOptions {
  readonly stack?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: string;
  readonly answers?: string;
  readonly stackReferences?: string;
  readonly timeout: number;
  readonly format: 'pretty' | 'json';
}

/** The package's own folder: the pack that is previewed with. */
const OWN = path.join(__dirname, '../../..');

/** Previews a program with the pack: 1 where a mandatory policy was violated, as `pulumi preview` has it. */
export async function previewCommand(dir: string, options: PreviewOptions, io: Io): Promise<ExitCode> {
  const others = options.policyPack ?? [];
  const configs = options.policyPackConfig === undefined ? undefined : [path.resolve(io.cwd, options.policyPackConfig)];
  if (configs && others.length > 0) throw new InputError('--policy-pack-config is for this pack alone; leave the other packs out.');
  const result = await preview({
    dir: path.resolve(io.cwd, dir),
    stack: options.stack,
    config: options.config,
    packs: [OWN, ...others.map(other => path.resolve(io.cwd, other))],
    packConfigs: configs,
    answers: readJson(options.answers, io),
    stackReferences: readJson(options.stackReferences, io) as Record<string, Record<string, unknown>> | undefined,
    timeoutSeconds: options.timeout,
    awsFacts: { hasRegion, hasTags },
    env: io.env['CCM_CONFIG'] === undefined ? {} : { CCM_CONFIG: path.resolve(io.cwd, io.env['CCM_CONFIG']) },
  });
  io.out(options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : render(result, { color: io.color }));
  return result.diagnostics.some(({ level }) => level === 'mandatory') ? 1 : 0;
}

function readJson(file: string | undefined, io: Io): Record<string, unknown> | undefined {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(fs.readFileSync(path.resolve(io.cwd, file), 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(`${file} ${error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read'}.`);
  }
}
