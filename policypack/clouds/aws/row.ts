import type { Unwrap } from '@pulumi/pulumi';
import type { Holds, ServiceModel } from '../../engine/facts';
import type { AnyRow, Row, Table } from '../../engine/row';
import type { AwsArgs } from '../generated/aws-args';
import type { CfnArgs } from '../generated/cfn-args';
import { described } from './described';

/** Inputs of each `aws:` type that a row names, as a policy sees them: outputs unwrapped. */
export type AwsInputs = { [T in keyof AwsArgs]: Unwrap<AwsArgs[T]> };
/** Inputs of each CloudFormation type that a row names, in aws-native's spelling. */
export type CfnInputs = { [T in keyof CfnArgs]: Unwrap<CfnArgs[T]> };

/** What types have in common: what they hold, and the facts that all of them tell alike or cannot tell. */
export type Kind = Pick<AnyRow, 'holds' | 'model' | 'facts'>;
export const kind = (holds: Holds, model: ServiceModel, facts: Kind['facts'] = {}): Kind => ({ holds, model, facts });

/** A row as it is written: its kind, and what is particular to its type. Tags and place are added where the SDK describes them. */
export interface OfKind<I, M> extends Partial<Omit<Row<I, M>, 'holds'>> {
  readonly kind: Kind;
}
/** A whole row, which still says of what kind it is. */
export interface RowOfKind extends AnyRow {
  readonly kind: Kind;
}
// biome-ignore lint/suspicious/noExplicitAny: each row was checked where it was written.
export const tableOf = (rows: Readonly<Record<string, OfKind<any, any>>>): Readonly<Record<string, RowOfKind>> =>
  Object.fromEntries(
    Object.entries(rows).map(([type, { kind, facts, ...own }]) => [
      type,
      { kind, holds: kind.holds, model: kind.model, ...own, facts: { ...described(type), ...kind.facts, ...facts } },
    ]),
  );

/** Types rows by the args of their resources, and leaves nothing of the SDK behind. */
export const awsRows = <K extends keyof AwsArgs>(rows: { readonly [T in K]: OfKind<AwsInputs[T], AwsInputs> }): Table => tableOf(rows);
export const cfnRows = <K extends keyof CfnArgs>(rows: { readonly [T in K]: OfKind<CfnInputs[T], CfnInputs> }): Table => tableOf(rows);

/** A file of rows, not loaded yet, and the types that it has rows for. */
export interface RowFile {
  readonly load: () => Table;
  readonly tokens: readonly string[];
}
