import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { cfnRows } from '../row';

const placed = { holds: 'other', model: 'iaas', facts: { location: regionOf } } as const;

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
