import { regionOf, tagMap } from '../cells';
import { awsRows } from '../row';

const tagged = { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } } as const;

export const codepipeline = awsRows({
  'aws:codepipeline/pipeline:Pipeline': tagged,
  'aws:codepipeline/webhook:Webhook': tagged,
  'aws:codepipeline/customActionType:CustomActionType': tagged,
});
