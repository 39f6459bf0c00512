import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const transfer = awsRows({
  'aws:transfer/server:Server': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      exposure: cannot(
        'Whoever reaches its endpoint, which is public by default, must prove who they are; what they then see is in buckets and file systems.',
      ),
    },
  },
  'aws:transfer/user:User': tagged,
  'aws:transfer/sshKey:SshKey': placed,
  'aws:transfer/connector:Connector': tagged,
  'aws:transfer/workflow:Workflow': tagged,
  'aws:transfer/profile:Profile': tagged,
  'aws:transfer/agreement:Agreement': tagged,
  'aws:transfer/certificate:Certificate': tagged,
  'aws:transfer/access:Access': placed,
});
