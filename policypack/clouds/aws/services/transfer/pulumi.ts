import { cannot } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';

export const transfer = awsRows({
  'aws:transfer/server:Server': {
    kind: workload,
    facts: {
      exposure: cannot(
        'Whoever reaches its endpoint, which is public by default, must prove who they are; what they then see is in buckets and file systems.',
      ),
    },
  },
});
