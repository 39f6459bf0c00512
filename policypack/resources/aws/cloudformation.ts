import { setting } from '../plain-rows';
import { awsRows } from '../row';

/** What is inside a stack of CloudFormation's is not in this one. */
export const cloudformation = awsRows({
  'aws:cloudformation/stack:Stack': setting,
  'aws:cloudformation/stackSet:StackSet': setting,
  'aws:cloudformation/stackSetInstance:StackSetInstance': setting,
  'aws:cloudformation/stackInstances:StackInstances': setting,
  'aws:cloudformation/cloudFormationType:CloudFormationType': setting,
});
