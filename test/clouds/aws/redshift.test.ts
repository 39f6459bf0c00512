import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: { type: string; inputs: Inputs }[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });
const backup = (days: unknown) => expect.objectContaining({ days });
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const allow = (Action: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }],
});

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [store(true)]],
  ['aws:redshift/cluster:Cluster', { encrypted: 'false' }, [store(false)]],
  ['aws:redshift/cluster:Cluster', { encrypted: UNKNOWN }, 'unknown'],
  ['AWS::Redshift::Cluster', {}, [store(true)]],
  ['AWS::Redshift::Cluster', { encrypted: false }, [store(false)]],
  ['aws:redshiftserverless/namespace:Namespace', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::RedshiftServerless::Namespace', {}, [store(true)]],
])('%s %j keeps its data encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [backup(1)]],
  ['AWS::Redshift::Cluster', { automatedSnapshotRetentionPeriod: 0 }, [backup(0)]],
  ['AWS::RedshiftServerless::Namespace', {}, [backup(1)]],
  ['aws:redshift/clusterSnapshot:ClusterSnapshot', {}, 'cannot'],
])('%s %j is backed up or not', (type, inputs, expected) => {
  expect(of('backup', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, unknown]>([
  ['aws:redshift/cluster:Cluster', {}, [false]],
  ['aws:redshift/cluster:Cluster', { publiclyAccessible: true }, [true]],
  ['AWS::Redshift::Cluster', { publiclyAccessible: 'true' }, [true, false]],
  ['aws:redshiftserverless/workgroup:Workgroup', {}, [false]],
])('%s %j is public or not', (type, inputs, expected) => {
  const found = of('exposure', type, inputs);
  expect(Array.isArray(found) ? found.map(way => (typeof way === 'string' ? way : way.public)) : found).toEqual(expected);
});

describe('policies', () => {
  const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
    factOf(aspect, [{ type, name: 'it', inputs }, ...around]);

  it.each<[string, (policy: unknown) => Inputs]>([
    ['aws:redshift/resourcePolicy:ResourcePolicy', policy => ({ policy })],
    ['aws:redshiftserverless/resourcePolicy:ResourcePolicy', policy => ({ policy })],
  ])('%s lets in whom it names', (type, inputs) => {
    const open = allow('*', { Principal: '*' });
    expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
    expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
  });
});

it.each(['aws:redshiftserverless/workgroup:Workgroup', 'AWS::RedshiftServerless::Workgroup'])('%s runs somewhere', type => {
  expect(factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })).toEqual({ region: 'eu-central-2' });
});
