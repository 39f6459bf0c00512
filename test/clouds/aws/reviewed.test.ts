import { table } from '../../../policypack/clouds';
import { described } from '../../../policypack/clouds/aws/described';
import { reviewed } from '../../../policypack/clouds/aws/reviewed';
import { read } from '../../../scripts/sources';
import { lines, other, ref, subject } from '../../support/rows';

const types = reviewed.map(({ type }) => type);

it('every type is listed once, and is nothing but what its SDK describes', () => {
  expect(types.filter((type, i) => types.indexOf(type) !== i)).toEqual([]);
  for (const type of types) {
    const { holds, facts } = table[type]!;
    const { tags, location } = described(type);
    expect([type, holds, facts]).toEqual([type, 'other', { ...(tags && { tags }), ...(facts.location && { location }) }]);
  }
});

it('names are in order', () => {
  const lists = read('policypack/clouds/aws/reviewed.ts').matchAll(/^ {2}(\w+): (?:'([\w ]+)'|`([\w\s]+)`),$/gm);
  const names = [...lists].filter(([, , one = '']) => !/^[is]aas$/.test(one)).map(([, , one, more]) => (one ?? more!).trim().split(/\s+/));
  expect(names.flat().length).toBe(types.length);
  for (const list of names) expect(list).toEqual([...list].sort());
});

const tags = ['a'];
const pairs = [{ key: 'a', value: 'b' }];
describe('tags and place', () =>
  lines({
    'of what completes others': {
      stack: [subject('aws:apigateway/usagePlan:UsagePlan', { tags: { a: 'b' } })],
      aspect: 'tags',
      tags,
      is: { a: 'b' },
    },
    'and in a template': { stack: [subject('AWS::ApiGateway::UsagePlan', { tags: pairs })], aspect: 'tags', tags, is: { a: 'b' } },
    'of what is in no region': { stack: [subject('aws:route53/zone:Zone', { tags: { a: 'b' } })], aspect: 'tags', tags, is: { a: 'b' } },
    'under another name': {
      stack: [subject('AWS::Route53::HostedZone', { hostedZoneTags: pairs })],
      aspect: 'tags',
      tags,
      is: { a: 'b' },
    },
    'left out': { stack: [subject('AWS::Route53::HostedZone')], aspect: 'tags', tags, is: { a: undefined } },
    'given by the provider': {
      stack: [subject('aws:apigateway/usagePlan:UsagePlan')],
      aspect: 'tags',
      tags,
      defaultTags: { a: 'b' },
      is: { a: 'b' },
    },
    'added beside it': {
      stack: [
        subject('aws:ec2/placementGroup:PlacementGroup'),
        other('tag', 'aws:ec2/tag:Tag', { resourceId: ref('it'), key: 'a', value: 'b' }),
      ],
      aspect: 'tags',
      tags,
      is: { a: 'b' },
    },
    'where it takes none': { stack: [subject('aws:ec2/route:Route')], aspect: 'tags', tags, is: 'absent' },
    'its region': { stack: [subject('aws:ec2/route:Route')], aspect: 'location', region: 'eu-central-1', is: { region: 'eu-central-1' } },
    'in every region': { stack: [subject('AWS::Budgets::BudgetsAction')], aspect: 'location', region: 'eu-central-1', is: 'absent' },
    'in every region, too': { stack: [subject('aws:budgets/budget:Budget')], aspect: 'location', region: 'eu-central-1', is: 'absent' },
  }));
