import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const codedeploy = awsRows({
  'aws:codedeploy/application:Application': tagged,
  'aws:codedeploy/deploymentConfig:DeploymentConfig': placed,
  'aws:codedeploy/deploymentGroup:DeploymentGroup': tagged,
});
