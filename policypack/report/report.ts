import type { Level, Severity } from '../engine/control';
import type { Tally } from '../engine/finding';

/** Where something stands in a file; lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
export interface ReportedFinding {
  /** `CEK-03` */
  readonly control: string;
  readonly title: string;
  /** Ids of earlier editions: `v1 DG-02, v3 DSI-01`. */
  readonly former: string;
  readonly rule: string;
  /** The Pulumi policy that holds the rule: `cek-03-data-encryption`. */
  readonly policy: string;
  readonly level: 'mandatory' | 'advisory';
  readonly severity: Severity;
  /** `broken`: the rule itself threw, and nothing is known of the resource. */
  readonly outcome: 'fail' | 'broken';
  /** Its address: a URN, a logical id. */
  readonly resource: string;
  /** What people call it. */
  readonly name: string;
  readonly type: string;
  readonly what: string;
  readonly why: string;
  readonly change: string;
  readonly arguments: readonly string[];
  /** The control's page, from the package's root. */
  readonly page: string;
  /** Absent where a host knows resources alone, and no files. */
  readonly location?: Location;
}
export interface ReportedLine {
  readonly message: string;
  readonly resource?: string;
}
/** What a preview tells of a program beside what was judged of it. No input or output: those hold secrets in plain text. */
export interface Program {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  /** The packs that judged it, this one first. */
  readonly packs: readonly { readonly name: string; readonly version: string; readonly folder: string }[];
  readonly resources: readonly ProgramResource[];
  /** What other packs found. */
  readonly others: readonly OtherFinding[];
  /** What other packs changed before anything was judged. */
  readonly remediations: readonly { readonly pack: string; readonly policy: string; readonly resource: string }[];
  /** What makes parts of it unknown. */
  readonly warnings: readonly string[];
  /** What a preview without engine and cloud does not do. */
  readonly leftOut: readonly string[];
}
export interface ProgramResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  /** Only read. */
  readonly external: boolean;
  /** Made by the engine, not by the program. */
  readonly implicit: boolean;
  /** A URN, or empty. */
  readonly parent: string;
  readonly provider?: string;
  readonly location?: Location;
}
export interface OtherFinding {
  /** `name@vVersion` */
  readonly pack: string;
  readonly policy: string;
  readonly level: Level | 'remediate';
  readonly severity?: Severity;
  readonly message: string;
  /** Empty where it is on no resource in particular. */
  readonly resource: string;
}
/** What was looked at in one file or stack. */
export interface Subject {
  readonly name: string;
  readonly kind: 'cloudformation' | 'cdk' | 'pulumi-state' | 'pulumi-preview' | 'pulumi-program';
  readonly resources: number;
  /** Those of them whose type no row knows: nothing was asked about them. */
  readonly unjudged: number;
  readonly tally: Tally;
  readonly findings: readonly ReportedFinding[];
  readonly undetermined: readonly ReportedLine[];
  readonly notLookedAt: readonly ReportedLine[];
  /** How many findings exceptions set aside, and which: not passed. */
  readonly excepted: number;
  readonly setAside: readonly ReportedLine[];
  readonly notes: readonly string[];
  /** Of a program that was previewed. */
  readonly program?: Program;
}
/** The result of one run: plain, sorted, versioned. */
export interface Report {
  readonly version: 2;
  readonly tool: { readonly name: 'ccm-policy-pack'; readonly version: string };
  readonly framework: { readonly name: 'CSA CCM'; readonly version: '4.0.13' };
  readonly config?: string;
  /** Those of which at least one rule is in force. */
  readonly controls: readonly string[];
  /** How much the lines count that are no findings. */
  readonly levels: OwnLevels;
  readonly subjects: readonly Subject[];
  /** What could not be read or judged, one sentence each. */
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly exceptions: readonly ReportedLine[];
  /** Older names in the configuration, and what newer editions of our controls would add to it; left out where there is nothing to say. */
  readonly notes?: readonly string[];
}
/** The levels of the pack's own policies. */
export interface OwnLevels {
  readonly undetermined: Level;
  readonly coverage: Level;
  readonly exceptions: Level;
}
