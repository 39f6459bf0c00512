import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const datasync = awsRows({
  'aws:datasync/agent:Agent': tagged,
  'aws:datasync/efsLocation:EfsLocation': tagged,
  'aws:datasync/fsxOpenZfsFileSystem:FsxOpenZfsFileSystem': tagged,
  'aws:datasync/locationAzureBlob:LocationAzureBlob': tagged,
  'aws:datasync/locationFsxLustre:LocationFsxLustre': tagged,
  'aws:datasync/locationFsxOntapFileSystem:LocationFsxOntapFileSystem': tagged,
  'aws:datasync/locationFsxWindows:LocationFsxWindows': tagged,
  'aws:datasync/locationHdfs:LocationHdfs': tagged,
  'aws:datasync/locationObjectStorage:LocationObjectStorage': tagged,
  'aws:datasync/locationSmb:LocationSmb': tagged,
  'aws:datasync/nfsLocation:NfsLocation': tagged,
  'aws:datasync/s3Location:S3Location': tagged,
  'aws:datasync/task:Task': tagged,
});
