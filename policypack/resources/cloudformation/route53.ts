import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';

export const route53: Table = {
  ...cfnRows({
    'AWS::Route53::HostedZone': setting,
    'AWS::Route53::RecordSet': setting,
    'AWS::Route53::HealthCheck': setting,
    'AWS::Route53::DNSSEC': setting,
    'AWS::Route53::KeySigningKey': setting,
    'AWS::Route53::CidrCollection': setting,
  }),
  ...uncheckedRows({ 'AWS::Route53::RecordSetGroup': setting }),
};
