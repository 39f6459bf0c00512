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
import type { AnyControl, Level, Severity } from '../../engine/control';
import { type Finding, type Levels, levelOf } from '../../engine/finding';
import type { Verdict } from '../../engine/judge';
import { exceptedWords, noteWords, undecidedWords, unjudgedWords } from '../../reporters/notes';
import { pageOf, slugOf, titleOf, wordsFor } from '../../reporters/words';
import type { Registration } from './resource';
import type { Session, Settled, StackEntry } from './session';

type Policy = ResourceValidationPolicy & StackValidationPolicy;
/** The SDK's untyped form of a report: it alone carries a severity and a level of its own (@pulumi/policy 1.21, server.js). */
interface Violation {
  readonly message: string;
  readonly urn?: string;
  readonly severity?: Severity;
  readonly enforcementLevel?: Level;
}
const say = (report: ReportViolation, violation: Violation): void => report(violation as unknown as string);

const CCM = { name: 'CSA CCM', version: '4.0.13' } as const;
const PAGES = 'https://cloudsecurityalliance.org/research/cloud-controls-matrix';

/** One pass over the stack: whoever asks first settles it, and the others look their findings up. */
class Pass {
  private readonly asked = new Set<string>();
  private settled: Settled | undefined;
  constructor(private readonly session: Session) {}

  /** Whether the policy needs to see the stack: the first does, for all; another only where it has something to say. */
  wants(policy: string, hasSomething: (settled: Settled) => boolean): boolean {
    if (this.asked.has(policy)) this.restart();
    if (!this.settled) return true;
    if (hasSomething(this.settled)) return true;
    this.asked.add(policy);
    return false;
  }
  of(policy: string, entries: () => readonly StackEntry[]): Settled {
    if (this.asked.has(policy)) this.restart();
    this.asked.add(policy);
    this.settled ??= this.session.settle(entries());
    return this.settled;
  }
  restart(): void {
    this.asked.clear();
    this.settled = undefined;
  }
}

/** Registers each resource once a round, whichever policy sees it first; a policy that asks again for it starts a new round. */
class Rounds {
  private readonly rounds = new Map<string, { readonly asked: Set<string>; readonly findings: readonly Finding[] }>();
  constructor(
    private readonly session: Session,
    private readonly pass: Pass,
  ) {}

  of(policy: string, args: ResourceValidationArgs): readonly Finding[] {
    const round = this.rounds.get(args.urn);
    if (round && !round.asked.has(policy)) {
      round.asked.add(policy);
      return round.findings;
    }
    const findings = this.session.register(registrationOf(args));
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

/** The policy that holds the rules of a control that have this level. */
export function policyOf(control: AnyControl, level: Level, levels: Levels): string {
  const base = levels.controls[control.id] ?? levels.all ?? levels.fallback?.[control.id] ?? control.level;
  return level === base ? slugOf(control) : `${slugOf(control)}-${level}`;
}

/** Every policy of the pack: one a control and level, and three of our own. */
export function policiesFor(controls: readonly AnyControl[], host: Host): Policies {
  const pass = new Pass(host.session);
  const rounds = new Rounds(host.session, pass);
  return [...controls.flatMap(control => controlPolicies(control, host, rounds, pass)), ...ownPolicies(host, rounds, pass)];
}

function controlPolicies(control: AnyControl, host: Host, rounds: Rounds, pass: Pass): Policy[] {
  const { levels } = host.settings;
  const used = new Set(Object.keys(control.rules).map(rule => levelOf(levels, control, rule)));
  return LEVELS.filter(level => used.has(level)).map(level => {
    const name = policyOf(control, level, levels);
    const mine = (finding: Finding): boolean => finding.control === control && levelOf(levels, control, finding.rule) === level;
    const tell = (report: ReportViolation, finding: Finding, late: boolean): void => {
      const { what, why, change, page } = wordsFor(finding);
      const lines = [
        `${titleOf(control)}: ${finding.rule}`,
        `${late ? 'Found after deployment: ' : ''}${what}`,
        why,
        change,
        `More: ${page} in ccm-policy-pack`,
      ];
      say(report, {
        message: lines.join('\n'),
        urn: finding.address,
        severity: finding.severity,
        ...(finding.outcome === 'broken' && { enforcementLevel: 'mandatory' }),
      });
    };
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
        for (const finding of findings) tell(report, finding, false);
        if (findings.length === 0)
          admit(
            args,
            host.session.verdictsOn(args.urn),
            verdict => verdict.control === control && levelOf(levels, control, verdict.rule) === level,
          );
      },
      validateStack: asking(
        () => pass.wants(name, settled => settled.findings.some(mine)),
        (args: StackValidationArgs, report: ReportViolation) => {
          for (const finding of pass.of(name, () => args.resources.map(entryOf)).findings.filter(mine))
            tell(report, finding, !host.preview);
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
    args.notApplicable(own[0]?.reason ?? `Nothing is known of ${args.type}.`);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** A type that no resource has: before it decodes the whole stack for a policy, the SDK asks its function for the one type it is for. */
const NO_TYPE = 'ccm:nothing:ToReport';
type StackFunction = (args: StackValidationArgs, report: ReportViolation) => void;
const asking = (wants: () => boolean, validate: StackFunction): StackFunction =>
  Object.defineProperty(validate, '__pulumiType', { get: () => (wants() ? undefined : NO_TYPE) });

function ownPolicies(host: Host, rounds: Rounds, pass: Pass): Policy[] {
  const own = (
    name: string,
    level: Level,
    description: string,
    words: (settled: Settled) => readonly { readonly message: string; readonly urn?: string }[],
  ): Policy => ({
    name,
    displayName: name,
    description,
    enforcementLevel: level,
    severity: 'low',
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
      () => pass.wants(name, settled => words(settled).length > 0),
      (args: StackValidationArgs, report: ReportViolation) => {
        for (const violation of words(pass.of(name, () => args.resources.map(entryOf)))) say(report, violation);
      },
    ),
  });
  return [
    own('undetermined', host.settings.unknown, 'What could not be told, and what would settle it: neither passed nor failed.', settled =>
      undecidedWords(settled.undecided, host.settings.levels),
    ),
    own('coverage', 'advisory', 'What nothing judged: not passed, not looked at.', settled =>
      unjudgedWords(settled.unjudged, settled.notLookedAt),
    ),
    own(
      'exceptions',
      'advisory',
      'What exceptions set aside, and exceptions that are over, that nobody owns, or that nothing needs any more; older names in ccm.yaml.',
      settled => [
        ...exceptedWords(settled.excepted),
        ...noteWords(settled.exceptions),
        ...host.settings.notes.map(message => ({ message })),
      ],
    ),
  ];
}
