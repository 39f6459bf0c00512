import type { Severity } from '../engine/control';
import type { OwnLevels, ReportedFinding, ReportedLine, Subject } from '../report/report';
import { titled } from '../report/words/names';

/** What a policy says to Pulumi's engine. */
export interface Violation {
  readonly message: string;
  readonly urn?: string;
  readonly severity?: Severity;
  /** Where it does not depend on how its policy is set. */
  readonly enforcementLevel?: 'mandatory';
}

/** A finding: control and rule, what, why, what to change, where to read on. */
export function violationOf(finding: ReportedFinding, late = false): Violation {
  const { rule, what, why, change, page, resource, severity, outcome } = finding;
  const lines = [
    `${titled(finding)}: ${rule}`,
    `${late ? 'Found after deployment: ' : ''}${what}`,
    why,
    change,
    `More: ${page} in ccm-policy-pack`,
  ];
  return { message: lines.join('\n'), urn: resource, severity, ...(outcome === 'broken' && { enforcementLevel: 'mandatory' }) };
}

/** Notes: all that is said of one resource at once. */
export function violationsOf(lines: readonly ReportedLine[]): readonly Violation[] {
  const said: Violation[] = [];
  for (const { message, resource } of lines) {
    const last = said.at(-1);
    if (resource !== undefined && last?.urn === resource) said[said.length - 1] = { ...last, message: `${last.message}\n${message}` };
    else said.push({ message, ...(resource !== undefined && { urn: resource }) });
  }
  return said;
}

/** What all notes weigh. */
export const noteSeverity: Severity = 'low';
/** The pack's own policies: what they are for, and what they say of a stack. */
export const ownPolicies = {
  undetermined: {
    description: 'What could not be told, and what would settle it: neither passed nor failed.',
    says: ({ undetermined }: Subject) => violationsOf(undetermined),
  },
  coverage: {
    description: 'What nothing judged: not passed, not looked at.',
    says: ({ notLookedAt }: Subject) => violationsOf(notLookedAt),
  },
  exceptions: {
    description:
      'What exceptions set aside, and exceptions that are over, that nobody owns, or that nothing needs any more; older names in ccm.yaml.',
    says: ({ setAside }: Subject, exceptions: readonly ReportedLine[]) => violationsOf([...setAside, ...exceptions]),
  },
} satisfies Readonly<Record<keyof OwnLevels, OwnPolicy>>;
interface OwnPolicy {
  readonly description: string;
  readonly says: (subject: Subject, exceptions: readonly ReportedLine[]) => readonly Violation[];
}
