import { buildExposure, buildStores } from '../build-cells';
import { workload } from '../kinds/compute';
import { awsRows } from '../row';

export const codebuild = awsRows({
  'aws:codebuild/project:Project': {
    kind: workload,
    facts: {
      encryption: buildStores,
      exposure: p => buildExposure(() => p.projectVisibility),
    },
  },
});
