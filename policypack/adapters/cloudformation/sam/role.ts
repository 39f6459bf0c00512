import { functionOf, isObject } from '../expression';
import { listOf, type Maker, type Raw, type Source, there, trust } from './maker';
import { documentOf } from './policy-templates';

/** Managed policies that stand below `service-role/`. IAM, list of AWS managed policies, 2026. */
const serviceRole = /^(AWSLambda\w*ExecutionRole|AWSLambdaRole|AWSLambdaENIManagementAccess|AmazonAPIGatewayPushToCloudWatchLogs)$/;
export const managed = (name: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:iam::aws:policy/${serviceRole.test(name) ? 'service-role/' : ''}${name}`;

interface RoleOf {
  readonly service: string;
  /** Managed policies that SAM adds by itself. */
  readonly managed: readonly string[];
  /** Inline policies that SAM adds by itself, by name. */
  readonly inline?: readonly Raw[];
  readonly tags?: unknown;
}

/** The role that SAM makes for a function or state machine that names none. */
export function makeRole(maker: Maker, source: Source, role: RoleOf): void {
  const { id, properties } = source;
  const name = `${id}Role`;
  const arns: unknown[] = role.managed.map(managed);
  const inline: unknown[] = [...(role.inline ?? [])];
  for (const policy of listOf(properties['Policies'])) {
    const index = inline.length;
    const found = policyOf(policy, `${name}Policy${index}`, maker, id);
    (found.kind === 'managed' ? arns : inline).push(found.policy);
  }
  const from = { Policies: 'Policies', ManagedPolicyArns: 'Policies', Tags: 'Tags', AssumeRolePolicyDocument: 'AssumeRolePolicyDocument' };
  maker.add(
    source,
    name,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: properties['AssumeRolePolicyDocument'] ?? trust(role.service),
      ManagedPolicyArns: arns.length > 0 ? arns : undefined,
      Policies: inline.length > 0 ? inline : undefined,
      ...there({ PermissionsBoundary: properties['PermissionsBoundary'], Path: properties['RolePath'], Tags: role.tags }),
    },
    from,
  );
}

type Found = { readonly kind: 'managed' | 'inline'; readonly policy: unknown };

/** One entry of `Policies`: a name or ARN, a document, or a policy template. */
function policyOf(raw: unknown, name: string, maker: Maker, id: string): Found {
  if (typeof raw === 'string') return { kind: 'managed', policy: managed(raw) };
  if (!isObject(raw)) return { kind: 'managed', policy: raw };
  if (Object.hasOwn(raw, 'Statement')) return { kind: 'inline', policy: { PolicyName: name, PolicyDocument: raw } };
  const arms = raw['Fn::If'];
  if (Array.isArray(arms)) {
    const [yes, no] = arms.slice(1).map(arm => policyOf(arm, name, maker, id)) as [Found, Found];
    const kind = [yes, no].some(arm => arm.kind === 'inline') ? 'inline' : 'managed';
    return { kind, policy: { 'Fn::If': [arms[0], yes.policy, no.policy] } };
  }
  if (functionOf(raw) !== undefined) return { kind: 'managed', policy: raw };
  const [template] = Object.keys(raw);
  const document = template === undefined ? undefined : documentOf(template, raw[template]);
  if (document) return { kind: 'inline', policy: { PolicyName: name, PolicyDocument: document } };
  maker.left.push(`policy template ${template ?? '{}'} of ${id}`);
  // A function that nobody knows: what it allows is unknown.
  return { kind: 'inline', policy: { PolicyName: name, PolicyDocument: { 'Fn::PolicyTemplate': raw } } };
}
