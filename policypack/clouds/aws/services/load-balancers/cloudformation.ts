import { loadBalancer } from '../../kinds/network';
import { cfnRows } from '../../row';

export const loadBalancers = cfnRows({
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { kind: loadBalancer },
  'AWS::ElasticLoadBalancing::LoadBalancer': { kind: loadBalancer, names: ['loadBalancerName'] },
});
