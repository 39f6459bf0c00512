import type { Scheme } from './data/classes';
import { classify, placesFor } from './data/classification';
import { labelsOf } from './data/labels';
import type { Assurance, Table } from './engine/row';
import type { Model } from './engine/sight';

/** Types that are a customer's key, or name one. */
const keyTypes = [
  'aws:kms/key:Key',
  'aws:kms/externalKey:ExternalKey',
  'aws:kms/replicaKey:ReplicaKey',
  'aws:kms/replicaExternalKey:ReplicaExternalKey',
  'aws:kms/alias:Alias',
  'AWS::KMS::Key',
  'AWS::KMS::ReplicaKey',
  'AWS::KMS::Alias',
];
/** `alias/aws/ebs`, by itself or at the end of an ARN, or `aws/ebs` as the console has it: a key that AWS manages (KMS developer guide, 2026). */
const awsAlias = /(^|:)(alias\/)?aws\//;

/** What the user says of the world outside the stack. */
export interface Outside {
  /** Literals that name keys of the provider's. */
  readonly providerKeys?: readonly string[];
  readonly assured?: readonly Assurance[];
}

/** Puts rows, a scheme and what lies outside together. */
export function modelOf(table: Table, scheme: Scheme, outside: Outside = {}): Model {
  const providerKeys = new Set(outside.providerKeys);
  return {
    table,
    keys: { types: keyTypes, providerManaged: literal => awsAlias.test(literal) || providerKeys.has(literal) },
    assured: new Set(outside.assured),
    classify: (resource, sight) => classify(resource, sight, scheme),
    placesFor: (resource, sight) => placesFor(resource, sight, scheme),
    labelsOf: (resource, sight) => labelsOf(resource, sight, scheme),
  };
}
