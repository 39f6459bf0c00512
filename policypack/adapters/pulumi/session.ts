import type { Settings } from '../../config/settings';
import type { AnyControl } from '../../engine/control';
import { type ExceptionNote, except, exceptionNotes } from '../../engine/exceptions';
import { byPlace, compare, type Finding, findingsOf, type Tally, tally } from '../../engine/finding';
import { Judge, type Verdict } from '../../engine/judge';
import { Unknown } from '../../engine/known';
import type { Resource } from '../../engine/resource';
import { rowOf, type Table } from '../../engine/row';
import { modelOf } from '../../model';
import { look, type Registration, resourceOf } from './resource';

/** A resource as the engine lists it once the whole stack is there. */
export interface StackEntry extends Registration {
  /** What the provider made or plans to make of it; here `inputs` are outputs, and what was registered counts. */
  readonly behind: Readonly<Record<string, readonly string[]>>;
}

/** What the whole stack tells. */
export interface Settled {
  /** Findings that could not be told when their resource was registered. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly Verdict[];
  readonly notLookedAt: readonly Verdict[];
  /** Types that nothing judges, with how many of each there are. */
  readonly unjudged: ReadonlyMap<string, number>;
  readonly exceptions: readonly ExceptionNote[];
  readonly excepted: readonly Finding[];
  readonly tally: Tally;
  readonly verdicts: readonly Verdict[];
}

interface Seen {
  readonly registration: Registration;
  readonly resource: Resource;
  readonly verdicts: readonly Verdict[];
}

/** Registrations go in one by one, the stack at the end; verdicts come out. Knows no SDK. */
export class Session {
  private readonly seen = new Map<string, Seen>();
  private readonly model;

  constructor(
    private readonly settings: Settings,
    private readonly controls: readonly AnyControl[],
    private readonly table: Table,
    /** ISO 8601 day, for exceptions that end. */
    private readonly today: string,
    /** Region of the stack's own configuration. */
    private readonly region?: string,
  ) {
    this.model = modelOf(table, settings.scheme, settings.outside);
  }

  /** Judges a resource as it is registered, as far as that goes; again where it is registered again. */
  register(registration: Registration): readonly Finding[] {
    const resource = resourceOf(registration, { region: this.region });
    const judge = new Judge(
      this.model,
      this.controls,
      { resources: [resource], complete: false },
      address => this.seen.get(address)?.resource,
    );
    // Parts of components may still come: only what is known for good is decided now.
    const verdicts = judge.judge(resource);
    this.seen.set(registration.urn, { registration, resource, verdicts });
    return this.excepted(findingsOf(verdicts, this.settings.levels)).kept;
  }

  verdictsOn(urn: string): readonly Verdict[] {
    return this.seen.get(urn)?.verdicts ?? [];
  }

  /** Judges again whatever was undecided, now that everything is there. A resource that was never registered stays undecided. */
  settle(entries: readonly StackEntry[]): Settled {
    const stack = [...entries].sort((a, b) => compare(a.urn, b.urn)).map(entry => this.whole(entry));
    const judge = new Judge(this.model, this.controls, { resources: stack, complete: true });
    const late: Verdict[] = [];
    const verdicts: Verdict[] = [];
    for (const resource of stack) {
      const early = this.seen.get(resource.address)?.verdicts;
      const settled = early?.every(isSettled) ? early : judge.judge(resource);
      settled.forEach((verdict, i) => {
        const first = early?.[i];
        if (first && isSettled(first)) verdicts.push(first);
        else {
          verdicts.push(verdict);
          late.push(verdict);
        }
      });
    }
    const all = this.excepted(findingsOf(verdicts, this.settings.levels));
    const found = new Set(late);
    return {
      findings: all.kept.filter(finding => found.has(finding.verdict)).sort(byPlace),
      excepted: all.excepted,
      exceptions: exceptionNotes(this.settings.exceptions, all.used, this.today),
      undecided: verdicts.filter(verdict => verdict.outcome === 'unknown' || verdict.outcome === 'deferred'),
      notLookedAt: verdicts.filter(verdict => verdict.outcome === 'not-looked-at'),
      unjudged: this.unjudged(entries),
      tally: tally(verdicts),
      verdicts,
    };
  }

  private excepted(findings: readonly Finding[]): ReturnType<typeof except> {
    return except(findings, this.settings.exceptions, this.today);
  }

  private whole(entry: StackEntry): Resource {
    const seen = this.seen.get(entry.urn);
    const inputs = seen ? merged(seen.registration.inputs, entry.inputs) : {};
    const provider = seen?.registration.provider ?? entry.provider;
    return resourceOf({ ...entry, inputs, provider }, { region: this.region, outputs: entry.inputs, behind: entry.behind });
  }

  private unjudged(entries: readonly StackEntry[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      const { type } = resourceOf(entry);
      // Components and the engine's own resources have no provider, and make nothing themselves.
      if (entry.provider === undefined || entry.type.startsWith('pulumi:') || rowOf(this.table, type)) continue;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return new Map([...counts].sort(([a], [b]) => compare(a, b)));
  }
}

const isSettled = ({ outcome }: Verdict): boolean => outcome !== 'unknown' && outcome !== 'deferred';

/** What was registered; where that was not known, what is known now. */
function merged(inputs: Registration['inputs'], outputs: Registration['inputs']): Registration['inputs'] {
  const told = (key: string): boolean =>
    Object.hasOwn(outputs, key) && outputs[key] !== undefined && !(look(outputs[key]) instanceof Unknown);
  const open = Object.keys(inputs).filter(key => look(inputs[key]) instanceof Unknown && told(key));
  return open.length === 0 ? inputs : { ...inputs, ...Object.fromEntries(open.map(key => [key, outputs[key]])) };
}
