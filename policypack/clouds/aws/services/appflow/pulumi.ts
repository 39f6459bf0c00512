import { one } from '../../../../engine/known';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { always } from '../../shared/cells';

export const appflow = awsRows({
  'aws:appflow/connectorProfile:ConnectorProfile': {
    kind: setting,
    facts: {
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('credentials', () => around.key(f, 'kmsArn'))),
    },
  },
  'aws:appflow/flow:Flow': {
    kind: setting,
    facts: {
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('transferred records', () => around.key(f, 'kmsArn'))),
    },
  },
});
