import { idsIn, type Known, readId } from '../../controls/catalog/read-id';
import type { AnyControl } from '../engine/control';
import { near } from '../near';
import { ConfigError } from './settings';

/** The end of a complaint: what a word may mean, if it is like anything known. */
export function suggestion(word: string, known: readonly string[]): string {
  const meant = near(word, known);
  return meant === undefined ? '.' : `; did you mean ${meant}?`;
}

/** A control of ours, or one of its rules. */
export interface Named {
  readonly id: string;
  readonly rule: string | undefined;
}

/** What a configuration calls our controls and rules, and what there is to say of it. */
export class Names {
  private readonly said = new Set<string>();
  /** Older ids that mean something else in the newest edition. */
  private readonly grown = new Map<string, readonly string[]>();

  constructor(
    private readonly controls: readonly AnyControl[],
    /** Of the configuration: older ids mean what they meant in it. */
    private readonly edition: number,
    private readonly known: Known,
  ) {}

  /** What `CEK-03`, `CEK-03/rule` or `v1:DG-02` names. `at` is where it stands. */
  read(key: string, at: () => string): readonly Named[] {
    const [, id, rule] = /^([^/]*)(?:\/(.*))?$/s.exec(key) as unknown as [string, string, string | undefined];
    const found = this.controlsNamed(id, rule, at);
    if (rule === undefined) return [...new Set(found.map(control => this.current(control)))].map(control => ({ id: control, rule }));
    const named = found.flatMap(control => this.ruleNamed(control, rule) ?? []);
    if (named.length > 0) return named;
    const rules = found.flatMap(control => Object.keys(this.control(control)?.rules ?? {}));
    throw new ConfigError(`${at()}: ${found.join(' and ')} ${found.length > 1 ? 'have' : 'has'} no rule ${rule}${suggestion(rule, rules)}`);
  }

  /** What was read under an older name, and at the end, once, what newer editions add. */
  notes(): readonly string[] {
    if (this.grown.size === 0) return [...this.said];
    const newest = this.known.editions.length;
    const now = [...this.grown].map(([old, own]) => `${old} is ${own.length === 0 ? 'nothing' : own.join(' and ')}`);
    return [
      ...this.said,
      `older ids mean what they meant in edition ${this.edition} of our controls. In edition ${newest} ${now.join(', ')}; \`edition: ${newest}\` takes that in.`,
    ];
  }

  /** Ids of our own, as they were when the configuration was written. */
  private controlsNamed(id: string, rule: string | undefined, at: () => string): readonly string[] {
    const bare = id.trim().replace(/^v4:/i, '').toUpperCase();
    if (this.renamed(bare) || (rule !== undefined && this.moved(bare, rule))) return [bare];
    // No id is empty or has a space in it.
    const read = /^\S+$/.test(id) ? readId(id, this.edition, this.known) : { instead: [] };
    if ('controls' in read) {
      if (read.newer) this.grown.set(id, read.newer);
      return read.controls;
    }
    if (read.instead.length > 0) throw new ConfigError(`${at()}: ${id} is an id of another edition; write ${read.instead.join(' or ')}.`);
    // Prefixes are small, ids are not.
    const [, prefix = '', own] = /^(v[\d.]+:)?(.*)$/is.exec(id)!;
    throw new ConfigError(
      `${at()}: there is no control ${id}${suggestion(prefix.toLowerCase() + own!.toUpperCase(), idsIn(this.edition, this.known))}`,
    );
  }

  private ruleNamed(id: string, rule: string): Named | undefined {
    const [owner, name] = this.ownRule(id, rule) ?? this.moved(id, rule) ?? [];
    if (!owner || name === undefined) return undefined;
    if (owner.id !== id || name !== rule) this.said.add(`${id}/${rule} is now called ${owner.id}/${name}.`);
    const deprecated = owner.rules[name]!.deprecated ?? owner.deprecated;
    if (deprecated !== undefined) this.said.add(`${owner.id}/${name} is deprecated. ${deprecated}`);
    return { id: owner.id, rule: name };
  }
  private ownRule(id: string, rule: string): readonly [AnyControl, string] | undefined {
    const control = this.control(id);
    if (control === undefined) return undefined;
    const name = Object.hasOwn(control.rules, rule)
      ? rule
      : Object.keys(control.rules).find(key => control.rules[key]!.aliases?.includes(rule));
    return name === undefined ? undefined : [control, name];
  }
  /** The rule that another control had. */
  private moved(id: string, rule: string): readonly [AnyControl, string] | undefined {
    for (const control of this.controls)
      for (const [name, { aliases }] of Object.entries(control.rules)) if (aliases?.includes(`${id}/${rule}`)) return [control, name];
    return undefined;
  }

  private readonly renamed = (id: string): AnyControl | undefined => this.controls.find(({ aliases }) => aliases?.includes(id));
  private readonly control = (id: string): AnyControl | undefined => this.controls.find(control => control.id === id) ?? this.renamed(id);
  private current(id: string): string {
    const control = this.control(id);
    if (control && control.id !== id) this.said.add(`${id} is now called ${control.id}.`);
    if (control?.deprecated !== undefined) this.said.add(`${control.id} is deprecated. ${control.deprecated}`);
    return control?.id ?? id;
  }
}
