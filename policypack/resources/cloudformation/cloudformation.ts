import type { Table } from '../../engine/row';
import { uncheckedRows } from '../cloudformation-cells';
import { setting } from '../plain-rows';
import { cfnRows } from '../row';

/** What is inside a nested stack is judged there. */
export const cloudformation: Table = {
  ...cfnRows({
    'AWS::CloudFormation::Stack': setting,
    'AWS::CloudFormation::StackSet': setting,
    'AWS::CloudFormation::HookDefaultVersion': setting,
    'AWS::CloudFormation::HookTypeConfig': setting,
    'AWS::CloudFormation::HookVersion': setting,
    'AWS::CloudFormation::ModuleDefaultVersion': setting,
    'AWS::CloudFormation::ModuleVersion': setting,
    'AWS::CloudFormation::PublicTypeVersion': setting,
    'AWS::CloudFormation::Publisher': setting,
    'AWS::CloudFormation::ResourceDefaultVersion': setting,
    'AWS::CloudFormation::ResourceVersion': setting,
  }),
  ...uncheckedRows({
    'AWS::CloudFormation::WaitCondition': setting,
    'AWS::CloudFormation::WaitConditionHandle': setting,
    'AWS::CloudFormation::Macro': setting,
  }),
};
