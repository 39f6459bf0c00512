import { buildExposure, buildStores } from '../build-cells';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { stackTags } from '../tag-cells';

export const codebuild = uncheckedRows({
  'AWS::CodeBuild::Project': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, encryption: buildStores, exposure: p => buildExposure(() => p.visibility) },
  },
});
