import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf } from '../cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

export const bedrock = cfnRows({
  'AWS::Bedrock::Agent': {
    holds: 'compute',
    model: 'paas',
    names: ['agentName'],
    facts: {
      tags: stackTags,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Bedrock user guide, "Encryption of agent resources", 2026).
      encryption: (a, around) => one(always('agent', () => around.key(a, 'customerEncryptionKeyArn'))),
      exposure: cannot('An agent is called through IAM alone.'),
    },
  },
  'AWS::Bedrock::AgentAlias': tagged,
  'AWS::Bedrock::KnowledgeBase': tagged,
  'AWS::Bedrock::DataSource': placed,
  'AWS::Bedrock::Guardrail': tagged,
  'AWS::Bedrock::ApplicationInferenceProfile': tagged,
  'AWS::Bedrock::GuardrailVersion': placed,
  'AWS::Bedrock::FlowVersion': placed,
});
