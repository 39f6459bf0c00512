import { of } from '../../support/cells';

it.each([
  'aws:globalaccelerator/listener:Listener',
  'AWS::GlobalAccelerator::Accelerator',
  'aws:globalaccelerator/accelerator:Accelerator',
  'aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator',
  'aws:globalaccelerator/endpointGroup:EndpointGroup',
  'aws:globalaccelerator/customRoutingListener:CustomRoutingListener',
  'aws:globalaccelerator/customRoutingEndpointGroup:CustomRoutingEndpointGroup',
  'AWS::GlobalAccelerator::Listener',
  'AWS::GlobalAccelerator::EndpointGroup',
])('%s has no ports to open', type => {
  expect(of('ingress', type)).toBe('cannot');
});
