import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { indexStore } from '../kendra-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const kendra = awsRows({
  'aws:kendra/index:Index': {
    holds: 'data',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: indexStore,
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
