import { tagList } from '../../../../policypack/clouds/aws/shared/cells';
import { thrownBy } from '../../../support/small';

/** Tags whose keys tell when they are read. */
function tags(...keys: readonly (string | (() => never))[]) {
  const read: number[] = [];
  const list = keys.map((key, i) => ({
    get key() {
      read.push(i);
      return typeof key === 'string' ? key : key();
    },
    value: `value of ${i}`,
  }));
  return { read, tags: tagList(list) };
}
const forks = (): never => {
  throw new Error('it hangs on a decision');
};

describe('a list of tags', () => {
  it('is read to the key that is wanted, and no further', () => {
    const { read, tags: found } = tags('a', 'b', forks);
    expect([found.get('b'), found.get('a'), read]).toEqual(['value of 1', 'value of 0', [0, 1]]);
  });
  it('is asked again where a decision has stopped it', () => {
    const { read, tags: found } = tags('a', forks);
    expect(thrownBy(() => found.get('b'))).toMatchObject({ message: 'it hangs on a decision' });
    expect(thrownBy(() => found.get('b'))).toMatchObject({ message: 'it hangs on a decision' });
    expect(read).toEqual([0, 1, 1]);
  });
  it('has the first of two values', () => expect(tags('a', 'a').tags.get('a')).toBe('value of 0'));
  it('is empty where there is none', () => expect([tagList(undefined).get('a'), tagList(null).get('a')]).toEqual([undefined, undefined]));
});
