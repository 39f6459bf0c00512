import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  ['aws:mwaa/environment:Environment', {}, [store(true)]],
  ['aws:mwaa/environment:Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['aws:mwaa/environment:Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::MWAA::Environment', {}, [store(true)]],
  ['AWS::MWAA::Environment', { kmsKey: KEY }, [store(true, 'customer-key')]],
  ['AWS::MWAA::Environment', { kmsKey: UNKNOWN }, [store(true, 'unknown')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each(['aws:mwaa/environment:Environment', 'AWS::MWAA::Environment'])('%s asks for a login, whatever its network', type => {
  expect(of('exposure', type, { webserverAccessMode: 'PUBLIC_ONLY' })).toBe('cannot');
});
