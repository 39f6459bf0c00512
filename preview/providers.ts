import type { StackConfig } from './stack-config';
import { packageOf } from './urn';
import { type Properties, secret } from './wire';

/** The plugin that a resource or a function asks for. */
export interface PluginRequest {
  /** The package (`aws`). */
  name: string;
  version: string;
  downloadUrl: string;
}

/** The name that the engine gives the default provider of a plugin: `default_7_48_0`. */
export function defaultName({ version, downloadUrl }: PluginRequest): string {
  const parts = ['default', version.replace(/[^0-9A-Za-z]/g, '_'), nameOfUrl(downloadUrl)];
  return parts.filter(Boolean).join('_');
}

const nameOfUrl = (url: string): string =>
  url
    .split('/')
    .filter(Boolean)
    .map(part => part.replace(/[^A-Za-z0-9_.-]/g, '_'))
    .join('/');

/** The inputs of a default provider: the stack's configuration of its package. Those of Pulumi's own have none. */
export function defaultInputs(request: PluginRequest, config: StackConfig): Properties {
  if (request.name === 'pulumi') return {};
  const inputs: Properties = {};
  for (const [key, value] of config.values) {
    if (packageOf(key) === request.name) inputs[key.slice(request.name.length + 1)] = config.secretKeys.has(key) ? secret(value) : value;
  }
  return withPluginInputs(inputs, request);
}

/** A provider's inputs with what the engine adds to them. */
export function withPluginInputs(inputs: Properties, { version, downloadUrl }: PluginRequest): Properties {
  return { ...inputs, __internal: downloadUrl ? { pluginDownloadURL: downloadUrl } : {}, ...(version && { version }) };
}

/** The properties without the engine's internal keys; only the top level is looked at, as the engine does. */
export const withoutInternals = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('__')));
