import { TemplateError } from './errors';
import { isObject } from './expression';
import { inspectJson, JsonPositions, measureJson } from './json';
import { Lines, type Steps } from './positions';

/** One template of a `cdk.out` folder, and where it will be deployed. */
export interface Synthesized {
  /** Path of the template's file from the folder. */
  readonly file: string;
  readonly stackName: string;
  /** Undefined where only the environment would tell. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** The template. Throws `TemplateError` where it is missing. */
  text(): string;
}
/** A `cdk.out` folder. */
export interface Assembly {
  readonly stacks: readonly Synthesized[];
  /** Parts of it that cannot be read, which leave the others: what was thrown, and the file that it is about. */
  readonly faults: readonly { readonly file: string; readonly error: unknown }[];
}

/** Stages in stages; more than these are links that lead around in circles. */
const MOST_NESTED = 10;

/** Gives the text of a file by its path from the folder, undefined where there is none; may throw. */
type Read = (file: string) => string | undefined;

/**
 * The templates of a `cdk.out` folder, those of nested assemblies (stages) included, in the order of its manifests. `named` gives the
 * name by which errors call a file.
 */
export function readCdkManifest(read: Read, named = (file: string): string => file): Assembly {
  const stacks: Synthesized[] = [];
  const faults: { file: string; error: unknown }[] = [];
  const visit = (folder: string, above: readonly string[]): void => {
    const file = `${folder}manifest.json`;
    const attempt = (task: () => void): void => {
      try {
        task();
      } catch (error) {
        faults.push({ file, error });
      }
    };
    attempt(() => {
      const manifest = new Manifest(folder, file, named(file), read);
      for (const [name, artifact] of manifest.artifacts()) {
        attempt(() => {
          if (artifact['type'] === 'aws:cloudformation:stack') stacks.push(manifest.stack(name, artifact));
          if (artifact['type'] !== 'cdk:cloud-assembly') return;
          const inside = manifest.inside(name, artifact, 'directoryName');
          const nested = inside === folder ? folder : `${inside}/`;
          const around = [...above, folder];
          if (around.includes(nested) || around.length > MOST_NESTED) manifest.fail(`${name} is part of itself`, ['artifacts', name]);
          visit(nested, around);
        });
      }
    });
  };
  visit('', []);
  return { stacks, faults };
}

type Artifact = Readonly<Record<string, unknown>>;

class Manifest {
  private readonly text: string;
  private readonly tree: unknown;

  constructor(
    private readonly folder: string,
    file: string,
    private readonly name: string,
    private readonly read: Read,
  ) {
    const text = read(file);
    if (text === undefined) throw new TemplateError(name, 'It is missing: run `cdk synth` again.');
    this.text = text;
    try {
      this.tree = JSON.parse(text);
    } catch {
      const { fault } = inspectJson(text);
      const reason = `Invalid JSON: ${fault?.reason ?? 'it cannot be parsed'}. It should be the manifest that the CDK writes.`;
      throw new TemplateError(name, reason, new Lines(text).place(fault?.offset ?? 0));
    }
  }

  artifacts(): readonly (readonly [string, Artifact])[] {
    const artifacts = isObject(this.tree) ? this.tree['artifacts'] : undefined;
    // An assembly without stacks has none.
    if (artifacts === undefined && isObject(this.tree) && typeof this.tree['version'] === 'string') return [];
    if (!isObject(artifacts)) return this.fail('It holds no artifacts, as a manifest of the CDK does', ['artifacts']);
    return Object.entries(artifacts).flatMap(([name, artifact]) => (isObject(artifact) ? [[name, artifact] as const] : []));
  }

  stack(name: string, artifact: Artifact): Synthesized {
    const { properties } = artifact;
    const file = this.inside(name, artifact, 'templateFile');
    const { stackName, tags } = isObject(properties) ? properties : {};
    return {
      file,
      stackName: typeof stackName === 'string' ? stackName : name,
      ...environmentOf(artifact['environment']),
      tags: isObject(tags) ? (tags as Record<string, string>) : {},
      text: () =>
        this.read(file) ??
        this.fail(`The template of ${name} (${file}) is missing: run \`cdk synth\` again`, stepsTo(name, 'templateFile')),
    };
  }

  /** A path that an artifact names, from the folder; a manifest names nothing outside of its own. */
  inside(name: string, artifact: Artifact, property: string): string {
    const found = isObject(artifact['properties']) ? artifact['properties'][property] : undefined;
    const steps = stepsTo(name, property);
    if (typeof found !== 'string' || found === '') return this.fail(`${name} has no ${property}`, steps);
    if (/^([\\/]|[a-z]:)/i.test(found) || found.split(/[\\/]/).includes('..'))
      return this.fail(`${name} names a file outside of this folder as its ${property}`, steps);
    const parts = found.split(/[\\/]/).filter(part => part !== '.' && part !== '');
    return this.folder + parts.join('/');
  }

  fail(reason: string, steps: Steps): never {
    const offset = new JsonPositions(this.text, measureJson(this.text).ends).offsetOf(steps);
    throw new TemplateError(this.name, `${reason}.`, new Lines(this.text).place(offset));
  }
}
const stepsTo = (name: string, property: string): Steps => ['artifacts', name, 'properties', property];

/** `aws://account/region`, either of which may be unknown. */
function environmentOf(raw: unknown): Pick<Synthesized, 'account' | 'region'> {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(raw)) ?? [];
  return {
    account: account === undefined || account.startsWith('unknown-') ? undefined : account,
    region: region === undefined || region.startsWith('unknown-') ? undefined : region,
  };
}
