import type { Backup, Location, Opening, Store, Tags } from '../../../engine/facts';
import { type Many, one, Unresolved } from '../../../engine/known';
import { toWrite } from '../../../engine/view';
import type { Near } from '../near';
import { reach } from './addresses';

/** A flag by its meaning: templates write `"true"` as readily as `true`. */
export const yes = (value: unknown): boolean => value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
/** A number by its meaning; undefined where there is none. */
export const num = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};
export const text = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : String(value));

interface Tagged {
  readonly tags?: unknown;
  readonly tagsAll?: unknown;
}

/** Effective tags of a resource whose tags are a map: the provider's defaults included, its own first. */
export const tagMap = (v: object, around: Near): Tags => ({
  get(key) {
    toWrite(v, 'tags');
    const all = known(() => (v as Tagged).tagsAll as Record<string, unknown> | undefined);
    const fromAll = all && known(() => text(all[key]));
    if (all && fromAll !== undefined) return fromAll;
    const own = text(((v as Tagged).tags as Record<string, unknown> | undefined)?.[key]);
    return own ?? text(around.home.defaultTags?.[key]);
  },
});
/** Tags written as a list of keys and values, and perhaps the provider's or stack's defaults. */
export const tagList = (list: readonly { readonly key?: unknown; readonly value?: unknown }[] | null | undefined, around?: Near): Tags => {
  const places = new Map<string | undefined, number>();
  let read = 0;
  let open: Unresolved | undefined;
  /** Where a key stands first. No key is read twice, and none behind the one that is wanted: it may hang on a decision. */
  const placeOf = (wanted: string): number | undefined => {
    for (; !places.has(wanted) && read < (list?.length ?? 0); read++) {
      try {
        const key = text(list![read]?.key);
        if (!places.has(key)) places.set(key, read);
      } catch (error) {
        if (!(error instanceof Unresolved)) throw error;
        open = error;
      }
    }
    return places.get(wanted);
  };
  return {
    get(key) {
      const place = placeOf(key);
      if (place !== undefined) return text(list![place]!.value);
      if (open !== undefined) throw open;
      return text(around?.home.defaultTags?.[key]);
    },
  };
};
/** Tags of an EC2 resource: those given in its own inputs, else those that an `aws:ec2/tag:Tag` adds. */
export const ec2Tags = (v: object, around: Near): Tags => {
  const own = tagMap(v, around);
  return {
    get(key) {
      const value = own.get(key);
      if (value !== undefined) return value;
      for (const tag of around.pointingHere('aws:ec2/tag:Tag', 'resourceId')) {
        const { inputs } = tag() as unknown as { inputs: { key?: unknown; value?: unknown } };
        if (text(inputs.key) === key) return text(inputs.value);
      }
      return undefined;
    },
  };
};
/** A value where it can be told, undefined where only the deployment can. */
const known = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
};

/** The region that the resource names, else that of its provider or stack. From the environment alone it is not known. */
export const regionOf = (v: object, around: Near): Location => {
  const region = text((v as { region?: unknown }).region) ?? around.home.region;
  if (region === undefined || region === '')
    throw new Unresolved('Its region comes from the environment of whoever deploys it.', undefined, undefined, true);
  return { region };
};
/** The same, with the availability or Local Zone where one is named. */
export const regionAndZone = (v: object, around: Near): Location => {
  const zone = text((v as { availabilityZone?: unknown }).availabilityZone);
  const region = zone === undefined ? undefined : /^[a-z]{2}(-[a-z]+)+-\d+/.exec(zone)?.[0];
  return { ...(region === undefined ? regionOf(v, around) : { region }), ...(zone !== undefined && { zone }) };
};

/** Encrypted whenever it exists; the provider offers no other way. */
export const always = (what: string, key: Store['key'] = () => 'provider-key'): Store => ({ what, encrypted: true, key });

/** What a CIDR lets in: the internet, or somebody in particular. */
export function openTo(cidr: string): Pick<Opening, 'from' | 'family'> {
  const { family, internet } = reach(cidr);
  return { from: internet ? 'anywhere' : 'somewhere', family };
}
/** Protocol by name or IANA number. */
export function protocolOf(value: unknown): Opening['protocol'] {
  const name = String(value ?? '-1').toLowerCase();
  const byName = {
    '-1': 'all',
    all: 'all',
    '6': 'tcp',
    tcp: 'tcp',
    '17': 'udp',
    udp: 'udp',
    '1': 'icmp',
    icmp: 'icmp',
    '58': 'icmp',
    icmpv6: 'icmp',
  } as const;
  return byName[name as keyof typeof byName] ?? 'other';
}
/** Ports of a rule; all of them where the protocol is `all` or none are given. */
export function portsOf(protocol: Opening['protocol'], from: unknown, to: unknown): readonly [number, number] {
  const first = num(from);
  const last = num(to) ?? first;
  if (protocol === 'all' || first === undefined || last === undefined || first < 0 || last < 0) return [0, 65535];
  return [first, last];
}

/** Whether AWS Backup keeps copies is said by plans and selections, which seldom stand in the same stack. */
export const plannedBackup = (_v: object, around: Near): Many<Backup> =>
  around.assured('backup-plan')
    ? one({ by: 'backup plan', days: Number.POSITIVE_INFINITY })
    : around.elsewhere('A backup plan in another stack may cover it; if so: `assured: [backup-plan]`.');
