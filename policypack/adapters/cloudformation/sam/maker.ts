import type { Declared } from '../declared';
import { isObject } from '../expression';
import type { Steps } from '../positions';

export type Raw = Readonly<Record<string, unknown>>;

/** One resource of SAM's with the globals merged in. */
export interface Source {
  readonly id: string;
  readonly properties: Raw;
  readonly declared: Declared;
  /** Section of `Globals`, e.g. `Function`. */
  readonly section: string;
}

/** Collects what SAM's resources come to. */
export class Maker {
  readonly made: Declared[] = [];
  /** Names that SAM gives to what it makes: `MyFunction.Alias` → its address. */
  readonly names = new Map<string, string>();
  /** What is not represented, e.g. a policy template nobody here knows. */
  readonly left: string[] = [];

  /** Adds a resource; `from` says where properties come from that are called otherwise in the source. */
  add(source: Source, id: string, type: string, properties: object, from: Readonly<Record<string, string>> = {}): void {
    const { declared, section } = source;
    const own = isObject(declared.properties) ? declared.properties : {};
    const steps = (name: string): Steps =>
      Object.hasOwn(own, name.split('.', 1)[0]!)
        ? [...declared.steps, 'Properties', ...name.split('.')]
        : ['Globals', section, ...name.split('.')];
    const inherited = Object.keys(properties).filter(name => Object.hasOwn(source.properties, name) && !Object.hasOwn(own, name));
    this.made.push({
      id,
      type,
      properties: there(properties),
      attributes: id === source.id ? declared.attributes : pick(declared.attributes, ['Condition']),
      steps: declared.steps,
      written: declared.properties,
      from: {
        ...Object.fromEntries(inherited.map(name => [name, steps(name)])),
        ...Object.fromEntries(
          Object.entries(from)
            .filter(([, origin]) => Object.hasOwn(source.properties, origin.split('.', 1)[0]!))
            .map(([name, origin]) => [name, steps(origin)]),
        ),
      },
    });
  }
}

/** Without what is undefined. */
export const there = (properties: object): Raw => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
export const pick = (from: Raw, names: readonly string[]): Raw =>
  Object.fromEntries(names.filter(name => Object.hasOwn(from, name)).map(name => [name, from[name]]));
export const without = (from: Raw, names: readonly string[]): Raw =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));

/** SAM's map of tags as the list that most types take, with SAM's own first. */
export const tagList = (tags: unknown, own?: readonly [key: string, value: string]): unknown => {
  if (tags !== undefined && !isObject(tags)) return tags;
  const list = Object.entries(tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
  if (own) list.unshift({ Key: own[0], Value: own[1] });
  return list.length === 0 ? undefined : list;
};
export const ref = (id: string): Raw => ({ Ref: id });
export const arnOf = (id: string): Raw => ({ 'Fn::GetAtt': [id, 'Arn'] });
/** The logical id that `{ Ref: … }` (or a plain text) names. */
export const idIn = (raw: unknown): string | undefined =>
  typeof raw === 'string' ? raw : isObject(raw) && typeof raw['Ref'] === 'string' ? raw['Ref'] : undefined;
export const listOf = (raw: unknown): readonly unknown[] => (raw === undefined ? [] : Array.isArray(raw) ? (raw as unknown[]) : [raw]);
export const trust = (service: string): Raw => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: [service] } }],
});
/** What stands only where the source's condition holds. */
export const under = (condition: unknown, value: unknown): unknown =>
  condition === undefined ? value : { 'Fn::If': [condition, value, { Ref: 'AWS::NoValue' }] };
