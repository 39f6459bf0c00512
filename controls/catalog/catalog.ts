// CCM and CAIQ identifiers (c) Cloud Security Alliance; this project is not affiliated with or endorsed by CSA.
// Sources: CCM 4.0.13 (2024-10-31) with its mapping to 3.0.1; CCM 3.0.1 (2014-09-16) with its mapping to R1.1; CCM 4.1.0 (2026-01-13); CAIQ 4.0.3.

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

export const catalog: Readonly<Record<string, CatalogEntry>> = {
  'BCR-08': {
    v1: ['DG-04'],
    v3: ['BCR-11'],
    v41: 'BCR-08',
    caiq: ['BCR-08.1', 'BCR-08.2', 'BCR-08.3'],
    ownership: { iaas: 'Shared (Dependent)', paas: 'Shared (Dependent)', saas: 'Shared (Dependent)' },
  },
  'CEK-03': {
    v1: ['IS-18'],
    v3: ['EKM-03', 'EKM-04'],
    v41: 'CEK-03',
    caiq: ['CEK-03.1'],
    ownership: { iaas: 'Shared (Dependent)', paas: 'Shared (Dependent)', saas: 'Shared (Dependent)' },
  },
  'CEK-12': {
    v1: [],
    v3: [],
    v41: 'CEK-12',
    caiq: ['CEK-12.1'],
    ownership: { iaas: 'Shared (Independent)', paas: 'Shared (Independent)', saas: 'Shared (Independent)' },
  },
  'DSP-04': {
    v1: ['DG-02'],
    v3: ['DSI-01'],
    v41: 'DSP-04',
    caiq: ['DSP-04.1'],
    ownership: { iaas: 'Shared (Independent)', paas: 'Shared (Dependent)', saas: 'Shared (Dependent)' },
  },
  'DSP-19': {
    v1: [],
    v3: [],
    v41: 'DSP-19',
    caiq: ['DSP-19.1'],
    ownership: { iaas: 'Shared (Dependent)', paas: 'Shared (Dependent)', saas: 'Shared (Dependent)' },
  },
  'IAM-05': {
    v1: ['IS-07', 'IS-33'],
    v3: ['IAM-02', 'IAM-06', 'IVS-11'],
    v41: 'IAM-05',
    caiq: ['IAM-05.1'],
    ownership: { iaas: 'Shared (Independent)', paas: 'Shared (Independent)', saas: 'Shared (Independent)' },
  },
  'IVS-03': {
    v1: ['SA-08'],
    v3: ['IVS-06'],
    v41: 'I&S-03',
    caiq: ['IVS-03.1', 'IVS-03.2', 'IVS-03.3', 'IVS-03.4', 'IVS-03.5'],
    ownership: { iaas: 'Shared (Dependent)', paas: 'Shared (Dependent)', saas: 'CSP-Owned' },
  },
};
