import { cannot } from '../../../../engine/row';
import { principal } from '../../kinds/identity';
import { gateway } from '../../kinds/network';
import { awsRows } from '../../row';

/** Everybody is meant to reach a distribution, which keeps copies of what its origins have; those are judged themselves. */
export const cloudfront = awsRows({
  'aws:cloudfront/distribution:Distribution': {
    kind: gateway,
    facts: { ingress: cannot('A distribution is there to be reached from everywhere, on ports 80 and 443 only.') },
  },
  'aws:cloudfront/multitenantDistribution:MultitenantDistribution': {
    kind: gateway,
    facts: { ingress: cannot('A distribution is there to be reached from everywhere, on ports 80 and 443 only.') },
  },
  'aws:cloudfront/originAccessIdentity:OriginAccessIdentity': {
    kind: principal,
    facts: { access: cannot('It is allowed what bucket policies allow it, which are judged themselves.') },
  },
});
