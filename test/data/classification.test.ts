import { defaultScheme, fillIn, type Scheme } from '../../policypack/data/classes';
import type { DataClass } from '../../policypack/engine/demands';
import { Judge } from '../../policypack/engine/judge';
import { Choice, Unknown, Unresolved } from '../../policypack/engine/known';
import type { Resource } from '../../policypack/engine/resource';
import { Cannot } from '../../policypack/engine/row';
import { modelOf } from '../../policypack/model';
import { attach, small, thing, told } from '../support/classified';
import { control, resource } from '../support/small';

const all = ['low', 'medium', 'high', 'credit-card', 'forbidden'];
const tag = (name: unknown) => ({ tags: { 'data-classification': name } });
const unknown = new Unknown();

/** Class and source of the first resource: one line each, where several may be. */
function classes(stack: readonly Resource[], scheme: Partial<Scheme> = {}, given = {}): string[] {
  const words = ({ name, from, of, open }: DataClass): string =>
    [name, from, ...(of === undefined ? [] : [`of ${of}`]), ...(open === undefined ? [] : [open])].join(' ');
  const { verdict, answers } = told(({ dataClass }) => words(dataClass), stack, scheme, given);
  return verdict.outcome === 'pass' ? [...answers] : [verdict.outcome];
}
const each = (words: string): string[] => all.map(name => `${name} ${words}`);

describe('a class', () => {
  it('is its own tag’s', () => expect(classes([thing('d', 'disk', tag('high'))])).toEqual(['high tag']));
  it('is its own tag’s, whatever its case', () => expect(classes([thing('d', 'disk', tag(' HIGH '))])).toEqual(['high tag']));
  it('brings its demands', () =>
    expect(told(({ dataClass }) => dataClass.demands.store.key, [thing('d', 'disk', tag('high'))]).answers).toEqual(['customer-key']));
  it('is read from the tag that the scheme names', () =>
    expect(
      classes([thing('d', 'disk', { tags: { class: 'high', 'data-classification': 'low' } })], { tags: { 'data-type': 'class' } as never }),
    ).toEqual(['high tag']));
  it('is any where the tag is none of the scheme’s', () =>
    expect(classes([thing('d', 'disk', tag('hgih'))])).toEqual(each('tag misspelt')));
  it('is any where the tag is not known', () => expect(classes([thing('d', 'disk', tag(unknown))])).toEqual(each('tag unknown')));
  it('is any where no tag is known', () => expect(classes([thing('d', 'disk', { tags: '?' })])).toEqual(each('tag unknown')));
  it('is what is assumed, where nobody says', () => expect(classes([thing('d', 'disk')])).toEqual(['medium assumed']));
  it('is any where nothing is assumed', () => expect(classes([thing('d', 'disk')], { assume: undefined })).toEqual(each('assumed')));
  it('is assumed of what cannot have tags', () => expect(classes([thing('v', 'vault')])).toEqual(['medium assumed']));
  it('is assumed of what nobody has looked at', () => expect(classes([thing('b', 'box')])).toEqual(['medium assumed']));
  it('that may be any is one decision, which names the resource', () => {
    const strict = told(
      ({ dataClass }) => {
        if (dataClass.name === 'high') throw new Unresolved('high is not known');
        if (dataClass.name === 'low') throw new Cannot('low is not asked');
      },
      [thing('d', 'disk', tag('hgih'))],
    );
    expect(strict.verdict).toMatchObject({ outcome: 'unknown', reason: 'high is not known' });
    const judge = new Judge(modelOf(small, defaultScheme), [control({ holds: ({ dataClass }) => dataClass.name !== 'high' })], {
      resources: [thing('d', 'disk', tag('hgih'))],
      complete: true,
    });
    expect(judge.judge(judge.sight.index.find('d')!)[0]!.reason).toBe('It depends on the class of d. At worst: It is wrong.');
  });
  it('does not hide what breaks', () => {
    const broken = thing('d', 'disk', {}, { look: raw => (typeof raw === 'object' ? raw : boom()) });
    expect(classes([broken])).toEqual(['broken']);
  });
  const boom = (): never => {
    throw new TypeError('boom');
  };
});

describe('the class of what it is attached to', () => {
  const machine = (name: unknown) => thing('m', 'machine', tag(name));
  it('counts where it says nothing itself', () =>
    expect(classes([thing('d', 'disk'), machine('high'), attach('d', 'm')])).toEqual(['high attachment of m']));
  it('counts less than its own tag', () =>
    expect(classes([thing('d', 'disk', tag('low')), machine('high'), attach('d', 'm')])).toEqual(['low tag']));
  it('counts more than that of its component and its stack', () =>
    expect(
      classes([thing('d', 'disk', {}, { parent: 'c' }), machine('low'), attach('d', 'm'), thing('c', 'component', tag('high'))], {
        stackClass: 'high',
      }),
    ).toEqual(['low attachment of m']));
  it('counts not where that is only assumed', () =>
    expect(classes([thing('d', 'disk'), thing('m', 'machine'), attach('d', 'm')], { stackClass: 'high' })).toEqual(['high stack']));
  it('is handed on, with where it came from', () =>
    expect(classes([thing('c', 'copy', { source: '?d' }), thing('d', 'disk'), machine('high'), attach('d', 'm')])).toEqual([
      'high attachment of m',
    ]));
  it('is that of the first that carries it', () =>
    expect(classes([thing('c', 'copy', { source: '?d' }), thing('d', 'disk', tag('low')), machine('high'), attach('d', 'm')])).toEqual([
      'low attachment of d',
    ]));
  it('of several is the strictest', () => {
    const two = [thing('m', 'machine', tag('high')), thing('n', 'machine', tag('low')), attach('d', 'm'), attach('d', 'n')];
    expect(classes([thing('d', 'disk'), ...two])).toEqual(['high attachment of m']);
    expect(classes([thing('d', 'disk'), ...[...two].reverse()])).toEqual(['high attachment of m']);
  });
  it('of several that are as strict is told of the first', () =>
    expect(
      classes([
        thing('d', 'disk'),
        thing('m', 'machine', tag('high')),
        thing('n', 'machine', tag('high')),
        attach('d', 'm'),
        attach('d', 'n'),
      ]),
    ).toEqual(['high attachment of m']));
  it('of several of which one says nothing is that of the other', () =>
    expect(classes([thing('d', 'disk'), thing('n', 'machine'), machine('high'), attach('d', 'n'), attach('d', 'm')])).toEqual([
      'high attachment of m',
    ]));
  it('is any where it is none of the scheme’s', () =>
    expect(classes([thing('d', 'disk'), machine('hgih'), attach('d', 'm')])).toEqual(each('attachment of m misspelt')));
  it('is any where it is not known', () =>
    expect(classes([thing('d', 'disk'), machine(unknown), attach('d', 'm')])).toEqual(each('attachment of m unknown')));
  it('is any where it is not known whether it is attached', () =>
    expect(
      classes([thing('d', 'disk'), machine('low'), thing('a', 'attachment', { disk: '?d,e', machine: '?m' }), thing('e', 'disk')]),
    ).toEqual(each('attachment unknown')));
  it('is any where it is not known what it is attached to', () =>
    expect(
      classes([
        thing('d', 'disk'),
        machine('low'),
        thing('n', 'machine', tag('high')),
        thing('a', 'attachment', { disk: '?d', machine: '?m,n' }),
      ]),
    ).toEqual(each('attachment unknown')));
  it('waits for the stack', () => expect(classes([thing('d', 'disk')], {}, { complete: false })).toEqual(['deferred']));
  it('in a circle is any', () =>
    expect(classes([thing('a', 'copy', { source: '?b' }), thing('b', 'copy', { source: '?a' })])).toEqual(each('attachment of b unknown')));
  it('does not hide what breaks', () => {
    const broken = thing('m', 'machine', {}, { look: raw => (typeof raw === 'object' ? raw : JSON.parse('{')) });
    expect(classes([thing('d', 'disk'), broken, attach('d', 'm')])).toEqual(['broken']);
  });
});

describe('the class of its component', () => {
  const inside = thing('d', 'machine', {}, { parent: 'c' });
  const component = (inputs: unknown, more: Partial<Resource> = {}) => resource('c', 'component', inputs, more);
  it('counts where nothing nearer says', () => expect(classes([inside, component(tag('high'))])).toEqual(['high component of c']));
  it('counts more than that of the stack', () =>
    expect(classes([inside, component(tag('low'))], { stackClass: 'high' })).toEqual(['low component of c']));
  it('is that of the nearest that says', () =>
    expect(
      classes([
        inside,
        component({}, { parent: 'g' }),
        resource('g', 'component', tag('high'), { parent: 'h' }),
        resource('h', 'component', tag('low')),
      ]),
    ).toEqual(['high component of g']));
  it('is read from the tag that the scheme names', () =>
    expect(classes([inside, component({ tags: { class: 'high' } })], { tags: { 'data-type': 'class' } as never })).toEqual([
      'high component of c',
    ]));
  it('is read through the host', () =>
    expect(
      classes([inside, component({ tags: 'secret' }, { look: raw => (raw === 'secret' ? { 'data-classification': 'high' } : raw) })]),
    ).toEqual(['high component of c']));
  it('is any where it is none of the scheme’s', () =>
    expect(classes([inside, component(tag('hgih'))])).toEqual(each('component misspelt')));
  it('is any where it is not known', () => expect(classes([inside, component(tag(unknown))])).toEqual(each('component unknown')));
  it('is any where none of its tags is known', () =>
    expect(classes([inside, component({ tags: unknown })])).toEqual(each('component unknown')));
  it('hangs on a decision where its tag does', () => {
    const choice = new Choice(decide => ['low', 'high'][decide('which', 2)]);
    expect(classes([inside, component(tag(choice))])).toEqual(['low component of c', 'high component of c']);
  });
  it('is not said by what is no text', () => expect(classes([inside, component(tag(5))])).toEqual(['medium assumed']));
  it.each([undefined, null, 'text', { tags: 'text' }, { tags: null }, {}])('is not said by %j', inputs =>
    expect(classes([inside, component(inputs)])).toEqual(['medium assumed']),
  );
  it('is nobody’s where its component is not in the stack', () => expect(classes([inside])).toEqual(['medium assumed']));
  it('ends where components contain each other', () =>
    expect(classes([inside, component({}, { parent: 'd' })])).toEqual(['medium assumed']));
  it('is found among what was registered before', () =>
    expect(classes([inside], {}, { complete: false, earlier: [component(tag('high'))] })).toEqual(['high component of c']));
  it('waits for the stack where its component was not registered before', () =>
    expect(classes([inside], {}, { complete: false })).toEqual(['deferred']));
});

describe('the class of the stack', () => {
  it('counts where nothing nearer says', () => expect(classes([thing('d', 'disk')], { stackClass: 'high' })).toEqual(['high stack']));
  it('counts before what is assumed', () =>
    expect(classes([thing('d', 'disk')], { stackClass: 'low', assume: 'high' })).toEqual(['low stack']));
});

describe('the places where data may live', () => {
  const ch = { by: 'ccm.yaml', codes: ['CH'] };
  const europe = { by: 'ccm.yaml', codes: ['CH', 'EEA'] };
  const at = (region: string, tags: Record<string, unknown> = {}, zone?: string) =>
    thing('d', 'disk', { region, tags, ...(zone !== undefined && { zone }) });
  /** Whether the first resource may be where it is. */
  function permitted(stack: readonly Resource[], scheme: Partial<Scheme> = {}): boolean | string {
    const { verdict, answers } = told(({ places, location }) => places.permits(location), stack, scheme);
    return verdict.outcome === 'pass' ? answers.at(-1)! : verdict.reason;
  }
  const declared = (stack: readonly Resource[], scheme: Partial<Scheme> = {}) =>
    told(({ places }) => places.declared, stack, scheme).answers.at(-1);

  it('are what was declared', () => {
    expect(permitted([at('eu-central-2')], { jurisdictions: [ch] })).toBe(true);
    expect(permitted([at('eu-west-3')], { jurisdictions: [ch] })).toBe(false);
  });
  it('are those that every declaration permits', () => {
    const both = { jurisdictions: [europe, { by: 'stack', codes: ['FR', 'US'] }] };
    expect(permitted([at('eu-west-3')], both)).toBe(true);
    expect(permitted([at('us-east-1')], both)).toBe(false);
    expect(permitted([at('eu-central-2')], both)).toBe(false);
  });
  it('are those that the class permits too', () => {
    const scheme = {
      jurisdictions: [europe],
      classes: new Map([
        ['medium', fillIn({})],
        ['high', fillIn({ store: { in: ['CH'] } })],
      ]),
    };
    expect(permitted([at('eu-west-3', { 'data-classification': 'high' })], scheme)).toBe(false);
    expect(permitted([at('eu-west-3', { 'data-classification': 'medium' })], scheme)).toBe(true);
    expect(declared([at('eu-west-3', { 'data-classification': 'high' })], scheme)).toEqual(['ccm.yaml: CH, EEA', 'class high: CH']);
  });
  it('are those that its tag permits too', () => {
    expect(permitted([at('eu-west-3', { jurisdiction: 'CH' })], { jurisdictions: [europe] })).toBe(false);
    expect(permitted([at('eu-central-2', { jurisdiction: 'ch' })])).toBe(true);
    expect(declared([at('eu-west-3', { jurisdiction: 'ch eu' })], { jurisdictions: [europe] })).toEqual([
      'ccm.yaml: CH, EEA',
      'tag jurisdiction: CH, EU',
    ]);
  });
  it('are read from the tag that the scheme names', () =>
    expect(
      declared([at('eu-west-3', { where: 'CH' })], { tags: { 'data-type': 'c', 'jurisdiction-domiciled': 'where' } as never }),
    ).toEqual(['tag where: CH']));
  it('are those that the tag of what it is attached to permits', () => {
    const machine = thing('m', 'machine', { tags: { jurisdiction: 'CH' } });
    expect(permitted([at('eu-west-3'), machine, attach('d', 'm')])).toBe(false);
    expect(permitted([at('eu-west-3', { jurisdiction: 'FR' }), machine, attach('d', 'm')])).toBe(true);
  });
  it('are those that the tags of all it is attached to permit', () => {
    const stack = [
      thing('m', 'machine', { tags: { jurisdiction: 'EEA' } }),
      thing('n', 'machine', { tags: { jurisdiction: 'CH' } }),
      attach('d', 'm'),
      attach('d', 'n'),
    ];
    expect(permitted([at('eu-west-3'), ...stack])).toBe(false);
    expect(permitted([at('eu-central-2'), ...stack])).toBe(false);
  });
  it('are not narrowed by what it is attached to and says nothing', () =>
    expect(permitted([at('eu-west-3'), thing('m', 'machine'), attach('d', 'm')], { jurisdictions: [europe] })).toBe(true));
  it('are not narrowed by an empty tag', () =>
    expect(permitted([at('eu-west-3', { jurisdiction: '' })], { jurisdictions: [europe] })).toBe(true));
  it('are not known where the tag is none of ours', () =>
    expect(permitted([at('eu-central-2', { jurisdiction: 'CH, Mars' })], { jurisdictions: [ch] })).toBe(
      'Its jurisdiction tag holds a code that this pack does not know.',
    ));
  it('are not known where the tag is not', () =>
    expect(permitted([at('eu-central-2', { jurisdiction: unknown })], { jurisdictions: [ch] })).toMatch(/^tags.jurisdiction/));
  it('are not known, for the whole stack, where nothing is declared', () =>
    expect(told(({ places }) => places, [at('us-east-1')]).verdict).toMatchObject({
      outcome: 'unknown',
      reason: 'No jurisdiction is declared.',
      everywhere: true,
    }));
  it('do not tell of a region that nobody knows', () =>
    expect(permitted([at('xx-nowhere-9')], { jurisdictions: [ch] })).toBe('This pack does not know the country of its region.'));
  it('go by the zone where that is abroad', () => {
    const polish = { jurisdictions: [{ by: 'ccm.yaml', codes: ['PL'] }] };
    expect(permitted([at('eu-central-1', {}, 'eu-central-1-waw-1a')], polish)).toBe(true);
    expect(permitted([at('eu-central-1', {}, 'eu-central-1a')], polish)).toBe(false);
  });

  const described = (region: string, zone?: string) =>
    told(({ places, location }) => places.describe(location), [at(region, {}, zone)], { jurisdictions: [ch] }).answers.at(-1);
  it('are told by code and country', () => expect(described('eu-central-2')).toBe('eu-central-2 (CH)'));
  it('are told by the code of a zone abroad', () =>
    expect(described('eu-central-1', 'eu-central-1-waw-1a')).toBe('eu-central-1-waw-1 (PL)'));
  it('are never told in the words of an input', () => expect(described('eu-central-2', 'hunter2')).toBe('eu-central-2 (CH)'));
  it('may be in no country that anybody publishes', () => expect(described('eu-isoe-west-1')).toBe('eu-isoe-west-1 (no single country)'));
  it('may be unknown', () => expect(described('hunter2')).toBe('an unknown region'));
});
