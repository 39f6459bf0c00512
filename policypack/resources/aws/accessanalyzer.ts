import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const accessanalyzer = awsRows({
  'aws:accessanalyzer/analyzer:Analyzer': tagged,
  'aws:accessanalyzer/archiveRule:ArchiveRule': placed,
});
