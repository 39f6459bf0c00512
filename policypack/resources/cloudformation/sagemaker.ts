import { workload } from '../kinds/compute';
import { bySignedUrl, notebookVolume } from '../notebook-cells';
import { cfnRows } from '../row';

export const sagemaker = cfnRows({
  'AWS::SageMaker::NotebookInstance': {
    kind: workload,
    names: ['notebookInstanceName'],
    facts: {
      encryption: notebookVolume,
      exposure: bySignedUrl,
    },
  },
});
