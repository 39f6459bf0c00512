import { carrier } from '../../kinds/network';
import { awsRows } from '../../row';

export const resolver = awsRows({
  'aws:route53/resolverEndpoint:ResolverEndpoint': { kind: carrier, model: 'paas' },
});
