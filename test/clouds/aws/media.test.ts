import { anyone, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, string]>([
  ['AWS::MediaPackageV2::ChannelPolicy', 'policy'],
  ['AWS::MediaPackageV2::OriginEndpointPolicy', 'policy'],
  ['AWS::MediaTailor::ChannelPolicy', 'policy'],
])('%s lets in whom its document names', (type, document) => {
  expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
  expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
});
