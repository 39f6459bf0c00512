import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs) => factOf(aspect, [{ type, inputs }], { tags: ['a'] });

it.each(['aws:signer/signingProfilePermission:SigningProfilePermission', 'AWS::Signer::ProfilePermission'])(
  '%s lets sign whom it names',
  type => {
    const action = 'signer:StartSigningJob';
    expect(of('admits', type, { action, principal: '111122223333' })).toEqual([
      expect.objectContaining({ via: 'resource', actions: ['signer:startsigningjob'], principals: ['111122223333'], anyone: false }),
    ]);
    expect(of('admits', type, { action, principal: '*' })).toEqual([expect.objectContaining({ anyone: true })]);
    expect(of('admits', type, {})).toEqual([expect.objectContaining({ anyone: false })]);
    expect(of('admits', type, { action, principal: UNKNOWN })).toEqual(['unknown']);
    expect(of('admits', type, { action: UNKNOWN, principal: '111122223333' })).toEqual(['unknown']);
  },
);
