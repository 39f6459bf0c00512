import type { Opening } from '../../engine/facts';
import type { Many } from '../../engine/known';
import { blocks } from '../block-cells';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { noExposure, openings, range } from '../opening-cells';
import { stackTags } from '../tag-cells';

/** Groups of EC2-Classic, which name no ports: whoever is let in reaches whichever port the database listens on. */
const ingress = (rule: { readonly cidrip?: unknown }): Many<Opening> =>
  openings({ protocol: () => 'all', from: () => undefined, to: () => undefined }, () => range(() => rule.cidrip));

export const rdsSecurityGroups = uncheckedRows({
  'AWS::RDS::DBSecurityGroup': {
    holds: 'network',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, ingress: g => blocks(g.dbSecurityGroupIngress, ingress), exposure: noExposure },
  },
  'AWS::RDS::DBSecurityGroupIngress': { holds: 'network', model: 'paas', facts: { location: regionOf, ingress, exposure: noExposure } },
});
