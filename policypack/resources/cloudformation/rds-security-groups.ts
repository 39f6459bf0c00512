import type { Opening } from '../../engine/facts';
import type { Many } from '../../engine/known';
import { blocks } from '../block-cells';
import { uncheckedRows } from '../cloudformation-cells';
import { packetFilter } from '../kinds/network';
import { openings, range } from '../opening-cells';

/** Groups of EC2-Classic, which name no ports: whoever is let in reaches whichever port the database listens on. */
const ingress = (rule: { readonly cidrip?: unknown }): Many<Opening> =>
  openings({ protocol: () => 'all', from: () => undefined, to: () => undefined }, () => range(() => rule.cidrip));

export const rdsSecurityGroups = uncheckedRows({
  'AWS::RDS::DBSecurityGroup': { kind: packetFilter, model: 'paas', facts: { ingress: g => blocks(g.dbSecurityGroupIngress, ingress) } },
  'AWS::RDS::DBSecurityGroupIngress': { kind: packetFilter, model: 'paas', facts: { ingress } },
});
