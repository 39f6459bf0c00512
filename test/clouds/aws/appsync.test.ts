import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const of = (aspect: 'ingress' | 'access' | 'admits' | 'tags', type: string, inputs: Record<string, unknown> = {}) =>
  factOf(aspect, [{ type, inputs }], { tags: ['a'] });
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each(['aws:appsync/graphQLApi:GraphQLApi', 'AWS::AppSync::GraphQLApi', 'aws:appsync/api:Api', 'AWS::AppSync::Api'])(
  '%s has no ports to open',
  type => {
    expect(of('ingress', type)).toBe('cannot');
  },
);

describe('keys', () => {
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each(['AWS::AppSync::ApiKey', 'aws:appsync/apiKey:ApiKey'])('%s allows nothing itself', type => {
    expect(of('access', type, {})).toBe('cannot');
  });
});

describe('what is kept', () => {
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each<[string, Inputs, unknown]>([
    ['aws:appsync/apiCache:ApiCache', {}, [store(false)]],
    ['AWS::AppSync::ApiCache', { atRestEncryptionEnabled: true }, [store(true)]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
