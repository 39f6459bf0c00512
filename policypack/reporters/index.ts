import type { Format } from './format';
import { json } from './json';
import { pretty } from './pretty';

/** Every format of a report, by the name that `--format` takes. */
export const formats = { pretty, json } satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats;
