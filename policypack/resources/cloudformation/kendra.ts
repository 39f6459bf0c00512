import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const kendra = cfnRows({
  'AWS::Kendra::DataSource': tagged,
  'AWS::Kendra::Faq': tagged,
  'AWS::Kendra::Thesaurus': tagged,
  'AWS::Kendra::QuerySuggestionsBlockList': tagged,
  'AWS::Kendra::Index': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Kendra developer guide, "Encryption at rest", 2026).
      encryption: (i, around) =>
        one(
          always('index', () =>
            i.serverSideEncryptionConfiguration ? around.key(i.serverSideEncryptionConfiguration, 'kmsKeyId') : 'provider-key',
          ),
        ),
      exposure: cannot('An index is asked through IAM alone.'),
      backup: cannot('An index is made again from its data sources.'),
    },
  },
});
