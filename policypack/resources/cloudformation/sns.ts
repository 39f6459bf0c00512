import { gather, map, one } from '../../engine/known';
import { regionOf } from '../cells';
import { inPassing, topicStore } from '../message-cells';
import { ownedBy, ownedByAll } from '../owner-cells';
import { openBy } from '../policy-cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const sns = cfnRows({
  'AWS::SNS::Topic': {
    holds: 'data',
    model: 'paas',
    names: ['topicName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      encryption: (t, around) => one(topicStore(t, around)),
      exposure: (_t, around) =>
        gather(
          () =>
            map(around.pointingHere('AWS::SNS::TopicPolicy', 'topics[]'), ({ inputs }) =>
              openBy('its topic policy', () => inputs.policyDocument as unknown),
            ),
          () =>
            map(around.pointingHere('AWS::SNS::TopicInlinePolicy', 'topicArn'), ({ inputs }) =>
              openBy('its topic policy', () => inputs.policyDocument as unknown),
            ),
        ),
      backup: inPassing,
    },
  },
  'AWS::SNS::TopicPolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedByAll('topics', 'AWS::SNS::Topic'),
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
  'AWS::SNS::TopicInlinePolicy': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('topicArn', 'AWS::SNS::Topic'),
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
  'AWS::SNS::Subscription': { holds: 'other', model: 'paas', facts: {} },
});
