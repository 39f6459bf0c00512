import { workload } from '../kinds/compute';
import { bySignedUrl, notebookVolume } from '../notebook-cells';
import { awsRows } from '../row';

export const sagemaker = awsRows({
  'aws:sagemaker/notebookInstance:NotebookInstance': {
    kind: workload,
    facts: {
      encryption: notebookVolume,
      exposure: bySignedUrl,
    },
  },
});
