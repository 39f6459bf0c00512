import { one, some } from '../../../../engine/known';
import { cannot } from '../../../../engine/row';
import { derived } from '../../kinds/data';
import { cfnRows } from '../../row';
import { always } from '../../shared/cells';
import { ownedBy } from '../../shared/owners';

const throughIam = cannot('Data sets are reached through IAM alone.');

export const personalize = cfnRows({
  // Always encrypted, with a key of the service's unless its group names another (Amazon Personalize developer guide, "Data encryption", 2026).
  'AWS::Personalize::DatasetGroup': {
    kind: derived,
    model: 'saas',
    facts: {
      encryption: (g, around) => one(always('data sets', () => around.key(g, 'kmsKeyArn'))),
      exposure: throughIam,
    },
  },
  'AWS::Personalize::Dataset': {
    kind: derived,
    model: 'saas',
    belongsTo: ownedBy('datasetGroupArn', 'AWS::Personalize::DatasetGroup'),
    facts: {
      encryption: (d, around) =>
        one(
          always('data set', () => {
            const group = around.target(d, 'datasetGroupArn', 'AWS::Personalize::DatasetGroup');
            if (!group) return around.elsewhere('whose key its group of data sets names');
            return some(group.facts.encryption, store => store.key() === 'customer-key') ? 'customer-key' : 'provider-key';
          }),
        ),
      exposure: throughIam,
    },
  },
});
