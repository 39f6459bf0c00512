import { one, some } from '../../engine/known';
import type { Table } from '../../engine/row';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { ownedBy } from '../owner-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const throughIam = cannot('Data sets are reached through IAM alone.');
const importedAgain = cannot('A data set is imported again from where it came from.');

export const personalize: Table = {
  ...cfnRows({
    // Always encrypted, with a key of the service's unless its group names another (Amazon Personalize developer guide, "Data encryption", 2026).
    'AWS::Personalize::DatasetGroup': {
      holds: 'data',
      model: 'saas',
      facts: {
        tags: stackTags,
        location: regionOf,
        encryption: (g, around) => one(always('data sets', () => around.key(g, 'kmsKeyArn'))),
        exposure: throughIam,
        backup: importedAgain,
      },
    },
    'AWS::Personalize::Dataset': {
      holds: 'data',
      model: 'saas',
      belongsTo: ownedBy('datasetGroupArn', 'AWS::Personalize::DatasetGroup'),
      facts: {
        tags: stackTags,
        location: regionOf,
        encryption: (d, around) =>
          one(
            always('data set', () => {
              const group = around.target(d, 'datasetGroupArn', 'AWS::Personalize::DatasetGroup');
              if (!group) return around.elsewhere('Its data set group is not in this stack; whose key that names is unknown.');
              return some(group.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
            }),
          ),
        exposure: throughIam,
        backup: importedAgain,
      },
    },
    'AWS::Personalize::Schema': tagged,
    'AWS::Personalize::Solution': tagged,
    'AWS::Personalize::EventTracker': tagged,
    'AWS::Personalize::MetricAttribution': placed,
  }),
  ...uncheckedRows({
    'AWS::Personalize::Filter': tagged,
  }),
};
