import { cannot } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { diskStore, workerDisks } from '../emr-cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const emr = awsRows({
  'aws:emr/cluster:Cluster': {
    holds: 'compute',
    model: 'paas',
    facts: {
      tags: tagMap,
      location: regionOf,
      encryption: diskStore('aws:emr/securityConfiguration:SecurityConfiguration', 'configuration'),
      exposure: cannot('EMR keeps public ports closed for the account; what its groups let in is their ingress.'),
    },
  },
  'aws:emr/securityConfiguration:SecurityConfiguration': placed,
  'aws:emr/instanceGroup:InstanceGroup': placed,
  'aws:emr/instanceFleet:InstanceFleet': placed,
  'aws:emr/managedScalingPolicy:ManagedScalingPolicy': placed,
  'aws:emr/studio:Studio': tagged,
  'aws:emr/studioSessionMapping:StudioSessionMapping': placed,
  'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration': placed,
  'aws:emrserverless/application:Application': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: () => workerDisks },
  },
  'aws:emrcontainers/jobTemplate:JobTemplate': tagged,
  'aws:emrcontainers/virtualCluster:VirtualCluster': tagged,
});
