import { regionOf } from '../cells';
import { behindListeners, noData } from '../network-cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const setting = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;
const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

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
