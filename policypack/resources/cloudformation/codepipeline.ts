import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const codepipeline = cfnRows({
  'AWS::CodePipeline::Pipeline': tagged,
  'AWS::CodePipeline::Webhook': tagged,
  'AWS::CodePipeline::CustomActionType': tagged,
});
