import type { Cloud } from './cloud';
import { Choice, type Decide, Fork, fits, HOLE, Unknown } from './known';
import type { Resource, StackOf } from './resource';
import { rowOf, type Table } from './row';
import { decideBy, property, settle } from './view';

/** What one value names. `open`: one of these, and nobody can tell which; without candidates it may be any. */
export type Link =
  | { readonly kind: 'to'; readonly resource: Resource }
  | { readonly kind: 'nothing' | 'elsewhere' }
  | {
      readonly kind: 'open';
      readonly candidates: readonly string[] | undefined;
      readonly unknown: Unknown;
      /** True where nothing leads from one to the other, and names alone allow it. */
      readonly guess?: true;
    };

interface Links {
  readonly to: ReadonlyMap<string, readonly Resource[]>;
  /** Those that may name it, by each candidate. */
  readonly open: ReadonlyMap<string, readonly Resource[]>;
  /** Those that may name any. */
  readonly anywhere: readonly Resource[];
  /** Those whose link hangs on a decision, by each that it can lead to. */
  readonly forked: ReadonlyMap<string, readonly Resource[]>;
  /** Those of them that can lead anywhere. */
  readonly forkedAnywhere: readonly Resource[];
}

/** A name that is not known, and what it is like. */
interface OpenName {
  readonly address: string;
  readonly like: string | undefined;
}

/** Tells what names what in one stack. Everything is indexed on first use: nothing scans the stack per resource. */
export class StackIndex {
  readonly byAddress: ReadonlyMap<string, Resource>;
  private readonly byType = new Map<string, Resource[]>();
  private readonly identities = new Map<string, Map<string, Resource[]>>();
  private readonly linked = new Map<string, Links>();

  constructor(
    readonly stack: StackOf,
    private readonly table: Table,
    private readonly cloud: Cloud,
    /** Finds a resource registered earlier, while the stack is not complete. */
    private readonly earlier: (address: string) => Resource | undefined = () => undefined,
  ) {
    this.byAddress = new Map(stack.resources.map(r => [r.address, r]));
    for (const r of stack.resources) {
      const same = this.byType.get(r.type);
      if (same) same.push(r);
      else this.byType.set(r.type, [r]);
    }
  }

  find(address: string): Resource | undefined {
    return this.byAddress.get(address) ?? this.earlier(address);
  }
  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** What a value of `from`, standing under its top-level input `input`, names among the wanted types. */
  link(from: Resource, input: string, value: unknown, wanted: readonly string[]): Link {
    if (value === undefined || value === null || value === '') return { kind: 'nothing' };
    if (!(value instanceof Unknown)) return this.named(value, wanted);
    const behind = value.behind ?? from.behind(input);
    if (behind === undefined) return { kind: 'open', candidates: undefined, unknown: value };
    const there = behind.map(address => this.byAddress.get(address)).filter(r => r !== undefined);
    const candidates = there.filter(r => wanted.includes(r.type));
    if (candidates.length === 1) return { kind: 'to', resource: candidates[0]! };
    if (candidates.length > 1) return { kind: 'open', candidates: candidates.map(r => r.address), unknown: value };
    if (value.expression !== undefined) {
      const same = wanted.flatMap(type => this.identity(type).get(expressed(value.expression!)) ?? []);
      if (same.length === 1) return { kind: 'to', resource: same[0]! };
    }
    if (value.exact) return { kind: 'elsewhere' };
    const through = [...new Set([...there.flatMap(r => this.allBehind(r)), ...behind])].flatMap(address => this.sharing(address, wanted));
    if (through.length > 0) return { kind: 'open', candidates: [...new Set(through)], unknown: value };
    const named = value.like === undefined ? [] : this.calledLike(value.like, wanted);
    return named.length === 0 ? { kind: 'elsewhere' } : { kind: 'open', candidates: named, unknown: value, guess: true };
  }

  private readonly likely = new Map<string, readonly string[]>();
  /** Resources whose known name may be that of which a part is known. */
  private calledLike(like: string, wanted: readonly string[]): readonly string[] {
    const key = `${wanted.join(' ')} ${like}`;
    let found = this.likely.get(key);
    if (!found) {
      const patterns = this.cloud.spellings(like).filter(pattern => pattern.replaceAll(HOLE, '') !== '');
      const names = wanted.flatMap(type => [...this.identity(type)]);
      found = [
        ...new Set(names.flatMap(([name, resources]) => (patterns.some(own => fits(own, name)) ? resources.map(r => r.address) : []))),
      ];
      this.likely.set(key, found);
    }
    return found;
  }

  /** Resources of a type whose input at the path names `target`: for certain, and perhaps. */
  pointingAt(target: Resource, type: string, path: string, decide: Decide): { sure: readonly Resource[]; open: readonly Resource[] } {
    const { to, open, anywhere, forked, forkedAnywhere } = this.links(type, path, target.type);
    const sure = [...(to.get(target.address) ?? [])];
    const perhaps = [...(open.get(target.address) ?? []), ...anywhere.slice(0, 1)];
    for (const r of [...(forked.get(target.address) ?? []), ...forkedAnywhere]) {
      const links = this.linksAt(r, path, target.type, decide);
      if (links.some(link => link.kind === 'to' && link.resource === target)) sure.push(r);
      else if (links.some(link => link.kind === 'open' && (link.candidates?.includes(target.address) ?? true))) perhaps.push(r);
    }
    return { sure, open: perhaps };
  }
  private linksAt(r: Resource, path: string, wanted: string, decide: Decide): readonly Link[] {
    // What it would name if its inputs had been handed over.
    if (!r.seen) return [{ kind: 'open', candidates: undefined, unknown: new Unknown() }];
    return valuesAt(r, path, decide).map(value => this.link(r, headOf(path), value, [wanted]));
  }

  private links(type: string, path: string, targetType: string): Links {
    const key = `${type} ${path} ${targetType}`;
    let links = this.linked.get(key);
    if (!links) this.linked.set(key, (links = this.index(type, path, targetType)));
    return links;
  }

  private index(type: string, path: string, targetType: string): Links {
    const to = new Map<string, Resource[]>();
    const open = new Map<string, Resource[]>();
    const anywhere: Resource[] = [];
    const forked = new Map<string, Resource[]>();
    const forkedAnywhere: Resource[] = [];
    const add = (map: Map<string, Resource[]>, address: string, r: Resource): void => {
      const list = map.get(address);
      if (!list) map.set(address, [r]);
      else if (list.at(-1) !== r) list.push(r);
    };
    for (const r of this.ofType(type)) {
      const ways = everyWay(decide => this.linksAt(r, path, targetType, decide));
      const links = ways?.flat() ?? [];
      const forks = ways === undefined || ways.length > 1;
      for (const link of links) {
        if (link.kind === 'to') add(forks ? forked : to, link.resource.address, r);
        else if (link.kind === 'open') {
          for (const address of link.candidates ?? []) {
            // One of many that merely may be called so is as good as all of them.
            if (!link.guess || forks || !open.has(address)) add(forks ? forked : open, address, r);
          }
        }
      }
      if (ways === undefined || links.some(link => link.kind === 'open' && !link.candidates)) (forks ? forkedAnywhere : anywhere).push(r);
    }
    return { to, open, anywhere, forked, forkedAnywhere };
  }

  private named(value: unknown, wanted: readonly string[]): Link {
    if (typeof value !== 'string') return { kind: 'elsewhere' };
    for (const spelling of this.cloud.spellings(value)) {
      const found = wanted.flatMap(type => this.identity(type).get(spelling) ?? []);
      if (found.length === 1) return { kind: 'to', resource: found[0]! };
      if (found.length > 1) return { kind: 'open', candidates: found.map(r => r.address), unknown: new Unknown() };
    }
    return this.cloud.isGivenId(value) ? { kind: 'elsewhere' } : this.guessed(value, wanted);
  }

  /** Resources whose name is not known, and may be this one. */
  private guessed(name: string, wanted: readonly string[]): Link {
    const candidates = this.perhapsNamed(name, wanted);
    return candidates.length === 0 ? { kind: 'elsewhere' } : { kind: 'open', candidates, unknown: new Unknown(), guess: true };
  }
  private readonly guesses = new Map<string, readonly string[]>();
  private perhapsNamed(name: string, wanted: readonly string[]): readonly string[] {
    const key = `${wanted.join(' ')} ${name}`;
    let found = this.guesses.get(key);
    if (!found) {
      const names = this.cloud.spellings(name);
      const open = wanted.flatMap(type => this.openNames(type));
      found = [
        ...new Set(open.filter(({ like }) => like === undefined || names.some(own => fits(like, own))).map(({ address }) => address)),
      ];
      this.guesses.set(key, found);
    }
    return found;
  }
  private readonly unnamed = new Map<string, readonly OpenName[]>();
  private openNames(type: string): readonly OpenName[] {
    let names = this.unnamed.get(type);
    if (names) return names;
    const inputs = this.namesOf(type);
    names = this.ofType(type).flatMap(r => inputs.flatMap(input => openName(r, input)));
    this.unnamed.set(type, names);
    return names;
  }

  /** Inputs by which resources of a type are named. */
  private namesOf(type: string): readonly string[] {
    return ['name', ...(rowOf(this.table, type)?.names ?? [])];
  }

  /** Every name by which a resource of the type can be meant. */
  private identity(type: string): ReadonlyMap<string, readonly Resource[]> {
    let names = this.identities.get(type);
    if (names) return names;
    this.identities.set(type, (names = new Map()));
    const inputs = this.namesOf(type);
    for (const r of this.ofType(type)) {
      const own = new Set<string>();
      for (const raw of [
        ...inputs.map(input => property(r.inputs, input)),
        ...[...this.cloud.identifiers, ...inputs].map(output => property(r.outputs, output)),
      ]) {
        const value = r.look(raw);
        if (typeof value === 'string' && value !== '') own.add(value);
        if (value instanceof Unknown && value.expression !== undefined) own.add(expressed(value.expression));
      }
      for (const name of own) {
        const same = names.get(name);
        if (same) same.push(r);
        else names.set(name, [r]);
      }
    }
    return names;
  }

  /** Resources of the wanted types that are at the address, or whose own name comes from there. */
  private sharing(address: string, wanted: readonly string[]): string[] {
    const direct = this.byAddress.get(address);
    if (direct && wanted.includes(direct.type)) return [address];
    return wanted.flatMap(type => this.namedAfter(type).get(address) ?? []);
  }
  private readonly sources = new Map<string, Map<string, string[]>>();
  private namedAfter(type: string): ReadonlyMap<string, readonly string[]> {
    let sources = this.sources.get(type);
    if (sources) return sources;
    this.sources.set(type, (sources = new Map()));
    for (const r of this.ofType(type)) {
      for (const input of this.namesOf(type)) {
        const value = r.look(property(r.inputs, input));
        if (!(value instanceof Unknown)) continue;
        for (const address of value.behind ?? r.behind(input) ?? []) {
          const same = sources.get(address);
          if (same) same.push(r.address);
          else sources.set(address, [r.address]);
        }
      }
    }
    return sources;
  }
  private allBehind(r: Resource): string[] {
    return Object.keys(typeof r.inputs === 'object' && r.inputs !== null ? r.inputs : {}).flatMap(input => r.behind(input) ?? []);
  }
}

const expressed = (expression: string): string => `\u0000${expression}`;
const headOf = (path: string): string => path.split(/[.[]/, 1)[0]!;

/** What is known of a name that is not known; each that it may be, where that hangs on a decision. */
function openName(r: Resource, input: string): readonly OpenName[] {
  const { address } = r;
  const raw = r.look(property(r.inputs, input));
  if (raw instanceof Unknown) return [{ address, like: raw.like }];
  if (!(raw instanceof Choice)) return [];
  const values = everyWay(decide => settle(r, raw, decide));
  return (values ?? [undefined]).flatMap(value => {
    if (value === undefined || value instanceof Unknown) return [{ address, like: value?.like }];
    return typeof value === 'string' && value !== '' ? [{ address, like: value }] : [];
  });
}

/** More ways of deciding than this are not tried. */
const MOST_WAYS = 16;
/** The answers under every way of deciding what is open; nothing where there are too many. */
function everyWay<T>(ask: (decide: Decide) => T): readonly T[] | undefined {
  const answers: T[] = [];
  const open: ReadonlyMap<string, number>[] = [new Map()];
  for (let taken = open.pop(); taken; taken = open.pop()) {
    if (answers.length + open.length >= MOST_WAYS) return undefined;
    try {
      answers.push(ask(decideBy(taken)));
    } catch (error) {
      if (!(error instanceof Fork)) throw error;
      for (let option = 0; option < error.options; option++) open.push(new Map(taken).set(error.key, option));
    }
  }
  return answers;
}

/** Every value at a path of inputs, `[]` standing for all items of a list. */
export function valuesAt(r: Resource, path: string, decide: Decide): readonly unknown[] {
  let values: unknown[] = [settle(r, r.inputs, decide)];
  for (const step of path.split('.')) {
    const list = step.endsWith('[]');
    const key = list ? step.slice(0, -2) : step;
    values = values.flatMap(value => {
      if (value instanceof Unknown) return [value];
      const found = settle(r, property(value, key), decide);
      if (!list || found instanceof Unknown) return [found];
      return Array.isArray(found) ? found.map(item => settle(r, item, decide)) : [];
    });
  }
  return values;
}
