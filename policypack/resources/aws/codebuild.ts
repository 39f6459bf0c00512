import { buildExposure, buildStores } from '../build-cells';
import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

export const codebuild = awsRows({
  'aws:codebuild/project:Project': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: buildStores, exposure: p => buildExposure(() => p.projectVisibility) },
  },
});
