import type {
  Policies,
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from '@pulumi/policy';
import type { Settings } from '../../config/settings';
import type { AnyControl, Level } from '../../engine/control';
import { levelOf } from '../../engine/finding';
import type { Verdict } from '../../engine/judge';
import { exceptionLines, ownLevels, reportedFinding, subjectOf } from '../../report/build';
import type { OwnLevels, ReportedFinding, ReportedLine, Subject } from '../../report/report';
import { pageOf, policyOf, titleOf } from '../../report/words/names';
import { noteSeverity, ownPolicies, type Violation, violationOf } from '../../reporters/pulumi';
import type { Registration } from './resource';
import type { Session, StackEntry } from './session';

type Policy = ResourceValidationPolicy & StackValidationPolicy;
/** The SDK's untyped form of a report: it alone carries a severity and a level of its own (@pulumi/policy 1.21, server.js). */
const say = (report: ReportViolation, violation: Violation): void => report(violation as unknown as string);

const CCM = { name: 'CSA CCM', version: '4.0.13' } as const;
const PAGES = 'https://cloudsecurityalliance.org/research/cloud-controls-matrix';

/** What there is to say once the whole stack is there: what was found as resources were registered is said. */
interface Told {
  readonly subject: Subject;
  readonly exceptions: readonly ReportedLine[];
}

/** One pass over the stack: whoever asks first settles it, and the others look their findings up. */
class Pass {
  private readonly asked = new Set<string>();
  private told: Told | undefined;
  constructor(private readonly session: Session) {}

  /** Whether the policy needs to see the stack: the first does, for all; another only where it has something to say. */
  wants(policy: string, hasSomething: (told: Told) => boolean): boolean {
    if (this.asked.has(policy)) this.restart();
    if (!this.told) return true;
    if (hasSomething(this.told)) return true;
    this.asked.add(policy);
    return false;
  }
  of(policy: string, entries: () => readonly StackEntry[]): Told {
    if (this.asked.has(policy)) this.restart();
    this.asked.add(policy);
    this.told ??= this.settle(entries());
    return this.told;
  }
  restart(): void {
    this.asked.clear();
    this.told = undefined;
  }

  private settle(entries: readonly StackEntry[]): Told {
    const settled = this.session.settle(entries);
    const { levels } = this.session.settings;
    return {
      subject: subjectOf(settled, { name: 'stack', kind: 'pulumi-program', notes: [] }, { levels }),
      exceptions: [...exceptionLines(settled.exceptions), ...this.session.settings.notes.map(message => ({ message }))],
    };
  }
}

/** Registers each resource once a round, whichever policy sees it first; a policy that asks again for it starts a new round. */
class Rounds {
  private readonly rounds = new Map<string, { readonly asked: Set<string>; readonly findings: readonly ReportedFinding[] }>();
  constructor(
    private readonly session: Session,
    private readonly pass: Pass,
  ) {}

  of(policy: string, args: ResourceValidationArgs): readonly ReportedFinding[] {
    const round = this.rounds.get(args.urn);
    if (round && !round.asked.has(policy)) {
      round.asked.add(policy);
      return round.findings;
    }
    const { levels } = this.session.settings;
    const findings = this.session.register(registrationOf(args)).map(finding => reportedFinding(finding, {}, { levels }));
    this.rounds.set(args.urn, { asked: new Set([policy]), findings });
    this.pass.restart();
    return findings;
  }
}

/** Past the SDK's proxy, which throws on reading an unknown: our own view does that for one rule, not for a whole policy. */
const plain = (props: unknown): Readonly<Record<string, unknown>> =>
  ((props as { __getSpecialProxyTarget?: unknown }).__getSpecialProxyTarget ?? props) as Readonly<Record<string, unknown>>;

const registrationOf = (args: ResourceValidationArgs): Registration => ({
  urn: args.urn,
  type: args.type,
  name: args.name,
  inputs: plain(args.props),
  parent: args.opts.parent,
  provider: args.provider && { type: args.provider.type, inputs: plain(args.provider.props) },
});
const entryOf = (resource: PolicyResource): StackEntry => ({
  urn: resource.urn,
  type: resource.type,
  name: resource.name,
  inputs: plain(resource.props),
  parent: resource.parent?.urn ?? resource.opts.parent,
  provider: resource.provider && { type: resource.provider.type, inputs: plain(resource.provider.props) },
  behind: Object.fromEntries(Object.entries(resource.propertyDependencies).map(([input, list]) => [input, list.map(({ urn }) => urn)])),
});

const LEVELS: readonly Level[] = ['mandatory', 'advisory', 'disabled'];

export interface Host {
  readonly session: Session;
  readonly settings: Settings;
  /** False where resources are really being made: what is found at the end is found too late. */
  readonly preview: boolean;
}

/** Every policy of the pack: one a control and level, and three of our own. */
export function policiesFor(controls: readonly AnyControl[], host: Host): Policies {
  const pass = new Pass(host.session);
  const rounds = new Rounds(host.session, pass);
  return [...controls.flatMap(control => controlPolicies(control, host, rounds, pass)), ...policiesOfOurs(host, rounds, pass)];
}

function controlPolicies(control: AnyControl, host: Host, rounds: Rounds, pass: Pass): Policy[] {
  const { levels } = host.settings;
  const used = new Set(Object.keys(control.rules).map(rule => levelOf(levels, control, rule)));
  return LEVELS.filter(level => used.has(level)).map(level => {
    const name = policyOf(control, level, levels);
    const mine = (finding: ReportedFinding): boolean => finding.policy === name;
    return {
      name,
      displayName: titleOf(control),
      description: `${titleOf(control)}. ${control.why}`,
      enforcementLevel: level,
      severity: control.severity,
      framework: { ...CCM, reference: control.id, specification: control.title },
      remediationSteps: control.remediation,
      url: PAGES,
      tags: ['ccm', control.id, ...pageOf(control).split('/').slice(-1)],
      validateResource: (args: ResourceValidationArgs, report: ReportViolation) => {
        const findings = rounds.of(name, args).filter(mine);
        for (const finding of findings) say(report, violationOf(finding));
        if (findings.length === 0)
          admit(
            args,
            host.session.verdictsOn(args.urn),
            verdict => verdict.control === control && levelOf(levels, control, verdict.rule) === level,
          );
      },
      validateStack: asking(
        () => pass.wants(name, ({ subject }) => subject.findings.some(mine)),
        (args: StackValidationArgs, report: ReportViolation) => {
          for (const finding of pass.of(name, () => args.resources.map(entryOf)).subject.findings.filter(mine))
            say(report, violationOf(finding, !host.preview));
        },
      ),
    };
  });
}

/** Says that a policy does not apply, so that the engine does not count it as passed. */
function admit(args: ResourceValidationArgs, verdicts: readonly Verdict[], mine: (verdict: Verdict) => boolean): void {
  const own = verdicts.filter(mine);
  if (own.some(({ outcome }) => outcome !== 'not-applicable')) return;
  // The SDK says so by throwing; the stack trace of it is nobody's.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    args.notApplicable(own[0]?.reason ?? `This pack does not judge ${args.type} yet.`);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** A type that no resource has: before it decodes the whole stack for a policy, the SDK asks its function for the one type it is for. */
const NO_TYPE = 'ccm:nothing:ToReport';
type StackFunction = (args: StackValidationArgs, report: ReportViolation) => void;
const asking = (wants: () => boolean, validate: StackFunction): StackFunction =>
  Object.defineProperty(validate, '__pulumiType', { get: () => (wants() ? undefined : NO_TYPE) });

function policiesOfOurs(host: Host, rounds: Rounds, pass: Pass): Policy[] {
  const levels = ownLevels(host.settings);
  return (Object.keys(ownPolicies) as (keyof OwnLevels)[]).map(name => {
    const { description, says } = ownPolicies[name];
    const words = ({ subject, exceptions }: Told): readonly Violation[] => says(subject, exceptions);
    return {
      name,
      displayName: name,
      description,
      enforcementLevel: levels[name],
      severity: noteSeverity,
      framework: { ...CCM, reference: name, specification: description },
      remediationSteps: 'Read the message; each says what would settle it.',
      url: PAGES,
      tags: ['ccm'],
      // Any of our policies may be the only one enabled: each registers what it sees.
      validateResource: (args: ResourceValidationArgs) => {
        rounds.of(name, args);
        admit(args, [], () => false);
      },
      validateStack: asking(
        () => pass.wants(name, told => words(told).length > 0),
        (args: StackValidationArgs, report: ReportViolation) => {
          for (const violation of words(pass.of(name, () => args.resources.map(entryOf)))) say(report, violation);
        },
      ),
    };
  });
}
