import { functionOf, isObject } from '../expression';

/** Properties over those of `Globals`, as SAM merges them: maps key by key, lists one after the other, everything else replaced. */
export function merge(globals: unknown, own: unknown): unknown {
  if (own === undefined) return globals;
  if (Array.isArray(globals) && Array.isArray(own)) return [...(globals as unknown[]), ...(own as unknown[])];
  if (!isObject(globals) || !isObject(own) || functionOf(globals) !== undefined || functionOf(own) !== undefined) return own;
  const merged: Record<string, unknown> = { ...globals };
  for (const key of Object.keys(own)) {
    const value = merge(Object.hasOwn(globals, key) ? globals[key] : undefined, own[key]);
    Object.defineProperty(merged, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return merged;
}
