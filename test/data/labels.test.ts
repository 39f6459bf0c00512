import type { Scheme } from '../../policypack/data/classes';
import type { Label, Labels } from '../../policypack/engine/facts';
import { Unknown } from '../../policypack/engine/known';
import type { Resource } from '../../policypack/engine/resource';
import { attach, thing, told } from '../support/classified';
import { resource } from '../support/small';

const unknown = new Unknown();
const both = { 'data-classification': 'high', jurisdiction: 'CH' };
const onlyClass = { required: ['data-type'] } as const;
const onlyPlace = { required: ['jurisdiction-domiciled'] } as const;
function labels<T>(ask: (labels: Labels) => T, stack: readonly Resource[], scheme: Partial<Scheme> = {}): T | string {
  const { verdict, answers } = told(facts => ask(facts.labels), stack, scheme);
  return verdict.outcome === 'pass' ? answers.at(-1)! : verdict.outcome;
}
const tagsOf = (found: readonly Label[]): string[] => found.map(({ tag }) => tag);
const missing = (stack: readonly Resource[], scheme: Partial<Scheme> = {}) => labels(l => tagsOf(l.missing()), stack, scheme);
const invalid = (tags: Record<string, unknown>, scheme: Partial<Scheme> = {}) =>
  labels(l => tagsOf(l.invalid()), [thing('d', 'disk', { tags })], scheme);

describe('the labels that are required', () => {
  it('are told by their tags', () =>
    expect(labels(l => l.required, [thing('d', 'disk')])).toEqual(['data-classification', 'jurisdiction']));
  it('are told by the tags that the scheme names', () =>
    expect(labels(l => l.required, [thing('d', 'disk')], { ...onlyClass, tags: { 'data-type': 'class' } as never })).toEqual(['class']));
});

describe('a label is missing', () => {
  it('where no tag says it', () => expect(missing([thing('d', 'disk')])).toEqual(['data-classification', 'jurisdiction']));
  it('only where its own tag is', () =>
    expect(missing([thing('d', 'disk', { tags: { jurisdiction: 'CH' } })])).toEqual(['data-classification']));
  it('not where all are there', () => expect(missing([thing('d', 'disk', { tags: both })])).toEqual([]));
  it('not where it is only wrong', () =>
    expect(missing([thing('d', 'disk', { tags: { 'data-classification': 'hgih', jurisdiction: 'Mars' } })])).toEqual([]));
  it('with its attribute and the values it may have', () =>
    expect(
      labels(l => l.missing(), [thing('d', 'disk')], {
        required: ['data-type', 'jurisdiction-domiciled', 'jurisdiction-of-origin', 'value'],
      }),
    ).toEqual([
      { attribute: 'data-type', tag: 'data-classification', allowed: 'low, medium, high, credit-card, forbidden' },
      { attribute: 'jurisdiction-domiciled', tag: 'jurisdiction', allowed: 'CH, EU, EEA, US or another country' },
      { attribute: 'jurisdiction-of-origin', tag: 'jurisdiction-of-origin', allowed: 'CH, EU, EEA, US or another country' },
      { attribute: 'value', tag: 'data-value', allowed: '' },
    ]));
  it('perhaps, where its tag is not known', () => {
    expect(missing([thing('d', 'disk', { tags: { ...both, jurisdiction: unknown } })])).toBe('unknown');
    expect(missing([thing('d', 'disk', { tags: '?' })])).toBe('unknown');
  });
  it('from other tags where those are asked about, whatever is inherited', () => {
    const other = { get: (key: string) => (key === 'jurisdiction' ? 'CH' : undefined) };
    expect(labels(l => tagsOf(l.missing(other)), [thing('d', 'disk', { tags: both })], { stackClass: 'high' })).toEqual([
      'data-classification',
    ]);
  });
});

describe('a class is not missing', () => {
  it('where the stack says it', () => expect(missing([thing('d', 'disk')], { ...onlyClass, stackClass: 'low' })).toEqual([]));
  it('where its component says it', () =>
    expect(missing([thing('d', 'machine', {}, { parent: 'c' }), resource('c', 'component', { tags: both })], onlyClass)).toEqual([]));
  it('where what it is attached to says it', () =>
    expect(missing([thing('d', 'disk'), thing('m', 'machine', { tags: both }), attach('d', 'm')], onlyClass)).toEqual([]));
  it('where what it is attached to says it wrongly: that is found there', () =>
    expect(
      missing([thing('d', 'disk'), thing('m', 'machine', { tags: { 'data-classification': 'hgih' } }), attach('d', 'm')], onlyClass),
    ).toEqual([]));
  it('where what it is a copy of has it from elsewhere', () =>
    expect(
      missing(
        [thing('c', 'copy', { source: '?d' }), thing('d', 'disk'), thing('m', 'machine', { tags: both }), attach('d', 'm')],
        onlyClass,
      ),
    ).toEqual([]));
});
describe('a class is missing', () => {
  it('where it is only assumed', () =>
    expect(missing([thing('d', 'disk')], { ...onlyClass, assume: 'high' })).toEqual(['data-classification']));
  it('where nothing is assumed', () =>
    expect(missing([thing('d', 'disk')], { ...onlyClass, assume: undefined })).toEqual(['data-classification']));
  it('where its component says it wrongly', () =>
    expect(
      missing(
        [thing('d', 'machine', {}, { parent: 'c' }), resource('c', 'component', { tags: { 'data-classification': 'hgih' } })],
        onlyClass,
      ),
    ).toEqual(['data-classification']));
  it('where what it is attached to says nothing', () =>
    expect(missing([thing('d', 'disk'), thing('m', 'machine'), attach('d', 'm')], onlyClass)).toEqual(['data-classification']));
  it('perhaps, where its component’s tag is not known', () =>
    expect(missing([thing('d', 'machine', {}, { parent: 'c' }), resource('c', 'component', { tags: unknown })], onlyClass)).toBe(
      'unknown',
    ));
  it('perhaps, where it is not known whether it is attached', () =>
    expect(
      missing(
        [thing('d', 'disk'), thing('e', 'disk'), thing('m', 'machine'), thing('a', 'attachment', { disk: '?d,e', machine: '?m' })],
        onlyClass,
      ),
    ).toBe('unknown'));
  it('perhaps, where the tag of what it is attached to is not known', () =>
    expect(
      missing([thing('d', 'disk'), thing('m', 'machine', { tags: { 'data-classification': unknown } }), attach('d', 'm')], onlyClass),
    ).toBe('unknown'));
  it('perhaps, where that of what it is a copy of is not known', () =>
    expect(
      missing(
        [
          thing('c', 'copy', { source: '?d' }),
          thing('d', 'disk'),
          thing('m', 'machine', { tags: { 'data-classification': unknown } }),
          attach('d', 'm'),
        ],
        onlyClass,
      ),
    ).toBe('unknown'));
});

describe('a jurisdiction is not missing', () => {
  it('where the stack says it', () =>
    expect(missing([thing('d', 'disk')], { ...onlyPlace, jurisdictions: [{ by: 'stack', codes: ['CH'] }] })).toEqual([]));
  it('where what it is attached to says it', () =>
    expect(missing([thing('d', 'disk'), thing('m', 'machine', { tags: both }), attach('d', 'm')], onlyPlace)).toEqual([]));
  it('where one of several that it is attached to says it, and another is unknown', () =>
    expect(
      missing(
        [
          thing('d', 'disk'),
          thing('m', 'machine', { tags: '?' }),
          thing('n', 'machine', { tags: both }),
          attach('d', 'm'),
          attach('d', 'n'),
        ],
        onlyPlace,
      ),
    ).toEqual([]));
});
describe('a jurisdiction is missing', () => {
  it('where only the file says where anything may be', () =>
    expect(missing([thing('d', 'disk')], { ...onlyPlace, jurisdictions: [{ by: 'ccm.yaml', codes: ['CH'] }] })).toEqual(['jurisdiction']));
  it('where only a class is said by the stack', () =>
    expect(missing([thing('d', 'disk')], { ...onlyPlace, stackClass: 'low' })).toEqual(['jurisdiction']));
  it('perhaps, where the tag of what it is attached to is not known', () =>
    expect(missing([thing('d', 'disk'), thing('m', 'machine', { tags: '?' }), attach('d', 'm')], onlyPlace)).toBe('unknown'));
  it('where what it belongs to cannot have tags', () =>
    expect(missing([thing('c', 'copy', { source: '?v' }), thing('v', 'vault')], onlyPlace)).toEqual(['jurisdiction']));
  it('whatever class is not known', () =>
    expect(missing([thing('d', 'machine', {}, { parent: 'c' }), resource('c', 'component', { tags: unknown })], onlyPlace)).toEqual([
      'jurisdiction',
    ]));
});
it('another attribute is inherited from what it is attached to, and from nothing else', () => {
  const machine = (tags: Record<string, unknown>) => thing('m', 'machine', { tags });
  const value = { required: ['value'], stackClass: 'high', jurisdictions: [{ by: 'stack', codes: ['CH'] }] } as const;
  expect(missing([thing('d', 'disk'), machine({ 'data-value': 'gold' }), attach('d', 'm')], value)).toEqual([]);
  expect(missing([thing('d', 'disk'), machine({}), attach('d', 'm')], value)).toEqual(['data-value']);
});

describe('a label is invalid', () => {
  it('where its class is none of the scheme’s', () => expect(invalid({ 'data-classification': 'hgih' })).toEqual(['data-classification']));
  it('where its jurisdiction is none', () => expect(invalid({ jurisdiction: 'Mars' })).toEqual(['jurisdiction']));
  it('where one code of several is none', () => expect(invalid({ jurisdiction: 'CH, Mars' })).toEqual(['jurisdiction']));
  it('where its jurisdiction is empty', () => expect(invalid({ jurisdiction: ' ' })).toEqual(['jurisdiction']));
  it('where its jurisdiction of origin is none', () =>
    expect(invalid({ 'jurisdiction-of-origin': 'Mars' })).toEqual(['jurisdiction-of-origin']));
  it('not where it is as it should be', () => expect(invalid({ ...both, 'jurisdiction-of-origin': 'US' })).toEqual([]));
  it('not where it is missing', () => expect(invalid({})).toEqual([]));
  it('not where any value will do', () => expect(invalid({ 'data-value': 'gold' })).toEqual([]));
  it('perhaps, where it is not known', () => expect(invalid({ 'data-classification': unknown })).toBe('unknown'));
  it('with the values it may have', () =>
    expect(labels(l => l.invalid(), [thing('d', 'disk', { tags: { 'data-classification': 'x' } })])).toEqual([
      { attribute: 'data-type', tag: 'data-classification', allowed: 'low, medium, high, credit-card, forbidden' },
    ]));
});

it('what cannot have tags cannot have labels', () => expect(labels(l => l.missing(), [thing('v', 'vault')])).toBe('not-applicable'));
