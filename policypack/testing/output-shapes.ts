import { readFileSync } from 'node:fs';
import { typingsOf } from '../../preview/answer-shape';

/** One output of a resource type. */
export interface OutputShape {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'texts' | 'other';
  /** True where a program may set it. */
  readonly settable: boolean;
  /** True where it may be missing; else the provider always fills it in. */
  readonly optional: boolean;
}

const none: readonly OutputShape[] = [];
const known = new Map<string, readonly OutputShape[]>();

/**
 * The outputs of a type, read from the typings of the SDK that the program has installed. Generated SDKs keep
 * `aws:kms/key:Key` in `kms/key.d.ts`, an output that may be missing is `Output<… | undefined>`. Empty where there is no such file.
 */
export function outputShapes(folder: string, token: string): readonly OutputShape[] {
  const key = `${folder} ${token}`;
  let shapes = known.get(key);
  if (!shapes) known.set(key, (shapes = read(folder, token)));
  return shapes;
}

function read(folder: string, token: string): readonly OutputShape[] {
  const file = typingsOf(folder, token, name => `${name[0]!.toLowerCase()}${name.slice(1)}`);
  if (file === undefined) return none;
  const text = readFileSync(file, 'utf8');
  const args = /export interface \w+Args \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
  const settable = new Set([...args.matchAll(/^ {4}(\w+)\??:/gm)].map(([, name]) => name!));
  return [...text.matchAll(/^ {4}readonly (\w+): pulumi\.Output<([\s\S]+?)>;$/gm)].map(([, name = '', type = '']): OutputShape => {
    const [, always = type, missing] = /^([\s\S]*?)( \| undefined)?$/.exec(type)!;
    return { name, kind: kindOf(always), settable: settable.has(name), optional: missing !== undefined };
  });
}

function kindOf(type: string): OutputShape['kind'] {
  if (type === 'string' || type === 'number') return type === 'string' ? 'text' : 'number';
  return type === 'string[]' ? 'texts' : 'other';
}
