import type { Place } from '../../engine/cloud';

/** Exoscale zones: egoscale v3, 2026-07-20. */
export const exoscaleZones: readonly Place[] = [
  { code: 'at-vie-1', country: 'AT', place: 'Vienna', groups: ['EU', 'EEA', 'AT'] },
  { code: 'at-vie-2', country: 'AT', place: 'Vienna', groups: ['EU', 'EEA', 'AT'] },
  { code: 'bg-sof-1', country: 'BG', place: 'Sofia', groups: ['EU', 'EEA', 'BG'] },
  { code: 'ch-dk-2', country: 'CH', place: 'Zurich', groups: ['CH'] },
  { code: 'ch-gva-2', country: 'CH', place: 'Geneva', groups: ['CH'] },
  { code: 'de-fra-1', country: 'DE', place: 'Frankfurt', groups: ['EU', 'EEA', 'DE'] },
  { code: 'de-muc-1', country: 'DE', place: 'Munich', groups: ['EU', 'EEA', 'DE'] },
  { code: 'hr-zag-1', country: 'HR', place: 'Zagreb', groups: ['EU', 'EEA', 'HR'] },
];
