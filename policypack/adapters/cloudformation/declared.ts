import type { Steps } from './positions';

type Raw = Readonly<Record<string, unknown>>;

/** A resource as the template declares it, or as something in it comes to be (SAM, loops). */
export interface Declared {
  readonly id: string;
  readonly type: string;
  /** Raw properties, as CloudFormation spells them. */
  readonly properties: unknown;
  /** What stands beside the properties: `Condition` (raw), `DeletionPolicy`, `UpdateReplacePolicy`, `Metadata`, `DependsOn`. */
  readonly attributes: Raw;
  /** Where it stands in the document. */
  readonly steps: Steps;
  /** Raw properties that stand there, where the own ones were made from them. */
  readonly written?: unknown;
  /** Where a property comes from that is called otherwise, or stands elsewhere: by CloudFormation's name. */
  readonly from?: Readonly<Record<string, Steps>>;
}
