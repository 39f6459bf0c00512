import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const codepipeline = cfnRows({
  'AWS::CodePipeline::Pipeline': tagged,
  'AWS::CodePipeline::Webhook': tagged,
  'AWS::CodePipeline::CustomActionType': tagged,
});
