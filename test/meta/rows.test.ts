import { table } from '../../policypack/clouds';
import { described } from '../../policypack/clouds/aws/described';
import type { RowOfKind } from '../../policypack/clouds/aws/row';
import { regionOf } from '../../policypack/clouds/aws/shared/cells';
import { stackTags } from '../../policypack/clouds/aws/shared/tags';
import { expected } from '../../policypack/engine/facts';
import { awsTokens, cfnTokens, tokensIn } from '../../scripts/generate-args';
import { rowsNow } from '../../scripts/generate-rows';
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

it('every type with a cell of its own is named in a test of rows', () => {
  const named = new Set(
    filesBelow('test/clouds', '.ts').flatMap(file => read(file).match(/\baws:[a-z0-9]+\/\w+:\w+|\bAWS::\w+::\w+/g) ?? []),
  );
  const hasOwn = ([type, { kind, facts }]: readonly [string, RowOfKind]): boolean => {
    // The first two, and what is described, every-type.test.ts asks of every type.
    const others: readonly unknown[] = [regionOf, stackTags, ...Object.values(described(type)), ...Object.values(kind.facts)];
    return Object.values(facts).some(cell => typeof cell === 'function' && !others.includes(cell));
  };
  const open = Object.entries(rowsNow()).filter(hasOwn);
  expect(open.length).toBeGreaterThan(300);
  expect(open.map(([type]) => type).filter(type => !named.has(type))).toEqual([]);
});

it('every type that takes tags tells them, or says why not', () => {
  const takesTags = ([type]: readonly [string, unknown]): boolean => described(type).tags !== undefined;
  expect(rows.filter(takesTags).filter(([, { facts }]) => facts.tags === undefined)).toEqual([]);
});
