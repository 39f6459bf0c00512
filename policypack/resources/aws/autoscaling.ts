import { placedInfrastructure as placed } from '../plain-rows';
import { awsRows } from '../row';

export const autoscaling = awsRows({
  'aws:autoscaling/attachment:Attachment': placed,
  'aws:autoscaling/lifecycleHook:LifecycleHook': placed,
  'aws:autoscaling/notification:Notification': placed,
  'aws:autoscaling/policy:Policy': placed,
  'aws:autoscaling/schedule:Schedule': placed,
  'aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment': placed,
  'aws:autoscalingplans/scalingPlan:ScalingPlan': placed,
});
