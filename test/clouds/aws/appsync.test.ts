import type { Sample } from '../../../policypack/define';
import type { RowAspect } from '../../../policypack/engine/facts';
import { type Inputs, of, store } from '../../support/cells';
import { factOf } from '../../support/samples';

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
  it.each<[string, Inputs, unknown]>([
    ['aws:appsync/apiCache:ApiCache', {}, [store(false)]],
    ['AWS::AppSync::ApiCache', { atRestEncryptionEnabled: true }, [store(true)]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
