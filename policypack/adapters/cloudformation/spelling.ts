import type { Spelling } from '../../clouds/generated/cfn-spelling';

/** How the keys of an object are read: as property names, as a user's own, or as a user's own with property names below. */
export type Keys = 'names' | 'own' | 'map';

/** Loaded when the first property is spelled. */
let table: Spelling | undefined;
const spelling = (): Spelling =>
  (table ??= (require('../../clouds/generated/cfn-spelling') as typeof import('../../clouds/generated/cfn-spelling')).spelling);

/** Splits `KMSMasterKeyIds` into `KMS Master Key Ids`: at changes of case, a plural's `s` staying with its acronym. */
const words = /[A-Z]+s(?![a-z])|[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g;
const wordy = /^[A-Za-z][A-Za-z0-9]*$/;

/** A name by the rule alone: `KMSMasterKeyId` → `kmsMasterKeyId`, `MultiAZ` → `multiAz`. What is no name stays as it is. */
export function byRule(name: string): string {
  if (!wordy.test(name)) return name;
  const [first, ...rest] = name.match(words)!;
  return first!.toLowerCase() + rest.map(word => word[0]!.toUpperCase() + word.slice(1).toLowerCase()).join('');
}

const spelt = new Map<string, string>();
/** A CloudFormation property name as aws-native spells it. */
export function nativeName(name: string): string {
  let native = spelt.get(name);
  if (native === undefined) {
    native = Object.hasOwn(spelling().exceptions, name) ? spelling().exceptions[name]! : byRule(name);
    // Names that users make up must not fill the memory of a long-lived host.
    if (spelt.size < 50_000) spelt.set(name, native);
  }
  return native;
}

type Usual = Keys | 'shape';
interface Kind {
  readonly usual: Usual;
  /** Where it differs: `AWS::X::Y`, or `AWS::X::Y/Parent` below one property only. */
  readonly at?: ReadonlyMap<string, Usual>;
}
let kinds: ReadonlyMap<string, Kind> | undefined;
function kindsOfNames(): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>();
  const { own, map, shape, mixed } = spelling();
  for (const [usual, names] of [
    ['own', own],
    ['map', map],
    ['shape', shape],
  ] as const)
    for (const name of names.split(' ')) found.set(name, { usual });
  for (const [name, { usual, ...others }] of Object.entries(mixed)) {
    const at = new Map(Object.entries(others).flatMap(([kind, places]) => places.split(' ').map(place => [place, kind as Usual] as const)));
    found.set(name, { usual, at });
  }
  return found;
}

/** How the keys below a property are read. `shape`: a list holds structures, an object is a map of the user's own. */
export function keysBelow(type: string, parent: string, name: string, value: unknown): Keys {
  const kind = (kinds ??= kindsOfNames()).get(name);
  if (kind === undefined) return 'names';
  const usual = kind.at?.get(`${type}/${parent}`) ?? kind.at?.get(type) ?? kind.usual;
  return usual === 'shape' ? (Array.isArray(value) ? 'names' : 'own') : usual;
}
