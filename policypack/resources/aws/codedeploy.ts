import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;
const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const codedeploy = awsRows({
  'aws:codedeploy/application:Application': tagged,
  'aws:codedeploy/deploymentConfig:DeploymentConfig': placed,
  'aws:codedeploy/deploymentGroup:DeploymentGroup': tagged,
});
