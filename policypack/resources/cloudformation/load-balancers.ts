import { regionOf } from '../cells';
import { behindListeners, noData } from '../network-cells';
import { placed as setting, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const loadBalancers = cfnRows({
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    holds: 'network',
    model: 'paas',
    facts: { tags: stackTags, location: regionOf, ingress: behindListeners, exposure: noData },
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    holds: 'network',
    model: 'paas',
    names: ['loadBalancerName'],
    facts: { tags: stackTags, location: regionOf, ingress: behindListeners, exposure: noData },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': tagged,
  'AWS::ElasticLoadBalancingV2::TrustStore': tagged,
  'AWS::ElasticLoadBalancingV2::Listener': setting,
  'AWS::ElasticLoadBalancingV2::ListenerRule': setting,
});
