import { aws } from './clouds/aws/cloud';
import type { Scheme } from './data/classes';
import { classify, placesFor } from './data/classification';
import { labelsOf } from './data/labels';
import type { Table } from './engine/row';
import type { Model } from './engine/sight';

/** What the user says of the world outside the stack. */
export interface Outside {
  /** Literals that name keys of the provider's. */
  readonly providerKeys?: readonly string[];
  /** Names of assurances. */
  readonly assured?: readonly string[];
}

/** Puts rows, a scheme and what lies outside together. */
export function modelOf(table: Table, scheme: Scheme, outside: Outside = {}): Model {
  return {
    table,
    cloud: aws,
    providerKeys: new Set(outside.providerKeys),
    assured: new Set(outside.assured),
    compute: {
      dataClass: (resource, sight) => classify(resource, sight, scheme),
      places: (resource, sight) => placesFor(resource, sight, scheme),
      labels: (resource, sight) => labelsOf(resource, sight, scheme),
    },
  };
}
