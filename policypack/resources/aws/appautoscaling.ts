import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const appautoscaling = awsRows({
  'aws:appautoscaling/target:Target': tagged,
  'aws:appautoscaling/policy:Policy': placed,
  'aws:appautoscaling/scheduledAction:ScheduledAction': placed,
});
