import { one } from '../../engine/known';
import { always } from '../cells';
import { setting } from '../kinds/other';
import { awsRows } from '../row';

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
