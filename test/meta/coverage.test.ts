import { table } from '../../policypack/clouds';
import { add, none, words } from '../../scripts/coverage';

const counted = (...types: readonly string[]): string => {
  const count = none();
  for (const type of types) add(count, type);
  return words('all', count);
};

it('a type whose row says nothing is told apart from what was looked at', () => {
  const silent = 'aws:ec2/volumeAttachment:VolumeAttachment';
  expect(table[silent]!.facts).toEqual({});
  const [facts, unknown, said] = counted('aws:ebs/volume:Volume', silent, silent, 'AWS::Nowhere::Thing').split('\n');
  expect(facts).toMatch(
    /^all: 4 resources, 5 facts .*: 3 \(60\.0 %\) by a hand-written cell, 1 \(20\.0 %\) cannot, 1 \(20\.0 %\) by generated .* 0 \(0\.0 %\) nobody/,
  );
  expect(unknown).toBe('  have no row: 1 resources of 1 types; most often AWS::Nowhere::Thing 1');
  expect(said).toBe(`  have a row that says nothing, and are not judged themselves: 2 resources of 1 types; most often ${silent} 2`);
});

it('what is not there is not counted as covered', () => {
  expect(counted('pulumi:providers:aws', 'random:index/randomPet:RandomPet')).toBe('all: not here\n');
});
