import type { Settings } from '../../config/settings';
import type { AnyControl } from '../../engine/control';
import { type ExceptionNote, except, exceptionNotes } from '../../engine/exceptions';
import { byPlace, compare, type Finding, findingsOf, tally } from '../../engine/finding';
import { Judge, type Verdict } from '../../engine/judge';
import { Unknown } from '../../engine/known';
import type { Resource } from '../../engine/resource';
import type { Table } from '../../engine/row';
import { type Judged, judgedOf, type Ruling } from '../../judged';
import { modelOf } from '../../model';
import { look, type Registration, resourceOf } from './resource';

/** A resource as the engine lists it once the whole stack is there. */
export interface StackEntry extends Registration {
  /** What the provider made or plans to make of it; here `inputs` are outputs, and what was registered counts. */
  readonly behind: Readonly<Record<string, readonly string[]>>;
}

/** What the whole stack tells. Its findings are those that could not be told when their resource was registered. */
export interface Settled extends Judged {
  readonly exceptions: readonly ExceptionNote[];
  /** All of them. */
  readonly verdicts: readonly Verdict[];
}

interface Seen {
  readonly registration: Registration;
  readonly resource: Resource;
  readonly verdicts: readonly Verdict[];
}

/** Registrations go in one by one, the stack at the end; verdicts come out. Knows no SDK. */
export class Session implements Ruling {
  private readonly seen = new Map<string, Seen>();
  private readonly model;

  constructor(
    readonly settings: Settings,
    private readonly controls: readonly AnyControl[],
    private readonly table: Table,
    /** ISO 8601 day, for exceptions that end. */
    readonly today: string,
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
    return except(findingsOf(verdicts, this.settings.levels), this.settings.exceptions, this.today).kept;
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
    const judged = judgedOf(verdicts, tally(verdicts), this.types(entries), this.table, this);
    const found = new Set(late);
    return {
      ...judged,
      findings: judged.findings.filter(finding => found.has(finding.verdict)).sort(byPlace),
      exceptions: exceptionNotes(this.settings.exceptions, judged.used, this.today),
      verdicts,
    };
  }

  private whole(entry: StackEntry): Resource {
    const seen = this.seen.get(entry.urn);
    const inputs = seen ? merged(seen.registration.inputs, entry.inputs) : {};
    const provider = seen?.registration.provider ?? entry.provider;
    return resourceOf({ ...entry, inputs, provider }, { region: this.region, outputs: entry.inputs, behind: entry.behind });
  }

  /** Components and the engine's own resources have no provider, and make nothing themselves. */
  private types(entries: readonly StackEntry[]): readonly string[] {
    return entries.filter(entry => entry.provider !== undefined && !entry.type.startsWith('pulumi:')).map(entry => resourceOf(entry).type);
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
