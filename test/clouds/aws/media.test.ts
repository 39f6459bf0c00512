import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

it.each<[string, string]>([
  ['AWS::MediaPackageV2::ChannelPolicy', 'policy'],
  ['AWS::MediaPackageV2::OriginEndpointPolicy', 'policy'],
  ['AWS::MediaTailor::ChannelPolicy', 'policy'],
])('%s lets in whom its document names', (type, document) => {
  expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
  expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
});
