import { regionOf } from '../cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { asksForLogin, importedAgain, spiceStore } from '../spice-cells';
import { stackTags } from '../tag-cells';

export const quicksight = cfnRows({
  'AWS::QuickSight::DataSet': {
    holds: 'data',
    model: 'saas',
    facts: { tags: stackTags, location: regionOf, encryption: spiceStore, exposure: asksForLogin, backup: importedAgain },
  },
  'AWS::QuickSight::Analysis': tagged,
  'AWS::QuickSight::Dashboard': tagged,
  'AWS::QuickSight::DataSource': tagged,
  'AWS::QuickSight::RefreshSchedule': placed,
  'AWS::QuickSight::Template': tagged,
  'AWS::QuickSight::Theme': tagged,
  'AWS::QuickSight::VPCConnection': tagged,
  'AWS::QuickSight::CustomPermissions': tagged,
  'AWS::QuickSight::Folder': tagged,
  'AWS::QuickSight::Topic': tagged,
});
