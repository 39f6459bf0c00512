import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, TypeDefinition } from '@aws-cdk/service-spec-types';
import { byRule } from '../policypack/adapters/cloudformation/spelling';
import { cfnJudged } from './generate-args';
import { header, packageFolder } from './sources';

type Members = Readonly<Record<string, string>>;
/** `names`, `own` and `map` as the adapter knows them; `plain` has no keys below. */
type Kind = 'names' | 'own' | 'map' | 'plain';

/** One property of CloudFormation, wherever it stands, beside what aws-native makes of it. */
export interface SpeltProperty {
  readonly type: string;
  /** Properties above it, `.` after each; empty at the top. */
  readonly path: string;
  readonly name: string;
  /** As aws-native spells it; undefined where its args do not have it. */
  readonly native: string | undefined;
  readonly kind: Kind;
  readonly list: boolean;
}

/** Every interface of a d.ts file and the text of its members' types, read as text: the compiler would take minutes. */
function interfacesIn(file: string): Map<string, Members> {
  const found = new Map<string, Members>();
  let members: Record<string, string> | undefined;
  let namespace = '';
  let indent = 0;
  let last = '';
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const text = line.trimStart();
    const at = line.length - text.length;
    const space = /^export declare namespace (\w+) \{/.exec(text);
    const opened = /^(?:export )?interface (\w+)(?: extends [\w.]+)? \{/.exec(text);
    if (space) namespace = `${space[1]}.`;
    else if (opened) {
      found.set(namespace + opened[1], (members = {}));
      indent = at;
    } else if (members && text.startsWith('}') && at === indent) members = undefined;
    else if (members && !/^(\/\*|\*)/.test(text)) {
      const member = at === indent + 4 ? /^(?:readonly )?"?([\w$-]+)"?\??: (.*)$/.exec(text) : null;
      if (member) members[(last = member[1]!)] = member[2]!;
      else if (last !== '') members[last] += ` ${text}`;
    }
  }
  return found;
}

function argsFinder(): (type: string) => Members | undefined {
  const root = packageFolder('@pulumi/aws-native');
  const folders = new Map<string, readonly string[]>();
  return type => {
    const [, service, name] = type.split('::') as [string, string, string];
    const folder = path.join(root, service.toLowerCase());
    if (!folders.has(folder)) folders.set(folder, fs.existsSync(folder) ? fs.readdirSync(folder) : []);
    const file = folders.get(folder)!.find(entry => entry.toLowerCase() === `${name.toLowerCase()}.d.ts`);
    return file === undefined
      ? undefined
      : [...interfacesIn(path.join(folder, file))].find(([interfaceName]) => interfaceName.endsWith('Args'))?.[1];
  };
}

const refsIn = (text: string): string[] => [...text.matchAll(/inputs\.([\w.]+?Args)\b/g)].map(match => match[1]!);
function kindOfText(text: string, inputs: ReadonlyMap<string, Members>): Kind {
  const isMap = text.includes('[key: string]');
  if (/\bany\b/.test(text.replace(/\[key: string\]: (pulumi\.Input<)?any/, ''))) return 'own';
  if (isMap) return refsIn(text).length > 0 ? 'map' : 'own';
  const refs = refsIn(text);
  // An interface without members stands for a JSON document.
  if (refs.length > 0 && refs.every(ref => Object.keys(inputs.get(ref) ?? { unknown: '' }).length === 0)) return 'own';
  return refs.length > 0 ? 'names' : 'plain';
}

/** Every property of every type in `@aws-cdk/aws-service-spec`, each definition once a type. */
export function speltProperties(): readonly SpeltProperty[] {
  const database = loadAwsServiceSpecSync();
  const inputs = interfacesIn(path.join(packageFolder('@pulumi/aws-native'), 'types/input.d.ts'));
  const argsOf = argsFinder();
  const found: SpeltProperty[] = [];

  const shapeOf = (type: PropertyType): { kind: Kind; list: boolean; definitions: TypeDefinition[] } => {
    const definitions: TypeDefinition[] = [];
    const kinds = new Set<Kind>();
    const visit = (inner: PropertyType, inMap: boolean): void => {
      if (inner.type === 'ref') {
        definitions.push(database.get('typeDefinition', inner.reference.$ref));
        kinds.add(inMap ? 'map' : 'names');
      } else if (inner.type === 'tag') kinds.add('names');
      else if (inner.type === 'array') visit(inner.element, inMap);
      else if (inner.type === 'map') {
        kinds.add('own');
        visit(inner.element, true);
      } else if (inner.type === 'union') for (const option of inner.types) visit(option, inMap);
      else if (inner.type === 'json') kinds.add('own');
    };
    visit(type, false);
    const kind = (['names', 'map', 'own'] as const).find(each => kinds.has(each)) ?? 'plain';
    return { kind, list: type.type === 'array', definitions };
  };

  for (const resource of database.all('resource')) {
    const type = resource.cloudFormationType;
    const seen = new Set<string>();
    const visit = (properties: TypeDefinition['properties'], args: readonly Members[], above: string): void => {
      for (const [name, property] of Object.entries(properties)) {
        const shape = shapeOf(property.type);
        const homes = args.flatMap(members => {
          const native = Object.keys(members).find(member => member.toLowerCase() === name.toLowerCase());
          return native === undefined ? [] : [{ native, text: members[native]! }];
        });
        const text = homes[0]?.text;
        const kind = text === undefined ? shape.kind : kindOfText(text, inputs);
        found.push({ type, path: above, name, native: homes[0]?.native, kind, list: shape.list || (text?.includes('[]') ?? false) });
        if (kind === 'own') continue;
        const below = homes.flatMap(home => refsIn(home.text).flatMap((ref): Members[] => (inputs.has(ref) ? [inputs.get(ref)!] : [])));
        for (const definition of shape.definitions) {
          if (seen.has(definition.$id)) continue;
          seen.add(definition.$id);
          visit(definition.properties, below, `${above}${name}.`);
        }
      }
    };
    const args = argsOf(type);
    visit(resource.properties, args ? [args] : [], '');
  }
  return found;
}

type Usual = Exclude<Kind, 'plain'> | 'shape';
interface Mixed {
  readonly usual: Usual;
  readonly names?: string;
  readonly own?: string;
  readonly map?: string;
}

/** Where one name has keys of several kinds, the most frequent is the usual one and the others are told by their place. */
function mixedOf(all: readonly SpeltProperty[]): Mixed {
  const shaped = all.filter(p => (p.kind === 'names') === p.list && p.kind !== 'map').length;
  const count = (kind: Kind): number => all.filter(p => p.kind === kind).length;
  const plainly = (['names', 'own', 'map'] as const).toSorted((a, b) => count(b) - count(a))[0]!;
  const usual = shaped >= count(plainly) ? 'shape' : plainly;
  const usually = (p: SpeltProperty): Kind => (usual === 'shape' ? (p.list ? 'names' : 'own') : usual);
  const places: Record<string, Set<string>> = {};
  for (const type of new Set(all.map(p => p.type))) {
    const here = all.filter(p => p.type === type);
    const alike = new Set(here.map(p => p.kind)).size === 1;
    for (const p of here) {
      if (alike ? p.kind === usually(p) : false) continue;
      const parent = p.path.split('.').at(-2) ?? '';
      (places[p.kind] ??= new Set()).add(alike ? type : `${type}/${parent}`);
    }
  }
  return { usual, ...Object.fromEntries(Object.entries(places).map(([kind, set]) => [kind, [...set].sort().join(' ')])) };
}

/** The table that the CloudFormation adapter spells by: exceptions of the rule, and properties whose keys are the user's own. */
export function spellingFiles(all = speltProperties()): Record<string, string> {
  const exceptions: Record<string, string> = {};
  const byName = new Map<string, SpeltProperty[]>();
  for (const property of all) {
    if (property.native !== undefined && property.native !== byRule(property.name)) exceptions[property.name] = property.native;
    if (property.kind === 'plain') continue;
    const same = byName.get(property.name);
    if (same) same.push(property);
    else byName.set(property.name, [property]);
  }
  const alike: Record<Usual, string[]> = { own: [], map: [], names: [], shape: [] };
  const mixed: Record<string, Mixed> = {};
  for (const [name, properties] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kinds = new Set(properties.map(p => p.kind));
    const found: Mixed = kinds.size === 1 ? { usual: properties[0]!.kind as Usual } : mixedOf(properties);
    if (Object.keys(found).length === 1) alike[found.usual].push(name);
    else mixed[name] = found;
  }
  const text = [
    header('npm run generate'),
    '/** What the rule of `spelling.ts` does not tell of CloudFormation names; lists are separated by blanks. */',
    'export interface Spelling {',
    "  /** aws-native's spelling, where it is not the rule's. */",
    '  readonly exceptions: Readonly<Record<string, string>>;',
    "  /** Properties below which all keys are the user's own: JSON documents and maps of texts. */",
    '  readonly own: string;',
    "  /** Maps whose keys are the user's own and whose values are structures. */",
    '  readonly map: string;',
    '  /** A list of structures in some types, a map of texts in others. */',
    '  readonly shape: string;',
    '  /** The usual kind, and the types (`/` and the property above, where that matters) that differ. */',
    "  readonly mixed: Readonly<Record<string, { readonly usual: 'names' | 'own' | 'map' | 'shape'; readonly names?: string; readonly own?: string; readonly map?: string }>>;",
    '}',
    'export const spelling: Spelling = {',
    `  exceptions: ${JSON.stringify(exceptions)},`,
    `  own: '${alike.own.join(' ')}',`,
    `  map: '${alike.map.join(' ')}',`,
    `  shape: '${alike.shape.join(' ')}',`,
    '  mixed: {',
    ...Object.entries(mixed).map(([name, places]) => `    ${name}: ${JSON.stringify(places)},`),
    '  },',
    '};',
    '',
  ];
  return { 'policypack/clouds/generated/cfn-spelling.ts': text.join('\n') };
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** CloudFormation's spelling of what a row reads, where a capital first letter alone does not give it: for messages. */
export function nameFiles(all = speltProperties(), types = new Set(cfnJudged())): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { type, name, native } of all) {
    if (!types.has(type) || native === undefined) continue;
    const names = counts.get(native) ?? new Map<string, number>();
    counts.set(native, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const usual = [...counts].map(
    ([native, names]) => [native, [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]] as const,
  );
  const usually = new Map(usual);
  const others = new Map<string, Map<string, string>>();
  for (const { type, name, native } of all) {
    if (!types.has(type) || native === undefined || usually.get(native) === name) continue;
    const here = others.get(type) ?? new Map<string, string>();
    others.set(type, here.set(native, name));
  }
  const irregular = usual.filter(([native, name]) => capital(native) !== name).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    'policypack/clouds/generated/cfn-names.ts': [
      header('npm run generate'),
      "/** CloudFormation's names, by aws-native's, where a capital first letter alone does not give them. */",
      'export const irregular: Readonly<Record<string, string>> = {',
      ...irregular.map(([native, name]) => `  ${native}: '${name}',`),
      '};',
      '/** What types spell otherwise than most. */',
      'export const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
      ...[...others]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, names]) => `  '${type}': { ${[...names].map(([native, name]) => `${native}: '${name}'`).join(', ')} },`),
      '};',
      '',
    ].join('\n'),
  };
}
