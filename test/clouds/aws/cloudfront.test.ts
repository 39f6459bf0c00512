import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const of = (aspect: 'ingress' | 'access' | 'admits' | 'tags', type: string, inputs: Record<string, unknown> = {}) =>
  factOf(aspect, [{ type, inputs }], { tags: ['a'] });
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };

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
