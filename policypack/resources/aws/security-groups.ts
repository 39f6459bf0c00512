import type { Opening } from '../../engine/facts';
import { each, gather, type Many, one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { ec2Tags, openTo, portsOf, protocolOf, regionOf } from '../cells';
import { awsRows } from '../row';

/** A rule block in any of its forms: lists of ranges, or one range. */
interface Block {
  readonly protocol?: unknown;
  readonly fromPort?: unknown;
  readonly toPort?: unknown;
  readonly cidrBlocks?: readonly string[];
  readonly ipv6CidrBlocks?: readonly string[];
}

/** One opening for each range of a rule; a rule without ranges opens to groups or prefix lists, which are nobody in general. */
export function openings(block: Block, ...single: readonly (() => unknown)[]): Many<Opening> {
  const about = (): Pick<Opening, 'protocol' | 'ports'> => {
    const protocol = protocolOf(block.protocol);
    return { protocol, ports: portsOf(protocol, block.fromPort, block.toPort) };
  };
  const at = (cidr: unknown): Opening => ({ ...openTo(String(cidr)), ...about() });
  return gather(
    () => each(block.cidrBlocks, at),
    () => each(block.ipv6CidrBlocks, at),
    ...single.map(read => () => {
      const cidr = read();
      return cidr === undefined || cidr === null ? [] : one(at(cidr));
    }),
  );
}

const noExposure = cannot('A packet filter holds nothing; what it lets in is its ingress.');

export const securityGroups = awsRows({
  'aws:ec2/securityGroup:SecurityGroup': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, ingress: g => gather(() => each(g.ingress, rule => openings(rule))), exposure: noExposure },
  },
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, ingress: g => gather(() => each(g.ingress, rule => openings(rule))), exposure: noExposure },
  },
  'aws:ec2/securityGroupRule:SecurityGroupRule': {
    holds: 'network',
    model: 'iaas',
    facts: { ingress: r => (r.type === 'egress' ? [] : openings(r as Block)), exposure: noExposure },
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': {
    holds: 'network',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      ingress: r =>
        openings(
          {
            get protocol() {
              return r.ipProtocol;
            },
            get fromPort() {
              return r.fromPort;
            },
            get toPort() {
              return r.toPort;
            },
          },
          () => r.cidrIpv4,
          () => r.cidrIpv6,
        ),
      exposure: noExposure,
    },
  },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, ingress: cannot('It lets out, not in.'), exposure: noExposure },
  },
});
