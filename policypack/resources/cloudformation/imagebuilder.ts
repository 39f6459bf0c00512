import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

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
