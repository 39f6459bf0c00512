import { expected } from '../../policypack/engine/facts';
import { table } from '../../policypack/resources';
import { awsTokens, cfnTokens, tokensIn } from '../../scripts/generate-args';
import { awsTypes, cfnTypes, nativeModules, nativeType } from '../../scripts/sdk';
import { filesBelow, read } from '../../scripts/sources';

const rows = Object.entries(table);

it('every type that a row, a control or the pack names is one of the installed SDK or specification', () => {
  const ours = filesBelow('policypack', '.ts')
    .filter(file => !/\/generated\//.test(file))
    .map(read)
    .join('\n');
  const named = (text: string, pattern: RegExp): string[] => text.match(pattern)?.map(token => token.slice(1, -1)) ?? [];
  const aws = new Set([...awsTokens(), ...tokensIn('controls', /'aws:[a-z0-9]+\/\w+:\w+'/g), ...named(ours, /'aws:[a-z0-9]+\/\w+:\w+'/g)]);
  const cfn = new Set([...cfnTokens(), ...named(ours, /'AWS::\w+::\w+'/g)]);
  expect([...aws].filter(token => !awsTypes().has(token))).toEqual([]);
  expect([...cfn].filter(type => !cfnTypes().has(type))).toEqual([]);
});

it("every type of aws-native is found by CloudFormation's name of it", () => {
  const found = new Set([...cfnTypes()].map(type => nativeType(type)?.module));
  expect([...nativeModules()].filter(([, module]) => !found.has(module)).map(([token]) => token)).toEqual([
    // What the specification does not have.
    'aws-native:cloudformation:CustomResourceEmulator',
    'aws-native:datasync:StorageSystem',
    'aws-native:dynamodb:Backup',
  ]);
});

it('every row is under the name of a type', () => {
  expect(rows.map(([type]) => type).filter(type => !awsTypes().has(type) && !cfnTypes().has(type))).toEqual([]);
});

it('every row answers what its kind must answer, with a cell or with `cannot`', () => {
  const open = rows.flatMap(([type, row]) =>
    expected[row.holds].filter(fact => row.facts[fact] === undefined).map(fact => `${type} (${row.holds}): ${fact}`),
  );
  expect(open).toEqual([]);
});

it('every type of a row is named in a test of rows', () => {
  const named = new Set(
    filesBelow('test/resources', '.ts').flatMap(file => read(file).match(/\baws:[a-z0-9]+\/\w+:\w+|\bAWS::\w+::\w+/g) ?? []),
  );
  expect(rows.map(([type]) => type).filter(type => !named.has(type))).toEqual([]);
});
