import { anyone, type Inputs, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const account = { Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: '*', Resource: '*' }] };

it.each<[string, Inputs, unknown]>([
  ['aws:mediastore/container:Container', {}, [store(true)]],
  ['AWS::MediaStore::Container', {}, [store(true)]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, string, string, string]>([
  ['aws:mediastore/container:Container', 'aws:mediastore/containerPolicy:ContainerPolicy', 'containerName', 'policy'],
])('%s is as public as its %s', (type, policy, by, document) => {
  const exposed = (written: unknown) =>
    of('exposure', type, {}, { type: policy, name: 'p', inputs: { [by]: 'it', [document]: written }, from: { [by]: ['it'] } });
  expect(of('exposure', type, {})).toEqual([]);
  expect(exposed(JSON.stringify(anyone))).toEqual([expect.objectContaining({ public: true })]);
  expect(exposed(JSON.stringify(account))).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed(UNKNOWN)).toEqual(['unknown']);
});

it.each<[string, string]>([['aws:mediastore/containerPolicy:ContainerPolicy', 'policy']])(
  '%s lets in whom its document names',
  (type, document) => {
    expect(of('admits', type, { [document]: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ via: 'resource' })]);
    expect(of('admits', type, { [document]: UNKNOWN })).toEqual(['unknown']);
  },
);

it('a container is as public as the policy that it carries', () => {
  const exposed = (inputs: Inputs) => of('exposure', 'AWS::MediaStore::Container', inputs);
  expect(exposed({ policy: JSON.stringify(anyone) })).toEqual([expect.objectContaining({ public: true })]);
  expect(exposed({ policy: JSON.stringify(account) })).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed({})).toEqual([expect.objectContaining({ public: false })]);
  expect(exposed({ policy: UNKNOWN })).toEqual(['unknown']);
});
