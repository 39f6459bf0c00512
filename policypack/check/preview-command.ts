import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { Session } from '../adapters/pulumi/session';
import type { ExitCode, Io } from '../cli';
import { findSettings } from '../config/find';
import { withStackConfig } from '../config/load';
import { type PreviewResult, preview, render } from '../preview';
import { table } from '../resources';
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
  const project = path.resolve(io.cwd, dir);
  const result = await preview({
    dir: project,
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
  const summary = summaryOf(result, project, io);
  io.out(
    options.format === 'json'
      ? `${JSON.stringify({ ...result, summary }, null, 2)}\n`
      : render(result, { color: io.color, dir: io.cwd, summary }),
  );
  return result.diagnostics.some(({ level }) => level === 'mandatory') ? 1 : 0;
}

/** Counts what the pack judged, by the same judge on the same registrations: a policy pack only tells what it found. */
function summaryOf(result: PreviewResult, folder: string, io: Io): string {
  let settings = findSettings({ explicit: io.env['CCM_CONFIG'] || undefined, folders: [folder] }, controls);
  const stack = { dataClassification: result.config['ccm:dataClassification'], jurisdiction: result.config['ccm:jurisdiction'] };
  if (stack.dataClassification !== undefined || stack.jurisdiction !== undefined) settings = withStackConfig(settings, stack);
  const session = new Session(settings, controls, table, io.today, result.config['aws:region']);
  const own = result.resources.filter(({ external }) => !external);
  for (const registration of own) session.register(registration);
  const { tally, unjudged } = session.settle(
    own.map(registration => ({ ...registration, inputs: registration.outputs, behind: registration.propertyDependencies })),
  );
  const types = [...unjudged.values()].reduce((sum, count) => sum + count, 0);
  const judged = own.filter(({ provider }) => provider !== undefined).length - types;
  return `Judged ${judged} resources by ${controls.length} controls: ${tally.pass} passed, ${tally.fail} failed, ${tally.unknown + tally.deferred} undetermined, ${tally['not-applicable']} not applicable; not looked at: ${types} resources, ${tally['not-looked-at']} facts.`;
}

function readJson(file: string | undefined, io: Io): Record<string, unknown> | undefined {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(fs.readFileSync(path.resolve(io.cwd, file), 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(`${file} ${error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read'}.`);
  }
}
