import type { Decide } from '../../engine/known';
import type { Declared } from './declared';
import { functionOf, isObject } from './expression';
import type { Intrinsics } from './intrinsics';
import type { Steps } from './positions';
import { nativeName } from './spelling';

/**
 * Steps from the root of the document to where an input stands: as far as it can be followed. Inside of `Fn::If` the arm is followed that is
 * taken or, where nobody can tell, the first that has what is looked for; an input that is not there leads to the resource.
 */
export function stepsTo(declared: Declared, path: string, intrinsics: Intrinsics, decide?: Decide): Steps {
  const written = declared.written ?? declared.properties;
  if (path === '') return declared.steps;
  const head = /^[^.[]*/.exec(path)![0];
  const moved = Object.entries(declared.from ?? {}).find(([name]) => nativeName(name) === head);
  const below = new Walk(intrinsics, decide).from(written, path, [...declared.steps, 'Properties']);
  if (below.left < path.length || !moved) return below.left < path.length ? below.steps : declared.steps;
  return moved[1];
}

/** An input's path as far as the template has it, with the names that stand there, and what is left of it. */
export function writtenAt(
  declared: Declared,
  path: string,
  intrinsics: Intrinsics,
  decide?: Decide,
): readonly [written: string, left: string] {
  const { names, left } = new Walk(intrinsics, decide).from(declared.written ?? declared.properties, path, []);
  return [names, path.slice(path.length - left)];
}

interface Walked {
  readonly steps: Steps;
  /** The part of the path that was followed, as it is written. */
  readonly names: string;
  /** How much of the path could not be followed. */
  readonly left: number;
}

class Walk {
  constructor(
    private readonly intrinsics: Intrinsics,
    private readonly decide: Decide | undefined,
  ) {}

  from(raw: unknown, path: string, steps: Steps, names = ''): Walked {
    const here: Walked = { steps, names, left: path.length };
    if (functionOf(raw) === 'Fn::If' && isObject(raw)) {
      const arms = raw['Fn::If'];
      if (!Array.isArray(arms)) return here;
      const taken = this.arm(arms[0]);
      if (taken !== undefined) return this.from(arms[taken], path, [...steps, 'Fn::If', taken], names);
      if (path === '') return here;
      return [1, 2]
        .map(arm => this.from(arms[arm], path, [...steps, 'Fn::If', arm], names))
        .reduce((a, b) => (b.left < a.left ? b : a), here);
    }
    if (path === '') return here;
    if (Array.isArray(raw)) {
      const [matched, index] = /^\[?(\d+)(?:\]\.?|\.|$)/.exec(path) ?? [];
      const at = index === undefined ? undefined : this.placesOf(raw)[Number(index)];
      return at === undefined ? here : this.from(raw[at], path.slice(matched!.length), [...steps, at], `${names}[${index}]`);
    }
    if (!isObject(raw) || functionOf(raw) !== undefined) return here;
    let best = here;
    for (const key of Object.keys(raw)) {
      const below = after(path, nativeName(key)) ?? after(path, key);
      if (below === undefined) continue;
      const found = this.from(raw[key], below, [...steps, key], names === '' ? key : `${names}.${key}`);
      if (found.left < best.left) best = found;
    }
    return best;
  }

  /** The arm that is taken; undefined where that hangs on a decision that was not taken. */
  private arm(condition: unknown): 1 | 2 | undefined {
    return this.attempt(() => (this.intrinsics.conditions.holds({ Condition: condition }, this.decide) ? 1 : 2));
  }
  /** Indices of the items that are there for all that is known. */
  private placesOf(list: readonly unknown[]): readonly number[] {
    return list.flatMap((item, i) => (this.isGone(item) ? [] : [i]));
  }
  private isGone(item: unknown): boolean {
    const name = functionOf(item);
    if (name !== 'Ref' && name !== 'Fn::If') return false;
    return this.attempt(() => this.intrinsics.evaluate(item, this.decide) === undefined) ?? false;
  }
  private attempt<T>(ask: () => T): T | undefined {
    try {
      return ask();
    } catch {
      return undefined;
    }
  }
}
/** What of a path is left below a name; undefined where it does not begin with it. */
function after(path: string, name: string): string | undefined {
  if (!path.startsWith(name)) return undefined;
  const next = path[name.length];
  if (next === '.') return path.slice(name.length + 1);
  return next === undefined || next === '[' ? path.slice(name.length) : undefined;
}
