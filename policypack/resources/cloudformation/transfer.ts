import { cannot } from '../../engine/row';
import { regionOf } from '../cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const transfer = cfnRows({
  'AWS::Transfer::Server': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      exposure: cannot(
        'Whoever reaches its endpoint, which is public by default, must prove who they are; what they then see is in buckets and file systems.',
      ),
    },
  },
  'AWS::Transfer::User': tagged,
  'AWS::Transfer::Connector': tagged,
  'AWS::Transfer::Workflow': tagged,
  'AWS::Transfer::Profile': tagged,
  'AWS::Transfer::Agreement': tagged,
  'AWS::Transfer::Certificate': tagged,
});
