import { catalog } from './catalog';

/** The ids by which people still quote a control: `v1 DG-02, v3 DSI-01`. Empty where it had none. */
export function formerIds(id: string): string {
  const entry = catalog[id];
  if (!entry) return '';
  return [...entry.v1.map(old => `v1 ${old}`), ...entry.v3.map(old => `v3 ${old}`)].join(', ');
}
