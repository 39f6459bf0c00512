import type { Sample } from '../../policypack/define';
import type { RowAspect } from '../../policypack/engine/facts';
import { factOf } from './samples';

export type Inputs = Record<string, unknown>;
/** A key of the customer's. */
export const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
/** What one resource tells, with others around it: `it`, and its tag `a`. */
export const of = (aspect: RowAspect, type: string, inputs: Inputs = {}, ...around: readonly Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around], { tags: ['a'] });
export const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
export const backup = (days: unknown) => expect.objectContaining({ days });
/** A policy that allows. */
export const allow = (Action: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }],
});
/** A policy that lets in anyone. */
export const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
export const isPublic = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found;
