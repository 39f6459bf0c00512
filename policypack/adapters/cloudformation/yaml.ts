import type { Place } from './errors';
import type { Positions, Steps } from './positions';

/** What is used of js-yaml 4. */
interface Library {
  load(text: string, options: object): unknown;
  readonly Type: new (
    tag: string,
    how: {
      kind: 'scalar' | 'sequence' | 'mapping';
      multi?: boolean;
      resolve?: (data: unknown) => boolean;
      construct: (data: never, tag: string) => unknown;
    },
  ) => object;
  readonly FAILSAFE_SCHEMA: { extend(types: { implicit: object[]; explicit: object[] }): object };
  readonly types: { readonly merge: object };
  readonly YAMLException: new () => Fault;
}
type Fault = Error & { readonly reason?: string; readonly mark?: { readonly line: number; readonly column: number } };

/** Loaded when the first YAML comes: JSON needs none of it. */
let library: Library | undefined;
const yaml = (): Library => (library ??= require('js-yaml') as Library);

/** js-yaml counts a node of block YAML once or twice on the way down; the exact limit is kept where the tree is walked. */
const MOST_NESTED = 500;

/**
 * YAML 1.1 as CloudFormation reads it (template-formats.html, 2026): `yes`, `no`, `on` and `off` are booleans (ASFHyP3/hyp3#2061 shows it),
 * dates and times stay text. A number is one only if it would be written back as it stands, so that `012345678901`, `1.10` and
 * `22:22` keep their digits; cells read numbers by their meaning.
 */
function makeSchema(): object {
  const { Type, FAILSAFE_SCHEMA, types } = yaml();
  const truths = new Map(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map(word => [word, true]));
  for (const word of ['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF']) truths.set(word, false);
  const nothing = new Type('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: text => text === null || text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL',
    construct: () => null,
  });
  const bool = new Type('tag:yaml.org,2002:bool', {
    kind: 'scalar',
    resolve: text => truths.has(text as string),
    construct: (text: string) => truths.get(text),
  });
  const number = new Type('tag:yaml.org,2002:float', {
    kind: 'scalar',
    resolve: text => typeof text === 'string' && /^-?\d{1,16}(\.\d+)?$/.test(text) && String(Number(text)) === text,
    construct: Number,
  });
  const kinds = ['scalar', 'sequence', 'mapping'] as const;
  const short = kinds.map(kind => new Type('!', { kind, multi: true, construct: (value, tag) => longForm(tag, value) }));
  const other = kinds.map(kind => new Type('tag:yaml.org,2002:', { kind, multi: true, construct: (value: unknown) => value }));
  return FAILSAFE_SCHEMA.extend({ implicit: [nothing, bool, number, types.merge], explicit: [...short, ...other] });
}
let schema: object | undefined;

/** `!GetAtt A.B` → `{ 'Fn::GetAtt': ['A', 'B'] }`; a tag that is no function of CloudFormation's becomes one that nobody knows. */
function longForm(tag: string, value: unknown): unknown {
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.');
    return { 'Fn::GetAtt': dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
  }
  return { [`Fn::${name}`]: value };
}

/** A fault of YAML: where, and what was meant, as a sentence without a full stop. */
export class YamlFault {
  constructor(
    readonly reason: string,
    readonly place: Place | undefined,
  ) {}
}
const meanings: readonly (readonly [RegExp, string])[] = [
  [/tab characters/, 'a tab indents this line, where YAML takes only spaces'],
  [/nesting exceeded/, 'it is nested too deep: 200 levels are read'],
  [/merge keys exceeded|abnormal merge/, 'its merge keys (<<) repeat too much'],
  [/single document.*found more/, 'it holds several documents (---), where a template is one'],
  [/unexpected end of the stream within a (single|double) quoted/, 'a quoted text is never closed'],
  [/unexpected end of the stream within a flow/, 'a bracket is never closed'],
  [/bad indentation of a mapping entry/, 'this line does not fit the indentation of the mapping it stands in'],
  [/bad indentation of a sequence entry/, 'this line does not fit the indentation of the list it stands in'],
  [/colon is missed/, 'a key without its colon'],
  [/multiline key/, 'a key without its colon on the line before'],
  [/missed comma/, 'a comma is missing between two items in brackets'],
  [/unidentified alias "(.*)"/, 'no anchor &$1 stands before its alias'],
  [/duplication of a tag/, 'two short forms in a row: write one of them in full, as Fn::…'],
  [/end of the stream or a document separator is expected/, 'this line fits into nothing that stands before it'],
  [/undeclared tag handle "(.*)"/, 'the tag handle $1 is not declared'],
];
function faultOf(error: unknown, text: string): YamlFault {
  if (!(error instanceof yaml().YAMLException)) throw error;
  const said = error.reason ?? error.message;
  const found = meanings.find(([pattern]) => pattern.test(said));
  const reason = found ? found[1].replace('$1', () => found[0].exec(said)?.[1] ?? '') : `it is no valid YAML: ${said}`;
  const { mark } = error;
  return new YamlFault(reason, mark ? { line: mark.line + 1, column: mark.column + 1 } : secondDocument(text, said));
}
/** The library does not say where. */
function secondDocument(text: string, said: string): Place | undefined {
  if (!/found more/.test(said)) return undefined;
  const lines = text.split('\n');
  // What stands before the first line of dashes is a document only if it is more than comments and directives.
  const first = lines.findIndex(line => !/^\s*(#|%|$)/.test(line));
  const second = lines.findIndex((line, i) => i > first && /^---(\s|$)/.test(line));
  return second < 0 ? undefined : { line: second + 1, column: 1 };
}

/** The document; `undefined` where there is none. Throws `YamlFault`. A key that stands twice is told by `repeated`, its last value counts. */
export function parseYaml(text: string): { readonly tree: unknown; readonly repeated: boolean } {
  schema ??= makeSchema();
  const options = { schema, maxDepth: MOST_NESTED };
  try {
    return { tree: yaml().load(text, options), repeated: false };
  } catch (error) {
    if (!/^duplicated mapping key/.test((error as Fault).reason ?? '')) throw faultOf(error, text);
  }
  try {
    return { tree: yaml().load(text, { ...options, json: true }), repeated: true };
  } catch (error) {
    throw faultOf(error, text);
  }
}

interface Child {
  readonly key: string;
  /** Where the key (the item of a list) starts, or the blanks before it. */
  readonly at: number;
  readonly value: unknown;
}
interface Event {
  readonly at: number;
  readonly children: Event[];
  value?: unknown;
}

/** Positions in YAML: the text is read once more, with js-yaml telling where each node begins. */
export class YamlPositions implements Positions {
  private readonly children = new WeakMap<object, Map<string, Child>>();
  /** Keys that stand twice in one mapping. */
  readonly repeated: { readonly key: string; readonly offset: number }[] = [];
  private readonly root: unknown;

  constructor(private readonly text: string) {
    schema ??= makeSchema();
    const open: Event[] = [{ at: 0, children: [] }];
    const listener = (event: string, state: { position: number; result: unknown; kind: string | null }): void => {
      if (event === 'open') {
        const begun: Event = { at: state.position, children: [] };
        open.at(-1)!.children.push(begun);
        open.push(begun);
        return;
      }
      const ended = open.pop()!;
      ended.value = state.result;
      if (state.kind === 'mapping' || state.kind === 'sequence') this.keep(ended, state.kind);
      if (state.kind === 'scalar') ended.children.length = 0;
    };
    const options = { schema, json: true, maxDepth: MOST_NESTED, listener };
    this.root = yaml().load(text, options);
  }

  offsetOf(steps: Steps): number {
    return this.start(this.way(steps).at(-1) ?? 0);
  }
  aliasOn(steps: Steps): number | undefined {
    const way = this.way(steps);
    // What an alias stands for was written before it.
    const back = way.findIndex((at, i) => i > 0 && at < way[i - 1]!);
    return back < 0 ? undefined : this.start(way[back - 1]!);
  }

  /** Where what the steps lead over stands. */
  private way(steps: Steps): readonly number[] {
    const way: number[] = [];
    let value = this.root;
    for (const step of steps) {
      const child = typeof value === 'object' && value !== null ? this.children.get(value)?.get(String(step)) : undefined;
      if (child) way.push(child.at);
      else if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break;
      value = child ? child.value : (value as Record<string, unknown>)[step];
    }
    return way;
  }

  /** Past the dash of an item, blanks, comments and line ends. */
  private start(from: number): number {
    const blanks = /(?:[ \t\r\n]|#[^\n]*)*/y;
    blanks.lastIndex = from;
    return from + (blanks.exec(this.text)?.[0].length ?? 0);
  }

  private keep(event: Event, kind: string): void {
    const { children } = event;
    let target = event.value;
    // A short form wraps what was read; a node tried as a key first comes twice.
    if (children.length === 1 && children[0]!.value === target) return;
    if (kind === 'mapping' || !Array.isArray(target)) {
      const [only] = Object.values(target as object) as unknown[];
      const wrapped = typeof target === 'object' && /^(Ref|Condition|Fn::.*)$/.test(Object.keys(target as object)[0] ?? '');
      if (wrapped && (kind === 'sequence' ? Array.isArray(only) : children[0]?.value !== Object.keys(target as object)[0])) target = only;
    }
    if (typeof target !== 'object' || target === null || this.children.has(target)) return;
    const found = new Map<string, Child>();
    this.children.set(target, found);
    if (kind === 'sequence') {
      for (const [i, child] of children.slice(0, (target as unknown[]).length).entries())
        found.set(String(i), { key: String(i), at: child.at, value: child.value });
      return;
    }
    for (let i = 0; i + 1 < children.length; i += 2) {
      const key = String(children[i]!.value);
      if (!Object.hasOwn(target, key) && key !== '<<') break;
      if (found.has(key)) this.repeated.push({ key, offset: this.start(children[i]!.at) });
      found.set(key, { key, at: children[i]!.at, value: children[i + 1]!.value });
    }
  }
}
