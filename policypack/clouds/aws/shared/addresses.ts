/** Addresses that have their first `prefix` bits in common. */
interface Block {
  readonly family: 'IPv4' | 'IPv6';
  readonly first: bigint;
  readonly prefix: number;
}
const BITS = { IPv4: 32, IPv6: 128 } as const;

/** IPv4 that no internet reaches: what IANA's special-purpose registry calls not globally reachable (RFC 6890; 2026-11), and multicast (RFC 5771). */
const noInternet4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10', // behind a carrier's NAT, RFC 6598
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map(known);
/**
 * All IPv6 that IANA has given out for global unicast (IPv6 address space registry, RFC 4291; 2026-11). Outside of it lie loopback, mapped
 * IPv4, unique local, link-local and multicast addresses, and what is reserved.
 */
const internet6 = known('2000::/3');
/** What of it is not globally reachable (IPv6 special-purpose registry, 2025-10-09). */
const noInternet6 = ['2001::/23', '2001:db8::/32', '3fff::/20'].map(known);
/** IPv6 in which IPv4 stands after these bits, and whoever has the one has the other: 6to4 (RFC 3056), a translator's (RFC 6052). */
const embedding = ['2002::/16', '64:ff9b::/96'].map(known);

/**
 * More than this of the internet is nobody's own network. Of IPv4 one holder was given a /8 at a time (IPv4 address space registry, 2026-11).
 * The largest IPv6 networks are /19s, such as 2003::/19; only registries hold more.
 */
const MOST = { IPv4: sizeOf(8, 'IPv4'), IPv6: sizeOf(17, 'IPv6') } as const;

/** Whether a CIDR holds so much of the internet that it makes no difference which part, and by which family's addresses. */
export function reach(cidr: string): { readonly family: Block['family']; readonly internet: boolean } {
  const block = parse(cidr);
  if (block === undefined) return unread(cidr);
  if (block.family === 'IPv4') return { family: 'IPv4', internet: isMost(block, noInternet4) };
  const around = embedding.find(outer => holds(outer, block));
  if (around) return { family: 'IPv4', internet: isMost(inner(block, around.prefix), noInternet4) };
  return { family: 'IPv6', internet: isMost(shared(block, internet6), noInternet6) || embedding.some(one => holds(block, one)) };
}

/** An address that is not known, or none: its prefix alone says how much it holds. */
function unread(cidr: string): ReturnType<typeof reach> {
  const [address, prefix] = cidr.trim().split('/') as [string, string | undefined];
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  return { family, internet: /^\d+$/.test(prefix ?? '') && sizeOf(Number(prefix), family) > MOST[family] };
}

const isMost = (block: Block | undefined, without: readonly Block[]): boolean =>
  block !== undefined &&
  !without.some(other => holds(other, block)) &&
  without
    .filter(other => holds(block, other))
    .reduce((left, other) => left - sizeOf(other.prefix, other.family), sizeOf(block.prefix, block.family)) > MOST[block.family];
/** Blocks lie one in the other or apart. */
const shared = (a: Block, b: Block): Block | undefined => (holds(a, b) ? b : holds(b, a) ? a : undefined);
const holds = (outer: Block, { first, prefix }: Block): boolean =>
  outer.prefix <= prefix && cut(first, outer.prefix, outer.family) === outer.first;
/** The IPv4 that stands in an IPv6 block after so many bits. */
function inner(block: Block, after: number): Block {
  const prefix = Math.min(block.prefix - after, BITS.IPv4);
  return { family: 'IPv4', first: cut((block.first >> BigInt(96 - after)) & 0xffff_ffffn, prefix, 'IPv4'), prefix };
}
function sizeOf(prefix: number, family: Block['family']): bigint {
  return 1n << BigInt(Math.max(BITS[family] - prefix, 0));
}
function cut(address: bigint, prefix: number, family: Block['family']): bigint {
  const rest = BigInt(BITS[family] - prefix);
  return (address >> rest) << rest;
}

/** The block that a CIDR or a single address names; undefined where it is neither. */
function parse(cidr: string): Block | undefined {
  const [, address, length] = /^([\d.]+|[\da-f:.]*:[\da-f:.]*)(?:\/(\d+))?$/i.exec(cidr.trim()) ?? [];
  if (address === undefined) return undefined;
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  const number = family === 'IPv6' ? number6(address) : number4(address);
  const prefix = length === undefined ? BITS[family] : Number(length);
  return number === undefined || prefix > BITS[family] ? undefined : { family, first: cut(number, prefix, family), prefix };
}
function known(cidr: string): Block {
  return parse(cidr)!;
}
function number4(address: string): bigint | undefined {
  const parts = address.split('.');
  return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255)
    ? joined(parts.map(BigInt), 8)
    : undefined;
}
function number6(address: string): bigint | undefined {
  const dotted = /^(.*:)([\d.]+\.[\d.]*)$/.exec(address);
  if (dotted) {
    const tail = number4(dotted[2]!);
    return tail === undefined ? undefined : number6(`${dotted[1]!}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`);
  }
  const [head, tail, ...more] = address.split('::').map(half => (half === '' ? [] : half.split(':'))) as [
    string[],
    string[]?,
    ...string[][],
  ];
  const zeros = 8 - head.length - (tail?.length ?? 0);
  if (more.length > 0 || (tail ? zeros < 1 : zeros !== 0)) return undefined;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])];
  return groups.every(group => /^[\da-f]{1,4}$/i.test(group))
    ? joined(
        groups.map(group => BigInt(`0x${group}`)),
        16,
      )
    : undefined;
}
function joined(parts: readonly bigint[], bits: number): bigint {
  return parts.reduce((sum, part) => (sum << BigInt(bits)) | part, 0n);
}
