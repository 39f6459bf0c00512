import { readFileSync } from 'node:fs';
import { type Level, levels, type PackInfo, type PolicyInfo, type PolicySettings, schemaDefaults } from './analyzer-messages';
import { PreviewError, reasonOf } from './errors';
import { schemaError } from './json-schema';
import { isRecord } from './project';
import type { Properties, Value } from './wire';

/** What each policy is configured with, as the pack is told. */
export type Configured = Record<string, { level: Level; properties: Properties }>;

type ConfigurablePolicy = Pick<PolicyInfo, 'name' | 'level' | 'pack' | 'schema'>;
/** What a configuration is about. */
export interface Configurable extends Pick<PackInfo, 'initialConfig'> {
  policies: readonly ConfigurablePolicy[];
}

/** A `--policy-pack-config` file: a level or `{ enforcementLevel, …properties }` by policy, `all` for every policy. */
export function readPackConfig(file: string): Record<string, PolicySettings> {
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    throw new PreviewError(`The policy pack configuration ${file} cannot be read: ${reasonOf(thrown)}.`);
  }
  if (!isRecord(config)) throw new PreviewError(`The policy pack configuration ${file} is not a JSON object.`);
  const policies = Object.entries(config).filter(([policy]) => policy !== 'environments');
  return Object.fromEntries(policies.map(([policy, entry]) => [policy, settings(file, policy, entry)]));
}

function settings(file: string, policy: string, entry: unknown): PolicySettings {
  const { enforcementLevel, ...properties } = isRecord(entry) ? entry : { enforcementLevel: entry };
  if (enforcementLevel === undefined) return { properties: properties as Properties };
  if (!levels.includes(enforcementLevel as Level)) {
    throw new PreviewError(`${file} sets ${policy} to ${JSON.stringify(enforcementLevel)}; a level is one of ${levels.join(', ')}.`);
  }
  return { level: enforcementLevel as Level, properties: properties as Properties };
}

/**
 * What the engine makes of a pack's metadata and a configuration file: the schema's defaults and the pack's levels,
 * then the pack's initial configuration, then the file; in each, `all` before single policies. Checked against the
 * schemas. A name that the pack does not have is ignored, unless it comes without a level.
 */
export function reconcile(pack: Configurable, file: Record<string, PolicySettings>): Configured {
  const configured: Configured = {};
  for (const policy of pack.policies) configured[policy.name] = { level: policy.level, properties: schemaDefaults(policy) };
  apply(configured, pack.initialConfig);
  apply(configured, file);
  for (const policy of pack.policies) validate(policy, configured[policy.name]?.properties ?? {});
  return configured;
}

function apply(configured: Configured, layer: Record<string, PolicySettings>): void {
  const { all, ...single } = layer;
  if (all?.level) for (const settings of Object.values(configured)) settings.level = all.level;
  for (const [policy, { level, properties }] of Object.entries(single)) {
    const before = configured[policy];
    const chosen = level ?? before?.level;
    if (!chosen) throw new PreviewError(`The policy pack configuration sets ${policy}, which the pack does not have, without a level.`);
    configured[policy] = { level: chosen, properties: { ...before?.properties, ...properties } };
  }
}

function validate({ name, pack, schema }: ConfigurablePolicy, properties: Properties): void {
  if (!schema) return;
  const rule: Value = { type: 'object', properties: schema.properties, required: schema.required };
  const error = schemaError(rule, properties, '');
  if (error) throw new PreviewError(`The configuration of ${name} in ${pack} is not valid: ${error}.`);
}
