import { controls } from '../../controls';
import { table } from '../../policypack/clouds';
import { defaultScheme, type Scheme } from '../../policypack/data/classes';
import type { Sample } from '../../policypack/define';
import type { AnyControl } from '../../policypack/engine/control';
import type { RowAspect } from '../../policypack/engine/facts';
import { Judge, type Verdict } from '../../policypack/engine/judge';
import { NotYet, Unknown, Unresolved } from '../../policypack/engine/known';
import type { Resource, StackOf } from '../../policypack/engine/resource';
import { Cannot } from '../../policypack/engine/row';
import { Absent } from '../../policypack/engine/sight';
import { modelOf, type Outside } from '../../policypack/model';

/** Stands in a sample's inputs for a value that only the deployment will tell. */
export const UNKNOWN = new Unknown() as never;

export interface Circumstances {
  /** False: only the one resource is known, as when it is just being registered. Default true. */
  readonly complete?: boolean;
  readonly scheme?: Partial<Scheme>;
  /** The provider's or stack's region, where the inputs name none. */
  readonly region?: string;
  readonly defaultTags?: Readonly<Record<string, string>>;
  readonly controls?: readonly AnyControl[];
  readonly outside?: Outside;
}

/** Samples as resources: their address is their name, or their type and place in the list. */
export function stackOf(samples: readonly Sample[], { complete = true, region, defaultTags }: Circumstances = {}): StackOf {
  const address = (sample: Sample, i: number): string => sample.name ?? `${sample.type}#${i}`;
  const resources = samples.map((sample, i): Resource => {
    const from = sample.from ?? {};
    const inputs = Object.fromEntries(
      Object.entries(sample.inputs).map(([key, value]) => [key, from[key] && typeof value === 'string' ? UNKNOWN : value]),
    );
    return {
      address: address(sample, i),
      name: address(sample, i),
      type: sample.type,
      inputs,
      seen: true,
      home: { region, defaultTags },
      look: raw => raw,
      behind: input => (complete ? (from[input] ?? []) : undefined),
    };
  });
  return { resources: complete ? resources : resources.slice(0, 1), complete };
}

/** Every verdict on every sample (on the first alone while the stack is not complete). */
export function judgeSamples(samples: readonly Sample[], circumstances: Circumstances = {}): readonly Verdict[] {
  const stack = stackOf(samples, circumstances);
  const model = modelOf(table, { ...defaultScheme, ...circumstances.scheme }, circumstances.outside);
  const judge = new Judge(model, circumstances.controls ?? controls, stack);
  return stack.resources.flatMap(resource => judge.judge(resource));
}

/** The verdict of one rule on the first sample. */
export function verdictOn(
  control: { readonly id: string },
  rule: string,
  samples: readonly Sample[],
  circumstances: Circumstances = {},
): Verdict {
  const [first] = stackOf(samples, circumstances).resources;
  const all = judgeSamples(samples, { ...circumstances, controls: controls.filter(({ id }) => id === control.id) });
  const found = all.find(verdict => verdict.address === first!.address && verdict.rule === rule);
  if (!found) throw new Error(`${control.id} has no rule ${rule}, or ${samples[0]!.type} has no row`);
  return found;
}

/**
 * One fact of the first sample as plain data, for tests of rows: items of a list in their order; what is undecided as `'unknown'` or
 * `'deferred'`, what does not apply as `'cannot'`, what nobody has looked at as `'absent'`. Tags are shown for the keys asked for.
 */
export function factOf(
  aspect: RowAspect,
  samples: readonly Sample[],
  circumstances: Circumstances & { readonly tags?: readonly string[] } = {},
): unknown {
  const stack = stackOf(samples, circumstances);
  const { sight } = new Judge(modelOf(table, { ...defaultScheme, ...circumstances.scheme }, circumstances.outside), [], stack);
  return plain(() => sight.of(stack.resources[0]!)[aspect], circumstances.tags ?? []);
}
/** Own properties, and what a class reads when it is asked. */
function partsOf(value: object): readonly string[] {
  const shared = Object.getPrototypeOf(value) as object | null;
  const read =
    shared === null || shared === Object.prototype ? [] : Object.getOwnPropertyNames(shared).filter(key => key !== 'constructor');
  return [...Object.keys(value), ...read];
}
function plain(read: () => unknown, tags: readonly string[]): unknown {
  try {
    const value = read();
    if (Array.isArray(value))
      return value.map(item => plain(typeof item === 'function' ? (item as () => unknown) : () => item as unknown, tags));
    if (typeof value !== 'object' || value === null) return value;
    const get = (value as { get?: unknown }).get;
    if (typeof get === 'function')
      return Object.fromEntries(
        tags
          .map(tag => [tag, plain(() => (value as { get(tag: string): unknown }).get(tag), tags)])
          .filter(([, found]) => found !== undefined),
      );
    return Object.fromEntries(
      partsOf(value).map(key => [
        key,
        plain(() => {
          const inner = (value as Record<string, unknown>)[key];
          return typeof inner === 'function' ? (inner as () => unknown).call(value) : inner;
        }, tags),
      ]),
    );
  } catch (error) {
    if (error instanceof Unresolved) return 'unknown';
    if (error instanceof NotYet) return 'deferred';
    if (error instanceof Cannot) return 'cannot';
    if (error instanceof Absent) return 'absent';
    throw error;
  }
}
