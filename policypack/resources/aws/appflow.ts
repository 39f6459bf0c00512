import { one } from '../../engine/known';
import { always, regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

export const appflow = awsRows({
  'aws:appflow/connectorProfile:ConnectorProfile': {
    holds: 'other',
    model: 'paas',
    facts: {
      location: regionOf,
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('credentials', () => around.key(f, 'kmsArn'))),
    },
  },
  'aws:appflow/flow:Flow': {
    holds: 'other',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('transferred records', () => around.key(f, 'kmsArn'))),
    },
  },
});
