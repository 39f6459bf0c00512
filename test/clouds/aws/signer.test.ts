import { of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

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
