import { Choice, type Decide, Fork, NotYet, Unknown, Unresolved } from '../../policypack/engine/known';
import { listen, type Noted } from '../../policypack/engine/reads';
import { decideBy, join, originOf, peek, settle, viewOf } from '../../policypack/engine/view';
import { resource, thrownBy, unknown } from '../support/small';

const undecided: Decide = decideBy(new Map());
// biome-ignore lint/suspicious/noExplicitAny: a view is read like the inputs of any type.
type Any = any;
function look(inputs: unknown, given = {}, decide = undecided): { view: Any } {
  return { view: viewOf(resource('r', 't', inputs, given), decide) };
}
/** What is noted while somebody reads. */
function heard(read: () => unknown): string[] {
  const noted: Noted[] = [];
  listen(noted, read);
  return noted.map(({ read: { address, path } }) => `${address}:${path}`);
}

describe('a view', () => {
  it('has the values of the inputs', () => {
    const { view } = look({ a: 1, b: { c: 'x' }, d: [true, null], e: undefined });
    expect([view.a, view.b.c, view.d[0], view.d[1], view.e, view.nowhere]).toEqual([1, 'x', true, null, undefined, undefined]);
  });
  it('records what is read, in order, and nothing else', () => {
    const { view } = look({ a: { b: [{ c: 1 }] }, never: 'read' });
    expect(heard(() => [view.a.b[0].c, view.missing])).toEqual(['r:a', 'r:a.b', 'r:a.b[0]', 'r:a.b[0].c', 'r:missing']);
  });
  it('reads lists as lists', () => {
    const { view } = look({ list: ['a', 'b'] });
    expect(Array.isArray(view.list)).toBe(true);
    expect(view.list.length).toBe(2);
    expect(view.list.map((s: string) => s.toUpperCase())).toEqual(['A', 'B']);
    expect([...view.list]).toEqual(['a', 'b']);
    expect(view.list.find((s: string) => s === 'b')).toBe('b');
    expect(view.list[7]).toBeUndefined();
  });
  it('records no reading of the length of a list', () => {
    const { view } = look({ list: ['a'] });
    expect(heard(() => view.list.length)).toEqual(['r:list']);
  });
  it('names a map’s keys, and records nothing for it', () => {
    const { view } = look({ a: 1, b: 2 });
    expect(Object.keys(view)).toEqual(['a', 'b']);
    expect(heard(() => Object.keys(view))).toEqual([]);
  });
  it('of no inputs is empty', () => expect([look(undefined).view.a, look(null).view.a]).toEqual([undefined, undefined]));
});

describe('keys that every object inherits', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  it.each(names)('%s is absent where it is not an input', name => {
    const { view } = look({ tags: {} });
    expect([view[name], view.tags[name]]).toEqual([undefined, undefined]);
  });
  it.each(names)('%s is an input like any other', name => {
    const { view } = look(JSON.parse(`{"${name}":{"${name}":"x"}}`));
    expect(view[name][name]).toBe('x');
  });
});

describe('a value that is not known', () => {
  it('throws its path, and what would settle it', () => {
    const { view } = look({ a: [{ b: unknown }] });
    let error: unknown;
    const paths = heard(() => (error = thrownBy(() => view.a[0].b)));
    expect(error).toBeInstanceOf(Unresolved);
    expect(error).toMatchObject({
      reason: 'a[0].b is unknown until deployment.',
      read: { address: 'r', path: 'a[0].b' },
      unknown,
      everywhere: false,
    });
    expect(paths.at(-1)).toBe('r:a[0].b');
  });
  it('throws for all that is inside', () => expect(thrownBy(() => look({ a: unknown }).view.a.b)).toMatchObject({ read: { path: 'a' } }));
  it('hides no other', () => expect(look({ a: unknown, b: 1 }).view.b).toBe(1));
  it('throws at once where nothing is known', () =>
    expect(thrownBy(() => look(unknown))).toMatchObject({
      reason: 'Its inputs are unknown until deployment.',
      read: { path: '' },
    }));
  it('waits for the stack where the host does not say yet what is behind it', () => {
    const asked: string[] = [];
    const behind = (input: string) => void asked.push(input);
    expect(thrownBy(() => look({ a: [{ b: unknown }], c: { d: unknown } }, { behind }).view.a[0].b)).toBeInstanceOf(NotYet);
    expect(thrownBy(() => look({ c: { d: unknown } }, { behind }).view.c.d)).toMatchObject({
      reason: 'c.d is unknown until deployment.',
    });
    expect(asked).toEqual(['a', 'c']);
  });
  it('does not wait where the value itself says what is behind it', () =>
    expect(thrownBy(() => look({ a: new Unknown([]) }, { behind: () => undefined }).view.a)).toBeInstanceOf(Unresolved));
});

describe('a raw value', () => {
  it('is resolved by its host, at every level', () => {
    const host = (raw: unknown): unknown => (typeof raw === 'string' ? raw.replace('secret:', '') : raw);
    expect(look({ a: { b: 'secret:x' } }, { look: host }).view.a.b).toBe('x');
  });
  it('that is what inputs are resolved to', () =>
    expect(look('inputs', { look: (raw: unknown) => (raw === 'inputs' ? { a: 1 } : raw) }).view.a).toBe(1));
});

describe('a choice', () => {
  const either = (key: string, ...options: unknown[]) => new Choice(decide => options[decide(key, options.length)]);
  it('asks for a decision', () => {
    const error = thrownBy(() => look({ a: either('big?', 1, 2, 3) }).view.a);
    expect(error).toBeInstanceOf(Fork);
    expect(error).toMatchObject({ key: 'big?', options: 3 });
  });
  it('is what was decided', () =>
    expect(look({ a: either('big?', 'no', 'yes') }, {}, decideBy(new Map([['big?', 1]]))).view.a).toBe('yes'));
  it('may hold another', () =>
    expect(
      look(
        { a: either('one', either('two', 'x', 'y'), 'z') },
        {},
        decideBy(
          new Map([
            ['one', 0],
            ['two', 1],
          ]),
        ),
      ).view.a,
    ).toBe('y'));
  it('of something unknown throws where it was chosen', () =>
    expect(thrownBy(() => look({ a: either('big?', unknown, 1) }, {}, decideBy(new Map([['big?', 0]]))).view.a)).toBeInstanceOf(
      Unresolved,
    ));
  it('may be all of the inputs', () => expect(look(either('one', { a: 5 }), {}, decideBy(new Map([['one', 0]]))).view.a).toBe(5));
  it('is resolved by its host after each choice', () => {
    const host = (raw: unknown): unknown => (raw === 'ref' ? 'value' : raw);
    expect(settle(resource('r', 't', {}, { look: host }), either('one', 'ref'), () => 0)).toBe('value');
  });
});

describe('what is no plain value', () => {
  it('makes no text: whoever wants one cannot tell', () => {
    const { view } = look({ a: { b: 1 }, c: [{ d: 1 }] });
    for (const ask of [() => String(view.a), () => `${view.a}`, () => Number(view.a), () => String(view.c)]) {
      expect(thrownBy(ask)).toBeInstanceOf(Unresolved);
    }
    expect(thrownBy(() => String(view.a))).toMatchObject({
      reason: 'a should be a plain value.',
      read: { address: 'r', path: 'a' },
    });
  });
});

describe('an origin', () => {
  it('is where a part of the inputs stands', () => {
    const { view } = look({ rules: [{ a: 1 }] });
    expect(originOf(view)).toMatchObject({ path: '' });
    expect(originOf(view.rules[0])).toMatchObject({ path: 'rules[0]', resource: { address: 'r' } });
  });
  it('is nowhere for what is no view', () => expect(originOf({})).toBeUndefined());
  it('gives the raw value of an input without throwing', () => {
    const { view } = look({ rules: [{ a: unknown, b: { c: 3 } }] });
    const origin = originOf(view.rules[0])!;
    expect(peek(origin, 'a', undecided)).toEqual({ value: unknown, path: 'rules[0].a' });
    expect(peek(origin, 'b', undecided)).toEqual({ value: { c: 3 }, path: 'rules[0].b' });
    expect(peek(origin, 'nowhere', undecided)).toEqual({ value: undefined, path: 'rules[0].nowhere' });
    expect(peek(origin, 'constructor', undecided)).toEqual({ value: undefined, path: 'rules[0].constructor' });
  });
  it('gives keys that look like paths', () => {
    const { view } = look({ tags: { 'a.b[0]': unknown } });
    expect(peek(originOf(view.tags)!, 'a.b[0]', undecided)).toEqual({ value: unknown, path: 'tags.a.b[0]' });
  });
  it('gives nothing beyond the end of a list', () => {
    const { view } = look({ list: [] });
    expect(peek(originOf(view.list)!, '0', undecided).value).toBeUndefined();
  });
});

it('joins a path', () => expect([join('', 'a'), join('a', 'b')]).toEqual(['a', 'a.b']));
