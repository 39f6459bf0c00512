import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Input } from './files';
import type { Source } from './read';

/** What one path on the command line leads to. */
export interface Listed {
  readonly argument: string;
  readonly inputs: readonly Input[];
}

/** The same without what was listed before, by whatever path. What a cdk.out holds is judged with it alone: it says where a template will be. */
export function eachOnce(listed: readonly Listed[], stacksOf: (input: Input) => readonly Source[]): readonly Listed[] {
  const all = listed.flatMap(({ inputs }) => inputs);
  if (all.length < 2) return listed;
  const cdk = all.filter(({ kind }) => kind === 'cdk');
  const folders = cdk.map(keyOf);
  const parts = new Set(cdk.flatMap(stacksOf).flatMap(({ at }) => (at === undefined ? [] : [real(at)])));
  const seen = new Set<string>();
  const isNew = (input: Input): boolean => {
    const key = keyOf(input);
    if (seen.has(key)) return false;
    seen.add(key);
    return input.kind === 'cdk' ? !folders.some(other => key.startsWith(other + path.sep)) : !parts.has(key);
  };
  return listed.map(({ argument, inputs }) => ({ argument, inputs: inputs.filter(isNew) }));
}

const keyOf = (input: Input): string => (input.kind === 'stdin' ? '-' : real(input.at));
/** Where a path leads to; what is no file, as a pipe, leads nowhere else. */
function real(at: string): string {
  try {
    return fs.realpathSync.native(at);
  } catch {
    return at;
  }
}
