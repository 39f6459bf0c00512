import { catalog } from './catalog';

/**
 * Reads a control's id. Bare ids are CCM 4.0.13; `v1:DG-02`, `v3:DSI-01` and `v4.1:I&S-03` are other editions'. An id that lives only
 * elsewhere is refused, with what to write, because many ids mean something else in another edition.
 */
export function readId(text: string): readonly string[] | { readonly instead: readonly string[] } {
  const [, edition, id] = /^(?:(v1|v3|v4\.1|v4):)?(.+)$/i.exec(text.trim()) ?? [];
  if (id === undefined) return { instead: [] };
  const wanted = id.toUpperCase();
  if (edition === undefined || edition.toLowerCase() === 'v4') {
    if (catalog[wanted]) return [wanted];
    return {
      instead: Object.entries(catalog).flatMap(([own, entry]) => [
        ...(entry.v1.includes(wanted) ? [`v1:${wanted}`, own] : []),
        ...(entry.v3.includes(wanted) ? [`v3:${wanted}`, own] : []),
      ]),
    };
  }
  const named = { v1: 'v1', v3: 'v3', 'v4.1': 'v41' } as const;
  const field = named[edition.toLowerCase() as keyof typeof named];
  const found = Object.entries(catalog).flatMap(([own, entry]) =>
    ([] as readonly string[]).concat(entry[field]).includes(wanted) ? [own] : [],
  );
  return found.length > 0 ? found : { instead: [] };
}

/** The ids by which people still quote a control: `v1 DG-02, v3 DSI-01`. Empty where it had none. */
export function formerIds(id: string): string {
  const entry = catalog[id];
  if (!entry) return '';
  return [...entry.v1.map(old => `v1 ${old}`), ...entry.v3.map(old => `v3 ${old}`)].join(', ');
}
