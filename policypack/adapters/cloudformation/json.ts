import type { Positions, Steps } from './positions';

enum Char {
  Quote = 34,
  Backslash = 92,
  Colon = 58,
  Comma = 44,
  Open = 123,
  Close = 125,
  OpenList = 91,
  CloseList = 93,
}

/** Offset just after a string that starts at `from` with its quote; the text's length where it never ends. */
function afterString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === Char.Backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
/** JSON's own blanks. */
const isBlank = (char: number): boolean => char === 32 || char === 10 || char === 13 || char === 9;
function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** What lies deeper than this is skipped with what it lies in: a template's resources are at 3. */
const OUTLINED = 3;
/** What one pass over valid JSON tells. */
export interface JsonMeasure {
  /** Counting one that is repeated again. */
  readonly keys: number;
  readonly depth: number;
  /** Offsets at which objects and lists end, by where they start: those of the first levels. */
  readonly ends: ReadonlyMap<number, number>;
}
export function measureJson(text: string): JsonMeasure {
  const ends = new Map<number, number>();
  const starts: number[] = [];
  let keys = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === Char.Quote) at = afterString(text, at) - 1;
    else if (char === Char.Colon) keys++;
    else if (char === Char.Open || char === Char.OpenList) {
      if (++depth > deepest) deepest = depth;
      if (depth <= OUTLINED) starts.push(at);
    } else if (char === Char.Close || char === Char.CloseList) {
      if (depth-- <= OUTLINED) ends.set(starts.pop()!, at + 1);
    }
  }
  return { keys, depth: deepest, ends };
}

/** What is wrong with JSON that does not parse: the first thing that was not expected, and what was. */
export interface JsonFault {
  readonly offset: number;
  /** A sentence without a full stop: `"," or "}" was expected`. */
  readonly reason: string;
}
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Reads JSON strictly, without recursion: keys that stand twice in one object, the first fault, where it gets deeper than `limit`. */
export function inspectJson(
  text: string,
  limit = Number.POSITIVE_INFINITY,
): {
  readonly fault?: JsonFault;
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
  readonly tooDeep?: number;
} {
  const repeated: { key: string; offset: number }[] = [];
  const open: (Set<string> | null)[] = [];
  let at = 0;
  let expected: 'value' | 'key' | 'value or end' | 'key or end' | 'next' | 'end' = 'value';
  const matches = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const fault = (reason: string) => ({ fault: { offset: at, reason }, repeated });
  const closed = (): void => {
    open.pop();
    expected = open.length === 0 ? 'end' : 'next';
  };
  for (;;) {
    at = afterBlanks(text, at);
    const char = text.charCodeAt(at);
    const inList = open.at(-1) === null;
    if (at >= text.length) {
      if (expected === 'end') return { repeated };
      return fault(`the text ends too early: ${open.length} ${open.length === 1 ? 'bracket is' : 'brackets are'} still open`);
    }
    if (expected === 'end') return fault('nothing more was expected after its end');
    if (expected === 'next') {
      if (char === Char.Comma) {
        at++;
        expected = inList ? 'value' : 'key';
      } else if (char === (inList ? Char.CloseList : Char.Close)) {
        at++;
        closed();
      } else return fault(`"," or "${inList ? ']' : '}'}" was expected`);
    } else if (expected === 'key' || expected === 'key or end') {
      if (expected === 'key or end' && char === Char.Close) {
        at++;
        closed();
        continue;
      }
      const found = matches(string);
      if (found === undefined)
        return fault(char === Char.Close ? 'the comma before it is one too many' : 'a key in double quotes was expected');
      const key = JSON.parse(found) as string;
      if (open.at(-1)!.has(key)) repeated.push({ key, offset: at });
      open.at(-1)!.add(key);
      at = afterBlanks(text, at + found.length);
      if (text.charCodeAt(at) !== Char.Colon) return fault('":" was expected after the key');
      at++;
      expected = 'value';
    } else if (char === Char.Open || char === Char.OpenList) {
      open.push(char === Char.Open ? new Set() : null);
      if (open.length > limit) return { repeated, tooDeep: at };
      at++;
      expected = char === Char.Open ? 'key or end' : 'value or end';
    } else if (char === Char.CloseList && inList) {
      if (expected === 'value') return fault('the comma before it is one too many');
      at++;
      closed();
    } else {
      const found = matches(char === Char.Quote ? string : literal);
      if (found === undefined)
        return fault(char === Char.Quote ? 'this text in double quotes does not end on its line' : 'a value was expected');
      at += found.length;
      expected = open.length === 0 ? 'end' : 'next';
    }
  }
}

interface Entry {
  readonly key: string | number;
  /** Where the key (the item of a list) starts. */
  readonly at: number;
  readonly value: number;
}

/** Positions in valid JSON, found on the way: an object is scanned once, when something in it is looked for. */
export class JsonPositions implements Positions {
  private readonly scanned = new Map<number, ReadonlyMap<string | number, Entry>>();
  constructor(
    private readonly text: string,
    private readonly ends: ReadonlyMap<number, number>,
  ) {}

  offsetOf(steps: Steps): number {
    let offset = afterBlanks(this.text, 0);
    let value = offset;
    for (const step of steps) {
      const entry = this.entries(value).get(step);
      if (!entry) break;
      offset = entry.at;
      value = entry.value;
    }
    return offset;
  }

  private entries(from: number): ReadonlyMap<string | number, Entry> {
    let entries = this.scanned.get(from);
    if (!entries) this.scanned.set(from, (entries = this.scan(from)));
    return entries;
  }

  private scan(from: number): ReadonlyMap<string | number, Entry> {
    const { text } = this;
    const entries = new Map<string | number, Entry>();
    const first = text.charCodeAt(from);
    if (first !== Char.Open && first !== Char.OpenList) return entries;
    let at = afterBlanks(text, from + 1);
    for (let index = 0; at < text.length; index++) {
      const char = text.charCodeAt(at);
      if (char === Char.Close || char === Char.CloseList) break;
      const start = at;
      let key: string | number = index;
      if (first === Char.Open) {
        const end = afterString(text, at);
        const written = text.slice(at + 1, end - 1);
        key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
        at = afterBlanks(text, afterBlanks(text, end) + 1);
      }
      entries.set(key, { key, at: start, value: at });
      at = afterBlanks(text, this.afterValue(at));
      if (text.charCodeAt(at) === Char.Comma) at = afterBlanks(text, at + 1);
    }
    return entries;
  }

  private afterValue(from: number): number {
    const { text } = this;
    const end = this.ends.get(from);
    if (end !== undefined) return end;
    let depth = 0;
    for (let at = from; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char === Char.Quote) {
        at = afterString(text, at) - 1;
        if (depth === 0) return at + 1;
      } else if (char === Char.Open || char === Char.OpenList) depth++;
      else if (char === Char.Close || char === Char.CloseList) {
        if (depth === 0) return at;
        if (--depth === 0) return at + 1;
      } else if (depth === 0 && char === Char.Comma) return at;
    }
    return text.length;
  }
}
