import { type Inputs, KEY, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

const store = (key: unknown) => expect.objectContaining({ encrypted: true, key });
const way = (open: unknown) => expect.objectContaining({ public: open });
const policyFor = (Principal: unknown) => ({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] });
const anyone = JSON.stringify(policyFor('*'));
const somebody = JSON.stringify(policyFor({ AWS: '111122223333' }));
const domain = 'aws:codeartifact/domain:Domain';
const repository = 'aws:codeartifact/repository:Repository';
const domainPermissions = 'aws:codeartifact/domainPermissions:DomainPermissions';
const repositoryPolicy = 'aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy';

it.each<[string, Inputs, unknown]>([
  [domain, {}, 'provider-key'],
  [domain, { encryptionKey: KEY }, 'customer-key'],
  [domain, { encryptionKey: 'alias/aws/codeartifact' }, 'provider-key'],
  [domain, { encryptionKey: UNKNOWN }, 'unknown'],
  ['AWS::CodeArtifact::Domain', {}, 'provider-key'],
  ['AWS::CodeArtifact::Domain', { encryptionKey: KEY }, 'customer-key'],
  ['AWS::CodeArtifact::Domain', { encryptionKey: UNKNOWN }, 'unknown'],
  [repository, {}, 'unknown'],
  [repository, { domain: 'theirs' }, 'unknown'],
  [repository, { domain: UNKNOWN }, 'unknown'],
  ['AWS::CodeArtifact::Repository', { domainName: 'theirs' }, 'unknown'],
])('%s %j is encrypted in any case', (type, inputs, key) => {
  expect(of('encryption', type, inputs)).toEqual([store(key)]);
});

it.each<[string, Inputs, string, Inputs]>([
  [repository, { domain: 'ours' }, domain, { domain: 'ours' }],
  ['AWS::CodeArtifact::Repository', { domainName: 'ours' }, 'AWS::CodeArtifact::Domain', { domainName: 'ours' }],
])('%s has the key of its domain', (type, inputs, owner, theirs) => {
  expect(of('encryption', type, inputs, { type: owner, inputs: theirs })).toEqual([store('provider-key')]);
  expect(of('encryption', type, inputs, { type: owner, inputs: { ...theirs, encryptionKey: KEY } })).toEqual([store('customer-key')]);
});

it.each<[string, Inputs, string, (policy: unknown) => Inputs]>([
  [domain, { domain: 'ours' }, domainPermissions, policyDocument => ({ domain: 'ours', policyDocument })],
  [repository, { repository: 'ours' }, repositoryPolicy, policyDocument => ({ domain: 'd', repository: 'ours', policyDocument })],
])('%s is as open as the policy that points at it', (type, inputs, policyType, written) => {
  const under = (policy: unknown) => of('exposure', type, inputs, { type: policyType, inputs: written(policy) });
  expect(of('exposure', type, inputs)).toEqual([]);
  expect(under(anyone)).toEqual([way(true)]);
  expect(under(somebody)).toEqual([way(false)]);
  expect(under(UNKNOWN)).toEqual(['unknown']);
});

it.each(['AWS::CodeArtifact::Domain', 'AWS::CodeArtifact::Repository'])('%s is as open as its own policy', type => {
  expect(of('exposure', type, {})).toEqual([way(false)]);
  expect(of('exposure', type, { permissionsPolicyDocument: policyFor('*') })).toEqual([way(true)]);
  expect(of('exposure', type, { permissionsPolicyDocument: policyFor({ AWS: '111122223333' }) })).toEqual([way(false)]);
  expect(of('exposure', type, { permissionsPolicyDocument: UNKNOWN })).toEqual(['unknown']);
});

it.each<[string, string]>([
  [domainPermissions, 'policyDocument'],
  [repositoryPolicy, 'policyDocument'],
])('%s lets in whom it names', (type, input) => {
  expect(of('admits', type, {})).toEqual([]);
  expect(of('admits', type, { [input]: anyone })).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, { [input]: somebody })).toEqual([expect.objectContaining({ via: 'resource', anyone: false })]);
  expect(of('admits', type, { [input]: UNKNOWN })).toEqual(['unknown']);
});
