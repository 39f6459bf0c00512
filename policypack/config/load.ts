import { CORE_SCHEMA, load } from 'js-yaml';
import picomatch from 'picomatch';
import { type Known, ours } from '../../controls/catalog/read-id';
import { type Attribute, classNamed, defaultClasses, defaultScheme, fillIn, type Scheme } from '../data/classes';
import { compatible, jurisdictionCodes, jurisdictionOf, parseJurisdictions } from '../data/jurisdictions';
import type { AnyControl, Level } from '../engine/control';
import type { Exception } from '../engine/exceptions';
import { Names, suggestion } from './names';
import type { Path, Written } from './positions';
import { type Config, choices, configSchema, type Part } from './schema';
import { ConfigError, defaultSettings, type Settings, type StackConfig } from './settings';

/** Reads the text of a `ccm.yaml`. `file` is how errors and reports name it; `known` are the ids that may stand in it. */
export function readConfig(text: string, file: string, controls: readonly AnyControl[], known: Known = ours): Settings {
  let written: Written | undefined;
  // What knows positions is slow to load, and only errors need it.
  const positions = (): Written => {
    written ??= new (require('./positions') as typeof import('./positions')).Written(text, file);
    return written;
  };
  const place = (path: Path): string => positions().place(path);
  const parsed = configSchema.safeParse(valuesIn(text, positions) ?? {});
  if (!parsed.success) throw new ConfigError(complaint(worst(parsed.error.issues as readonly Issue[]), place));
  return settingsOf(parsed.data, file, controls, known, place);
}

/**
 * What the quick reader takes for something else than the exact one: anchors (aliases are counted by what knows their positions), lists and
 * mappings in brackets over several lines, numbers of other kinds than 7 and 0.5, keys that are nothing, directives, tabs, odd line ends.
 */
const odd =
  /(^|[\s[{,:-])&\S|[[{][^\]}\r\n]*$|(^|[\s[{,:])[-+]?(0[box]|\.\d|\d[\d.]*e)|(^|[\s{,])(null|~)\s*:|^%|^---[^\r\n]*\S|\t|\r(?!\n)/im;
function valuesIn(text: string, positions: () => Written): unknown {
  if (odd.test(text)) return positions().values();
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return positions().values();
  }
}

interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: unknown;
  readonly unionErrors?: readonly { readonly issues: readonly Issue[] }[];
}

/** A key that is none explains what is missing; it comes first. */
const worst = (issues: readonly Issue[]): Issue => issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;

/** One sentence from the schema's complaint; of a union, the branch that came furthest. */
function complaint(issue: Issue, place: (path: Path) => string): string {
  const { path } = issue;
  const name = path.length === 0 ? 'the file' : path.join('.');
  if (issue.unionErrors) {
    const branches = issue.unionErrors.map(({ issues }) => worst(issues));
    const nearest = branches.find(branch => branch.path.length > path.length || branch.code === 'unrecognized_keys') ?? branches[0]!;
    return complaint(nearest, place);
  }
  if (issue.keys) {
    const key = issue.keys[0]!;
    const allowed = keysAt(path);
    return `${place([...path, key])}: ${name === 'the file' ? '' : `${name} has `}no setting ${key}${suggestion(key, allowed)}`;
  }
  if (path.at(-1) === '') return `${place(path)}: ${path.slice(0, -1).join('.')} has an entry without a name.`;
  const texts = textsAt(path);
  if (texts.length > 0) return `${place(path)}: ${name} must be ${oneOf(texts)}.`;
  if (issue.code !== 'invalid_type') return `${place(path)}: ${name} ${issue.message}.`;
  const kind = String(issue.expected);
  return `${place(path)}: ${name} must be ${Object.hasOwn(kinds, kind) ? kinds[kind]! : `a ${kind}`}.`;
}
const kinds: Readonly<Record<string, string>> = { array: 'a list', object: 'a mapping', integer: 'a whole number' };
const oneOf = (values: readonly string[]): string => (values.length === 1 ? values[0]! : `one of ${values.join(', ')}`);
const partsAt = (path: Path): readonly Part[] =>
  path.reduce<readonly Part[]>(
    (here, step) => here.flatMap(({ shape, element }) => choices(shape ? shape[step] : element)),
    choices(configSchema as unknown as Part),
  );
/** The settings that may stand at a path. */
const keysAt = (path: Path): readonly string[] => partsAt(path).flatMap(({ shape = {} }) => Object.keys(shape));
/** The texts of which one must stand there; none where any may. */
const textsAt = (path: Path): readonly string[] =>
  partsAt(path).flatMap(({ options = [], value }) => [...options.map(String), ...(value === undefined ? [] : [value])]);

function settingsOf(config: Config, file: string, controls: readonly AnyControl[], known: Known, place: (path: Path) => string): Settings {
  const { edition = 1 } = config;
  if (edition > known.editions.length)
    throw new ConfigError(`${place(['edition'])}: edition ${edition} is newer than this pack, which knows ${known.editions.length}.`);
  const names = new Names(controls, edition, known);
  const { classification } = config;
  const written = classification?.classes ?? defaultClasses;
  const classes = new Map(Object.entries(written).map(([name, demands]) => [name, fillIn(demands as never)]));
  const tags = { ...defaultScheme.tags, ...(classification?.tags as Partial<Record<Attribute, string>> | undefined) };
  const codesAt = (codes: readonly string[], path: Path): readonly string[] =>
    codes.map((code, i) => {
      const known = jurisdictionOf(code);
      if (known === undefined)
        throw new ConfigError(`${place([...path, i])}: ${code} is no jurisdiction we know${suggestion(code, jurisdictionCodes)}`);
      return known;
    });
  const jurisdictions = config.jurisdictions ? [{ by: 'ccm.yaml', codes: codesAt(config.jurisdictions, ['jurisdictions']) }] : [];
  for (const [name, demands] of Object.entries(classification?.classes ?? {})) {
    const path = ['classification', 'classes', name];
    const given = demands.share?.with && codesAt(demands.share.with, [...path, 'share', 'with']);
    const full = { ...classes.get(name)!, share: { ...classes.get(name)!.share, with: given } };
    classes.set(name, full);
    const codes = typeof demands.store === 'object' ? demands.store.in : undefined;
    if (!codes) continue;
    const own = codesAt(codes, [...path, 'store', 'in']);
    classes.set(name, { ...full, store: { ...full.store, in: own } });
    if (jurisdictions.length > 0 && !compatible([own, jurisdictions[0]!.codes])) {
      throw new ConfigError(
        `${place([...path, 'store', 'in'])}: class ${name} may be kept in ${own.join(', ')} only, but ${place(['jurisdictions'])} permits ${jurisdictions[0]!.codes.join(', ')} only: there is no place for it.`,
      );
    }
  }
  const scheme: Scheme = {
    ...defaultScheme,
    classes,
    tags: { ...tags, ...(classification?.tag !== undefined && { 'data-type': classification.tag }) },
    required: (classification?.required as Attribute[] | undefined) ?? defaultScheme.required,
    assume: defaultScheme.assume !== undefined && classes.has(defaultScheme.assume) ? defaultScheme.assume : undefined,
    jurisdictions,
    declared: classification !== undefined || jurisdictions.length > 0,
  };
  const assume = classification?.assume;
  if (assume !== undefined && assume !== 'any' && classNamed(scheme, assume) === undefined) {
    throw new ConfigError(`${place(['classification', 'assume'])}: there is no class ${assume}${suggestion(assume, [...classes.keys()])}`);
  }
  const levels = levelsOf(config, names, place, scheme.declared);
  const exceptions = (config.exceptions ?? []).map((written, i) => exceptionOf(written, names, place, ['exceptions', i]));
  return {
    scheme: assume === undefined ? scheme : { ...scheme, assume: classNamed(scheme, assume) },
    levels,
    unknown: config.unknown ?? 'advisory',
    edition,
    outside: {
      ...(config.assured && { assured: config.assured as never }),
      ...(config['provider-keys'] && { providerKeys: config['provider-keys'] }),
    },
    exceptions,
    notes: names.notes().map(note => `${file}: ${note}`),
    file,
  };
}

type Excepted = NonNullable<Config['exceptions']>[number];
function exceptionOf(written: Excepted, names: Names, place: (path: Path) => string, path: Path): Exception {
  const named = names.read(written.control, () => place([...path, 'control']));
  if (named.length !== 1)
    throw new ConfigError(
      `${place([...path, 'control'])}: ${written.control} means ${named.map(({ id }) => id).join(' and ')}; write one of them.`,
    );
  const { id, rule } = named[0]!;
  // `*` may cross the slash in a URN's type token.
  const matches = picomatch(written.resource, { bash: true, dot: true });
  return {
    control: rule === undefined ? id : `${id}/${rule}`,
    resource: written.resource,
    matches,
    owner: written.owner,
    reason: written.reason,
    until: written.until,
  };
}

function levelsOf(config: Config, names: Names, place: (path: Path) => string, declared: boolean): Settings['levels'] {
  const byControl: Record<string, Level> = {};
  const byRule: Record<string, Level> = {};
  for (const [key, value] of Object.entries(config.controls ?? {})) {
    const level = typeof value === 'string' ? value : value.level;
    for (const { id, rule } of names.read(key, () => place(['controls', key]))) {
      if (rule === undefined) byControl[id] = level;
      else byRule[`${id}/${rule}`] = level;
    }
  }
  return { controls: byControl, rules: byRule, ...(!declared && { fallback: defaultSettings.levels.fallback }) };
}

/** Settings with what the stack's own configuration says; a class or place that is none of ours, or contradicts, is an error. */
export function withStackConfig(settings: Settings, stack: StackConfig): Settings {
  const { scheme } = settings;
  let next = scheme;
  if (stack.dataClassification !== undefined) {
    const name = classNamed(scheme, stack.dataClassification);
    if (name === undefined)
      throw new ConfigError(`The stack's ccm:dataClassification is none of: ${[...scheme.classes.keys()].join(', ')}.`);
    next = { ...next, stackClass: name, declared: true };
  }
  if (stack.jurisdiction !== undefined) {
    const { codes, wrong } = parseJurisdictions(stack.jurisdiction);
    if (wrong > 0 || codes.length === 0)
      throw new ConfigError("The stack's ccm:jurisdiction is not a list of countries or groups such as CH, EU, EEA, US.");
    for (const other of scheme.jurisdictions) {
      if (!compatible([codes, other.codes])) {
        throw new ConfigError(
          `The stack's ccm:jurisdiction permits ${codes.join(', ')} only, but ${settings.file ?? other.by} permits ${other.codes.join(', ')} only: no place is left.`,
        );
      }
    }
    next = { ...next, jurisdictions: [...next.jurisdictions, { by: 'stack', codes }], declared: true };
  }
  if (next === scheme) return settings;
  const { fallback: _undeclared, ...levels } = settings.levels;
  return { ...settings, scheme: next, levels };
}
