import { buildExposure, buildStores } from '../build-cells';
import { uncheckedRows } from '../cloudformation-cells';
import { workload } from '../kinds/compute';

export const codebuild = uncheckedRows({
  'AWS::CodeBuild::Project': {
    kind: workload,
    facts: {
      encryption: buildStores,
      exposure: p => buildExposure(() => p.visibility),
    },
  },
});
