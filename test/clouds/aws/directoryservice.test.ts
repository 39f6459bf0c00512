import { type Inputs, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:directoryservice/directory:Directory', {}, 'cannot'],
  ['AWS::DirectoryService::SimpleAD', {}, 'cannot'],
  ['AWS::DirectoryService::MicrosoftAD', {}, 'cannot'],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each(['aws:directoryservice/directory:Directory', 'AWS::DirectoryService::SimpleAD', 'AWS::DirectoryService::MicrosoftAD'])(
  '%s asks for a login, whatever its network',
  type => {
    expect(of('exposure', type, { webserverAccessMode: 'PUBLIC_ONLY' })).toBe('cannot');
  },
);

it('a directory that is replicated lives in the region that it names', () => {
  const type = 'aws:directoryservice/serviceRegion:ServiceRegion';
  expect(of('location', type, { region: 'eu-central-2', regionName: 'us-east-1' })).toEqual({ region: 'us-east-1' });
  expect(of('location', type, { region: 'eu-central-2', regionName: UNKNOWN })).toBe('unknown');
});
