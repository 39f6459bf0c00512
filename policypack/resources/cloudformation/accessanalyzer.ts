import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const accessanalyzer = cfnRows({
  'AWS::AccessAnalyzer::Analyzer': tagged,
  'AWS::AccessAnalyzer::ArchiveRule': placed,
});
