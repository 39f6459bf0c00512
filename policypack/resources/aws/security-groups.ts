import type { Opening } from '../../engine/facts';
import type { Many } from '../../engine/known';
import type { Around } from '../../engine/row';
import { blocks } from '../block-cells';
import { ec2Tags, regionOf } from '../cells';
import { letsOut, noExposure, openings, prefixList, prefixLists, range, ranges } from '../opening-cells';
import { type AwsInputs, awsRows } from '../row';

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
  'aws:ec2/securityGroup:SecurityGroup': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, ingress, exposure: noExposure },
  },
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, ingress, exposure: noExposure },
  },
  'aws:ec2/securityGroupRule:SecurityGroupRule': {
    holds: 'network',
    model: 'iaas',
    facts: { location: regionOf, ingress: (r, around) => (r.type === 'egress' ? [] : block(r as Block, around)), exposure: noExposure },
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': {
    holds: 'network',
    model: 'iaas',
    facts: {
      tags: ec2Tags,
      location: regionOf,
      ingress: (r, around) =>
        openings(
          { protocol: () => r.ipProtocol, from: () => r.fromPort, to: () => r.toPort },
          () => range(() => r.cidrIpv4),
          () => range(() => r.cidrIpv6),
          () => prefixList(r, 'prefixListId', around),
        ),
      exposure: noExposure,
    },
  },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': {
    holds: 'network',
    model: 'iaas',
    facts: { tags: ec2Tags, location: regionOf, ingress: letsOut, exposure: noExposure },
  },
  'aws:ec2/managedPrefixList:ManagedPrefixList': { holds: 'other', model: 'iaas', facts: { tags: ec2Tags, location: regionOf } },
});
