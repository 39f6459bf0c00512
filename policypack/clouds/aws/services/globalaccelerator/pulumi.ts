import { accelerator } from '../../kinds/network';
import { awsRows } from '../../row';

export const globalaccelerator = awsRows({
  'aws:globalaccelerator/accelerator:Accelerator': { kind: accelerator },
  'aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator': { kind: accelerator },
  'aws:globalaccelerator/listener:Listener': { kind: accelerator },
  'aws:globalaccelerator/endpointGroup:EndpointGroup': { kind: accelerator },
  'aws:globalaccelerator/customRoutingListener:CustomRoutingListener': { kind: accelerator },
  'aws:globalaccelerator/customRoutingEndpointGroup:CustomRoutingEndpointGroup': { kind: accelerator },
});
