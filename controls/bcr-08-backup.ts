import { defineControl } from '../policypack/define';
import type { DataClass } from '../policypack/engine/demands';
import type { Backup } from '../policypack/engine/facts';
import { first } from '../policypack/engine/known';

const keepsLongEnough = (backup: Backup, { demands }: DataClass): boolean => backup.days >= demands.archive.backupDays;
const inDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** Data can be brought back, for as long as its class demands. */
export default defineControl({
  id: 'BCR-08',
  title: 'Backup',
  severity: 'medium',
  level: 'mandatory',
  why: 'What has no copy is gone with the first wrong command.',
  remediation: 'Keep backups for as many days as the class of the data demands.',
  rules: {
    'recoverable-for-as-long-as-its-class-demands': {
      phase: 'archive',
      needs: ['holds', 'backup', 'dataClass'],
      when: ({ holds, dataClass }) => holds === 'data' && dataClass.demands.archive.backupDays > 0,
      holds: ({ backup, dataClass }) => first(backup, way => keepsLongEnough(way, dataClass)) !== undefined,
      message: ({ backup, dataClass }) => {
        const best = backup.map(way => way()).reduce((most, way) => (way.days > most.days ? way : most), { by: '', days: 0 });
        const needs = `${dataClass.name} data needs`;
        const demanded = dataClass.demands.archive.backupDays;
        return best.days === 0
          ? `Nothing keeps a copy of it; ${needs} ${inDays(demanded)}.`
          : `Its ${best.by} are kept for ${inDays(best.days)}; ${needs} ${demanded}.`;
      },
    },
  },
  examples: {
    good: [
      {
        type: 'aws:rds/instance:Instance',
        name: 'orders',
        inputs: { instanceClass: 'db.t4g.small', backupRetentionPeriod: 7, tags: { 'data-classification': 'medium' } },
      },
    ],
    bad: [
      {
        type: 'aws:rds/instance:Instance',
        name: 'orders',
        inputs: { instanceClass: 'db.t4g.small', backupRetentionPeriod: 1, tags: { 'data-classification': 'medium' } },
      },
    ],
  },
});
