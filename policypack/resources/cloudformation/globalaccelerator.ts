import { cannot } from '../../engine/row';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const ingress = cannot('It carries what arrives to its endpoints, whose security groups are judged themselves.');
const part = { holds: 'network', model: 'paas', facts: { ingress } } as const;

export const globalaccelerator = cfnRows({
  'AWS::GlobalAccelerator::Accelerator': { holds: 'network', model: 'paas', facts: { tags: stackTags, ingress } },
  'AWS::GlobalAccelerator::Listener': part,
  'AWS::GlobalAccelerator::EndpointGroup': part,
});
