import type { Opening } from '../../../engine/facts';
import { gather, HOLE, type Many, map, one, textOf } from '../../../engine/known';
import { cannot } from '../../../engine/row';
import { says } from '../../../engine/says';
import type { Near } from '../near';
import { blocks, listed } from './blocks';
import { openTo, portsOf, protocolOf, text } from './cells';

/** What a rule lets in, read only where it has a source. */
interface Traffic {
  readonly protocol: () => unknown;
  readonly from: () => unknown;
  readonly to: () => unknown;
}
/** A CIDR; where its address is not known yet, its prefix length decides all the same. */
export const range = (read: () => unknown): Many<string> => {
  const cidr = says('from', () => textOf(() => read() ?? ''));
  if (cidr.includes(HOLE) && !/\/\d+$/.test(cidr)) read();
  return cidr === '' ? [] : one(cidr);
};
export const ranges = (list: unknown): Many<string> => {
  const items = listed(list);
  return gather(...Array.from({ length: items.length }, (_, i) => () => range(() => items[i])));
};
/** The ranges of a prefix list of this stack; one that is named by its id is taken for what it says: somebody in particular. */
export const prefixList = <O extends object>(of: O, input: keyof O & string, around: Near): Many<string> => {
  const list = around.target(of, input, 'aws:ec2/managedPrefixList:ManagedPrefixList', 'AWS::EC2::PrefixList');
  return blocks(list?.inputs['entries'] as readonly { readonly cidr?: unknown }[] | undefined, entry => range(() => entry.cidr));
};
export const prefixLists = <O extends object>(of: O, input: keyof O & string, around: Near): Many<string> => {
  const ids = of[input] as unknown;
  return Array.isArray(ids)
    ? gather(
        ...Array.from(
          { length: ids.length },
          (_, i) => () => prefixList(ids as unknown as Readonly<Record<string, unknown>>, String(i), around),
        ),
      )
    : prefixList(of, input, around);
};

/** One opening for each range; a rule without ranges opens to groups, which are nobody in general. */
export const openings = (traffic: Traffic, ...sources: readonly (() => Many<string>)[]): Many<Opening> =>
  map(gather(...sources), cidr => {
    const protocol = protocolOf(text(traffic.protocol()));
    return one({ ...openTo(cidr), protocol, ports: portsOf(protocol, traffic.from(), traffic.to()) });
  });
export const letsOut = cannot('It lets out, not in.');
