import { cannot } from '../../engine/row';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

/** Everybody is meant to reach a distribution, which keeps copies of what its origins have; those are judged themselves. */
export const cloudfront = cfnRows({
  'AWS::CloudFront::Distribution': {
    holds: 'network',
    model: 'paas',
    facts: { tags: stackTags, ingress: cannot('A distribution is there to be reached from everywhere, on ports 80 and 443 only.') },
  },
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': {
    holds: 'identity',
    model: 'paas',
    facts: { access: cannot('It is allowed what bucket policies allow it, which are judged themselves.') },
  },
  'AWS::CloudFront::OriginAccessControl': setting,
  'AWS::CloudFront::Function': setting,
  'AWS::CloudFront::CachePolicy': setting,
  'AWS::CloudFront::OriginRequestPolicy': setting,
  'AWS::CloudFront::ResponseHeadersPolicy': setting,
  'AWS::CloudFront::ContinuousDeploymentPolicy': setting,
  'AWS::CloudFront::KeyGroup': setting,
  'AWS::CloudFront::PublicKey': setting,
  'AWS::CloudFront::KeyValueStore': setting,
  'AWS::CloudFront::MonitoringSubscription': setting,
  'AWS::CloudFront::RealtimeLogConfig': setting,
  'AWS::CloudFront::VpcOrigin': setting,
});
