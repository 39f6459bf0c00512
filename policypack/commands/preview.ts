import * as path from 'node:path';
import { createColors } from 'picocolors';
import { controls } from '../../controls';
import { chooseStack, type PreviewResult, preview, readPackConfig, readProject, readStackConfig, reconcile } from '../../preview';
import { configured } from '../adapters/pulumi/environment';
import { Session } from '../adapters/pulumi/session';
import { table } from '../clouds';
import { hasRegion, hasTags } from '../clouds/generated/tags-and-regions';
import { findSettings } from '../config/find';
import { withStackConfig } from '../config/load';
import type { Settings } from '../config/settings';
import type { Level } from '../engine/control';
import { applicable } from '../engine/exceptions';
import { enabled, type Levels, levelOf } from '../engine/finding';
import { ownLevels, reportOf, subjectOf } from '../report/build';
import type { Location, OwnLevels, Program, Report } from '../report/report';
import { policyOfRule } from '../report/words/names';
import { type FormatName, formats } from '../reporters';
import { version } from '../version';
import { exitCode } from './exit-code';
import { InputError, readText, systemFault } from './files';
import type { ExitCode, Io } from './io';
import { jsonFault } from './read';

export interface PreviewOptions {
  readonly stack?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: string;
  readonly answers?: string;
  readonly stackReferences?: string;
  readonly timeout: number;
  readonly format: FormatName;
}

/** The package's own folder: the pack that is previewed with. */
const OWN = path.join(__dirname, '../../..');

/** Previews a program and judges it here, as the pack does in a process of its own; other packs judge it in theirs. */
export async function previewCommand(dir: string, options: PreviewOptions, io: Io): Promise<ExitCode> {
  const others = options.policyPack ?? [];
  if (options.policyPackConfig !== undefined && others.length > 0)
    throw new InputError('--policy-pack-config is for this pack alone; leave the other packs out.');
  // What is wrong with the project or its settings is said before anything is started.
  const project = readProject(path.resolve(io.cwd, dir));
  const given = readStackConfig(project, chooseStack(project, options.stack?.split('/').pop()), options.config);
  const { stack, region } = configured(Object.fromEntries([...given.values].filter(([key]) => !given.encryptedKeys.has(key))));
  const config = io.env['CCM_CONFIG'] ? path.resolve(io.cwd, io.env['CCM_CONFIG']) : undefined;
  const settings = withStackConfig(findSettings({ explicit: config, folders: [project.root] }, controls), stack);
  const inForce = overridden(settings, options.policyPackConfig === undefined ? undefined : path.resolve(io.cwd, options.policyPackConfig));
  const result = await preview({
    dir: path.resolve(io.cwd, dir),
    stack: options.stack,
    config: options.config,
    packs: others.map(other => path.resolve(io.cwd, other)),
    answers: readJson(options.answers, 'functions and what they answer', io),
    stackReferences: readJson(options.stackReferences, 'stacks and their outputs', io) as
      | Record<string, Record<string, unknown>>
      | undefined,
    timeoutSeconds: options.timeout,
    awsFacts: { hasRegion, hasTags },
    env: config === undefined ? {} : { CCM_CONFIG: config },
  });
  const report = judged(result, settings, inForce, region, io);
  io.out(formats[options.format](report, { colors: createColors(io.color), width: io.width }));
  return exitCode(report);
}

/** What counts how much once `--policy-pack-config` has overridden it. */
interface InForce {
  readonly levels: Levels;
  readonly own: OwnLevels;
}
function overridden(settings: Settings, file: string | undefined): InForce {
  const { levels } = settings;
  const own = ownLevels(settings);
  if (file === undefined) return { levels, own };
  const rules = controls.flatMap(control =>
    Object.keys(control.rules).map(rule => ({
      rule: `${control.id}/${rule}`,
      name: policyOfRule(control, rule, levels),
      level: levelOf(levels, control, rule),
    })),
  );
  const policies = [...rules, ...Object.entries(own).map(([name, level]) => ({ name, level: level as Level }))];
  const set = reconcile(
    { policies: policies.map(({ name, level }) => ({ name, level, pack: `ccm@v${version()}` })), initialConfig: {} },
    readPackConfig(file),
  );
  // A policy that cannot change a resource takes "remediate" for "mandatory", as Pulumi's SDK has it.
  const levelOfPolicy = (name: string): Level => {
    const { level } = set[name]!;
    return level === 'remediate' ? 'mandatory' : level;
  };
  return {
    levels: { ...levels, rules: Object.fromEntries(rules.map(({ rule, name }) => [rule, levelOfPolicy(name)])) },
    own: {
      undetermined: levelOfPolicy('undetermined'),
      coverage: levelOfPolicy('coverage'),
      exceptions: levelOfPolicy('exceptions'),
    },
  };
}

/** Judges what the program registered, each resource by itself first and then the whole stack, as under an engine. */
function judged(result: PreviewResult, found: Settings, { levels, own }: InForce, region: string | undefined, io: Io): Report {
  const asked = enabled(controls, levels);
  const settings = { ...found, levels, exceptions: applicable(found.exceptions, asked) };
  const session = new Session(settings, asked, table, io.today, region);
  const made = result.resources.filter(({ external }) => !external);
  const early = made.flatMap(registration => session.register(registration));
  const settled = session.settle(
    made.map(registration => ({ ...registration, inputs: registration.outputs, behind: registration.propertyDependencies })),
  );
  const program = programOf(result, io.cwd);
  const places = new Map(program.resources.map(({ urn, location }) => [urn, location]));
  const subject = subjectOf(
    { ...settled, findings: [...early, ...settled.findings] },
    { name: `${result.project}/${result.stack}`, kind: 'pulumi-program', notes: [], locate: address => places.get(address), program },
    { levels, named: found.levels },
  );
  return reportOf([subject], {
    version: version(),
    config: settings.file && path.relative(io.cwd, settings.file),
    controls: asked,
    levels,
    own,
    errors: [],
    exceptions: settled.exceptions,
    notes: settings.notes,
  });
}

/** What the preview tells, without any input or output: those hold secrets in plain text. */
function programOf(result: PreviewResult, cwd: string): Program {
  const shown = (at: string): string => path.relative(cwd, at) || '.';
  return {
    project: result.project,
    stack: result.stack,
    organization: result.organization,
    packs: [{ name: 'ccm', version: version(), dir: OWN }, ...result.packs].map(({ name, version, dir }) => ({
      name,
      version,
      folder: shown(dir),
    })),
    resources: result.resources.map(({ urn, type, name, custom, external, implicit, parent, provider, source }) => ({
      urn,
      type,
      name,
      custom,
      external,
      implicit,
      parent,
      ...(provider && { provider: provider.urn }),
      ...(source && { location: { ...source, file: shown(source.file) } satisfies Location }),
    })),
    others: result.diagnostics.map(({ urn, ...diagnostic }) => ({ ...diagnostic, resource: urn })),
    remediations: result.remediations.map(({ pack, policy, urn }) => ({ pack, policy, resource: urn })),
    warnings: result.warnings,
    leftOut: result.leftOut,
  };
}

/** An object of JSON; `what` it should hold. */
function readJson(file: string | undefined, what: string, io: Io): Record<string, unknown> | undefined {
  if (file === undefined) return undefined;
  const expected = `An object of ${what} was expected.`;
  let content: unknown;
  const text = textOf(file, io);
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${jsonFault(text, file)} ${expected}`);
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content as Record<string, unknown>;
  throw new InputError(`${file}: ${expected}`);
}
function textOf(file: string, io: Io): string {
  try {
    return readText(path.resolve(io.cwd, file), file);
  } catch (error) {
    const fault = systemFault(error);
    throw fault === undefined ? error : new InputError(`${file}: ${fault}`);
  }
}
