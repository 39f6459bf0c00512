import { awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const imagebuilder = awsRows({
  'aws:imagebuilder/component:Component': tagged,
  'aws:imagebuilder/imageRecipe:ImageRecipe': tagged,
  'aws:imagebuilder/containerRecipe:ContainerRecipe': tagged,
  'aws:imagebuilder/imagePipeline:ImagePipeline': tagged,
  'aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration': tagged,
  'aws:imagebuilder/distributionConfiguration:DistributionConfiguration': tagged,
  'aws:imagebuilder/workflow:Workflow': tagged,
  'aws:imagebuilder/lifecyclePolicy:LifecyclePolicy': tagged,
});
