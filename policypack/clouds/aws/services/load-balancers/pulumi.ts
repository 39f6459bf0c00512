import { loadBalancer } from '../../kinds/network';
import { awsRows } from '../../row';

export const loadBalancers = awsRows({
  'aws:lb/loadBalancer:LoadBalancer': { kind: loadBalancer },
  'aws:elb/loadBalancer:LoadBalancer': { kind: loadBalancer },
});
