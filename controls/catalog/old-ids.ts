import type { Catalog, Edition } from './entry';

/** Ids of other editions of the matrix, as they are written: `v1:DG-02`, `v3:DSI-01`, `v4.1:I&S-03`. */
const oldIds = (catalog: Catalog, own: string): readonly string[] => {
  const { v1, v3, v41 } = catalog[own]!;
  return [...v1.map(id => `v1:${id}`), ...v3.map(id => `v3:${id}`), `v4.1:${v41}`];
};

/** What every older id means by a catalog. */
export function meaningsIn(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>();
  for (const own of Object.keys(catalog).sort())
    for (const old of oldIds(catalog, own)) meanings.set(old, [...(meanings.get(old) ?? []), own]);
  return meanings;
}

/** What every older id means in an edition, counted from 1. One that means something only later means that. */
export function meaningsOf(editions: readonly Edition[], edition = editions.length): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, readonly string[]>();
  editions.forEach(({ means }, i) => {
    for (const [old, own] of Object.entries(means)) if (i < edition || !meanings.has(old)) meanings.set(old, own);
  });
  return meanings;
}

/** The editions as they are now: those that were released stay as they are, and what the catalog says beyond them makes the next. */
export function editionsNow(editions: readonly Edition[], catalog: Catalog, version?: string): readonly Edition[] {
  const released = editions.filter(edition => edition.version !== undefined);
  const [before, now] = [meaningsOf(released), meaningsIn(catalog)];
  const changed = [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .filter(old => before.get(old)?.join() !== (now.get(old) ?? []).join());
  if (changed.length === 0) return released;
  return [
    ...released,
    { ...(version !== undefined && { version }), means: Object.fromEntries(changed.map(old => [old, now.get(old) ?? []])) },
  ];
}
