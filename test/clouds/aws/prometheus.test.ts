import { anyone, type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const account = { Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: '*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:amp/workspace:Workspace', {}, [store(true)]],
  ['aws:amp/workspace:Workspace', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['aws:amp/workspace:Workspace', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::APS::Workspace', {}, [store(true)]],
  ['AWS::APS::Workspace', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::APS::Workspace', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['aws:grafana/workspace:Workspace', {}, [store(true)]],
  ['aws:grafana/workspace:Workspace', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['aws:grafana/workspace:Workspace', { kmsKeyId: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::Grafana::Workspace', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, string, string, string]>([
  ['aws:amp/workspace:Workspace', 'aws:amp/resourcePolicy:ResourcePolicy', 'workspaceId', 'policyDocument'],
  ['AWS::APS::Workspace', 'AWS::APS::ResourcePolicy', 'workspaceArn', 'policyDocument'],
])('%s is as public as its %s', (type, policy, by, document) => {
  const exposed = (written: unknown) =>
    of('exposure', type, {}, { type: policy, name: 'p', inputs: { [by]: 'it', [document]: written }, from: { [by]: ['it'] } });
  expect(of('exposure', type, {})).toEqual([]);
  expect(exposed(JSON.stringify(anyone))).toEqual([expect.objectContaining({ public: true })]);
  expect(exposed(JSON.stringify(account))).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed(UNKNOWN)).toEqual(['unknown']);
});

it.each<[string, string]>([
  ['aws:amp/resourcePolicy:ResourcePolicy', 'policyDocument'],
  ['AWS::APS::ResourcePolicy', 'policyDocument'],
])('%s lets in whom its document names', (type, document) => {
  expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
  expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
});
