import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:workspaces/workspace:Workspace', {}, [store(false), store(false)]],
  [
    'aws:workspaces/workspace:Workspace',
    { rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: UNKNOWN },
    [store(true), 'unknown'],
  ],
  [
    'AWS::WorkSpaces::Workspace',
    { rootVolumeEncryptionEnabled: 'true', userVolumeEncryptionEnabled: 'false', volumeEncryptionKey: KEY },
    [store(true, 'customer-key'), store(false, 'customer-key')],
  ],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
