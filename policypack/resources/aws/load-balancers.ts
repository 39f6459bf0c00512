import { regionOf, tagMap } from '../cells';
import { behindListeners, noData } from '../network-cells';
import { placed as setting, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

const balancer = {
  holds: 'network',
  model: 'paas',
  facts: { tags: tagMap, location: regionOf, ingress: behindListeners, exposure: noData },
} as const;

export const loadBalancers = awsRows({
  'aws:lb/loadBalancer:LoadBalancer': balancer,
  'aws:elb/loadBalancer:LoadBalancer': balancer,
  'aws:lb/listener:Listener': tagged,
  'aws:lb/listenerRule:ListenerRule': tagged,
  'aws:lb/targetGroup:TargetGroup': tagged,
  'aws:lb/trustStore:TrustStore': tagged,
  'aws:lb/listenerCertificate:ListenerCertificate': setting,
  'aws:lb/targetGroupAttachment:TargetGroupAttachment': setting,
  'aws:elb/attachment:Attachment': setting,
  'aws:elb/listenerPolicy:ListenerPolicy': setting,
  'aws:elb/loadBalancerPolicy:LoadBalancerPolicy': setting,
});
