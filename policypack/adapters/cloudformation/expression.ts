import { type Decide, Unknown } from '../../engine/known';

export type Raw = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);

/** The name of the function that an object stands for: `Ref`, `Fn::Sub` …; undefined where it stands for itself. */
export function functionOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  let only: string | undefined;
  for (const key in value) {
    if (key === 'Fn::Transform') return key;
    if (only !== undefined) return undefined;
    only = key;
  }
  return only === 'Ref' || (only?.startsWith('Fn::') && !only.startsWith('Fn::ForEach::')) ? only : undefined;
}

/** A value hangs on a decision, and there is nobody to ask for it. */
export class Undecidable {}

/** What evaluates expressions. */
export interface Evaluates {
  /** Throws `Undecidable` where the value hangs on a decision and `decide` is not given. */
  evaluate(raw: unknown, decide?: Decide): unknown;
}

/** `${Name}`, `${Name.Attribute}`, and `${!Literal}`, which stands for `${Literal}`. */
export const placeholder = /\$\{(!?)([^{}]*)\}/g;

/** The names that a function leads to: `Queue`, `Queue.Arn`; undefined for one that is none of `Ref`, `Fn::GetAtt` and `Fn::Sub`. */
export function namesIn(name: string, argument: unknown): readonly string[] | undefined {
  if (name === 'Ref') return typeof argument === 'string' ? [argument] : undefined;
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = attributeOf(argument);
    if (Array.isArray(argument) ? typeof argument[0] !== 'string' : typeof argument !== 'string') return undefined;
    return [typeof attribute === 'string' ? `${id}.${attribute}` : id];
  }
  if (name !== 'Fn::Sub') return undefined;
  const [text, own]: readonly unknown[] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  if (typeof text !== 'string') return [];
  const names = [...text.matchAll(placeholder)].filter(match => match[1] === '').map(match => match[2]!.trim());
  return isObject(own) ? names.filter(found => !Object.hasOwn(own, found)) : names;
}

/** `A.B` and `['A', 'B']` alike. */
export function attributeOf(argument: unknown): readonly [id: string, name: unknown] {
  if (Array.isArray(argument)) return [String(argument[0]), argument.length > 2 ? argument.slice(1).map(String).join('.') : argument[1]];
  const text = String(argument);
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}

/** Equal expressions are equal values. */
export const expressionOf = (node: unknown): string => JSON.stringify(node);
