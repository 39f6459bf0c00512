import { Choice, type Decide, Fork, NotYet, note, type Read, Unknown, Unresolved } from './known';
import type { Resource } from './resource';

/** Collects what was read, for the evidence of a verdict; there is none while nobody asks for evidence. */
export interface Recorder {
  readonly reads: Read[];
  /** Other recorders whose reads count as this one's: facts of a neighbour. */
  readonly also: Recorder[];
}
export const recorder = (): Recorder => ({ reads: [], also: [] });

export const decideBy =
  (taken: ReadonlyMap<string, number>): Decide =>
  (key, options) => {
    const option = taken.get(key);
    if (option === undefined) throw new Fork(key, options);
    return option;
  };

/** A raw value resolved as far as the host can and the decisions say. */
export function settle(resource: Resource, raw: unknown, decide: Decide): unknown {
  let value = resource.look(raw);
  while (value instanceof Choice) value = resource.look(value.resolve(decide));
  return value;
}

export interface Origin {
  readonly resource: Resource;
  readonly path: string;
  readonly record: Recorder | undefined;
  /** The object itself, unread. */
  readonly raw: object;
}
const ORIGIN = Symbol('origin');
/** Where a view's object stands in its resource. */
export const originOf = (view: object): Origin | undefined => (view as { readonly [ORIGIN]?: Origin })[ORIGIN];
/** An own property of anything. */
export const property = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;
export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const unresolved = (resource: Resource, path: string, unknown: Unknown): never => {
  const reason = path === '' ? 'Its inputs are unknown until deployment.' : `${path} is unknown until deployment.`;
  // A host that does not say yet what is behind an unknown will say so once the stack is complete.
  if (unknown.behind === undefined && resource.behind(path.split(/[.[]/, 1)[0]!) === undefined) throw new NotYet(reason);
  throw new Unresolved(reason, { address: resource.address, path }, unknown);
};

/** A resource's inputs as an object whose every reading is recorded, and throws where the value is not known. */
export function viewOf(resource: Resource, record: Recorder | undefined, decide: Decide): unknown {
  const root = settle(resource, resource.inputs, decide);
  if (root instanceof Unknown) return unresolved(resource, '', root);
  return wrap(root ?? {}, new Part(resource, '', record, decide));
}
const wrap = (value: unknown, part: Part): unknown => (typeof value === 'object' && value !== null ? new Proxy(value, part) : value);

/** One object of a resource's inputs: what a proxy asks when it is read. */
class Part implements ProxyHandler<object> {
  constructor(
    private readonly resource: Resource,
    private readonly path: string,
    private readonly record: Recorder | undefined,
    private readonly decide: Decide,
  ) {}

  get(target: object, key: string | symbol): unknown {
    if (typeof key === 'symbol') return this.symbol(target, key);
    const list = Array.isArray(target);
    if (list && (key === 'length' || !Object.hasOwn(target, key))) return Reflect.get(target, key) as unknown;
    const { resource, record, decide } = this;
    const inner = list ? `${this.path}[${key}]` : join(this.path, key);
    if (record) note(record.reads, { address: resource.address, path: inner });
    const found = settle(resource, property(target, key), decide);
    if (found instanceof Unknown) return unresolved(resource, inner, found);
    return typeof found === 'object' && found !== null ? new Proxy(found, new Part(resource, inner, record, decide)) : found;
  }

  private symbol(target: object, key: symbol): unknown {
    if (key === ORIGIN) return { resource: this.resource, path: this.path, record: this.record, raw: target } satisfies Origin;
    if (key === Symbol.toPrimitive)
      throw new Unresolved(`${this.path} should be a plain value.`, { address: this.resource.address, path: this.path });
    return Reflect.get(target, key) as unknown;
  }
}

/** The raw, settled value of one input, without throwing: for links, which can be settled by what is behind an unknown. */
export const peek = (
  { resource, path, raw }: Origin,
  input: string,
  decide: Decide,
): { readonly value: unknown; readonly path: string } => ({
  value: settle(resource, property(raw, input), decide),
  path: join(path, input),
});
