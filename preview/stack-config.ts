import path from 'node:path';
import { PreviewError } from './errors';
import { isRecord, type Project, readYaml, stackFile } from './project';
import { ENCRYPTED } from './wire';

/** A stack's configuration, decrypted as far as it can be. */
export interface StackConfig {
  /** By full key (`aws:region`). A value that is no text is JSON text, as on the engine's wire. */
  values: Map<string, string>;
  /** Keys of secrets, encrypted ones included. */
  secretKeys: Set<string>;
  /** Keys whose value, or a part of it, is encrypted: that part is the text `ENCRYPTED`. */
  encryptedKeys: Set<string>;
}

/**
 * The configuration of a stack: its file over the defaults of `Pulumi.yaml`, `given` (by key, with or without
 * namespace) over both. A key that `Pulumi.yaml` declares and nothing sets is an error, as it is for the Pulumi CLI.
 */
export function readStackConfig(project: Project, stack: string, given: Readonly<Record<string, string>> = {}): StackConfig {
  const config: StackConfig = { values: new Map(), secretKeys: new Set(), encryptedKeys: new Set() };
  const declared = declarations(project);
  for (const { key, value, secret } of declared) {
    if (value !== undefined) set(config, key, value);
    if (secret) config.secretKeys.add(key);
  }
  const file = stackFile(project, stack);
  const written = file ? readYaml(file)['config'] : undefined;
  if (isRecord(written)) for (const [key, value] of Object.entries(written)) set(config, fullKey(project, key), value);
  for (const [key, value] of Object.entries(given)) set(config, fullKey(project, key), value);
  const missing = declared.find(({ key }) => !config.values.has(key));
  if (missing) {
    const where = file ? path.basename(file) : `Pulumi.${stack}.yaml`;
    throw new PreviewError(`${missing.key} has no value: ${project.file} declares it, ${where} does not set it.`);
  }
  return config;
}

interface Declaration {
  key: string;
  value: unknown;
  secret: boolean;
}

/** `key: value`, `key: { value }` and `key: { type, default, secret }` of `Pulumi.yaml`. */
function declarations(project: Project): Declaration[] {
  return Object.entries(project.config).map(([key, entry]) => {
    const typed = isRecord(entry) && ['type', 'default', 'value', 'secret', 'description'].some(word => word in entry);
    const value = typed ? (entry['value'] ?? entry['default']) : entry;
    return { key: fullKey(project, key), value, secret: typed && entry['secret'] === true };
  });
}

function set(config: StackConfig, key: string, value: unknown): void {
  const encrypted = hasCiphertext(value);
  config.values.set(key, text(withoutCiphertext(value)));
  if (encrypted) {
    config.secretKeys.add(key);
    config.encryptedKeys.add(key);
  } else {
    config.encryptedKeys.delete(key);
  }
}

const isCiphertext = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 1 && typeof value['secure'] === 'string';

function hasCiphertext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isCiphertext(value) || Object.values(value).some(hasCiphertext);
}

function withoutCiphertext(value: unknown): unknown {
  if (isCiphertext(value)) return ENCRYPTED;
  if (Array.isArray(value)) return value.map(withoutCiphertext);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutCiphertext(child)]));
  return value;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));

const fullKey = (project: Project, key: string): string =>
  key.includes(':') ? key.replace(/^([^:]+):config:/, '$1:') : `${project.name}:${key}`;

/** Texts that must not be shown: the values of secret keys, longest first. */
export function secretTexts({ values, secretKeys, encryptedKeys }: StackConfig): string[] {
  const texts = [...secretKeys].filter(key => !encryptedKeys.has(key)).map(key => values.get(key) ?? '');
  return texts.filter(value => value.length > 2).sort((a, b) => b.length - a.length);
}

/** The text with each of `secrets` replaced. */
export const masked = (message: string, secrets: readonly string[]): string =>
  secrets.reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), message).replaceAll(ENCRYPTED, '[encrypted]');

/** The values of keys that are no secret. */
export const plainConfig = ({ values, secretKeys }: StackConfig): Record<string, string> =>
  Object.fromEntries([...values].filter(([key]) => !secretKeys.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
