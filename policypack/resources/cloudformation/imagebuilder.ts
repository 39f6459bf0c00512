import { regionOf } from '../cells';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const tagged = { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } } as const;

export const imagebuilder = cfnRows({
  'AWS::ImageBuilder::Component': tagged,
  'AWS::ImageBuilder::ImageRecipe': tagged,
  'AWS::ImageBuilder::ContainerRecipe': tagged,
  'AWS::ImageBuilder::ImagePipeline': tagged,
  'AWS::ImageBuilder::InfrastructureConfiguration': tagged,
  'AWS::ImageBuilder::DistributionConfiguration': tagged,
  'AWS::ImageBuilder::Workflow': tagged,
  'AWS::ImageBuilder::LifecyclePolicy': tagged,
});
