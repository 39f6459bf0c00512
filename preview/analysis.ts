import type { Diagnostic, Severity } from './analyzer-messages';
import type { Findings, NotApplicable, PackHost, Remediation } from './engine-host';
import type { Registration } from './registration';

/** Drives the packs over the registrations as the engine does, one resource after the other, and keeps what they say. */
export class Analysis {
  readonly diagnostics: Diagnostic[] = [];
  readonly notApplicable: NotApplicable[] = [];
  readonly remediations: Remediation[] = [];
  /** Milliseconds spent waiting for packs. */
  milliseconds = 0;

  readonly #packs: Promise<PackHost[]>;
  #last: Promise<void> = Promise.resolve();

  constructor(packs: Promise<PackHost[]>) {
    this.#packs = packs;
  }

  /** Remediates the resource by each pack in turn, which may change its inputs, then has all of them judge it. */
  judge(registration: Registration): Promise<void> {
    return this.#next(async packs => {
      for (const pack of packs) {
        const { remediations, ...findings } = await pack.remediate(registration);
        this.remediations.push(...remediations);
        this.#keep(findings);
      }
      for (const findings of await Promise.all(packs.map(pack => pack.analyze(registration)))) this.#keep(findings);
    });
  }

  /** Has all packs judge the stack: every resource but those that were only read, sorted by URN. */
  judgeStack(registrations: readonly Registration[]): Promise<void> {
    const owned = registrations.filter(({ external }) => !external).sort((a, b) => order(a.urn, b.urn));
    return this.#next(async packs => {
      for (const findings of await Promise.all(packs.map(pack => pack.analyzeStack(owned)))) this.#keep(findings);
    });
  }

  #next(task: (packs: PackHost[]) => Promise<void>): Promise<void> {
    const turn = this.#last.then(async () => {
      const packs = await this.#packs;
      const start = performance.now();
      await task(packs);
      this.milliseconds += performance.now() - start;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #keep({ diagnostics, notApplicable }: Findings): void {
    this.diagnostics.push(...diagnostics);
    this.notApplicable.push(...notApplicable);
  }
}

/** By code unit, the same everywhere. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const levelOrder = ['mandatory', 'remediate', 'advisory', 'disabled'];
const severityOrder: (Severity | undefined)[] = ['critical', 'high', 'medium', 'low', undefined];

/** As the Pulumi CLI prints them: level, severity, policy, URN. */
export const byWeight = (a: Diagnostic, b: Diagnostic): number =>
  levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
  severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
  order(a.policy, b.policy) ||
  order(a.urn, b.urn) ||
  order(a.message, b.message);
