import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const servicediscovery = cfnRows({
  'AWS::ServiceDiscovery::Service': tagged,
  'AWS::ServiceDiscovery::Instance': placed,
  'AWS::ServiceDiscovery::HttpNamespace': tagged,
  'AWS::ServiceDiscovery::PrivateDnsNamespace': tagged,
  'AWS::ServiceDiscovery::PublicDnsNamespace': tagged,
});
