import type { Colors } from 'picocolors/types';
import type { Report } from '../report/report';

/** What is read by a person is read somewhere. */
export interface Look {
  /** How words are painted; a host without colours gives ones that paint nothing. */
  readonly colors: Colors;
  /** Columns of the terminal; longer sentences are broken. */
  readonly width: number;
}
export type Format = (report: Report, look: Look) => string;
