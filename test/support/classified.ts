import { defaultScheme, type Scheme } from '../../policypack/data/classes';
import type { Aspect, Facts, Tags } from '../../policypack/engine/facts';
import { Judge, type Verdict } from '../../policypack/engine/judge';
import { map, Unknown } from '../../policypack/engine/known';
import type { Resource } from '../../policypack/engine/resource';
import { type AnyRow, cannot, type Table } from '../../policypack/engine/row';
import { modelOf } from '../../policypack/model';
import { control, resource, row } from './small';

const tags: AnyRow['facts']['tags'] = (v: { tags?: Record<string, string> }): Tags => ({ get: key => v.tags?.[key] });
const location: AnyRow['facts']['location'] = (v: { region: string; zone?: string }) => ({
  region: v.region,
  ...(v.zone !== undefined && { zone: v.zone }),
});

/** Disks are attached to machines by attachments; a copy belongs to what its `source` names; a vault cannot have tags; nobody looked at a box's. */
export const small: Table = {
  disk: row({
    belongsTo: (_v, around) =>
      map(around.pointingHere('attachment' as never, 'disk' as never), link => {
        const found = around.target((link as { inputs: object }).inputs, 'machine' as never, 'machine' as never);
        return found ? [() => found as never] : [];
      }),
    facts: { tags, location },
  }),
  machine: row({ holds: 'compute', facts: { tags, location } }),
  copy: row({
    belongsTo: (v, around) => {
      const found = around.target(v, 'source' as never, 'disk' as never, 'copy' as never, 'vault' as never);
      return found ? [() => found as never] : [];
    },
    facts: { tags, location },
  }),
  vault: row({ facts: { tags: cannot('no tags'), location } }),
  box: row({ facts: { location } }),
  attachment: row({ holds: 'other' }),
};

const unknown = new Unknown();
/** A resource of the small world; an input written `?a,b` is unknown, with a and b behind it. */
export function thing(address: string, type: string, inputs: Record<string, unknown> = {}, more: Partial<Resource> = {}): Resource {
  const behind = new Map<string, readonly string[]>();
  const raw = Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => {
      if (typeof value !== 'string' || !value.startsWith('?')) return [key, value];
      behind.set(key, value === '?' ? [] : value.slice(1).split(','));
      return [key, unknown];
    }),
  );
  return resource(address, type, raw, { behind: input => behind.get(input) ?? [], ...more });
}
export const attach = (disk: string, machine: string, address = `${disk}-${machine}`): Resource =>
  thing(address, 'attachment', { disk: `?${disk}`, machine: `?${machine}` });

/** What a rule that only asks is told of the first resource; what stops it else. */
export function told<T>(
  ask: (facts: Facts) => T,
  stack: readonly Resource[],
  scheme: Partial<Scheme> = {},
  { complete = true, earlier = [] }: { complete?: boolean; earlier?: readonly Resource[] } = {},
): { readonly verdict: Verdict; readonly answers: readonly T[] } {
  const answers: T[] = [];
  const rule = { needs: [] as Aspect[], holds: (facts: Facts) => answers.push(ask(facts)) > 0 };
  const judge = new Judge(modelOf(small, { ...defaultScheme, ...scheme }), [control(rule)], { resources: stack, complete }, address =>
    earlier.find(r => r.address === address),
  );
  const [verdict] = judge.judge(stack[0]!);
  return { verdict: verdict!, answers };
}
