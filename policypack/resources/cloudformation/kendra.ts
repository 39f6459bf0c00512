import { cannot } from '../../engine/row';
import { regionOf } from '../cells';
import { indexStore } from '../kendra-cells';
import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

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
      encryption: indexStore,
      exposure: cannot('An index is asked through IAM alone.'),
      backup: cannot('An index is made again from its data sources.'),
    },
  },
});
