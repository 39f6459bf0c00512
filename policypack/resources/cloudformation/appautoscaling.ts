import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const appautoscaling = cfnRows({
  'AWS::ApplicationAutoScaling::ScalableTarget': tagged,
  'AWS::ApplicationAutoScaling::ScalingPolicy': placed,
});
