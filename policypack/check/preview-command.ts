import * as path from 'node:path';
import { controls } from '../../controls';
import { type PreviewResult, preview, render } from '../../preview';
import { readProject } from '../../preview/project';
import { policyOf } from '../adapters/pulumi/policies';
import { Session } from '../adapters/pulumi/session';
import { table } from '../clouds';
import { hasRegion, hasTags } from '../clouds/generated/tags-and-regions';
import { findSettings } from '../config/find';
import { withStackConfig } from '../config/load';
import type { Settings } from '../config/settings';
import { enabled, type Levels, levelOf } from '../engine/finding';
import { slugOf } from '../reporters/words';
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
  readonly format: 'pretty' | 'json';
}

/** The package's own folder: the pack that is previewed with. */
const OWN = path.join(__dirname, '../../..');

/** Previews a program with the pack: 1 where a mandatory policy was violated, as `pulumi preview` has it. */
export async function previewCommand(dir: string, options: PreviewOptions, io: Io): Promise<ExitCode> {
  const others = options.policyPack ?? [];
  const configs = options.policyPackConfig === undefined ? undefined : [path.resolve(io.cwd, options.policyPackConfig)];
  if (configs && others.length > 0) throw new InputError('--policy-pack-config is for this pack alone; leave the other packs out.');
  // What is wrong with the project or its settings is said before anything is started.
  const { root } = readProject(path.resolve(io.cwd, dir));
  const config = io.env['CCM_CONFIG'] ? path.resolve(io.cwd, io.env['CCM_CONFIG']) : undefined;
  const settings = findSettings({ explicit: config, folders: [root] }, controls);
  const result = await preview({
    dir: path.resolve(io.cwd, dir),
    stack: options.stack,
    config: options.config,
    packs: [OWN, ...others.map(other => path.resolve(io.cwd, other))],
    packConfigs: configs,
    answers: readJson(options.answers, 'functions and what they answer', io),
    stackReferences: readJson(options.stackReferences, 'stacks and their outputs', io) as
      | Record<string, Record<string, unknown>>
      | undefined,
    timeoutSeconds: options.timeout,
    awsFacts: { hasRegion, hasTags },
    env: config === undefined ? {} : { CCM_CONFIG: config },
  });
  const counts = countsOf(result, settings, io.today);
  io.out(
    options.format === 'json'
      ? `${JSON.stringify(outlineOf(result, counts), null, 2)}\n`
      : render(result, { color: io.color, dir: io.cwd, summary: sentence(counts) }),
  );
  return result.diagnostics.some(({ level }) => level === 'mandatory') ? 1 : 0;
}

interface Counts {
  readonly resources: number;
  /** Those of which at least one rule is in force. */
  readonly controls: number;
  readonly passed: number;
  readonly mandatory: number;
  readonly advisory: number;
  readonly excepted: number;
  readonly undetermined: number;
  readonly notApplicable: number;
  /** Resources of types that no row knows, and facts of known types that nobody has looked at. */
  readonly notLookedAt: { readonly resources: number; readonly facts: number };
}

/** Counts what the pack judged, by the same judge on the same registrations: a policy pack only tells what it found. */
function countsOf(result: PreviewResult, found: Settings, today: string): Counts {
  const stack = { dataClassification: result.config['ccm:dataClassification'], jurisdiction: result.config['ccm:jurisdiction'] };
  const configured = withStackConfig(found, stack);
  const settings = { ...configured, levels: inForce(configured.levels, result.policies) };
  const asked = enabled(controls, settings.levels);
  const session = new Session(settings, asked, table, today, result.config['aws:region']);
  const own = result.resources.filter(({ external }) => !external);
  for (const registration of own) session.register(registration);
  const { tally, unjudged, excepted } = session.settle(
    own.map(registration => ({ ...registration, inputs: registration.outputs, behind: registration.propertyDependencies })),
  );
  const unlisted = [...unjudged.values()].reduce((sum, count) => sum + count, 0);
  const slugs = controls.map(slugOf);
  const said = (level: string): number =>
    result.diagnostics.filter(found => found.level === level && slugs.some(slug => found.policy.startsWith(slug))).length;
  return {
    resources: own.filter(({ provider }) => provider !== undefined).length - unlisted,
    controls: asked.filter(({ rules }) => Object.keys(rules).length > 0).length,
    passed: tally.pass,
    mandatory: said('mandatory'),
    advisory: said('advisory'),
    excepted: excepted.length,
    undetermined: tally.unknown + tally.deferred,
    notApplicable: tally['not-applicable'],
    notLookedAt: { resources: unlisted, facts: tally['not-looked-at'] },
  };
}

/** The levels, with those rules disabled whose policy `--policy-pack-config` disables. */
function inForce(levels: Levels, policies: PreviewResult['policies']): Levels {
  const off = new Set(policies.filter(({ level }) => level === 'disabled').map(({ name }) => name));
  const rules = controls.flatMap(control =>
    Object.keys(control.rules)
      .filter(rule => off.has(policyOf(control, levelOf(levels, control, rule), levels)))
      .map(rule => [`${control.id}/${rule}`, 'disabled'] as const),
  );
  return { ...levels, rules: { ...levels.rules, ...Object.fromEntries(rules) } };
}

function sentence(counts: Counts): string {
  const { resources, passed, mandatory, advisory, excepted, undetermined, notApplicable, notLookedAt } = counts;
  const parts = [
    `${passed} passed`,
    `${mandatory + advisory} failed (${mandatory} mandatory, ${advisory} advisory)`,
    ...(excepted > 0 ? [`${excepted} excepted`] : []),
    `${undetermined} undetermined`,
    `${notApplicable} not applicable`,
  ];
  return `Judged ${counted(resources, 'resource')} by ${counted(counts.controls, 'control')}: ${parts.join(', ')}. Not looked at: ${counted(notLookedAt.resources, 'resource')}, ${counted(notLookedAt.facts, 'fact')}.`;
}
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The result without any input or output: those hold secrets in plain text. */
const outlineOf = (result: PreviewResult, counts: Counts): unknown => ({
  version: 1,
  project: result.project,
  stack: result.stack,
  organization: result.organization,
  packs: result.packs.map(({ name, version }) => ({ name, version })),
  counts,
  findings: result.diagnostics,
  resources: result.resources.map(({ urn, type, name, custom, external, parent, provider, source }) => ({
    urn,
    type,
    name,
    custom,
    external,
    parent,
    ...(provider && { provider: provider.urn }),
    ...(source && { source: { ...source, file: path.basename(source.file) } }),
  })),
  warnings: result.warnings,
  leftOut: result.leftOut,
});

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
