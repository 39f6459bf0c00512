import { Choice, type Decide, Fork, NotYet, Unknown, Unresolved } from './known';
import { isHeard, listen, type Noted, note, type Read, repeat, SAID } from './reads';
import type { Resource } from './resource';

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

/** A resource's inputs as an object whose every reading is noted while somebody listens, and throws where the value is not known. */
export function viewOf(resource: Resource, decide: Decide): unknown {
  const root = settle(resource, resource.inputs, decide);
  if (root instanceof Unknown) return unresolved(resource, '', root);
  return wrap(root ?? {}, new Part(resource, '', decide));
}
const wrap = (value: unknown, part: Part): unknown => (typeof value === 'object' && value !== null ? new Proxy(value, part) : value);

/** One object of a resource's inputs: what a proxy asks when it is read. */
class Part implements ProxyHandler<object> {
  constructor(
    private readonly resource: Resource,
    private readonly path: string,
    private readonly decide: Decide,
  ) {}

  get(target: object, key: string | symbol): unknown {
    if (typeof key === 'symbol') return this.symbol(target, key);
    const list = Array.isArray(target);
    if (list && (key === 'length' || !Object.hasOwn(target, key))) return Reflect.get(target, key) as unknown;
    const { resource, decide } = this;
    const inner = list ? `${this.path}[${key}]` : join(this.path, key);
    if (isHeard()) note({ address: resource.address, path: inner });
    const found = settle(resource, property(target, key), decide);
    if (found instanceof Unknown) return unresolved(resource, inner, found);
    return typeof found === 'object' && found !== null ? new Proxy(found, new Part(resource, inner, decide)) : found;
  }

  private symbol(target: object, key: symbol): unknown {
    if (key === ORIGIN) return { resource: this.resource, path: this.path, raw: target } satisfies Origin;
    if (key === Symbol.toPrimitive)
      throw new Unresolved(`${this.path} should be a plain value.`, { address: this.resource.address, path: this.path });
    return Reflect.get(target, key) as unknown;
  }
}

/** Names the input to write where nobody wrote it and the cell reads none: by omission it is as it is. */
export function toWrite(of: object, input: string): void {
  if (!isHeard()) return;
  const origin = originOf(of);
  if (origin) note({ address: origin.resource.address, path: join(origin.path, input) }, SAID);
}

/** What the text of an input holds, read like a structure that stands there itself. */
export function readText(text: () => unknown, parse: (text: unknown) => unknown): unknown {
  if (!isHeard()) return parse(text());
  const heard: Noted[] = [];
  let value: unknown;
  try {
    value = listen(heard, text);
  } finally {
    repeat(heard);
  }
  const parsed = parse(value);
  const at = heard.at(-1)?.read;
  return parsed === value || at === undefined ? parsed : noted(parsed, at);
}
function noted(value: unknown, at: Read): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const found = Reflect.get(target, key) as unknown;
      if (typeof key === 'symbol' || (Array.isArray(target) && !Object.hasOwn(target, key)) || key === 'length') return found;
      const read = { address: at.address, path: Array.isArray(target) ? `${at.path}[${key}]` : join(at.path, key) };
      note(read);
      return noted(found, read);
    },
  });
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
