import {
  all,
  each,
  either,
  every,
  filter,
  first,
  fits,
  gather,
  HOLE,
  type Many,
  map,
  NotYet,
  one,
  some,
  textOf,
  Unknown,
  Unresolved,
} from '../../policypack/engine/known';
import { ASIDE, aside, listen, type Noted, note, READ, saying, tellingOf } from '../../policypack/engine/reads';
import { having, notYet, throwing, thrownBy, unresolved } from '../support/small';

const known = (...items: number[]): Many<number> => items.map(item => () => item);
const big = (n: number): boolean => n > 10;
const read = <T>(items: Many<T>): unknown[] =>
  items.map(item => {
    try {
      return item();
    } catch (error) {
      return error instanceof Unresolved ? 'unknown' : error instanceof NotYet ? 'not yet' : error;
    }
  });

describe('some', () => {
  it('is true as soon as one item passes', () => expect(some(known(1, 20), big)).toBe(true));
  it('is false where no item passes', () => expect(some(known(1, 2), big)).toBe(false));
  it('is false of nothing', () => expect(some([], big)).toBe(false));
  it('is true where an unknown item stands before the one that passes', () => expect(some([unresolved(), () => 20], big)).toBe(true));
  it('is true where an unknown item stands after the one that passes', () => expect(some([() => 20, unresolved()], big)).toBe(true));
  it('is undecided where none passes and one is unknown', () =>
    expect(thrownBy(() => some([() => 1, unresolved('why')], big))).toMatchObject({ reason: 'why' }));
  it('stops at the item that passes', () => {
    const asked: number[] = [];
    some(
      [1, 20, 30].map(n => () => {
        asked.push(n);
        return n;
      }),
      big,
    );
    expect(asked).toEqual([1, 20]);
  });
  it('counts an item as unknown where its test cannot tell', () =>
    expect(thrownBy(() => some(known(1), unresolved()))).toBeInstanceOf(Unresolved));
});

describe('what the stack may still settle', () => {
  it('wins over what is unknown, where it comes first', () =>
    expect(thrownBy(() => some([notYet(), unresolved()], big))).toBeInstanceOf(NotYet));
  it('wins over what is unknown, where it comes last', () =>
    expect(thrownBy(() => some([unresolved(), notYet()], big))).toBeInstanceOf(NotYet));
  it('wins from the middle', () => expect(thrownBy(() => some([unresolved(), notYet(), unresolved()], big))).toBeInstanceOf(NotYet));
  it('loses to an item that passes', () => expect(some([notYet(), () => 20], big)).toBe(true));
});

describe('an error that is no question', () => {
  const error = new TypeError('boom');
  it('passes through some', () => expect(thrownBy(() => some([throwing(error), () => 20], big))).toBe(error));
  it('passes through every', () => expect(thrownBy(() => every([throwing(error)], big))).toBe(error));
  it('passes through each', () => expect(thrownBy(() => each([1], throwing(error)))).toBe(error));
  it('passes through map', () => expect(thrownBy(() => map(known(1), throwing(error)))).toBe(error));
  it('passes through gather', () => expect(thrownBy(() => gather(throwing(error)))).toBe(error));
  it('passes through textOf', () => expect(thrownBy(() => textOf(throwing(error)))).toBe(error));
});

describe('every', () => {
  it('is true where all pass', () => expect(every(known(20, 30), big)).toBe(true));
  it('is true of nothing', () => expect(every([], big)).toBe(true));
  it('is false where one does not pass beside an unknown one', () => expect(every([unresolved(), () => 1], big)).toBe(false));
  it('is undecided where all pass but an unknown one', () =>
    expect(thrownBy(() => every([() => 20, unresolved()], big))).toBeInstanceOf(Unresolved));
});

describe('first', () => {
  it('is the first item that passes', () => expect(first(known(1, 20, 30), big)).toBe(20));
  it('is nothing where none passes', () => expect(first(known(1), big)).toBeUndefined());
});

describe('either', () => {
  it('is true where one answers yes and the other cannot tell', () => expect(either(unresolved(), () => true)).toBe(true));
  it('is false where all answer no', () =>
    expect(
      either(
        () => false,
        () => false,
      ),
    ).toBe(false));
  it('is undecided where one answers no and the other cannot tell', () =>
    expect(thrownBy(() => either(() => false, notYet()))).toBeInstanceOf(NotYet));
});

describe('each', () => {
  it('reads the items of a list, with their places', () => expect(read(each(['a', 'b'], (item, i) => item + i))).toEqual(['a0', 'b1']));
  it('gives nothing for no list', () => expect([each(undefined, n => n), each(null, n => n)]).toEqual([[], []]));
  it('leaves out items that are not there', () => expect(read(each([1, undefined, null, 2], n => n))).toEqual([1, 2]));
  it('takes several from one item', () => expect(read(each([1, 2], n => known(n, n * 10)))).toEqual([1, 10, 2, 20]));
  it('takes an item that is a list for one item', () => expect(read(each([['a', 'b']], item => item))).toEqual([['a', 'b']]));
  it('keeps what is unknown in its place', () =>
    expect(read(each([1, 2, 3], n => (n === 2 ? unresolved()() : n)))).toEqual([1, 'unknown', 3]));
  it('keeps an unknown item of the list itself', () => {
    const list = new Proxy([1, 2], {
      get: (target, key) => (key === '0' ? unresolved()() : Reflect.get(target, key)),
    });
    expect(read(each(list, n => n))).toEqual(['unknown', 2]);
  });
  it('cannot tell of what is no list', () => {
    expect(read(each('0.0.0.0/0' as never, n => n))).toEqual(['unknown']);
    expect(thrownBy(each('0.0.0.0/0' as never, n => n)[0]!)).toMatchObject({ reason: 'A list was expected where something else stands.' });
    expect(read(each({ a: 1 } as never, n => n))).toEqual(['unknown']);
    expect(read(each(0 as never, n => n))).toEqual(['unknown']);
  });
});

describe('gather', () => {
  it('puts lists together in order', () =>
    expect(
      read(
        gather(
          () => known(1, 2),
          () => known(3),
        ),
      ),
    ).toEqual([1, 2, 3]));
  it('keeps a part that is unknown as one unknown item', () =>
    expect(read(gather(() => known(1), unresolved(), notYet()))).toEqual([1, 'unknown', 'not yet']));
});

describe('map', () => {
  it('turns one item into several', () => expect(read(map(known(1, 2), n => known(n, -n)))).toEqual([1, -1, 2, -2]));
  it('keeps an unknown item unknown', () => expect(read(map([() => 1, unresolved()], n => n + 1))).toEqual([2, 'unknown']));
  it('makes an item unknown that cannot be turned', () => expect(read(map(known(1), unresolved()))).toEqual(['unknown']));
});

describe('filter', () => {
  it('keeps the items that pass', () => expect(read(filter(known(1, 20), big))).toEqual([20]));
  it('keeps an item that cannot be tested, unknown', () =>
    expect(read(filter(known(1, 2), n => (n === 2 ? unresolved()() : false)))).toEqual(['unknown']));
});

it('one item is a list of one', () => expect(read(one('a'))).toEqual(['a']));

describe('a text', () => {
  it('is itself where it is known', () => expect(textOf(() => 'arn:x')).toBe('arn:x'));
  it('is a text whatever it was', () => expect(textOf(() => 5)).toBe('5'));
  it('is as much of it as is known', () =>
    expect(textOf(throwing(new Unresolved('r', undefined, new Unknown([], `arn:${HOLE}`))))).toBe(`arn:${HOLE}`));
  it('is unknown where nothing of it is known', () => {
    const error = new Unresolved('r', undefined, new Unknown());
    expect(thrownBy(() => textOf(throwing(error)))).toBe(error);
  });
  it('is unknown where nobody says what it is like', () => {
    const error = new Unresolved('r');
    expect(thrownBy(() => textOf(throwing(error)))).toBe(error);
  });
  it('waits for the stack', () => expect(thrownBy(() => textOf(notYet()))).toBeInstanceOf(NotYet));
});

describe('all of several questions', () => {
  it('are true where each is', () => expect([all(), all(() => true), all(yes, yes)]).toEqual([true, true, true]));
  it('are false where one is, whatever the others cannot tell', () => expect(all(unresolved(), () => false)).toBe(false));
  it('are undecided where one cannot tell and no other is false', () =>
    expect(thrownBy(() => all(yes, unresolved('r')))).toMatchObject({ reason: 'r' }));
  it('ask no further than the first that is false', () => expect(all(() => false, throwing(new Error('asked')))).toBe(false));
});
const yes = (): boolean => true;

describe('a text of which a part is known', () => {
  const cases: [like: string, text: string, fits: boolean][] = [
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['a…', 'abc', true],
    ['a…', 'bac', false],
    ['…c', 'abc', true],
    ['…c', 'abcd', false],
    ['a…c', 'ac', true],
    ['a…c', 'a', false],
    ['aa…aa', 'aaa', false],
    ['a…b…c', 'axbxc', true],
    ['a…b…c', 'axxc', false],
    ['a…b…b', 'ab', false],
    ['a…b…b', 'abb', true],
    ['…b…c…', 'bc', true],
    ['…b…c…', 'cb', false],
    ['…', '', true],
  ];
  it.each(cases)('%s is like %s: %s', (like, text, expected) => expect(fits(like.replaceAll('…', HOLE), text)).toBe(expected));
});

describe('what was read', () => {
  const reading = (path: string) => note({ address: 'a', path });
  /** What is heard in all, by weight where that matters. */
  function heard(ask: () => unknown): Noted[] {
    const noted: Noted[] = [];
    listen(noted, ask);
    return noted;
  }
  const paths = (ask: () => unknown): string[] => heard(ask).map(({ read: { path } }) => path);
  const list = (): Many<number> =>
    each([1, 20, 3], (n, i) => {
      reading(`list[${i}].n`);
      return n;
    });

  it('is nothing where nobody listens', () => {
    reading('before');
    expect(heard(() => undefined)).toEqual([]);
  });
  it('ends with the reads of the item that decided', () => {
    expect(paths(list)).toEqual(['list[0].n', 'list[1].n', 'list[2].n']);
    expect(paths(() => some(list(), big)).slice(3)).toEqual(['list[0].n', 'list[1].n']);
  });
  it('ends with the reads of the item that decided, however often it is turned', () => {
    const turned = () =>
      map(list(), n => {
        reading(`turned ${n}`);
        return n;
      });
    expect(paths(() => some(turned(), big)).slice(-2)).toEqual(['list[1].n', 'turned 20']);
  });
  it('ends with the reads of the unknown item that left it open', () => {
    const items = () =>
      each([1, 2], (n, i) => {
        reading(`list[${i}]`);
        return i === 0 ? unresolved()() : n;
      });
    expect(paths(() => thrownBy(() => items()[0]!()))).toEqual(['list[0]', 'list[1]', 'list[0]']);
  });
  it('is told anew each time an item is asked', () => {
    const twice = () => {
      const items = list();
      return [items[1]!(), items[1]!()];
    };
    expect(paths(twice).slice(3)).toEqual(['list[1].n', 'list[1].n']);
  });
  it('is heard by whoever asks for the item, and merely considered by whoever makes the list', () => {
    let items: Many<number> = [];
    expect(heard(() => (items = list())).map(({ weight }) => weight)).toEqual([ASIDE, ASIDE, ASIDE]);
    expect(heard(() => items[1]!()).map(({ read: { path }, weight }) => [path, weight])).toEqual([['list[1].n', READ]]);
  });
  it('to find nothing counts only where nothing else was found', () => {
    const part =
      (path: string, ...found: number[]) =>
      () =>
        having(reading(path), known(...found));
    const counting = (...parts: readonly (() => Many<number>)[]) =>
      heard(() => gather(...parts)).flatMap(({ read: { path }, weight }) => (weight === READ ? [path] : []));
    expect([counting(part('a'), part('b')), counting(part('a'), part('b', 1))]).toEqual([['a', 'b'], []]);
  });
  it('for other items says nothing once one decides', () => {
    const all = () => some(list(), big);
    expect(tellingOf(heard(all)).map(({ read: { path } }) => path)).toEqual(['list[1].n']);
  });
  it('tells by what was said, else by what was read last', () => {
    const telling = (ask: () => unknown) => tellingOf(heard(ask)).map(({ read: { path }, field }) => [path, field]);
    expect(telling(() => [reading('a'), reading('b')])).toEqual([['b', undefined]]);
    expect(telling(() => [saying('days', () => [reading('a'), reading('b')]), reading('c')])).toEqual([['b', 'days']]);
    expect(telling(() => [reading('a'), aside(() => reading('b'))])).toEqual([['a', undefined]]);
    expect(telling(() => saying('days', () => [saying('public', () => reading('a')), reading('b')]))).toEqual([['a', 'days']]);
  });
  it('is told even where it cannot be answered', () => {
    const failing = (of: typeof aside) => paths(() => thrownBy(() => of(() => having(reading('a'), unresolved())())));
    expect([failing(aside), failing(ask => saying('days', ask))]).toEqual([['a'], ['a']]);
  });
});
