import type { Unwrap } from '@pulumi/pulumi';
import type { Row, Table } from '../engine/row';
import type { AwsArgs } from './generated/aws-args';
import type { CfnArgs } from './generated/cfn-args';

/** Inputs of each `aws:` type that a row names, as a policy sees them: outputs unwrapped. */
export type AwsInputs = { [T in keyof AwsArgs]: Unwrap<AwsArgs[T]> };
/** Inputs of each CloudFormation type that a row names, in aws-native's spelling. */
export type CfnInputs = { [T in keyof CfnArgs]: Unwrap<CfnArgs[T]> };

/** Types rows by the args of their resources, and leaves nothing of the SDK behind. */
export const awsRows = <K extends keyof AwsArgs>(rows: { readonly [T in K]: Row<AwsInputs[T], AwsInputs> }): Table => rows;
export const cfnRows = <K extends keyof CfnArgs>(rows: { readonly [T in K]: Row<CfnInputs[T], CfnInputs> }): Table => rows;

/** A file of rows, not loaded yet, and the types that it has rows for. */
export interface RowFile {
  readonly load: () => Table;
  readonly tokens: readonly string[];
}
