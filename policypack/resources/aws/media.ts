import { gateway } from '../kinds/network';
import { onMediaPorts } from '../media-cells';
import { awsRows } from '../row';

export const media = awsRows({
  'aws:medialive/inputSecurityGroup:InputSecurityGroup': { kind: gateway, facts: { ingress: onMediaPorts } },
});
