import { regionOf } from '../cells';
import { awsRows } from '../row';

const placed = { holds: 'other', model: 'iaas', facts: { location: regionOf } } as const;

export const autoscaling = awsRows({
  'aws:autoscaling/attachment:Attachment': placed,
  'aws:autoscaling/lifecycleHook:LifecycleHook': placed,
  'aws:autoscaling/notification:Notification': placed,
  'aws:autoscaling/policy:Policy': placed,
  'aws:autoscaling/schedule:Schedule': placed,
  'aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment': placed,
  'aws:autoscalingplans/scalingPlan:ScalingPlan': placed,
});
