import { defaultScheme, type Scheme } from '../data/classes';
import type { Level } from '../engine/control';
import type { Exception } from '../engine/exceptions';
import type { Levels } from '../engine/finding';
import type { Outside } from '../model';

/** Everything a user can set, complete. */
export interface Settings {
  readonly scheme: Scheme;
  readonly levels: Levels;
  /** The level of what cannot be told. */
  readonly unknown: Level;
  readonly outside: Outside;
  readonly exceptions: readonly Exception[];
  /** Of our controls: older ids mean what they meant in it. */
  readonly edition: number;
  /** What is written there under an older name, and what newer editions of our controls would add to it. Never an error. */
  readonly notes: readonly string[];
  /** The file it was read from, as the user would name it; undefined where there was none. */
  readonly file: string | undefined;
}

/** What the stack's own configuration says: `ccm:dataClassification`, `ccm:jurisdiction`. */
export interface StackConfig {
  readonly dataClassification?: string | undefined;
  readonly jurisdiction?: string | undefined;
}

/** A configuration that cannot be used: one clear sentence, with the file, line and column where there is one. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(sentence: string) {
    // What it quotes may be of several lines.
    super(sentence.replace(/\s+/g, ' '));
  }
}

/** Where nobody says anything: no place is forbidden, and labels and backups are advised, not demanded, since all classes are assumed. */
export const defaultSettings: Settings = {
  scheme: defaultScheme,
  levels: { controls: {}, rules: {}, fallback: { 'BCR-08': 'advisory', 'DSP-04': 'advisory' } },
  unknown: 'advisory',
  edition: 1,
  outside: {},
  exceptions: [],
  notes: [],
  file: undefined,
};
