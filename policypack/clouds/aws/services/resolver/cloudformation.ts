import { carrier } from '../../kinds/network';
import { cfnRows } from '../../row';

export const resolver = cfnRows({
  'AWS::Route53Resolver::OutpostResolver': { kind: carrier, model: 'paas' },
  'AWS::Route53Resolver::ResolverEndpoint': { kind: carrier, model: 'paas' },
});
