import { near } from '../policypack/near';

const known = ['control', 'resource', 'owner', 'key', 'until', 'retained-for-long', 'retained-for-ever'];

it.each([
  ['two letters swapped', 'onwer', 'owner'],
  ['two letters swapped in a short word', 'kye', 'key'],
  ['the last two swapped', 'owenr', 'owner'],
  ['a letter too few', 'contrl', 'control'],
  ['a letter too many', 'untill', 'until'],
  ['every third letter wrong', 'kex', 'key'],
  ['its end left out', 'reso', 'resource'],
])('of a word with %s the name is found', (_, word, meant) => expect(near(word, known)).toBe(meant));

it.each(['expires', 'res', 'retained', 'kxx', 'yek', 'wnero', '', 'o'.repeat(256)])('%j is like none', word =>
  expect(near(word, known)).toBeUndefined(),
);

it('where no name is known, none is meant', () => expect(near('owner', [])).toBeUndefined());
it('the name itself is found', () => expect(near('owner', known)).toBe('owner'));
