import type { Declared } from './declared';
import { functionOf, isObject } from './expression';
import type { Intrinsics } from './intrinsics';
import type { Steps } from './positions';
import { nativeName } from './spelling';

/**
 * Steps from the root of the document to where an input stands: as far as it can be followed. Inside of `Fn::If` the first arm that
 * has what is looked for is followed; an input that is not there leads to the resource.
 */
export function stepsTo(declared: Declared, path: string, intrinsics: Intrinsics): Steps {
  const written = declared.written ?? declared.properties;
  if (path === '') return declared.steps;
  const head = /^[^.[]*/.exec(path)![0];
  const moved = Object.entries(declared.from ?? {}).find(([name]) => nativeName(name) === head);
  const below = walk(written, path, [...declared.steps, 'Properties'], intrinsics);
  if (below.left < path.length || !moved) return below.left < path.length ? below.steps : declared.steps;
  return moved[1];
}

interface Walked {
  readonly steps: Steps;
  /** How much of the path could not be followed. */
  readonly left: number;
}

function walk(raw: unknown, path: string, steps: Steps, intrinsics: Intrinsics): Walked {
  const here: Walked = { steps, left: path.length };
  if (path === '') return here;
  if (functionOf(raw) === 'Fn::If' && isObject(raw)) {
    const arms = raw['Fn::If'];
    if (!Array.isArray(arms)) return here;
    return [1, 2]
      .map(arm => walk(arms[arm], path, [...steps, 'Fn::If', arm], intrinsics))
      .reduce((a, b) => (b.left < a.left ? b : a), here);
  }
  if (Array.isArray(raw)) {
    const [matched, index] = /^\[?(\d+)(?:\]\.?|\.|$)/.exec(path) ?? [];
    const at = index === undefined ? undefined : placesOf(raw, intrinsics)[Number(index)];
    return at === undefined ? here : walk(raw[at], path.slice(matched!.length), [...steps, at], intrinsics);
  }
  if (!isObject(raw) || functionOf(raw) !== undefined) return here;
  let best = here;
  for (const key of Object.keys(raw)) {
    const below = after(path, nativeName(key)) ?? after(path, key);
    if (below === undefined) continue;
    const found = walk(raw[key], below, [...steps, key], intrinsics);
    if (found.left < best.left) best = found;
  }
  return best;
}
/** What of a path is left below a name; undefined where it does not begin with it. */
function after(path: string, name: string): string | undefined {
  if (!path.startsWith(name)) return undefined;
  const next = path[name.length];
  if (next === '.') return path.slice(name.length + 1);
  return next === undefined || next === '[' ? path.slice(name.length) : undefined;
}

/** Indices of the items that are there for all that is known. */
const placesOf = (list: readonly unknown[], intrinsics: Intrinsics): readonly number[] =>
  list.flatMap((item, i) => (isGone(item, intrinsics) ? [] : [i]));
function isGone(item: unknown, intrinsics: Intrinsics): boolean {
  const name = functionOf(item);
  if (name !== 'Ref' && name !== 'Fn::If') return false;
  try {
    return intrinsics.evaluate(item) === undefined;
  } catch {
    return false;
  }
}
