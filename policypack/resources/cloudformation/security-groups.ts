import type { Opening } from '../../engine/facts';
import type { Many } from '../../engine/known';
import type { Around } from '../../engine/row';
import { blocks } from '../block-cells';
import { regionOf } from '../cells';
import { letsOut, noExposure, openings, prefixList, range } from '../opening-cells';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

type Near = Around<CfnInputs>;
/** A rule of a group, or one by itself. */
interface Rule {
  readonly ipProtocol?: unknown;
  readonly fromPort?: unknown;
  readonly toPort?: unknown;
  readonly cidrIp?: unknown;
  readonly cidrIpv6?: unknown;
  readonly sourcePrefixListId?: unknown;
}
const ingress = (r: Rule, around: Near): Many<Opening> =>
  openings(
    { protocol: () => r.ipProtocol, from: () => r.fromPort, to: () => r.toPort },
    () => range(() => r.cidrIp),
    () => range(() => r.cidrIpv6),
    () => prefixList(r, 'sourcePrefixListId', around),
  );

export const securityGroups = cfnRows({
  'AWS::EC2::SecurityGroup': {
    holds: 'network',
    model: 'iaas',
    names: ['groupName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      ingress: (g, around) => blocks(g.securityGroupIngress, rule => ingress(rule, around)),
      exposure: noExposure,
    },
  },
  'AWS::EC2::SecurityGroupIngress': { holds: 'network', model: 'iaas', facts: { location: regionOf, ingress, exposure: noExposure } },
  'AWS::EC2::SecurityGroupEgress': {
    holds: 'network',
    model: 'iaas',
    facts: { location: regionOf, ingress: letsOut, exposure: noExposure },
  },
  'AWS::EC2::PrefixList': {
    holds: 'other',
    model: 'iaas',
    names: ['prefixListName'],
    facts: { tags: stackTags, location: regionOf },
  },
});
