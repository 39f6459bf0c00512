import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const kendra = awsRows({
  'aws:kendra/index:Index': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
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
  'aws:kendra/dataSource:DataSource': tagged,
  'aws:kendra/faq:Faq': tagged,
  'aws:kendra/thesaurus:Thesaurus': tagged,
  'aws:kendra/experience:Experience': placed,
  'aws:kendra/querySuggestionsBlockList:QuerySuggestionsBlockList': tagged,
});
