import { regionOf, tagMap } from '../cells';
import { onMediaPorts } from '../media-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

const part = { holds: 'network', model: 'paas', facts: { tags: tagMap, location: regionOf, ingress: onMediaPorts } } as const;

export const media = awsRows({
  'aws:medialive/channel:Channel': tagged,
  'aws:medialive/input:Input': tagged,
  'aws:medialive/inputSecurityGroup:InputSecurityGroup': part,
  'aws:medialive/multiplex:Multiplex': tagged,
  'aws:medialive/multiplexProgram:MultiplexProgram': placed,
  'aws:mediapackage/channel:Channel': tagged,
  'aws:mediaconvert/queue:Queue': tagged,
});
