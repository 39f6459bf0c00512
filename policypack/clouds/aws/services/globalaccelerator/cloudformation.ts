import { accelerator } from '../../kinds/network';
import { cfnRows } from '../../row';

export const globalaccelerator = cfnRows({
  'AWS::GlobalAccelerator::Accelerator': { kind: accelerator },
  'AWS::GlobalAccelerator::Listener': { kind: accelerator },
  'AWS::GlobalAccelerator::EndpointGroup': { kind: accelerator },
});
