import { TemplateError } from './errors';
import { isObject } from './intrinsics';

/** One template of a `cdk.out` folder, and where it will be deployed. */
export interface Synthesized {
  /** Path of the template's file from the folder. */
  readonly file: string;
  readonly text: string;
  readonly stackName: string;
  /** Undefined where only the environment would tell. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The templates of a `cdk.out` folder, those of nested assemblies (stages) included, in the order of its manifests.
 * `read` gives the text of a file by its path from the folder, undefined where there is none. Throws `TemplateError`.
 */
export function readCdkManifest(read: (file: string) => string | undefined): readonly Synthesized[] {
  const found: Synthesized[] = [];
  const visit = (folder: string, above: readonly string[]): void => {
    const file = `${folder}manifest.json`;
    const text = read(file);
    if (text === undefined) throw new TemplateError(file, 'It is missing, so this is no output of the CDK.');
    if (above.includes(file)) throw new TemplateError(file, 'It is part of itself.');
    for (const [name, artifact] of artifactsOf(text, file)) {
      const properties = isObject(artifact['properties']) ? artifact['properties'] : {};
      if (artifact['type'] === 'cdk:cloud-assembly') {
        const nested = inside(folder, properties['directoryName'], file);
        if (nested !== undefined) visit(`${nested}/`, [...above, file]);
      }
      if (artifact['type'] !== 'aws:cloudformation:stack') continue;
      const template = inside(folder, properties['templateFile'], file);
      const body = template === undefined ? undefined : read(template);
      if (template === undefined || body === undefined)
        throw new TemplateError(file, `The template of ${name} (${template ?? 'not named'}) is missing.`);
      found.push({
        file: template,
        text: body,
        stackName: typeof properties['stackName'] === 'string' ? properties['stackName'] : name,
        ...environmentOf(artifact['environment']),
        tags: isObject(properties['tags']) ? (properties['tags'] as Record<string, string>) : {},
      });
    }
  };
  visit('', []);
  return found;
}

function artifactsOf(text: string, file: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new TemplateError(file, 'It is no valid JSON.');
  }
  const artifacts = isObject(manifest) ? manifest['artifacts'] : undefined;
  return Object.entries(isObject(artifacts) ? artifacts : {}).flatMap(([name, artifact]) =>
    isObject(artifact) ? [[name, artifact] as const] : [],
  );
}

/** A path below the folder; a manifest names nothing outside of its own. */
function inside(folder: string, name: unknown, file: string): string | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  if (name.startsWith('/') || name.split(/[\\/]/).includes('..'))
    throw new TemplateError(file, `It names a file outside of its folder: ${name}.`);
  return folder + name;
}

/** `aws://account/region`, either of which may be unknown. */
function environmentOf(raw: unknown): Pick<Synthesized, 'account' | 'region'> {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(raw)) ?? [];
  return {
    account: account === undefined || account.startsWith('unknown-') ? undefined : account,
    region: region === undefined || region.startsWith('unknown-') ? undefined : region,
  };
}
