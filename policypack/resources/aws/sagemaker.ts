import { regionOf, tagMap } from '../cells';
import { bySignedUrl, notebookVolume } from '../notebook-cells';
import { awsRows } from '../row';

export const sagemaker = awsRows({
  'aws:sagemaker/notebookInstance:NotebookInstance': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: notebookVolume, exposure: bySignedUrl },
  },
});
