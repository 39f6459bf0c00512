import { nativeName } from '../../../policypack/adapters/cloudformation/spelling';
import { table } from '../../../policypack/clouds';
import { described } from '../../../policypack/clouds/aws/described';
import { regionOf } from '../../../policypack/clouds/aws/shared/cells';
import { stackTags } from '../../../policypack/clouds/aws/shared/tags';
import { cfnTags, cfnTagsProperty } from '../../../policypack/clouds/generated/tags-and-regions';
import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const told = Object.entries(table).map(([type, { facts }]) => [type, Object.keys(facts) as RowAspect[]] as const);

it('every type tells what its row says that it tells', () => {
  for (const [type, aspects] of told)
    for (const aspect of aspects) {
      expect([type, aspect, factOf(aspect, [{ type, inputs: { name: 'it' } }])]).not.toEqual([type, aspect, 'absent']);
    }
});

it('every type whose tags are read as its SDK describes reads them where that writes them', () => {
  const types = told.flatMap(([type]) => {
    const { tags } = table[type]!.facts;
    return tags !== undefined && (tags === described(type).tags || tags === stackTags) ? [type] : [];
  });
  expect(types.length).toBeGreaterThan(1_000);
  for (const type of types) {
    const input = type.startsWith('AWS::') ? nativeName(cfnTagsProperty(type)) : 'tags';
    const written = (a: unknown) => (type.startsWith('AWS::') && cfnTags(type) === 'list' ? [{ key: 'a', value: a }] : { a });
    const read = (inputs: Record<string, unknown>): unknown => {
      return factOf('tags', [{ type, inputs }], { tags: ['a'] });
    };
    expect([type, read({}), read({ [input]: written('b') }), read({ [input]: written(UNKNOWN) }), read({ [input]: UNKNOWN })]).toEqual([
      type,
      {},
      { a: 'b' },
      { a: 'unknown' },
      { a: 'unknown' },
    ]);
  }
});

it('every type takes the tags and is in the place that its SDK describes', () => {
  for (const [type, aspects] of told) {
    const sdk = described(type);
    if (table[type]!.facts.tags === sdk.tags && aspects.includes('tags')) {
      const tags = factOf('tags', [{ type, inputs: {} }], { tags: ['a'], defaultTags: { a: 'b' } });
      expect([type, tags]).toEqual([type, { a: 'b' }]);
    }
    if (table[type]!.facts.location === regionOf) {
      expect([type, factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })]).toEqual([type, { region: 'eu-central-2' }]);
    }
  }
});
