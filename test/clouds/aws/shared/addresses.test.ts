import fc from 'fast-check';
import { reach } from '../../../../policypack/clouds/aws/shared/addresses';

/** Each kind of address beside its neighbour: what is everybody, and what is somebody. */
describe('IPv4', () => {
  it.each([
    ['all of it', '0.0.0.0/0'],
    ['all of it, by another address', '10.1.2.3/0'],
    ['its lower half', '0.0.0.0/1'],
    ['its upper half', '128.0.0.0/1'],
    ['a quarter beside multicast', '192.0.0.0/2'],
    ['two networks of the largest size', '52.0.0.0/7'],
    ['two of them, behind a carrier’s NAT in a small part', '100.0.0.0/7'],
    ['two of them, private in a small part', '172.0.0.0/7'],
    ['all of it, with blanks', ' 0.0.0.0/0 '],
  ])('%s is the internet', (_, cidr) => expect(reach(cidr)).toEqual({ family: 'IPv4', internet: true }));
  it.each([
    ['a network of the largest size', '52.0.0.0/8'],
    ['an address', '52.1.2.3'],
    ['an address with its length', '52.1.2.3/32'],
    ['this network', '0.0.0.0/8'],
    ['private addresses', '10.0.0.0/8'],
    ['private addresses and the network beside them', '10.0.0.0/7'],
    ['more private addresses', '172.16.0.0/12'],
    ['and more', '192.168.0.0/16'],
    ['a carrier’s NAT', '100.64.0.0/10'],
    ['loopback', '127.0.0.0/8'],
    ['loopback and the network beside it', '126.0.0.0/7'],
    ['link-local', '169.254.0.0/16'],
    ['documentation', '203.0.113.0/24'],
    ['benchmarks', '198.18.0.0/15'],
    ['multicast', '224.0.0.0/4'],
    ['reserved', '240.0.0.0/4'],
    ['multicast and reserved', '224.0.0.0/3'],
    ['broadcast', '255.255.255.255/32'],
  ])('%s is not', (_, cidr) => expect(reach(cidr)).toEqual({ family: 'IPv4', internet: false }));
});

describe('IPv6', () => {
  it.each([
    ['all of it', '::/0'],
    ['all of it, in full', '0:0:0:0:0:0:0:0/0'],
    ['its lower half, where all is that is given out', '::/1'],
    ['what is given out', '2000::/3'],
    ['a registry’s', '2a00::/12'],
    ['a registry’s, in capitals', '2A00::/12'],
    ['the oldest, though some of it is special', '2001::/16'],
    ['translated IPv4 and more', '64:ff9b::/95'],
  ])('%s is the internet', (_, cidr) => expect(reach(cidr)).toEqual({ family: 'IPv6', internet: true }));
  it.each([
    ['the largest network', '2003::/19'],
    ['more than the largest network', '2a00::/17'],
    ['an address', '2a00::1'],
    ['an address with its length', '2a00::1/128'],
    ['its upper half, where nothing is given out', '8000::/1'],
    ['a quarter that is reserved', '4000::/2'],
    ['unique local', 'fc00::/7'],
    ['unique local, as it is used', 'fd00::/8'],
    ['link-local', 'fe80::/10'],
    ['site-local, as it once was', 'fec0::/10'],
    ['multicast', 'ff00::/8'],
    ['multicast and unique local', 'f000::/4'],
    ['loopback', '::1/128'],
    ['the unspecified', '::/128'],
    ['mapped IPv4, which no wire carries', '::ffff:0:0/96'],
    ['mapped IPv4, with dots', '::ffff:0.0.0.0/96'],
    ['documentation', '2001:db8::/32'],
    ['newer documentation', '3fff::/20'],
    ['protocols’', '2001::/23'],
    ['discarded', '100::/64'],
    ['a translator’s own', '64:ff9b:1::/48'],
  ])('%s is not', (_, cidr) => expect(reach(cidr)).toEqual({ family: 'IPv6', internet: false }));
});

describe('IPv6 in which IPv4 stands is as that', () => {
  it.each([
    ['all of 6to4', '2002::/16', true],
    ['half of 6to4', '2002:8000::/17', true],
    ['6to4 of a network of the largest size', '2002:3400::/24', false],
    ['6to4 of private addresses', '2002:a00::/24', false],
    ['6to4 of multicast', '2002:e000::/20', false],
    ['a site of 6to4', '2002:3401:203:1::/64', false],
    ['all translated', '64:ff9b::/96', true],
    ['all translated, with dots', '64:ff9b::0.0.0.0/96', true],
    ['half of what is translated', '64:ff9b::128.0.0.0/97', true],
    ['a translated network of the largest size', '64:ff9b::52.0.0.0/104', false],
    ['a translated address', '64:ff9b::52.1.2.3/128', false],
  ])('%s', (_, cidr, internet) => expect(reach(cidr)).toEqual({ family: 'IPv4', internet }));
});

describe('what is no CIDR', () => {
  it.each([
    ['nothing', '', 'IPv4'],
    ['a name', 'office', 'IPv4'],
    ['too long a prefix', '10.0.0.0/33', 'IPv4'],
    ['no prefix after its stroke', '0.0.0.0/', 'IPv4'],
    ['a prefix below none', '0.0.0.0/-1', 'IPv4'],
    ['too few parts, and a long prefix', '10.0/16', 'IPv4'],
    ['too large a part, and a long prefix', '256.0.0.0/8', 'IPv4'],
    ['two gaps, and a long prefix', '2a00::1::/32', 'IPv6'],
    ['a gap of nothing', '1:2:3:4:5:6:7:8::/64', 'IPv6'],
    ['too few groups', '2a00:1/32', 'IPv6'],
    ['too long a group', '2a00:12345::/32', 'IPv6'],
    ['dots that are no address', '::1.2.3/96', 'IPv6'],
    ['an address that is not known, with the length of one', '\uFFFC/32', 'IPv4'],
  ])('is nobody’s: %s', (_, cidr, family) => expect(reach(cidr)).toEqual({ family, internet: false }));
  it.each([
    ['an address that is not known, of no length', '\uFFFC/0', 'IPv4'],
    ['an IPv6 address that is not known, of no length', '\uFFFC::/0', 'IPv6'],
    ['an address that is half known, of a short one', '10.\uFFFC/7', 'IPv4'],
  ])('is judged by its prefix: %s', (_, cidr, family) => expect(reach(cidr)).toEqual({ family, internet: true }));
});

it('no text breaks it, and a longer prefix never holds more', () => {
  fc.assert(fc.property(fc.string(), text => void reach(text)));
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(127), (address, length) => {
      const longest = address.includes(':') ? 128 : 32;
      const shorter = Math.min(length, longest - 1);
      expect(reach(`${address}/${shorter}`).internet || !reach(`${address}/${shorter + 1}`).internet).toBe(true);
    }),
    { numRuns: 500 },
  );
});
