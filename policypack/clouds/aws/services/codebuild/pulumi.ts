import { workload } from '../../kinds/compute';
import { awsRows } from '../../row';
import { buildExposure, buildStores } from './cells';

export const codebuild = awsRows({
  'aws:codebuild/project:Project': {
    kind: workload,
    facts: {
      encryption: buildStores,
      exposure: p => buildExposure(() => p.projectVisibility),
    },
  },
});
