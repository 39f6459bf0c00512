import { defineControl } from '../policypack/define';
import type { DataClass } from '../policypack/engine/demands';
import type { Store } from '../policypack/engine/facts';
import { every, first } from '../policypack/engine/known';

const words = { 'provider-key': 'encryption', 'customer-key': 'a customer managed key' } as const;
const isStrong = (store: Store, demand: 'none' | 'provider-key' | 'customer-key'): boolean =>
  demand === 'none' || (store.encrypted && (demand === 'provider-key' || store.key() === 'customer-key'));
/** What is readable on purpose is held to a class that somebody declared, not to one that is assumed. */
const meets = (store: Store, { from, demands }: DataClass): boolean =>
  (store.meant === true && from === 'assumed') || isStrong(store, demands.store.key);

/** Data at rest is encrypted, with a key fit for its class. */
export default defineControl({
  id: 'CEK-03',
  title: 'Data Encryption',
  severity: 'high',
  level: 'mandatory',
  why: 'A copied disk or a leaked snapshot is only as safe as the key that reads it.',
  remediation: 'Encrypt the resource at rest; where its class demands it, with a customer managed key.',
  rules: {
    'encrypted-at-rest': {
      phase: 'store',
      needs: ['encryption', 'dataClass'],
      when: ({ dataClass }) => dataClass.demands.store.key !== 'none',
      holds: ({ encryption, dataClass }) => every(encryption, store => meets(store, dataClass)),
      message: ({ encryption, dataClass }) => {
        const demand = dataClass.demands.store.key;
        const open = first(encryption, store => !meets(store, dataClass))!;
        const has = /[^su]s$/.test(open.what) ? 'have' : 'has';
        const what = open.encrypted ? "the provider's key" : 'no encryption';
        const instead = open.instead === undefined ? '' : ` It cannot be encrypted, but ${open.instead} can.`;
        return `Its ${open.what} ${has} ${what}; ${dataClass.name} data needs ${words[demand as 'provider-key']}.${instead}`;
      },
    },
  },
  examples: {
    good: [
      { type: 'aws:kms/key:Key', name: 'key', inputs: {} },
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', encrypted: true, tags: { 'data-classification': 'high' }, kmsKeyId: '?' },
        from: { kmsKeyId: ['key'] },
      },
    ],
    bad: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', tags: { 'data-classification': 'high' } },
      },
    ],
  },
});
