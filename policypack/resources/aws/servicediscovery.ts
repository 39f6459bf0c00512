import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const servicediscovery = awsRows({
  'aws:servicediscovery/service:Service': tagged,
  'aws:servicediscovery/instance:Instance': placed,
  'aws:servicediscovery/httpNamespace:HttpNamespace': tagged,
  'aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace': tagged,
  'aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace': tagged,
});
