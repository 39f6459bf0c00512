import { one } from '../../engine/known';
import { cannot } from '../../engine/row';
import { always, regionOf, tagMap } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const bedrock = awsRows({
  'aws:bedrock/agentAgent:AgentAgent': {
    holds: 'compute',
    model: 'paas',
    names: ['agentId', 'agentArn'],
    facts: {
      tags: tagMap,
      location: regionOf,
      // Always encrypted, with a key that AWS owns unless another is named (Bedrock user guide, "Encryption of agent resources", 2026).
      encryption: (a, around) => one(always('agent', () => around.key(a, 'customerEncryptionKeyArn'))),
      exposure: cannot('An agent is called through IAM alone.'),
    },
  },
  'aws:bedrock/agentAgentAlias:AgentAgentAlias': tagged,
  'aws:bedrock/agentAgentActionGroup:AgentAgentActionGroup': placed,
  'aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase': tagged,
  'aws:bedrock/agentDataSource:AgentDataSource': placed,
  'aws:bedrock/guardrail:Guardrail': tagged,
  'aws:bedrock/guardrailVersion:GuardrailVersion': placed,
  'aws:bedrock/inferenceProfile:InferenceProfile': tagged,
  'aws:bedrock/provisionedModelThroughput:ProvisionedModelThroughput': tagged,
});
