/** An input that was read: the evidence of a verdict, and perhaps the argument to change. */
export interface Read {
  /** The resource that was read; a satellite's where the fact came from there. */
  readonly address: string;
  /** The input as rows spell it, e.g. `ingress[0].cidrBlocks[1]`; where a satellite was looked for and none is there, its `type#input`. */
  readonly path: string;
}

/** The path of what no input of the resource says: the region of its provider or stack. */
export const REGION_OF_HOME = '^region';

/** How much a read has to do with the answer: it was merely considered, it was read, it says so. */
export const ASIDE = 0;
export const READ = 1;
export const SAID = 2;
export interface Noted {
  readonly read: Read;
  readonly weight: typeof ASIDE | typeof READ | typeof SAID;
  /** The fact that it was read for. */
  readonly about: string | undefined;
  /** The field of an item that it says. */
  readonly field?: string | undefined;
}

/**
 * Where reads are noted now, as libraries of signals keep track of what a value depends on: whoever asks listens, and what is asked within is
 * heard by him alone. Nobody listens while a stack is judged.
 */
let notes: Noted[] | undefined;
let topic: string | undefined;

export const isHeard = (): boolean => notes !== undefined;
export function note(read: Read, weight: Noted['weight'] = READ): void {
  notes?.push({ read, weight, about: topic });
}
/** Asks while listening; what is heard is added to `own`, and to nothing else. */
export function listen<T>(own: Noted[], ask: () => T, about = topic): T {
  const [outer, before] = [notes, topic];
  notes = own;
  topic = about;
  try {
    return ask();
  } finally {
    notes = outer;
    topic = before;
  }
}
export const topicNow = (): string | undefined => topic;
/** Notes what was heard before once more: whoever is told an answer that is known is told what it came from. */
export function repeat(heard: readonly Noted[]): void {
  if (notes) for (const noted of heard) notes.push(noted);
}

/** Of what was heard, what says so; where nothing does, what was read last, for that ended the question. */
export function tellingOf(heard: readonly Noted[]): readonly Noted[] {
  const said = heard.filter(({ weight }) => weight === SAID);
  return said.length > 0 ? said : heard.filter(({ weight }) => weight === READ).slice(-1);
}

export const asides = (heard: readonly Noted[]): readonly Noted[] =>
  heard.map(({ read, about }) => ({ read, weight: ASIDE, about }) satisfies Noted);
/** Asks for what matters to the answer, and is nothing to change: a precondition, what stands around. */
export function aside<T>(ask: () => T): T {
  if (!notes) return ask();
  const heard: Noted[] = [];
  try {
    return listen(heard, ask);
  } finally {
    repeat(asides(heard));
  }
}
/** Asks for what says one field of an item, whenever that is asked for; where nothing else says which read of several counts, the last does. */
export function saying<T>(field: string | undefined, ask: () => T): T {
  if (!notes) return ask();
  const heard: Noted[] = [];
  try {
    return listen(heard, ask);
  } finally {
    const telling = new Set(tellingOf(heard));
    repeat(
      heard.map(noted => {
        const { read, about } = noted;
        return telling.has(noted) ? { read, about, weight: SAID, field } : { read, about, weight: ASIDE };
      }),
    );
  }
}

/** Whoever wants to know which item of a list it was that decided. */
const watchers = new WeakMap<object, (index: number) => void>();
export const watch = (list: object, found: (index: number) => void): void => void watchers.set(list, found);
export function found(list: object, index: number): void {
  if (notes) watchers.get(list)?.(index);
}
