import { setting } from '../plain-rows';
import { awsRows } from '../row';

export const route53 = awsRows({
  'aws:route53/zone:Zone': setting,
  'aws:route53/zoneAssociation:ZoneAssociation': setting,
  'aws:route53/vpcAssociationAuthorization:VpcAssociationAuthorization': setting,
  'aws:route53/record:Record': setting,
  'aws:route53/recordsExclusive:RecordsExclusive': setting,
  'aws:route53/healthCheck:HealthCheck': setting,
  'aws:route53/hostedZoneDnsSec:HostedZoneDnsSec': setting,
  'aws:route53/keySigningKey:KeySigningKey': setting,
  'aws:route53/delegationSet:DelegationSet': setting,
  'aws:route53/queryLog:QueryLog': setting,
  'aws:route53/trafficPolicy:TrafficPolicy': setting,
  'aws:route53/trafficPolicyInstance:TrafficPolicyInstance': setting,
  'aws:route53/cidrCollection:CidrCollection': setting,
  'aws:route53/cidrLocation:CidrLocation': setting,
});
