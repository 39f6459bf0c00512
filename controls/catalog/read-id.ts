import { catalog } from './catalog';
import { editions } from './editions';
import type { Catalog, Edition } from './entry';
import { meaningsIn, meaningsOf } from './old-ids';

/** What ids are read by: our controls, and what older ids meant edition by edition. */
export interface Known {
  readonly catalog: Catalog;
  readonly editions: readonly Edition[];
}
export const ours: Known = { catalog, editions };

export interface Read {
  readonly controls: readonly string[];
  /** What it means in the newest edition, where that is something else. */
  readonly newer?: readonly string[];
}

/**
 * Reads a control's id. Bare ids are CCM 4.0.13; `v1:DG-02`, `v3:DSI-01` and `v4.1:I&S-03` are other editions' of the matrix, and mean what
 * they meant in this edition of our controls. An id that lives only elsewhere is refused, with what to write, because many ids mean
 * something else in another edition of the matrix.
 */
export function readId(text: string, edition: number, known = ours): Read | { readonly instead: readonly string[] } {
  const [, matrix, id] = /^(?:(v1|v3|v4\.1|v4):)?(.+)$/i.exec(text.trim()) ?? [];
  if (id === undefined) return { instead: [] };
  const wanted = id.toUpperCase();
  if (matrix === undefined || matrix.toLowerCase() === 'v4') {
    if (Object.hasOwn(known.catalog, wanted)) return { controls: [wanted] };
    const now = meaningsIn(known.catalog);
    return {
      instead: ['v1', 'v3'].flatMap(older => {
        const own = now.get(`${older}:${wanted}`) ?? [];
        return own.length === 0 ? [] : [`${older}:${wanted}`, ...own];
      }),
    };
  }
  const old = `${matrix.toLowerCase()}:${wanted}`;
  const found = meaningsOf(known.editions, edition).get(old) ?? [];
  if (found.length === 0) return { instead: [] };
  const newer = meaningsOf(known.editions).get(old)!;
  return { controls: found, ...(newer.join() !== found.join() && { newer }) };
}

/** Every id that means something in an edition, as it may be written. */
export const idsIn = (edition: number, known = ours): readonly string[] => [
  ...Object.keys(known.catalog),
  ...meaningsOf(known.editions, edition).keys(),
];
