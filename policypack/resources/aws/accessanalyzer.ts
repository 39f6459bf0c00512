import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const accessanalyzer = awsRows({
  'aws:accessanalyzer/analyzer:Analyzer': tagged,
  'aws:accessanalyzer/archiveRule:ArchiveRule': placed,
});
