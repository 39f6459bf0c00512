import { cannot } from '../../engine/row';
import { tagMap } from '../cells';
import { setting } from '../plain-rows';
import { awsRows } from '../row';

/** Everybody is meant to reach a distribution, which keeps copies of what its origins have; those are judged themselves. */
export const cloudfront = awsRows({
  'aws:cloudfront/distribution:Distribution': {
    holds: 'network',
    model: 'paas',
    facts: {
      tags: tagMap,
      ingress: cannot('A distribution is there to be reached from everywhere, on ports 80 and 443 only.'),
    },
  },
  'aws:cloudfront/multitenantDistribution:MultitenantDistribution': {
    holds: 'network',
    model: 'paas',
    facts: { tags: tagMap, ingress: cannot('A distribution is there to be reached from everywhere, on ports 80 and 443 only.') },
  },
  'aws:cloudfront/originAccessIdentity:OriginAccessIdentity': {
    holds: 'identity',
    model: 'paas',
    facts: { access: cannot('It is allowed what bucket policies allow it, which are judged themselves.') },
  },
  'aws:cloudfront/originAccessControl:OriginAccessControl': setting,
  'aws:cloudfront/function:Function': setting,
  'aws:cloudfront/cachePolicy:CachePolicy': setting,
  'aws:cloudfront/originRequestPolicy:OriginRequestPolicy': setting,
  'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': setting,
  'aws:cloudfront/continuousDeploymentPolicy:ContinuousDeploymentPolicy': setting,
  'aws:cloudfront/keyGroup:KeyGroup': setting,
  'aws:cloudfront/publicKey:PublicKey': setting,
  'aws:cloudfront/keyValueStore:KeyValueStore': setting,
  'aws:cloudfront/fieldLevelEncryptionConfig:FieldLevelEncryptionConfig': setting,
  'aws:cloudfront/fieldLevelEncryptionProfile:FieldLevelEncryptionProfile': setting,
  'aws:cloudfront/monitoringSubscription:MonitoringSubscription': setting,
  'aws:cloudfront/realtimeLogConfig:RealtimeLogConfig': setting,
  'aws:cloudfront/vpcOrigin:VpcOrigin': setting,
});
