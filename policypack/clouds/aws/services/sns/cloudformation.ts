import { gather, map, one } from '../../../../engine/known';
import { queue } from '../../kinds/data';
import { policy } from '../../kinds/identity';
import { cfnRows } from '../../row';
import { topicStore } from '../../shared/messages';
import { ownedBy, ownedByAll } from '../../shared/owners';
import { openBy } from '../../shared/policies';
import { grantsOf } from '../../shared/policy-documents';

export const sns = cfnRows({
  'AWS::SNS::Topic': {
    kind: queue,
    names: ['topicName'],
    facts: {
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
    },
  },
  'AWS::SNS::TopicPolicy': {
    kind: policy,
    belongsTo: ownedByAll('topics', 'AWS::SNS::Topic'),
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
  'AWS::SNS::TopicInlinePolicy': {
    kind: policy,
    belongsTo: ownedBy('topicArn', 'AWS::SNS::Topic'),
    facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
});
