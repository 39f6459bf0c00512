import { one } from '../../../../engine/known';
import { setting } from '../../kinds/other';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';

export const appflow = cfnRows({
  'AWS::AppFlow::ConnectorProfile': {
    kind: setting,
    names: ['connectorProfileName'],
    facts: {
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('credentials', () => around.key(f, 'kmsArn'))),
    },
  },
  'AWS::AppFlow::Flow': {
    kind: setting,
    names: ['flowName'],
    facts: {
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('transferred records', () => around.key(f, 'kmsArn'))),
    },
  },
});
