import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';
import { signing } from '../signer-cells';

export const signer = awsRows({
  'aws:signer/signingProfile:SigningProfile': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:signer/signingProfilePermission:SigningProfilePermission': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: signing },
  },
  'aws:signer/signingJob:SigningJob': { holds: 'other', model: 'paas', facts: { location: regionOf } },
});
