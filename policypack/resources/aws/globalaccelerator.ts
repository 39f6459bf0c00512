import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { awsRows } from '../row';

const ingress = cannot('It carries what arrives to its endpoints, whose security groups are judged themselves.');
const front = { holds: 'network', model: 'paas', facts: { tags: tagMap, ingress } } as const;
const part = { holds: 'network', model: 'paas', facts: { ingress } } as const;

export const globalaccelerator = awsRows({
  'aws:globalaccelerator/accelerator:Accelerator': front,
  'aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator': front,
  'aws:globalaccelerator/listener:Listener': part,
  'aws:globalaccelerator/endpointGroup:EndpointGroup': part,
  'aws:globalaccelerator/customRoutingListener:CustomRoutingListener': part,
  'aws:globalaccelerator/customRoutingEndpointGroup:CustomRoutingEndpointGroup': part,
});
