import * as fs from 'node:fs';
import * as path from 'node:path';
import { editions } from '../controls/catalog/editions';
import type { Catalog, CatalogEntry, Edition } from '../controls/catalog/entry';
import { editionsNow } from '../controls/catalog/old-ids';
import { slugOf } from '../policypack/report/words/names';
import { controlStems, header, root } from './sources';

const LINE_WIDTH = 140;
const folder = '../shared/reference/ccm';
export const CATALOG = 'controls/catalog/catalog.ts';
const EDITIONS = 'controls/catalog/editions.ts';

/** What we use of CSA's documents. They are not ours to hand on: only what concerns a control of ours goes into the catalog. */
export interface Reference {
  readonly controls: readonly { readonly id: string; readonly title: string; readonly v4_1_id: string }[];
  readonly v1: readonly { readonly v1: string; readonly v3: string; readonly official: boolean }[];
  readonly v3: readonly { readonly v3: string; readonly v4: string }[];
  readonly caiq: readonly { readonly id: string; readonly control: string }[];
  /** Of the guidelines' tab, which is finer than the matrix's. */
  readonly ownership: Readonly<Record<string, { readonly guideline_ownership: CatalogEntry['ownership'] }>>;
}

/** Where CSA's documents lie beside the project. */
export function readReference(): Reference | undefined {
  const at = path.join(root, folder);
  if (!fs.existsSync(at)) return undefined;
  const read = (file: string): never => JSON.parse(fs.readFileSync(path.join(at, file), 'utf8')) as never;
  const crosswalk = read('crosswalk.json') as { v1_to_v3: Reference['v1']; v3_to_v4: Reference['v3'] };
  return {
    controls: (read('ccm-v4.json') as { controls: Reference['controls'] }).controls,
    v1: crosswalk.v1_to_v3,
    v3: crosswalk.v3_to_v4,
    caiq: (read('caiq.json') as { v4_0_3: Reference['caiq'] }).v4_0_3,
    ownership: (read('ssrm.json') as { v4_0_13: Reference['ownership'] }).v4_0_13,
  };
}
/** Why the catalog is left as it is, where that cannot be made anew. */
export const leftOut = (reference: Reference | undefined): string | undefined =>
  reference ? undefined : `${CATALOG} is not made anew: ${folder} is not there.`;

export function entryOf(id: string, { controls, v1, v3, caiq, ownership }: Reference): CatalogEntry {
  const found = controls.find(control => control.id === id);
  if (!found) throw new Error(`${id} is no control of CCM 4.0.13`);
  const older = v3.flatMap(pair => (pair.v4 === id ? [pair.v3] : []));
  const { iaas, paas, saas } = ownership[id]!.guideline_ownership;
  return {
    v1: unique(v1.flatMap(pair => (pair.official && older.includes(pair.v3) ? [pair.v1] : []))),
    v3: unique(older),
    v41: found.v4_1_id,
    caiq: caiq.flatMap(question => (question.control === id ? [question.id] : [])),
    ownership: { iaas, paas, saas },
  };
}
const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** The control of the matrix that a file is for. */
function idOf(stem: string, { controls }: Reference): string {
  const found = controls.find(({ id }) => stem.startsWith(slugOf({ id, title: '' } as never)));
  if (!found) throw new Error(`controls/${stem}.ts is for no control of CCM 4.0.13`);
  return found.id;
}

/** The catalog of these controls, by CSA's documents. */
export function catalogOf(stems: readonly string[], reference: Reference): Catalog {
  const ids = stems.map(stem => idOf(stem, reference)).sort();
  return Object.fromEntries(ids.map(id => [id, entryOf(id, reference)]));
}

/** The catalog and the editions; without CSA's documents the catalog is what it was. A version releases the edition that is in the making. */
export function catalogFiles(reference: Reference | undefined, version?: string, stems = controlStems()): Record<string, string> {
  const catalog = reference
    ? catalogOf(stems, reference)
    : (require('../controls/catalog/catalog') as typeof import('../controls/catalog/catalog')).catalog;
  return {
    ...(reference && { [CATALOG]: catalogText(catalog) }),
    [EDITIONS]: editionsText(editionsNow(editions, catalog, version)),
  };
}

const quoted = (text: string): string => `'${text}'`;
function list(name: string, items: readonly string[], indent: string): string {
  const line = `${indent}${name}: [${items.map(quoted).join(', ')}],`;
  return line.length <= LINE_WIDTH
    ? line
    : [`${indent}${name}: [`, ...items.map(item => `${indent}  ${quoted(item)},`), `${indent}],`].join('\n');
}

const catalogText = (catalog: Catalog): string =>
  [
    header('npm run generate'),
    '// CCM and CAIQ identifiers (c) Cloud Security Alliance; this project is not affiliated with or endorsed by CSA.',
    '// Sources: CCM 4.0.13 (2024-10-31) with its mapping to 3.0.1; CCM 3.0.1 (2014-09-16) with its mapping to R1.1; CCM 4.1.0 (2026-01-13); CAIQ 4.0.3.',
    "import type { Catalog } from './entry';",
    '',
    '/** Every control of ours. */',
    'export const catalog: Catalog = {',
    ...Object.entries(catalog).flatMap(([id, { v1, v3, v41, caiq, ownership }]) => [
      `  '${id}': {`,
      list('v1', v1, '    '),
      list('v3', v3, '    '),
      `    v41: '${v41}',`,
      list('caiq', caiq, '    '),
      `    ownership: { iaas: '${ownership.iaas}', paas: '${ownership.paas}', saas: '${ownership.saas}' },`,
      '  },',
    ]),
    '};',
    '',
  ].join('\n');

const editionsText = (all: readonly Edition[]): string =>
  [
    header('npm run generate'),
    "import type { Edition } from './entry';",
    '',
    '/** Edition 1 first. What was released stays as it is, whatever CSA or we say later. */',
    'export const editions: readonly Edition[] = [',
    ...all.flatMap(({ version, means }) => [
      '  {',
      ...(version === undefined ? [] : [`    version: '${version}',`]),
      '    means: {',
      ...Object.entries(means).map(([old, own]) => list(quoted(old), own, '      ')),
      '    },',
      '  },',
    ]),
    '];',
    '',
  ].join('\n');
