import { lines, other, ref, subject } from '../../support/rows';
import { factOf, UNKNOWN } from '../../support/samples';

const store = (encrypted: unknown, key: unknown = 'provider-key') => ({ what: 'file system', encrypted, key });
const automatic = (days: unknown) => ({ by: 'automatic backups', days });

describe('FSx', () => {
  it.each([
    ['aws:fsx/lustreFileSystem:LustreFileSystem', {}, 0],
    ['aws:fsx/windowsFileSystem:WindowsFileSystem', {}, 7],
    ['aws:fsx/ontapFileSystem:OntapFileSystem', {}, 0],
    ['aws:fsx/openZfsFileSystem:OpenZfsFileSystem', {}, 0],
    ['aws:fsx/openZfsFileSystem:OpenZfsFileSystem', { automaticBackupRetentionDays: '14' }, 14],
    ['AWS::FSx::FileSystem', { lustreConfiguration: {} }, 0],
    ['AWS::FSx::FileSystem', {}, 0],
    ['AWS::FSx::FileSystem', { windowsConfiguration: {} }, 30],
    ['AWS::FSx::FileSystem', { ontapConfiguration: { automaticBackupRetentionDays: 0 } }, 0],
    ['AWS::FSx::FileSystem', { openZfsConfiguration: { automaticBackupRetentionDays: 7 } }, 7],
  ])('%s with %j keeps backups for %d days', (type, inputs, days) => {
    expect(factOf('backup', [subject(type, inputs)])).toEqual([automatic(days)]);
  });
  lines({
    'is encrypted always': { stack: [subject('aws:fsx/ontapFileSystem:OntapFileSystem')], aspect: 'encryption', is: [store(true)] },
    'is encrypted as a cache': { stack: [subject('aws:fsx/fileCache:FileCache')], aspect: 'encryption', is: [store(true)] },
    'is encrypted with a key of the template': {
      stack: [subject('AWS::FSx::FileSystem', { kmsKeyId: ref('key') }), other('key', 'AWS::KMS::Key')],
      aspect: 'encryption',
      is: [store(true, 'customer-key')],
    },
    'does not know its backups': {
      stack: [subject('aws:fsx/windowsFileSystem:WindowsFileSystem', { automaticBackupRetentionDays: UNKNOWN })],
      aspect: 'backup',
      is: ['unknown'],
    },
    'has volumes that only a plan keeps': { stack: [subject('aws:fsx/ontapVolume:OntapVolume')], aspect: 'backup', is: ['unknown'] },
    'has volumes that only a plan keeps in templates': { stack: [subject('AWS::FSx::Volume')], aspect: 'backup', is: ['unknown'] },
  });
});
