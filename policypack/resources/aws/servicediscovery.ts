import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const servicediscovery = awsRows({
  'aws:servicediscovery/service:Service': tagged,
  'aws:servicediscovery/instance:Instance': placed,
  'aws:servicediscovery/httpNamespace:HttpNamespace': tagged,
  'aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace': tagged,
  'aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace': tagged,
});
