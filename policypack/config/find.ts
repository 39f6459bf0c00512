import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnyControl } from '../engine/control';
import { ConfigError, defaultSettings, type Settings } from './settings';

/** A configuration larger than this is a mistake. Bytes. */
const LARGEST = 1 << 20;

/** What the host knows of where it was started. */
export interface Place {
  /** `CCM_CONFIG`: a file that must then exist. */
  readonly explicit?: string | undefined;
  /** Folders in which the project being run may lie, likeliest first. */
  readonly folders: readonly string[];
  /** The project's name, which the `Pulumi.yaml` beside must have. */
  readonly project?: string | undefined;
}

/** Reads the `ccm.yaml` that belongs to the project being run; without one, the defaults. */
export function findSettings(place: Place, controls: readonly AnyControl[]): Settings {
  const file =
    place.explicit ??
    place.folders
      .map(folder => path.join(folder, 'ccm.yaml'))
      .find(candidate => fs.existsSync(candidate) && isProject(path.dirname(candidate), place.project));
  return file === undefined ? defaultSettings : readSettings(file, controls);
}

export function readSettings(file: string, controls: readonly AnyControl[]): Settings {
  let text: string;
  try {
    if (fs.statSync(file).size > LARGEST) throw new ConfigError(`${file} is larger than 1 MiB: that is no ccm.yaml.`);
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
  // Only a project that has a configuration pays for what reads it.
  const { readConfig } = require('./load') as typeof import('./load');
  return readConfig(text, file, controls);
}

/** Whether the folder holds the project of that name; where the name is not known, any project. */
function isProject(folder: string, project: string | undefined): boolean {
  if (project === undefined) return true;
  for (const name of ['Pulumi.yaml', 'Pulumi.yml', 'Pulumi.json']) {
    try {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      return (name.endsWith('.json') ? nameInJson(text) : nameInYaml(text)) === project;
    } catch {
      // The next spelling.
    }
  }
  return false;
}
/** A name further in is something else's: the runtime's, a template's. */
const nameInYaml = (text: string): string | undefined => /^["']?name["']?\s*:\s*["']?([^"'\s#,]+)/m.exec(text)?.[1];
const nameInJson = (text: string): unknown => (JSON.parse(text) as { name?: unknown } | null)?.name;
