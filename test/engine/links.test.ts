import { aws } from '../../policypack/clouds/aws/cloud';
import { Choice, type Decide, Fork, Unknown } from '../../policypack/engine/known';
import { type Link, StackIndex, valuesAt } from '../../policypack/engine/links';
import type { Resource } from '../../policypack/engine/resource';
import type { Table } from '../../policypack/engine/row';
import { decideBy } from '../../policypack/engine/view';
import { resource, row, throwing, thrownBy, unknown } from '../support/small';

const bucket = 'bucket';
const block = 'block';
const key = 'key';
const table: Table = { [bucket]: row({ names: ['bucket'] }), [block]: row(), [key]: row({ names: ['keyId'] }) };
const undecided: Decide = decideBy(new Map());
const indexOf = (...resources: Resource[]) => new StackIndex({ resources, complete: true }, table, aws);
/** What a block's input `bucket` names. */
function linked(value: unknown, others: readonly Resource[], behind: readonly string[] | undefined = [], wanted = [bucket]): string {
  const from = resource('from', block, { bucket: value }, { behind: input => (input === 'bucket' ? behind : []) });
  return told(indexOf(from, ...others).link(from, 'bucket', value, wanted));
}
const told = (link: Link): string =>
  link.kind === 'to' ? `to ${link.resource.address}` : link.kind === 'open' ? `open: ${link.candidates?.join(', ') ?? 'any'}` : link.kind;

describe('a known value', () => {
  const a = resource('a', bucket, { bucket: 'logs' });
  const b = resource('b', bucket, { bucket: 'site' }, { outputs: { id: 'site-id', arn: 'arn:aws:s3:::site-arn' } });

  it('names nothing where it is empty', () =>
    expect([undefined, null, ''].map(value => linked(value, [a]))).toEqual(['nothing', 'nothing', 'nothing']));
  it('names the resource of that name', () => expect(linked('site', [a, b])).toBe('to b'));
  it('names the resource with that id', () => expect(linked('site-id', [a, b])).toBe('to b'));
  it('names the resource with that ARN', () => expect(linked('arn:aws:s3:::site-arn', [a, b])).toBe('to b'));
  it('names what its ARN ends with', () => expect(linked('arn:aws:s3:::logs', [a, b])).toBe('to a'));
  it('names what its ARN’s path ends with', () =>
    expect(linked('arn:aws:kms:eu-central-2:111122223333:key/k1', [resource('k', key, { keyId: 'k1' })], [], [key])).toBe('to k'));
  it('names what its ARN calls by a path', () =>
    expect(linked('arn:aws:kms:eu-central-2:111122223333:alias/app', [resource('k', key, { name: 'alias/app' })], [], [key])).toBe('to k'));
  it('names what stands after the last colon of its ARN', () =>
    expect(linked('arn:aws:logs:eu-central-2:111122223333:log-group:app', [resource('k', key, { name: 'app' })], [], [key])).toBe('to k'));
  it('names what stands after the first colons of its ARN', () =>
    expect(linked('arn:aws:logs:eu-central-2:111122223333:log-group:app', [resource('k', key, { name: 'log-group:app' })], [], [key])).toBe(
      'to k',
    ));
  it.each([
    'arn:aws:lambda:eu-central-2:111122223333:function:app:live',
    'arn:aws:lambda:eu-central-2:111122223333:function:app',
    'app:live',
    'app',
  ])('such as %s names the function, whichever version', value =>
    expect(linked(value, [resource('f', key, { name: 'app' }), resource('live', key, { name: 'other' })], [], [key])).toBe('to f'),
  );
  it('names the queue of that URL', () =>
    expect(linked('https://sqs.eu-central-2.amazonaws.com/111122223333/orders', [resource('k', key, { name: 'orders' })], [], [key])).toBe(
      'to k',
    ));
  it('names the whole URL before its end', () =>
    expect(
      linked('https://x/orders', [resource('k', key, { name: 'orders' }), resource('l', key, { name: 'https://x/orders' })], [], [key]),
    ).toBe('to l'));
  it('is no path because it has a slash', () => expect(linked('x/logs', [a])).toBe('elsewhere'));
  it('of an ARN that names nothing is elsewhere', () =>
    expect(linked('arn:aws:s3:::', [resource('a', bucket, { bucket: '' })])).toBe('elsewhere'));
  it('names nothing of another type', () => expect(linked('site', [a, b], [], [key])).toBe('elsewhere'));
  it('beats a dependency', () => expect(linked('logs', [a, b], ['b'])).toBe('to a'));
  it('beats a dependency even where it names nothing here', () => expect(linked('other', [a, b], ['b'])).toBe('elsewhere'));
  it('is open where two have that name', () => expect(linked('logs', [a, resource('c', bucket, { bucket: 'logs' })])).toBe('open: a, c'));
  const open = (address: string, like?: string, input = 'bucket') => resource(address, bucket, { [input]: new Unknown([], like) });
  it('is open to what has a name that nobody knows', () => expect(linked('data', [a, open('b')])).toBe('open: b'));
  it('is open to each of them once', () =>
    expect(
      linked('arn:aws:s3:::data', [open('b'), open('c', undefined, 'name'), resource('d', bucket, { bucket: unknown, name: unknown })]),
    ).toBe('open: b, c, d'));
  it('is open to what may be called so, by any part of it that is a name', () =>
    expect(linked('arn:aws:s3:::app-data', [open('b', 'app-\uFFFC'), open('c', 'web-\uFFFC')])).toBe('open: b'));
  it('is open to what may be called so under some decision', () => {
    const either = new Choice(decide => (decide('odd', 2) === 0 ? 'data' : 'logs'));
    const forked = resource('b', bucket, { bucket: either });
    expect([linked('data', [forked]), linked('other', [forked])]).toEqual(['open: b', 'elsewhere']);
  });
  it('is open to what may be called anything under some decision', () =>
    expect(linked('data', [resource('b', bucket, { bucket: new Choice(decide => (decide('odd', 2) === 0 ? unknown : '')) })])).toBe(
      'open: b',
    ));
  it('is open to what is called by too many decisions', () => {
    const many = new Choice(decide => [0, 1, 2, 3, 4].map(i => decide(`d${i}`, 2)).join(''));
    expect(linked('data', [resource('b', bucket, { bucket: many })])).toBe('open: b');
  });
  it('is elsewhere where it is an id that AWS makes up', () =>
    expect(['lt-0123456789abcdef0', 'sg-01234567', 'eni-attach-0123456789abcdef0'].map(id => linked(id, [open('b')]))).toEqual([
      'elsewhere',
      'elsewhere',
      'elsewhere',
    ]));
  it('is a name where it only looks like an id', () => expect(linked('app-0123456', [open('b')])).toBe('open: b'));
  it('names what is called so, whatever else may be', () => expect(linked('logs', [a, open('b')])).toBe('to a'));
  it('is elsewhere where what has no name that is known is of another type', () =>
    expect(linked('data', [open('b')], [], [key])).toBe('elsewhere'));
  it('is elsewhere where it is no text', () =>
    expect([5, true, {}, ['logs']].map(value => linked(value, [a]))).toEqual(Array(4).fill('elsewhere')));
  it.each(['constructor', '__proto__', 'toString'])('%s names nothing', value => expect(linked(value, [a])).toBe('elsewhere'));
  it('reads a name through the host', () =>
    expect(linked('logs', [resource('a', bucket, { bucket: 'secret' }, { look: raw => (raw === 'secret' ? 'logs' : raw) })])).toBe('to a'));
  it('is found among outputs by any name', () =>
    expect(linked('made', [resource('a', bucket, {}, { outputs: { bucket: 'made' } })])).toBe('to a'));
  it('is found by its name, whatever the type calls it', () => expect(linked('n', [resource('a', bucket, { name: 'n' })])).toBe('to a'));
  it('is found once where inputs and outputs agree', () =>
    expect(linked('n', [resource('a', bucket, { bucket: 'n' }, { outputs: { bucket: 'n', id: 'n' } })])).toBe('to a'));
});

describe('an unknown value', () => {
  const a = resource('a', bucket, { bucket: unknown });
  const b = resource('b', bucket, {});
  const k = resource('k', key, {});

  it('names the one resource of a wanted type behind it', () => expect(linked(unknown, [a, b], ['b'])).toBe('to b'));
  it('names it beside resources of other types', () => expect(linked(unknown, [a, b, k], ['k', 'b'])).toBe('to b'));
  it('is open where two are behind it', () => expect(linked(unknown, [a, b], ['a', 'b'])).toBe('open: a, b'));
  it('is open to any where the host does not say', () => expect(linkedUnsaid()).toBe('open: any'));
  it('is elsewhere where nothing is behind it', () => expect(linked(unknown, [a, b], [])).toBe('elsewhere'));
  it('is elsewhere where only another type is behind it', () => expect(linked(unknown, [a, k], ['k'])).toBe('elsewhere'));
  it('is elsewhere where what is behind it is not in the stack', () => expect(linked(unknown, [a, b], ['gone'])).toBe('elsewhere'));
  it('follows what the value itself says is behind it', () => expect(linked(new Unknown(['b']), [a, b], ['a'])).toBe('to b'));
  it('may be of several wanted types', () => expect(linked(unknown, [a, k], ['k'], [bucket, key])).toBe('to k'));

  const suffix = resource('suffix', 'random', {});
  const named = (address: string, ...behind: string[]) =>
    resource(address, bucket, { bucket: unknown }, { behind: input => (input === 'bucket' ? behind : []) });
  it('is open to what takes its name from the same source', () =>
    expect(linked(unknown, [suffix, named('b', 'suffix'), named('c', 'other')], ['suffix'])).toBe('open: b'));
  it('is open to all that take their name from the same source', () =>
    expect(linked(unknown, [suffix, named('b', 'suffix'), named('c', 'suffix')], ['suffix'])).toBe('open: b, c'));
  it('is open to each of them once', () =>
    expect(linked(unknown, [suffix, resource('more', 'random', {}), named('b', 'suffix', 'more')], ['suffix', 'more'])).toBe('open: b'));
  it('is open to a bucket that is behind what is behind it', () => {
    const object = resource('object', 'object', { bucket: unknown, key: 'k' }, { behind: input => (input === 'bucket' ? ['b'] : []) });
    expect(linked(unknown, [b, object], ['object'])).toBe('open: b');
  });
  it('is open to what takes its name from what is behind what is behind it', () => {
    const hash = resource('hash', 'random', { of: unknown }, { behind: input => (input === 'of' ? ['suffix'] : []) });
    expect(linked(unknown, [suffix, hash, named('b', 'suffix')], ['hash'])).toBe('open: b');
  });
  it('is open to what takes its name from a source that is not in the stack', () =>
    expect(linked(unknown, [named('b', 'gone')], ['gone'])).toBe('open: b'));
  it('is open to what takes its name from what its name itself says', () =>
    expect(linked(unknown, [suffix, resource('b', bucket, { bucket: new Unknown(['suffix']) })], ['suffix'])).toBe('open: b'));
  it('is elsewhere where the host does not say what a name comes from', () =>
    expect(linked(unknown, [suffix, resource('b', bucket, { bucket: unknown }, { behind: () => undefined })], ['suffix'])).toBe(
      'elsewhere',
    ));
  it('does not follow a known name', () =>
    expect(linked(unknown, [suffix, resource('b', bucket, { bucket: 'known' }, { behind: () => ['suffix'] })], ['suffix'])).toBe(
      'elsewhere',
    ));
  it('that is exact is elsewhere where no wanted type is behind it', () =>
    expect(linked(new Unknown(['suffix'], undefined, true), [suffix, named('b', 'suffix')])).toBe('elsewhere'));
  it('that is exact is open where two wanted ones are behind it', () =>
    expect(linked(new Unknown(['a', 'b'], undefined, true), [a, b])).toBe('open: a, b'));
  it('is open to what is called, by any input that is a name, after the same source', () =>
    expect(
      linked(
        unknown,
        [suffix, resource('b', bucket, { name: unknown }, { behind: input => (input === 'name' ? ['suffix'] : []) })],
        ['suffix'],
      ),
    ).toBe('open: b'));
  it.each([null, 'text', undefined])('is elsewhere where what is behind it has inputs such as %j', inputs =>
    expect(linked(unknown, [a, resource('odd', 'odd', inputs)], ['odd'])).toBe('elsewhere'),
  );
  it('that is exact names what is behind it', () => expect(linked(new Unknown(['b'], undefined, true), [a, b])).toBe('to b'));

  const expression = (text: string) => new Unknown([], undefined, false, text);
  it('names what is called by the same expression', () =>
    expect(linked(expression('${Name}-x'), [resource('b', bucket, { bucket: expression('${Name}-x') }), a])).toBe('to b'));
  it('does not name what is called by another expression', () =>
    expect(linked(expression('${Name}-x'), [resource('b', bucket, { bucket: expression('${Name}-y') })])).toBe('elsewhere'));
  it('names neither of two that are called by the same expression', () =>
    expect(
      linked(expression('e'), [resource('b', bucket, { bucket: expression('e') }), resource('c', bucket, { bucket: expression('e') })]),
    ).toBe('elsewhere'));
  it('is not the text of its expression', () =>
    expect(linked('e', [resource('b', bucket, { bucket: new Unknown([], 'a-\uFFFC', false, 'e') })])).toBe('elsewhere'));

  const like = (text: string) => new Unknown([], text);
  it('is open to each whose name is as it is known to be', () =>
    expect(linked(like('app-\uFFFC'), [resource('b', bucket, { bucket: 'app-data' }), resource('c', bucket, { bucket: 'web-data' })])).toBe(
      'open: b',
    ));
  it('is open to what an ARN may end with', () =>
    expect(linked(like('arn:\uFFFC:s3:::app-\uFFFC'), [resource('b', bucket, { bucket: 'app-data' })])).toBe('open: b'));
  it('is elsewhere where nothing of its name is known', () =>
    expect(linked(like('arn:aws:s3:::\uFFFC'), [resource('b', bucket, { bucket: 'app-data' })])).toBe('elsewhere'));
  it('is elsewhere where a name like it is that of another type', () =>
    expect(linked(like('app-\uFFFC'), [resource('b', bucket, { bucket: 'app-data' })], [], [key])).toBe('elsewhere'));

  function linkedUnsaid(): string {
    const from = resource('from', block, { bucket: unknown }, { behind: () => undefined });
    return told(indexOf(from, a).link(from, 'bucket', unknown, [bucket]));
  }
});

describe('what points at a resource', () => {
  const a = resource('a', bucket, { bucket: 'a-name' });
  const b = resource('b', bucket, { bucket: 'b-name' });
  const pointing = (target: Resource, path: string, decide: Decide, ...resources: Resource[]) => {
    const { sure, open } = indexOf(a, b, ...resources).pointingAt(target, block, path, decide);
    return { sure: sure.map(r => r.address), open: open.map(r => r.address) };
  };
  const naming = (address: string, value: unknown, behind: readonly string[] | undefined = []) =>
    resource(address, block, { bucket: value }, { behind: () => behind });

  it('is what names it', () =>
    expect(pointing(a, 'bucket', undecided, naming('x', 'a-name'), naming('y', 'b-name'))).toEqual({ sure: ['x'], open: [] }));
  it('is what depends on it', () =>
    expect(pointing(a, 'bucket', undecided, naming('x', unknown, ['a']))).toEqual({ sure: ['x'], open: [] }));
  it('may be what depends on two', () => {
    const x = naming('x', unknown, ['a', 'b']);
    expect(pointing(a, 'bucket', undecided, x)).toEqual({ sure: [], open: ['x'] });
    expect(pointing(b, 'bucket', undecided, x)).toEqual({ sure: [], open: ['x'] });
  });
  it('may be what nobody knows anything of, which is said once', () => {
    const nobody = ['x', 'y'].map(address => resource(address, block, { bucket: unknown }, { behind: () => undefined }));
    expect(pointing(a, 'bucket', undecided, ...nobody)).toEqual({ sure: [], open: ['x'] });
  });
  it('may be one whose inputs were not handed over', () =>
    expect(pointing(a, 'bucket', undecided, resource('x', block, {}, { seen: false }))).toEqual({ sure: [], open: ['x'] }));
  it('is nothing of another type', () =>
    expect(pointing(a, 'bucket', undecided, resource('x', key, { bucket: 'a-name' }))).toEqual({ sure: [], open: [] }));
  it('is nothing that names something else', () =>
    expect(pointing(a, 'bucket', undecided, naming('x', 'c-name'))).toEqual({ sure: [], open: [] }));
  it('may name it in the items of a list', () => {
    const x = resource('x', block, { rules: [{ bucket: 'b-name' }, { bucket: 'a-name' }] });
    expect(pointing(a, 'rules[].bucket', undecided, x)).toEqual({ sure: ['x'], open: [] });
    expect(pointing(b, 'rules[].bucket', undecided, x)).toEqual({ sure: ['x'], open: [] });
  });
  it('is there once, however often it names it', () => {
    const x = resource('x', block, { rules: [{ bucket: 'a-name' }, { bucket: 'a-name' }] });
    expect(pointing(a, 'rules[].bucket', undecided, x)).toEqual({ sure: ['x'], open: [] });
  });
  it('asks what is behind the whole input for a part of it', () => {
    const x = resource('x', block, { rules: [{ bucket: unknown }] }, { behind: input => (input === 'rules' ? ['a'] : []) });
    expect(pointing(a, 'rules[].bucket', undecided, x)).toEqual({ sure: ['x'], open: [] });
  });

  const chosen = (address: string, ...values: unknown[]) => naming(address, new Choice(decide => values[decide('which', values.length)]));
  const which = (option: number) => decideBy(new Map([['which', option]]));
  it('hangs on a decision where its input does', () => {
    const x = chosen('x', 'a-name', 'b-name');
    expect(thrownBy(() => pointing(a, 'bucket', undecided, x))).toBeInstanceOf(Fork);
    expect(pointing(a, 'bucket', which(0), x)).toEqual({ sure: ['x'], open: [] });
    expect(pointing(a, 'bucket', which(1), x)).toEqual({ sure: [], open: [] });
    expect(pointing(b, 'bucket', which(1), x)).toEqual({ sure: ['x'], open: [] });
  });
  it('may name it among others under a decision', () => {
    const x = resource('x', block, { rules: new Choice(decide => [[{ bucket: 'b-name' }, { bucket: 'a-name' }], []][decide('which', 2)]) });
    expect(pointing(a, 'rules[].bucket', which(0), x)).toEqual({ sure: ['x'], open: [] });
    expect(pointing(b, 'rules[].bucket', which(0), x)).toEqual({ sure: ['x'], open: [] });
    expect(pointing(a, 'rules[].bucket', which(1), x)).toEqual({ sure: [], open: [] });
  });
  it('may perhaps name it among others under a decision', () => {
    const x = resource('x', block, {
      rules: new Choice(decide => [[{ bucket: 'c-name' }, { bucket: new Unknown(['a', 'b']) }], []][decide('which', 2)]),
    });
    expect(pointing(a, 'rules[].bucket', which(0), x)).toEqual({ sure: [], open: ['x'] });
  });
  it('is told for each type, input and kind of target by itself', () => {
    const k = resource('k', key, { keyId: 'k-name' });
    const x = resource('x', block, { bucket: 'a-name', other: 'b-name', key: 'k-name' });
    const y = resource('y', 'policy', { bucket: 'b-name' });
    const index = indexOf(a, b, k, x, y);
    const at = (target: Resource, type: string, path: string) => index.pointingAt(target, type, path, undecided).sure.map(r => r.address);
    expect([
      at(a, block, 'bucket'),
      at(b, block, 'bucket'),
      at(b, block, 'other'),
      at(b, 'policy', 'bucket'),
      at(k, block, 'key'),
      at(k, block, 'bucket'),
    ]).toEqual([['x'], [], ['x'], ['y'], ['x'], []]);
  });
  it('asks no decision that never leads to it', () => {
    const x = chosen('x', 'a-name', 'c-name');
    expect(pointing(b, 'bucket', undecided, x)).toEqual({ sure: [], open: [] });
  });
  it('asks a decision that may lead anywhere', () => {
    const x = chosen('x', new Unknown(), 'a-name');
    expect(thrownBy(() => pointing(b, 'bucket', undecided, { ...x, behind: () => undefined }))).toBeInstanceOf(Fork);
  });
  it('hangs on all decisions where there are many', () => {
    const deep = (n: number): unknown => (n === 0 ? 'a-name' : new Choice(decide => [deep(n - 1), 'c-name'][decide(`d${n}`, 2)]));
    const last = (n: number) => decideBy(new Map(Array.from({ length: n }, (_, i) => [`d${i + 1}`, 0])));
    for (const n of [15, 16, 40]) {
      const x = naming('x', deep(n));
      expect(pointing(a, 'bucket', last(n), x)).toEqual({ sure: ['x'], open: [] });
    }
    expect(pointing(b, 'bucket', undecided, naming('x', deep(15)))).toEqual({ sure: [], open: [] });
    expect(thrownBy(() => pointing(b, 'bucket', undecided, naming('x', deep(16))))).toBeInstanceOf(Fork);
  });
  it('passes on an error that is no decision', () => {
    const error = new TypeError('boom');
    const x = naming('x', new Choice(() => throwing(error)()));
    expect(thrownBy(() => pointing(a, 'bucket', undecided, x))).toBe(error);
  });
  it('is open under a decision that leaves it open', () => {
    const x = naming('x', new Choice(decide => [new Unknown(['a', 'b']), 'a-name'][decide('which', 2)]));
    expect(pointing(b, 'bucket', which(0), x)).toEqual({ sure: [], open: ['x'] });
    expect(pointing(b, 'bucket', which(1), x)).toEqual({ sure: [], open: [] });
  });
  it('is open under a decision after which nobody knows anything', () => {
    const x = naming('x', new Choice(decide => [unknown, 'a-name'][decide('which', 2)]), undefined);
    expect(pointing(b, 'bucket', which(0), resourceUnsaid(x))).toEqual({ sure: [], open: ['x'] });
  });
  const resourceUnsaid = (r: Resource): Resource => ({ ...r, behind: () => undefined });
});

describe('values at a path', () => {
  const at = (inputs: unknown, path: string): readonly unknown[] => valuesAt(resource('r', 't', inputs), path, undecided);
  it('are the one value of an input', () => expect(at({ a: 1 }, 'a')).toEqual([1]));
  it('are the value inside', () => expect(at({ a: { b: 2 } }, 'a.b')).toEqual([2]));
  it('are those of all items', () => expect(at({ a: [{ b: 1 }, { b: 2 }] }, 'a[].b')).toEqual([1, 2]));
  it('are the items themselves', () => expect(at({ a: ['x', 'y'] }, 'a[]')).toEqual(['x', 'y']));
  it('are none of what should be a list and is none', () => expect(at({ a: 'x' }, 'a[].b')).toEqual([]));
  it('are none of nothing', () => expect(at({}, 'a[].b')).toEqual([]));
  it('are absent where nothing is there', () => expect(at({}, 'a.b')).toEqual([undefined]));
  it('are unknown where anything above is', () =>
    expect([at({ a: unknown }, 'a[].b'), at({ a: unknown }, 'a.b'), at(unknown, 'a')]).toEqual([[unknown], [unknown], [unknown]]));
  it('are no inherited ones', () => expect(at({}, 'constructor')).toEqual([undefined]));
  it('are what the host resolves', () =>
    expect(valuesAt(resource('r', 't', { a: ['ref'] }, { look: raw => (raw === 'ref' ? 'value' : raw) }), 'a[]', undecided)).toEqual([
      'value',
    ]));
});

describe('a stack', () => {
  it('finds by address', () => expect(indexOf(resource('a', bucket)).find('a')?.address).toBe('a'));
  it('finds nothing that is not there', () => expect(indexOf().find('a')).toBeUndefined());
  it('finds what was registered earlier', () => {
    const earlier = resource('before', bucket);
    const index = new StackIndex({ resources: [], complete: false }, table, aws, address => (address === 'before' ? earlier : undefined));
    expect([index.find('before'), index.find('other')]).toEqual([earlier, undefined]);
  });
  it('lists a type in the order of the stack', () =>
    expect(
      indexOf(resource('b', bucket), resource('k', key), resource('a', bucket))
        .ofType(bucket)
        .map(r => r.address),
    ).toEqual(['b', 'a']));
  it('has nothing of a type that it has not', () => expect(indexOf().ofType('constructor')).toEqual([]));
});

describe('the cost of a link', () => {
  /** How often values are looked at while everything that points at every bucket is found. */
  function looks(count: number, value: (i: number) => unknown, behind: (i: number) => readonly string[]): number {
    let calls = 0;
    const counting = {
      look(raw: unknown) {
        calls++;
        return raw;
      },
    };
    const buckets = Array.from({ length: count }, (_, i) => resource(`b${i}`, bucket, { bucket: `name-${i}` }, counting));
    const blocks = Array.from({ length: count }, (_, i) =>
      resource(`p${i}`, block, { bucket: value(i) }, { ...counting, behind: () => behind(i) }),
    );
    const index = indexOf(...buckets, ...blocks);
    const found = buckets.map(target => index.pointingAt(target, block, 'bucket', undecided));
    expect(found.every(({ sure }, i) => sure.length === 1 && sure[0] === blocks[i])).toBe(true);
    return calls;
  }
  it.each([
    ['by their names', (i: number) => `name-${i}`, () => []],
    ['by what is behind them', () => unknown, (i: number) => [`b${i}`]],
  ] as const)('of satellites that point %s grows as the stack does', (_, value, behind) => {
    const [small, large] = [looks(200, value, behind), looks(400, value, behind)];
    expect(large / small).toBeLessThan(2.1);
  });
  it('of names from one source grows as the stack does', () => {
    const cost = (count: number): number => {
      let calls = 0;
      const counting = {
        look(raw: unknown) {
          calls++;
          return raw;
        },
      };
      const names = Array.from({ length: count }, (_, i) =>
        resource(`b${i}`, bucket, { bucket: unknown }, { ...counting, behind: () => [`suffix${i}`] }),
      );
      const from = Array.from({ length: count }, (_, i) => resource(`p${i}`, block, { bucket: unknown }, { behind: () => [`suffix${i}`] }));
      const index = indexOf(...names, ...from);
      for (const r of from) expect(told(index.link(r, 'bucket', unknown, [bucket]))).toBe(`open: b${r.address.slice(1)}`);
      return calls;
    };
    expect(cost(400) / cost(200)).toBeLessThan(2.1);
  });
  it('of links that hang on a decision grows as the stack does', () => {
    const cost = (count: number): number => {
      let calls = 0;
      const counting = {
        look(raw: unknown) {
          calls++;
          return raw;
        },
      };
      const buckets = Array.from({ length: count }, (_, i) => resource(`b${i}`, bucket, { bucket: `name-${i}` }, counting));
      const blocks = Array.from({ length: count }, (_, i) =>
        resource(`p${i}`, block, { bucket: new Choice(decide => [`name-${i}`, 'other'][decide('which', 2)]) }, counting),
      );
      const index = indexOf(...buckets, ...blocks);
      const decide = decideBy(new Map([['which', 0]]));
      for (const target of buckets) expect(index.pointingAt(target, block, 'bucket', decide).sure).toHaveLength(1);
      return calls;
    };
    expect(cost(400) / cost(200)).toBeLessThan(2.1);
  });
});

it('many names that may be of many resources are told once each', () => {
  const buckets = [0, 1, 2].map(i => resource(`b${i}`, bucket, { bucket: unknown }));
  const blocks = [0, 1, 2].map(i => resource(`p${i}`, block, { bucket: `data-${i}` }));
  const index = indexOf(...buckets, ...blocks);
  expect(buckets.map(b => index.pointingAt(b, block, 'bucket', undecided).open.map(r => r.address))).toEqual([['p0'], ['p0'], ['p0']]);
});
