import { regionOf } from '../cells';
import { bySignedUrl, notebookVolume } from '../notebook-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const sagemaker = cfnRows({
  'AWS::SageMaker::NotebookInstance': {
    holds: 'compute',
    model: 'paas',
    names: ['notebookInstanceName'],
    facts: { tags: stackTags, location: regionOf, encryption: notebookVolume, exposure: bySignedUrl },
  },
});
