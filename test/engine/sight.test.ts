import { aws } from '../../policypack/clouds/aws/cloud';
import { type Aspect, aspects, entryOf, rowAspects, type Store } from '../../policypack/engine/facts';
import { Choice, Fork, HOLE, type Many, map, NotYet, Unknown, Unresolved } from '../../policypack/engine/known';
import { StackIndex } from '../../policypack/engine/links';
import type { Resource } from '../../policypack/engine/resource';
import { type AnyRow, type Around, Cannot, cannot, type Neighbour, type Table } from '../../policypack/engine/row';
import { Absent, type FactsOf, type Model, Sight } from '../../policypack/engine/sight';
import { decideBy } from '../../policypack/engine/view';
import { Witness } from '../../policypack/engine/witness';
import { having, model, notYet, resource, row, throwing, thrownBy, unknown, unresolved } from '../support/small';

// biome-ignore lint/suspicious/noExplicitAny: rows of no real type.
type Any = any;
/** What is seen of a stack; of its first resource where nothing else is said. */
function see(table: Table, resources: readonly Resource[], { complete = true, ...given }: Partial<Model> & { complete?: boolean } = {}) {
  const sight = new Sight(model(table, given), new StackIndex({ resources, complete }, table, aws), decideBy(new Map()));
  return { sight, facts: sight.of(resources[0]!) };
}
/** What is read while the first resource of a stack is asked, and for which fact. */
function heard(table: Table, resources: readonly Resource[], ask: (facts: FactsOf) => unknown): string[] {
  const witness = new Witness();
  const sight = new Sight(model(table), new StackIndex({ resources, complete: true }, table, aws), decideBy(new Map()), witness);
  witness.follow(() => ask(sight.of(resources[0]!)));
  return witness.heard.map(({ about, read: { address, path } }) => `${about} ${address}:${path}`);
}
/** What a cell of type `t` is told by its surroundings. */
function asked<T>(
  ask: (inputs: Any, around: Around<Any>) => T,
  resources: readonly Resource[],
  given: Parameters<typeof see>[2] & { rows?: Table } = {},
): T {
  let answer: { told: T } | undefined;
  const { facts } = see(
    { ...given.rows, t: row({ facts: { backup: (v, around) => having((answer = { told: ask(v, around) }), []) } }) },
    resources,
    given,
  );
  void facts.backup;
  return answer!.told;
}
const addresses = (found: Many<Neighbour>): unknown[] =>
  found.map(item => {
    try {
      return item().address;
    } catch (error) {
      return error instanceof Unresolved ? 'unknown' : error;
    }
  });

describe('a fact', () => {
  const counting = () => {
    const calls: string[] = [];
    const table: Table = {
      t: row({
        facts: {
          backup: () => having(calls.push('backup'), []),
          rotation: () => {
            calls.push('rotation');
            throw new Unresolved('why');
          },
          location: v => having(calls.push('location'), { region: v.region }),
        },
      }),
    };
    return { calls, ...see(table, [resource('a', 't', { region: 'r1' })]) };
  };
  it('is read when it is first asked for, and never again', () => {
    const { calls, facts } = counting();
    expect(calls).toEqual([]);
    expect([facts.backup, facts.backup]).toEqual([[], []]);
    expect(calls).toEqual(['backup']);
  });
  it('that cannot be told is asked for once too', () => {
    const { calls, facts } = counting();
    expect(thrownBy(() => facts.rotation)).toBe(thrownBy(() => facts.rotation));
    expect(calls).toEqual(['rotation']);
  });
  it('is read once, however often its resource is looked up', () => {
    const { calls, sight, facts } = counting();
    void sight.of(facts.resource).location;
    void facts.location;
    expect(calls).toEqual(['location']);
  });
  it('is told by the inputs', () => expect(counting().facts.location).toEqual({ region: 'r1' }));
  it('tells who listens what was read for it, each time it is asked for', () => {
    const table: Table = { t: row({ facts: { location: v => ({ region: v.region }) } }) };
    expect(heard(table, [resource('a', 't', { region: 'r1' })], facts => [facts.location, facts.location])).toEqual([
      'location a:region',
      'location a:region',
    ]);
  });

  it.each(rowAspects)('%s comes from its own cell', aspect => {
    const { facts } = see({ t: row({ facts: { [aspect]: () => [aspect] } as AnyRow['facts'] }) }, [resource('a', 't')]);
    expect(facts[aspect]).toEqual([aspect]);
  });
  it.each(aspects.filter(aspect => entryOf(aspect).by === 'model'))('%s comes from the model', aspect => {
    const ask = (r: Resource) => `${aspect} of ${r.address}` as never;
    const { facts } = see({ t: row() }, [resource('a', 't')], { compute: { dataClass: ask, places: ask, labels: ask } });
    expect(facts[aspect]).toBe(`${aspect} of a`);
  });
});

describe('what a resource holds', () => {
  it('is what its row says', () => expect(see({ t: row({ holds: 'network' }) }, [resource('a', 't')]).facts.holds).toBe('network'));
  it('is something else where no row knows the type', () => expect(see({}, [resource('a', 't')]).facts.holds).toBe('other'));
});

describe('a type', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s has no row', type => {
    const { sight, facts } = see({ t: row() }, [resource('a', type)]);
    expect(sight.row(facts.resource)).toBeUndefined();
  });
});

describe('a fact without a cell', () => {
  const absent = (holds: AnyRow['holds'], aspect: Aspect) => thrownBy(() => see({ t: row({ holds }) }, [resource('a', 't')]).facts[aspect]);
  it.each([
    ['data', 'encryption'],
    ['data', 'tags'],
    ['data', 'location'],
    ['data', 'exposure'],
    ['data', 'backup'],
    ['compute', 'tags'],
    ['compute', 'location'],
    ['network', 'ingress'],
  ] as const)('of %s is missed where it is %s', (holds, aspect) => expect(absent(holds, aspect)).toEqual(new Absent(aspect, true)));
  it.each([
    ['data', 'ingress'],
    ['compute', 'encryption'],
    ['network', 'tags'],
    ['identity', 'access'],
    ['identity', 'admits'],
    ['other', 'tags'],
  ] as const)('of %s is not missed where it is %s', (holds, aspect) => expect(absent(holds, aspect)).toEqual(new Absent(aspect, false)));
  it('is not missed of a type that no row knows', () =>
    expect(thrownBy(() => see({}, [resource('a', 't')]).facts.tags)).toEqual(new Absent('tags', false)));
});

describe('a fact that the type cannot have', () => {
  it('is said by the row', () => {
    const said = cannot('It has none.');
    expect(thrownBy(() => see({ t: row({ facts: { exposure: said } }) }, [resource('a', 't')]).facts.exposure)).toBe(said);
  });
  it('is said even where no inputs were handed over', () =>
    expect(
      thrownBy(() => see({ t: row({ facts: { exposure: cannot('no') } }) }, [resource('a', 't', {}, { seen: false })]).facts.exposure),
    ).toBeInstanceOf(Cannot));
});

describe('a resource whose inputs were not handed over', () => {
  const unseen = resource('a', 't', {}, { seen: false });
  it.each(['backup', 'dataClass', 'places', 'labels', 'ownedHere'] as const)('tells nothing of its %s', aspect => {
    const { facts } = see({ t: row({ facts: { backup: () => [] } }) }, [unseen]);
    expect(thrownBy(() => facts[aspect])).toMatchObject({ reason: 'The host did not hand over its inputs.' });
  });
  it('belongs to nothing that we could know of', () => {
    const { sight } = see({ t: row({ belongsTo: () => throwing(new Error('asked'))() }) }, [unseen]);
    expect(sight.belongsTo(unseen)).toEqual([]);
  });
  it('misses what it misses', () => expect(thrownBy(() => see({ t: row() }, [unseen]).facts.backup)).toBeInstanceOf(Absent));
  it('tells a neighbour nothing', () => {
    const ask = () => asked((_v, around) => around.all('n')[0]!().inputs, [resource('a', 't'), { ...resource('b', 'n'), seen: false }]);
    expect(thrownBy(ask)).toMatchObject({ reason: 'The host did not hand over the inputs of b.' });
  });
});

describe('a circle', () => {
  it('of facts ends: nobody can tell', () => {
    const table: Table = { t: row({ facts: { backup: (_v, around) => around.all('t').flatMap(other => other().facts.backup) } }) };
    expect(thrownBy(() => see(table, [resource('a', 't'), resource('b', 't')]).facts.backup)).toMatchObject({
      reason: 'Its backup depends on itself.',
    });
  });
  it('does not last: what was being read is no longer', () => {
    let deep = true;
    const table: Table = {
      t: row({
        facts: {
          backup: (_v, around) => {
            if (!deep) return [];
            deep = false;
            return around.all('t')[0]!().facts.rotation as never;
          },
          rotation: throwing(new Unresolved('r')),
        },
      }),
    };
    const { facts } = see(table, [resource('a', 't')]);
    expect(thrownBy(() => facts.backup)).toMatchObject({ reason: 'r' });
    expect(thrownBy(() => facts.rotation)).toMatchObject({ reason: 'r' });
  });
});

describe('what it belongs to', () => {
  it('is said by the row', () => {
    const table: Table = { t: row({ belongsTo: (v, around) => (v.of === 'b' ? around.all('n') : []) }), n: row() };
    const a = resource('a', 't', { of: 'b' });
    const { sight } = see(table, [a, resource('b', 'n')]);
    expect(addresses(sight.belongsTo(a))).toEqual(['b']);
  });
  it('is nothing where no row says', () => {
    const { sight, facts } = see({ t: row() }, [resource('a', 't')]);
    expect(sight.belongsTo(facts.resource)).toEqual([]);
    expect(see({}, [facts.resource]).sight.belongsTo(resource('b', 'unknown'))).toEqual([]);
  });
});

describe('a resource that belongs to something', () => {
  const owned = (belongsTo: AnyRow['belongsTo'], complete = true) =>
    see({ t: row({ ...(belongsTo && { belongsTo }) }), n: row() }, [resource('a', 't'), resource('b', 'n')], { complete });
  it('is owned here where that is part of the stack', () =>
    expect(owned((_v, around) => around.all('n' as never)).facts.ownedHere).toBe(true));
  it('is not where that is elsewhere', () => expect(owned(() => []).facts.ownedHere).toBe(false));
  it('is not where it belongs to nothing', () => expect(owned(undefined).facts.ownedHere).toBe(false));
  it('may be, where what it belongs to is not known', () =>
    expect(thrownBy(() => owned(() => [unresolved()]).facts.ownedHere)).toBeInstanceOf(Unresolved));
  it('waits for the stack', () =>
    expect(thrownBy(() => owned((_v, around) => around.all('n' as never), false).facts.ownedHere)).toBeInstanceOf(NotYet));
});

describe('before the stack is complete', () => {
  const early = { complete: false };
  const a = resource('a', 't', { bucket: 'x', key: unknown, known: 'arn:key', none: '', nil: null });
  it.each([
    [
      'what points here',
      (_v: Any, around: Around<Any>) => around.pointingHere('n', 'by' as never),
      'Whether a n completes it is unknown until the whole stack is known.',
    ],
    [
      'a target',
      (v: Any, around: Around<Any>) => around.target(v, 'bucket', 'n'),
      'What bucket names is unknown until the whole stack is known.',
    ],
    ['all of a type', (_v: Any, around: Around<Any>) => around.all('n'), 'Whether there is a n is unknown until the whole stack is known.'],
    ['an unknown key', (v: Any, around: Around<Any>) => around.key(v, 'key'), 'What key names is unknown until the whole stack is known.'],
    ['what is elsewhere', (_v: Any, around: Around<Any>) => around.elsewhere('whether a plan selects it'), 'whether a plan selects it'],
  ] as const)('%s cannot be told yet', (_, ask, reason) => {
    const error = thrownBy(() => asked<unknown>(ask, [a], early));
    expect(error).toBeInstanceOf(NotYet);
    expect(error).toMatchObject({ reason });
  });
  it('a known key is told', () => expect(asked((v, around) => around.key(v, 'known'), [a], early)).toBe('customer-key'));
  it('a target that is absent is told', () =>
    expect(asked((v, around) => ['none', 'nil', 'missing'].map(input => around.target(v, input, 'n')), [a], early)).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
  it('what the user assures is told', () =>
    expect(asked((_v, around) => around.assured('backup-plan'), [a], { ...early, assured: new Set(['backup-plan'] as const) })).toBe(true));
});

describe('what is elsewhere', () => {
  it('stays unknown once the stack is complete', () =>
    expect(thrownBy(() => asked((_v, around) => around.elsewhere('why'), [resource('a', 't')]))).toEqual(new Unresolved('why')));
});
it('what the user does not assure is not assured', () =>
  expect(asked((_v, around) => around.assured('backup-plan'), [resource('a', 't')])).toBe(false));

describe('what points here', () => {
  const a = resource('a', 't', { name: 'a-name' });
  const point = (address: string, by: unknown, more: Partial<Resource> = {}) => resource(address, 'n', { by, size: 7 }, more);
  const here = (others: readonly Resource[], at = a) =>
    asked((_v, around) => around.pointingHere('n', 'by' as never) as Many<Neighbour>, [at, ...others]);

  it('is found by name and by dependency', () =>
    expect(addresses(here([point('x', 'a-name'), point('y', unknown, { behind: () => ['a'] }), point('z', 'b-name')]))).toEqual([
      'x',
      'y',
    ]));
  it('may be, and throws when it is asked for', () => {
    const found = here([point('x', unknown, { behind: () => ['a', 'b'] }), resource('b', 't')]);
    expect(thrownBy(() => found[0]!())).toMatchObject({
      reason: 'Which resource x belongs to is unknown.',
      read: { address: 'x', path: 'by' },
    });
  });
  it('is not there where it is never made', () => expect(addresses(here([point('x', 'a-name', { exists: () => false })]))).toEqual([]));
  it('shows its type and its inputs', () => {
    const [x] = here([point('x', 'a-name')]);
    expect([x!().type, x!().inputs['size']]).toEqual(['n', 7]);
  });
  it('is read on the account of who asked', () => {
    const backup: AnyRow['facts']['backup'] = (_v, around) =>
      map(around.pointingHere('n' as never, 'by' as never), n => having((n as Neighbour).inputs['size'], { by: '', days: 0 }));
    const asks = ({ backup }: FactsOf) => backup.length;
    expect(heard({ t: row({ facts: { backup } }) }, [a, point('x', 'a-name')], asks)).toEqual(['backup x:size']);
    expect(heard({ t: row({ facts: { backup } }) }, [a], asks)).toEqual(['backup a:n#by']);
  });
});

describe('a target', () => {
  const n = resource('n', 'n', { name: 'n-name' });
  const other = resource('m', 'n', { name: 'm-name' });
  const target = (inputs: Record<string, unknown>, more: Partial<Resource> = {}, others: readonly Resource[] = [n, other]) =>
    asked((v, around) => (around.target(v, 'to', 'n') as Neighbour | undefined)?.address, [resource('a', 't', inputs, more), ...others]);

  it('is what its name says', () => expect(target({ to: 'n-name' })).toBe('n'));
  it('is the one resource behind it', () => expect(target({ to: unknown }, { behind: () => ['n'] })).toBe('n'));
  it('is absent where nothing is named', () =>
    expect([target({}), target({ to: '' }), target({ to: null })]).toEqual([undefined, undefined, undefined]));
  it('is absent where a known name is elsewhere', () => expect(target({ to: 'x' })).toBeUndefined());
  it('is unknown where two may be meant', () => {
    const error = thrownBy(() => target({ to: unknown }, { behind: () => ['n', 'm'] }));
    expect(error).toMatchObject({ reason: 'What to names is unknown.', read: { address: 'a', path: 'to' }, unknown });
    expect(error).toBeInstanceOf(Unresolved);
  });
  it('is unknown where an unknown value names nothing here', () =>
    expect(thrownBy(() => target({ to: unknown }))).toMatchObject({ reason: 'What to names is unknown.', read: { path: 'to' }, unknown }));
  it('is absent where a value names exactly something else', () =>
    expect(target({ to: new Unknown([], undefined, true) })).toBeUndefined());
  it('is absent where it is never made', () => expect(target({ to: 'n-name' }, {}, [{ ...n, exists: () => false }])).toBeUndefined());
  it('is absent, not unknown, where it is never made and was meant by an unknown value', () =>
    expect(target({ to: unknown }, { behind: () => ['n'] }, [{ ...n, exists: () => false }])).toBeUndefined());
  it('of a part of the inputs asks what is behind the whole input', () => {
    const a = resource('a', 't', { rules: [{ to: unknown }] }, { behind: input => (input === 'rules' ? ['n'] : []) });
    expect(asked((v, around) => (around.target(v.rules[0], 'to', 'n') as Neighbour | undefined)?.address, [a, n])).toBe('n');
  });
  it('of a neighbour is what the neighbour names', () => {
    const link = resource('l', 'l', { from: 'a-name', to: unknown }, { behind: input => (input === 'to' ? ['n'] : []) });
    const ask = (_v: Any, around: Around<Any>) => {
      const found = around.pointingHere('l', 'from' as never)[0]!() as Neighbour;
      return (around.target(found.inputs, 'to', 'n') as Neighbour).address;
    };
    expect(asked(ask, [resource('a', 't', { name: 'a-name' }), link, n])).toBe('n');
  });
  it('leaves on record what was asked', () => {
    const backup: AnyRow['facts']['backup'] = (v, around) => having(around.target(v, 'to' as never, 'n' as never), []);
    expect(heard({ t: row({ facts: { backup } }) }, [resource('a', 't', { to: 'x' })], facts => facts.backup)).toEqual(['backup a:to']);
  });
  it('of what is no structure of the inputs is absent', () =>
    expect(
      asked(
        (_v, around) => [around.target({ to: 'n' }, 'to', 'n'), around.target('text' as never, 'to' as never, 'n')],
        [resource('a', 't')],
      ),
    ).toEqual([undefined, undefined]));
});

describe('a key', () => {
  const cloud = { ...aws, keyTypes: ['key', 'alias'], providerManaged: (key: string) => key.startsWith('alias/aws/') };
  const k = resource('k', 'key', {});
  const key = (
    inputs: Record<string, unknown>,
    behind: readonly string[] = [],
    others: readonly Resource[] = [k, resource('b', 'bucket')],
  ) => asked((v, around) => around.key(v, 'key'), [resource('a', 't', inputs, { behind: () => behind }), ...others], { cloud });

  it('is the provider’s where none is named', () =>
    expect([key({}), key({ key: '' }), key({ key: null })]).toEqual(['provider-key', 'provider-key', 'provider-key']));
  it('is the provider’s where its alias is', () => expect(key({ key: 'alias/aws/ebs' })).toBe('provider-key'));
  it('is the customer’s where any other literal names it', () => expect(key({ key: 'alias/ours' })).toBe('customer-key'));
  it('is the customer’s where one of the stack is behind it', () => expect(key({ key: unknown }, ['k'])).toBe('customer-key'));
  it('is the customer’s where one of the stack is behind it, beside a bucket', () =>
    expect(key({ key: unknown }, ['b', 'k'])).toBe('customer-key'));
  it('is unknown where only a bucket is behind it', () =>
    expect(thrownBy(() => key({ key: unknown }, ['b']))).toMatchObject({
      reason: "key may name a customer's key or the provider's.",
      read: { address: 'a', path: 'key' },
      unknown,
    }));
  it('is unknown where two are behind it', () =>
    expect(thrownBy(() => key({ key: unknown }, ['k', 'l'], [k, resource('l', 'alias')]))).toBeInstanceOf(Unresolved));
  const like = (text: string) => key({ key: new Unknown([], text) });
  it.each(['alias/aws/ebs', `arn:aws:kms:${HOLE}:${HOLE}:alias/aws/ebs`])('is the provider’s where as much is known as %j', text =>
    expect(like(text)).toBe('provider-key'),
  );
  it.each([`arn:aws:kms:${HOLE}:${HOLE}:key/1234`, `arn:aws:kms:${HOLE}:1:alias/app`, 'key/1'])(
    'is the customer’s where as much is known as %j',
    text => expect(like(text)).toBe('customer-key'),
  );
  it.each([HOLE, `alias/${HOLE}`, `arn:aws:kms:eu-west-1:1:key/12${HOLE}`, `${HOLE}alias/app`, `alias/app${HOLE}x/`, `${HOLE}/1234`])(
    'is unknown where no more is known than %j',
    text => expect(thrownBy(() => like(text))).toBeInstanceOf(Unresolved),
  );
  it.each([5, true, {}, ['k']])('is unknown where %j names it', value =>
    expect(thrownBy(() => key({ key: value }))).toMatchObject({ reason: 'key should be a plain value.', read: { path: 'key' } }),
  );
});

describe('all of a type', () => {
  const all = (...others: Resource[]) => asked((_v, around) => around.all('n') as Many<Neighbour>, [resource('a', 't'), ...others]);
  it('are all of the stack', () => expect(addresses(all(resource('x', 'n'), resource('y', 'm'), resource('z', 'n')))).toEqual(['x', 'z']));
  it('are not those that are never made', () => expect(addresses(all(resource('x', 'n', {}, { exists: () => false })))).toEqual([]));
  it('hang on a decision where one of them does', () => {
    const x = resource('x', 'n', {}, { exists: decide => decide('made', 2) === 0 });
    expect(thrownBy(() => all(x))).toBeInstanceOf(Fork);
  });
  it('leave on record that they were asked for', () => {
    const backup: AnyRow['facts']['backup'] = (_v, around) => having(around.all('n' as never), []);
    expect(heard({ t: row({ facts: { backup } }) }, [resource('a', 't')], facts => facts.backup)).toEqual(['backup a:n']);
  });
});

describe('an input', () => {
  const given = (inputs: unknown) => asked((v, around) => around.given(v, 'x'), [resource('a', 't', inputs)]);
  it('is given where it has any value', () => expect([given({ x: 1 }), given({ x: '' }), given({ x: false })]).toEqual([true, true, true]));
  it('is given where its value is not known', () => expect(given({ x: unknown })).toBe(true));
  it('is not given where it is absent', () =>
    expect([given({}), given({ x: null }), given({ x: undefined })]).toEqual([false, false, false]));
});

describe('where a provider puts it', () => {
  const home = (given: Resource['home'], look: Resource['look'] = raw => raw) =>
    asked((_v, around) => around.home, [resource('a', 't', {}, { home: given, look })]);
  const region = (value: unknown) => asked((_v, around) => around.home.region, [resource('a', 't', {}, { home: { region: value } })]);
  it('is its region', () => expect(region('eu-central-2')).toBe('eu-central-2'));
  it('is not said by an empty, an unknown or a wrong region', () =>
    expect([region(''), region(unknown), region(undefined), region(5)]).toEqual([undefined, undefined, undefined, undefined]));
  it('is resolved by the host', () =>
    expect(
      asked((_v, around) => around.home.region, [resource('a', 't', {}, { home: { region: 'secret' }, look: () => 'eu-west-1' })]),
    ).toBe('eu-west-1'));
  it('gives it tags', () => expect(home({ defaultTags: { a: 'b' } }).defaultTags).toEqual({ a: 'b' }));
  it('gives it none', () => expect(home({}).defaultTags).toBeUndefined());
  it('may give it tags that nobody knows', () => {
    const ask = () => asked((_v, around) => around.home.defaultTags, [resource('a', 't', {}, { home: { defaultTags: unknown } })]);
    expect(thrownBy(ask)).toMatchObject({ reason: 'Its default tags are unknown until deployment.', unknown });
  });
});

describe('a neighbour’s facts', () => {
  const store: Store = { what: 'disk', encrypted: true, key: () => 'provider-key' };
  const table = (ask: (neighbour: Neighbour) => unknown): Table => ({
    t: row({ facts: { backup: (_v, around) => having(ask((around.all('n' as never) as Many<Neighbour>)[0]!()), []) } }),
    n: row({
      holds: 'compute',
      facts: { encryption: v => having(v.size, [() => store]), location: v => having(v.zone, throwing(new Unresolved('where')))() },
    }),
  });
  const others = [resource('a', 't'), resource('b', 'n', { size: 1 })];
  it('are those of its own row', () => {
    let told: unknown;
    const { facts } = see(
      table(({ facts }) => (told = [facts.holds, facts.encryption[0]!()])),
      others,
    );
    void facts.backup;
    expect(told).toEqual(['compute', store]);
  });
  it('are evidence of who asked', () =>
    expect(
      heard(
        table(({ facts }) => facts.encryption),
        others,
        facts => facts.backup,
      ),
    ).toEqual(['backup a:n', 'backup b:size']));
  it('are evidence even where they cannot be told', () =>
    expect(
      heard(
        table(({ facts }) => thrownBy(() => facts.location)),
        others,
        facts => facts.backup,
      ),
    ).toEqual(['backup a:n', 'backup b:zone']));
  it('of itself are evidence of who asked too', () => {
    const itself: Table = {
      t: row({
        facts: {
          tags: () => ({ get: () => undefined }),
          location: v => ({ region: v.region }),
          backup: (_v, around) => having((around.all('t' as never) as Many<Neighbour>)[0]!().facts.location, []),
        },
      }),
    };
    expect(heard(itself, [resource('a', 't', { region: 'r' })], facts => [facts.tags, facts.backup])).toEqual([
      'backup a:t',
      'backup a:region',
    ]);
  });
});

it('a resource is there where nobody says otherwise', () =>
  expect(see({}, [resource('a', 't')]).sight.exists(resource('a', 't'))).toBe(true));
it('inputs that hang on a decision fork', () => {
  const a = resource('a', 't', { size: new Choice(decide => decide('big', 2)) });
  expect(thrownBy(() => asked(v => v.size, [a]))).toEqual(new Fork('big', 2));
});
it('what waits for the stack is not asked for again by the same eyes', () => {
  let calls = 0;
  const { facts } = see({ t: row({ facts: { backup: () => having(calls++, notYet())() } }) }, [resource('a', 't')]);
  thrownBy(() => facts.backup);
  thrownBy(() => facts.backup);
  expect(calls).toBe(1);
});
