import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Place } from '../../config/find';
import type { StackConfig } from '../../config/settings';

/** What a stack's own configuration says. */
export interface Configured {
  readonly stack: StackConfig;
  readonly region: string | undefined;
}

/** What the engine tells a pack through its environment (engine 3.260, sdk/nodejs/cmd/pulumi-language-nodejs). */
export interface Environment extends Configured {
  readonly place: Place;
  /** False where resources are really being made. */
  readonly preview: boolean;
}

export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const around = folders(env);
  return {
    place: { explicit: meant(env['CCM_CONFIG'], around), folders: around, project: env['PULUMI_NODEJS_PROJECT'] || undefined },
    ...configured(configuration(env['PULUMI_CONFIG'])),
    preview: env['PULUMI_NODEJS_DRY_RUN'] !== 'false',
  };
}

/** What a stack's configuration says, by its keys. */
export function configured(config: Readonly<Record<string, unknown>>): Configured {
  const value = (key: string): string | undefined => {
    const found = config[key] ?? config[key.replace(':', ':config:')];
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  return {
    stack: { dataClassification: value('ccm:dataClassification'), jurisdiction: value('ccm:jurisdiction') },
    region: value('aws:region') ?? value('aws-native:region'),
  };
}

function configuration(text: string | undefined): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A file that is named relative to where the engine was called: the pack itself runs in its own folder. */
function meant(file: string | undefined, around: readonly string[]): string | undefined {
  if (!file) return undefined;
  const places = around.map(folder => path.resolve(folder, file));
  return places.find(place => fs.existsSync(place)) ?? places[0] ?? path.resolve(file);
}

/** The folder of the shell that called, and those of the processes above, the language host and the engine among them. */
function folders(env: NodeJS.ProcessEnv): string[] {
  const found = env['PWD'] ? [env['PWD']] : [];
  let pid: number | undefined = process.ppid;
  for (let above = 0; above < 4 && pid !== undefined && pid > 1; above++) {
    try {
      found.push(fs.readlinkSync(`/proc/${pid}/cwd`));
      pid = Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    } catch {
      break;
    }
  }
  return [...new Set(found)];
}
