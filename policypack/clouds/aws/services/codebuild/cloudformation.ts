import { workload } from '../../kinds/compute';
import { uncheckedRows } from '../../shared/unchecked';
import { buildExposure, buildStores } from './cells';

export const codebuild = uncheckedRows({
  'AWS::CodeBuild::Project': {
    kind: workload,
    facts: {
      encryption: buildStores,
      exposure: p => buildExposure(() => p.visibility),
    },
  },
});
