import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { placedInfrastructure as placed } from '../plain-rows';
import { cfnRows } from '../row';

export const autoscaling: Table = {
  ...cfnRows({
    'AWS::AutoScaling::LifecycleHook': placed,
    'AWS::AutoScaling::ScalingPolicy': placed,
    'AWS::AutoScaling::ScheduledAction': placed,
    'AWS::AutoScaling::WarmPool': placed,
  }),
  ...uncheckedRows({
    'AWS::AutoScalingPlans::ScalingPlan': placed,
  }),
};
