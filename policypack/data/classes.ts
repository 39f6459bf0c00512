import type { Demands } from '../engine/demands';

/** Demands as they are written: anything may be left out, a phase may be `forbidden`. */
export interface WrittenDemands {
  readonly create?: 'forbidden' | Record<string, never>;
  readonly store?: 'forbidden' | { readonly key?: Demands['store']['key']; readonly in?: readonly string[] };
  readonly use?: { readonly 'logs-days'?: number };
  readonly share?: { readonly public?: Demands['share']['public']; readonly with?: readonly string[] };
  readonly archive?: { readonly 'backup-days'?: number; readonly locked?: boolean };
  readonly destroy?: { readonly protected?: boolean; readonly 'key-window-days'?: number };
}
export type WrittenClasses = Readonly<Record<string, WrittenDemands>>;

/**
 * The classes where nobody declares others: three by sensitivity, and special ones for what must not be kept at all.
 * Days: copies of medium data for a week, of high data for five weeks; logs of high data for a year.
 */
export const defaultClasses: WrittenClasses = {
  low: {},
  medium: { store: { key: 'provider-key' }, share: { public: 'never' }, archive: { 'backup-days': 7 } },
  high: {
    store: { key: 'customer-key' },
    use: { 'logs-days': 365 },
    share: { public: 'never' },
    archive: { 'backup-days': 35, locked: true },
    destroy: { protected: true, 'key-window-days': 30 },
  },
  'credit-card': { store: 'forbidden' },
  forbidden: { create: 'forbidden' },
};

/** A full set of demands: what must not be created or kept makes no other demand than that. */
export function fillIn(written: WrittenDemands): Demands {
  const store = written.store === 'forbidden' ? {} : (written.store ?? {});
  const barred = written.create === 'forbidden' || written.store === 'forbidden';
  return {
    create: { forbidden: written.create === 'forbidden' },
    store: { forbidden: barred, key: store.key ?? 'none', in: store.in },
    use: { logsDays: written.use?.['logs-days'] ?? 0 },
    share: { public: written.share?.public ?? (barred ? 'never' : 'allowed'), with: written.share?.with },
    archive: { backupDays: written.archive?.['backup-days'] ?? 0, locked: written.archive?.locked ?? false },
    destroy: { protected: written.destroy?.protected ?? false, keyWindowDays: written.destroy?.['key-window-days'] ?? 0 },
  };
}

/** The ten attributes that DG-02 (CCM v1.1) names, and the tag each is read from. */
export const attributes = {
  'data-type': 'data-classification',
  'jurisdiction-of-origin': 'jurisdiction-of-origin',
  'jurisdiction-domiciled': 'jurisdiction',
  context: 'data-context',
  'legal-constraints': 'legal-constraints',
  'contractual-constraints': 'contractual-constraints',
  value: 'data-value',
  sensitivity: 'data-sensitivity',
  criticality: 'data-criticality',
  'third-party-obligation': 'retention-obligation',
} as const;
export type Attribute = keyof typeof attributes;

/** How data is classified in this organisation; complete. */
export interface Scheme {
  /** By name, mildest first. */
  readonly classes: ReadonlyMap<string, Demands>;
  /** The tag of each attribute. */
  readonly tags: Readonly<Record<Attribute, string>>;
  /** Attributes that every VM and every store of data must carry. */
  readonly required: readonly Attribute[];
  /** The class of what says nothing; undefined: any. */
  readonly assume: string | undefined;
  /** The class of the whole stack, from its configuration. */
  readonly stackClass: string | undefined;
  /** Where data may live, by whom it was said: every one of them must permit a place. */
  readonly jurisdictions: readonly { readonly by: string; readonly codes: readonly string[] }[];
  /** True where somebody declared a scheme; else nothing is demanded of tags, only advised. */
  readonly declared: boolean;
}

export const defaultScheme: Scheme = {
  classes: new Map(Object.entries(defaultClasses).map(([name, written]) => [name, fillIn(written)])),
  tags: attributes,
  required: ['data-type', 'jurisdiction-domiciled'],
  assume: 'medium',
  stackClass: undefined,
  jurisdictions: [],
  declared: false,
};

/** The class as the scheme spells it; undefined where it has none of that name. */
export function classNamed(scheme: Scheme, name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return [...scheme.classes.keys()].find(known => known.toLowerCase() === wanted);
}
