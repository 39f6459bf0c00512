import { type Aspect, entryOf, type Field, isComputed } from './facts';
import { isMany, type Many } from './known';
import { listen, type Noted, type Read, repeat, tellingOf, topicNow, watch } from './reads';

/** What a rule asked for, and what was read to answer it. */
interface Asked {
  readonly aspect: Aspect;
  readonly heard: readonly Noted[];
  /** Which item of a list; undefined where the whole fact was asked for. */
  readonly item?: { readonly index: number; readonly heard: readonly Noted[] };
  /** What has the field. */
  readonly of?: object;
  readonly field?: string;
  /** True where the item decided. */
  readonly decided?: true;
}
/** The fields that decide a rule, by fact. */
export type Deciding = { readonly [A in Aspect]?: readonly Field[] };

/** A fact asked for within another is read on that one's account, but where the other is computed from it. */
const topicOf = (aspect: Aspect): string => {
  const outer = topicNow();
  return outer === undefined || isComputed(outer as Aspect) ? aspect : outer;
};

/** Listens to a rule that is asked once more: to all that is read, and for which field of which item. */
export class Witness {
  /** All that was read, in order. */
  readonly heard: Noted[] = [];
  private readonly asked: Asked[] = [];
  /** How many answers deep the rule is: what it asks for itself is at 0. */
  private depth = -1;

  follow<T>(rule: () => T): T {
    return listen(this.heard, () => this.below(rule));
  }

  /** Asks for a fact; what is read is in the answer's own list, which the rule, or whoever else asked, is told of. */
  ask<T>(aspect: Aspect, own: Noted[], ask: () => T): T {
    return listen(own, () => this.below(ask), topicOf(aspect));
  }
  /** A fact as whoever asked for it should be told. */
  tell(aspect: Aspect, answer: unknown, heard: readonly Noted[]): unknown {
    repeat(heard);
    if (this.depth === 0) this.asked.push({ aspect, heard });
    if (!isMany(answer)) return this.item(aspect, answer, undefined);
    const list: Many<unknown> = (answer as Many<unknown>).map((read, index) => () => {
      const own: Noted[] = [];
      return this.item(aspect, this.within(aspect, own, read), { index, heard: own });
    });
    watch(list, index => this.depth === 0 && this.asked.push({ aspect, heard: [], item: { index, heard: [] }, decided: true }));
    return list;
  }

  private item(aspect: Aspect, item: unknown, place: Asked['item']): unknown {
    if (typeof item !== 'object' || item === null) return item;
    return new Proxy(item, {
      get: (target, key) => {
        if (typeof key === 'symbol') return Reflect.get(target, key, target) as unknown;
        const own: Noted[] = [];
        if (this.depth === 0) this.asked.push({ aspect, heard: own, ...(place && { item: place }), of: target, field: key });
        const value = this.within(aspect, own, () => Reflect.get(target, key, target) as unknown);
        return this.part(aspect, value, target, own);
      },
    });
  }
  /** What a field leads to, which may be read later on. */
  private part(aspect: Aspect, value: unknown, of: unknown, own: Noted[]): unknown {
    if (typeof value === 'function')
      return (...given: unknown[]) =>
        this.part(
          aspect,
          this.within(aspect, own, () => Reflect.apply(value, of, given) as unknown),
          undefined,
          own,
        );
    if (typeof value !== 'object' || value === null) return value;
    if (isMany(value as Many<unknown>))
      return (value as Many<unknown>).map(read => () => this.part(aspect, this.within(aspect, own, read), undefined, own));
    return new Proxy(value, {
      get: (target, key) => {
        if (typeof key === 'symbol') return Reflect.get(target, key, target) as unknown;
        return this.part(
          aspect,
          this.within(aspect, own, () => Reflect.get(target, key, target) as unknown),
          target,
          own,
        );
      },
    });
  }

  private within<T>(aspect: Aspect, own: Noted[], ask: () => T): T {
    const heard: Noted[] = [];
    try {
      return this.ask(aspect, heard, ask);
    } finally {
      own.push(...heard);
      repeat(heard);
    }
  }
  private below<T>(ask: () => T): T {
    this.depth++;
    try {
      return ask();
    } finally {
      this.depth--;
    }
  }

  /**
   * The inputs that say what the rule failed on. Of the fact that was asked for last, it is the item that decided or, where none did, the first
   * that could have; of that, the fields that decide the rule or, where it names none, the one that was asked for last.
   */
  toChange(address: string, deciding: Deciding = {}): readonly Read[] {
    const aspect = this.asked.findLast(asked => !entryOf(asked.aspect).told)?.aspect;
    // Where all that is asked is told of it, its tags tell.
    const changedBy = aspect === undefined ? 'tags' : entryOf(aspect).changedBy;
    if (aspect === undefined || changedBy !== undefined) {
      return readsOf(tellingOf(this.heard.filter(({ about, read }) => about === changedBy && read.address === address)));
    }
    const asked = this.asked.filter(one => one.aspect === aspect);
    const decided = asked.findLast(one => one.decided)?.item?.index ?? asked.find(({ item }) => item)?.item?.index;
    const wanted: readonly string[] | undefined = deciding[aspect];
    const fields = asked.filter(
      ({ item, field }) => item?.index === decided && field !== undefined && (wanted === undefined || wanted.includes(field)),
    );
    const whole = asked.findLast(({ item, field }) => item === undefined && field === undefined)?.heard;
    const found = (wanted === undefined ? fields.slice(-1) : fields).flatMap(({ field, of, heard, item }) =>
      saidOf(field!, of!, heard, item?.heard ?? whole ?? []),
    );
    return readsOf(found.length > 0 ? found : tellingOf(asked.flatMap(({ heard }) => heard)));
  }
}

/** What says a field: what was read for it when it was asked for, else what was read for it with its item, else what was read for no other field. */
function saidOf(field: string, of: object, heard: readonly Noted[], withItem: readonly Noted[]): readonly Noted[] {
  const own = tellingOf(heard);
  if (own.length > 0) return own;
  const said = tellingOf(withItem.filter(noted => noted.field === field));
  return said.length > 0 ? said : tellingOf(withItem.filter(noted => noted.field === undefined || !(noted.field in of)));
}

/** Each once, and no object whose parts are named too. */
function readsOf(noted: readonly Noted[]): readonly Read[] {
  const reads = [...new Map(noted.map(({ read }) => [`${read.address} ${read.path}`, read])).values()];
  return reads.filter(({ address, path }) => !reads.some(other => other.address === address && isBelow(other.path, path)));
}
const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
