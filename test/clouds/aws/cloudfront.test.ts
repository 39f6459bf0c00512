import type { Sample } from '../../../policypack/define';
import type { RowAspect } from '../../../policypack/engine/facts';
import { type Inputs, of } from '../../support/cells';
import { factOf } from '../../support/samples';

it.each([
  'aws:cloudfront/distribution:Distribution',
  'AWS::CloudFront::Distribution',
  'aws:cloudfront/multitenantDistribution:MultitenantDistribution',
])('%s has no ports to open', type => {
  expect(of('ingress', type)).toBe('cannot');
});

describe('origin access identities', () => {
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each(['aws:cloudfront/originAccessIdentity:OriginAccessIdentity', 'AWS::CloudFront::CloudFrontOriginAccessIdentity'])(
    '%s allows nothing itself',
    type => {
      expect(of('access', type, {})).toBe('cannot');
    },
  );
});
