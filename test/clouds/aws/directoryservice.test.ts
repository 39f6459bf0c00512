import { of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it('a directory that is replicated lives in the region that it names', () => {
  const type = 'aws:directoryservice/serviceRegion:ServiceRegion';
  expect(of('location', type, { region: 'eu-central-2', regionName: 'us-east-1' })).toEqual({ region: 'us-east-1' });
  expect(of('location', type, { region: 'eu-central-2', regionName: UNKNOWN })).toBe('unknown');
});
