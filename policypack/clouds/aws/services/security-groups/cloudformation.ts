import type { Opening } from '../../../../engine/facts';
import type { Many } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { packetFilter } from '../../kinds/network';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { blocks } from '../../shared/blocks';
import { letsOut, openings, prefixList, range } from '../../shared/openings';

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
    kind: packetFilter,
    names: ['groupName'],
    facts: { ingress: (g, around) => blocks(g.securityGroupIngress, rule => ingress(rule, around)) },
  },
  'AWS::EC2::SecurityGroupIngress': { kind: packetFilter, facts: { ingress } },
  'AWS::EC2::SecurityGroupEgress': { kind: packetFilter, facts: { ingress: letsOut } },
  'AWS::EC2::PrefixList': { kind: setting, model: 'iaas', names: ['prefixListName'] },
});
