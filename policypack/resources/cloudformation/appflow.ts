import { one } from '../../engine/known';
import { always, regionOf } from '../cells';
import { placed } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const appflow = cfnRows({
  'AWS::AppFlow::ConnectorProfile': {
    holds: 'other',
    model: 'paas',
    names: ['connectorProfileName'],
    facts: {
      location: regionOf,
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('credentials', () => around.key(f, 'kmsArn'))),
    },
  },
  'AWS::AppFlow::Flow': {
    holds: 'other',
    model: 'paas',
    names: ['flowName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with AppFlow's own key unless another is named (AppFlow API, 2026).
      encryption: (f, around) => one(always('transferred records', () => around.key(f, 'kmsArn'))),
    },
  },
  'AWS::AppFlow::Connector': placed,
});
