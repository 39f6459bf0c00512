import type { Opening } from '../../../../engine/facts';
import type { Many } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { packetFilter } from '../../kinds/network';
import { type AwsInputs, awsRows } from '../../row';
import { blocks } from '../../shared/blocks';
import { letsOut, openings, prefixList, prefixLists, range, ranges } from '../../shared/openings';

type Near = Around<AwsInputs>;
/** A rule of a group, or one by itself. */
interface Block {
  readonly protocol?: unknown;
  readonly fromPort?: unknown;
  readonly toPort?: unknown;
  readonly cidrBlocks?: readonly string[];
  readonly ipv6CidrBlocks?: readonly string[];
  readonly prefixListIds?: readonly string[];
}
const block = (b: Block, around: Near): Many<Opening> =>
  openings(
    { protocol: () => b.protocol, from: () => b.fromPort, to: () => b.toPort },
    () => ranges(b.cidrBlocks),
    () => ranges(b.ipv6CidrBlocks),
    () => prefixLists(b, 'prefixListIds', around),
  );
const ingress = (g: { readonly ingress?: readonly Block[] }, around: Near): Many<Opening> => blocks(g.ingress, rule => block(rule, around));

export const securityGroups = awsRows({
  'aws:ec2/securityGroup:SecurityGroup': { kind: packetFilter, facts: { ingress } },
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': { kind: packetFilter, facts: { ingress } },
  'aws:ec2/securityGroupRule:SecurityGroupRule': {
    kind: packetFilter,
    facts: { ingress: (r, around) => (r.type === 'egress' ? [] : block(r as Block, around)) },
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': {
    kind: packetFilter,
    facts: {
      ingress: (r, around) =>
        openings(
          { protocol: () => r.ipProtocol, from: () => r.fromPort, to: () => r.toPort },
          () => range(() => r.cidrIpv4),
          () => range(() => r.cidrIpv6),
          () => prefixList(r, 'prefixListId', around),
        ),
    },
  },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': { kind: packetFilter, facts: { ingress: letsOut } },
});
