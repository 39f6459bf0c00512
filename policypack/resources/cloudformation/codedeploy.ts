import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const codedeploy = cfnRows({
  'AWS::CodeDeploy::Application': tagged,
  'AWS::CodeDeploy::DeploymentConfig': placed,
  'AWS::CodeDeploy::DeploymentGroup': tagged,
});
