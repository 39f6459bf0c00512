import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const codepipeline = awsRows({
  'aws:codepipeline/pipeline:Pipeline': tagged,
  'aws:codepipeline/webhook:Webhook': tagged,
  'aws:codepipeline/customActionType:CustomActionType': tagged,
});
