import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const datasync = cfnRows({
  'AWS::DataSync::Agent': tagged,
  'AWS::DataSync::LocationAzureBlob': tagged,
  'AWS::DataSync::LocationEFS': tagged,
  'AWS::DataSync::LocationFSxLustre': tagged,
  'AWS::DataSync::LocationFSxONTAP': tagged,
  'AWS::DataSync::LocationFSxOpenZFS': tagged,
  'AWS::DataSync::LocationFSxWindows': tagged,
  'AWS::DataSync::LocationHDFS': tagged,
  'AWS::DataSync::LocationNFS': tagged,
  'AWS::DataSync::LocationObjectStorage': tagged,
  'AWS::DataSync::LocationS3': tagged,
  'AWS::DataSync::LocationSMB': tagged,
  'AWS::DataSync::Task': tagged,
});
