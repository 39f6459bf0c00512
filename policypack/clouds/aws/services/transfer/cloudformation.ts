import { cannot } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { cfnRows } from '../../row';

export const transfer = cfnRows({
  'AWS::Transfer::Server': {
    kind: workload,
    facts: {
      exposure: cannot(
        'Whoever reaches its endpoint, which is public by default, must prove who they are; what they then see is in buckets and file systems.',
      ),
    },
  },
});
