/** What CSA's own documents say of one control of CCM 4.0.13 that we implement. */
export interface CatalogEntry {
  /** Ids of CCM R1.1 by CSA's own chain of mappings. */
  readonly v1: readonly string[];
  readonly v3: readonly string[];
  /** Its id in CCM 4.1.0. */
  readonly v41: string;
  /** Question ids of CAIQ 4.0.3. */
  readonly caiq: readonly string[];
  /** Who answers for it, by service model: the ownership column of the matrix. */
  readonly ownership: { readonly iaas: string; readonly paas: string; readonly saas: string };
}
export type Catalog = Readonly<Record<string, CatalogEntry>>;

/** What older ids meant from one edition of our controls on. */
export interface Edition {
  /** The version of this pack with which it was released, and since when it stays; none while it is in the making. */
  readonly version?: string;
  /** `v3:EKM-03` → our controls. Only ids whose meaning began or changed with this edition. */
  readonly means: Readonly<Record<string, readonly string[]>>;
}
