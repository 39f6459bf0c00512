import type { Colors } from 'picocolors/types';
import type { Report } from '../report/report';
import { json } from './json';
import { pretty } from './pretty';

/** What is read by a person is read somewhere. */
export interface Look {
  /** How words are painted; a host without colours gives ones that paint nothing. */
  readonly colors: Colors;
  /** Columns of the terminal; longer sentences are broken. */
  readonly width: number;
}
export type Format = (report: Report, look: Look) => string;

/** Every format of a report, by the name that `--format` takes. */
export const formats = { pretty, json } satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats;
