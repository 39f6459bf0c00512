import { table } from '../../../policypack/clouds';
import { described } from '../../../policypack/clouds/aws/described';
import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf, UNKNOWN } from '../../support/samples';

const told = Object.entries(table).map(([type, { facts }]) => [type, Object.keys(facts) as RowAspect[]] as const);

it('every type tells what its row says that it tells', () => {
  for (const [type, aspects] of told)
    for (const aspect of aspects) {
      expect([type, aspect, factOf(aspect, [{ type, inputs: { name: 'it' } }])]).not.toEqual([type, aspect, 'absent']);
    }
});

it('no type tells of a tag that is not known', () => {
  for (const [type, aspects] of told)
    if (aspects.includes('tags')) {
      expect([type, factOf('tags', [{ type, inputs: { tags: UNKNOWN } }], { tags: ['a'] })]).not.toEqual([type, { a: 'b' }]);
    }
});

it('every type takes the tags and is in the place that its SDK describes', () => {
  for (const [type, aspects] of told) {
    const sdk = described(type);
    if (table[type]!.facts.tags === sdk.tags && aspects.includes('tags')) {
      const tags = factOf('tags', [{ type, inputs: {} }], { tags: ['a'], defaultTags: { a: 'b' } });
      expect([type, tags]).toEqual([type, { a: 'b' }]);
    }
    if (table[type]!.facts.location === sdk.location && aspects.includes('location')) {
      expect([type, factOf('location', [{ type, inputs: {} }], { region: 'eu-central-2' })]).toEqual([type, { region: 'eu-central-2' }]);
    }
  }
});
