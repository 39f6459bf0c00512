import iam05 from '../../controls/iam-05-least-privilege';
import type { Sample } from '../../policypack/define';
import { UNKNOWN, verdictOn } from '../support/samples';

/** A statement that each rule finds too wide, with a condition on it, in a policy of either dialect. */
const statements = {
  'no-administrator': { Action: '*' },
  'not-inverted': { NotAction: 'iam:*' },
  'no-whole-service': { Action: 'iam:*' },
  'cannot-raise-itself': { Action: ['iam:PassRole', 'iam:AttachRolePolicy'] },
} as const;
type Rule = keyof typeof statements;
const rules = Object.keys(statements) as Rule[];
const policies = (rule: Rule, condition: unknown): readonly Sample[] => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...statements[rule], Condition: condition }] };
  return [
    { type: 'aws:iam/policy:Policy', inputs: { policy: document } },
    { type: 'AWS::IAM::ManagedPolicy', inputs: { policyDocument: document } },
  ] as unknown as readonly Sample[];
};
const outcomes = (rule: Rule, condition: unknown): readonly string[] =>
  policies(rule, condition).map(policy => verdictOn(iam05, rule, [policy]).outcome);

describe.each(rules)('%s', rule => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a second factor', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    ['a recent second factor', { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }],
    ['a network', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }],
    ['a VPC', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }],
    ['an organisation', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
    ['who has a tag', { StringEquals: { 'aws:PrincipalTag/team': 'platform' } }],
    ['a region', { StringEquals: { 'aws:RequestedRegion': 'eu-central-2' } }],
    ['resources of the account', { StringEquals: { 'AWS:ResourceAccount': '111122223333' } }],
    ['a time', { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } }],
    ['one machine', { ArnEquals: { 'ec2:SourceInstanceARN': 'arn:aws:ec2:eu-central-2:111122223333:instance/i-1' } }],
    ['all services but one', { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    ['any service', { StringLike: { 'iam:PassedToService': ['ecs.amazonaws.com', '*'] } }],
    ['no boundary', { Null: { 'iam:PermissionsBoundary': 'true' } }],
  ])('fails all the same where the condition asks for %s', (_what, condition) => {
    expect(outcomes(rule, condition)).toEqual(['fail', 'fail']);
  });

  it.each<[string, unknown]>([
    ['the service that a role is passed to', { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }],
    ['some services', { StringLike: { 'iam:PassedToService': 'ecs*.amazonaws.com' } }],
    ['a boundary', { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/boundary' } }],
    ['some boundary', { Null: { 'iam:PermissionsBoundary': 'false' } }],
    ['the policy to attach', { 'ForAnyValue:ArnEquals': { 'iam:PolicyARN': 'arn:aws:iam::111122223333:policy/app' } }],
    ['a tag of the resource', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }],
    ['a tag of what is made, and a region', { StringEquals: { 'aws:RequestedRegion': 'eu-central-2', 'aws:RequestTag/team': 'shop' } }],
    ['a service that is not known yet', { StringEquals: { 'iam:PassedToService': UNKNOWN } }],
  ])('passes where the condition names %s', (_what, condition) => {
    expect(outcomes(rule, condition)).toEqual(['pass', 'pass']);
  });

  it('is not known where the condition is not', () => {
    expect(outcomes(rule, UNKNOWN)).toEqual(['unknown', 'unknown']);
  });

  it.each<[string, unknown]>([
    ['where it is there', { StringEqualsIfExists: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }],
    ['of all values', { 'ForAllValues:StringEquals': { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }],
  ])('asks for the service %s: enough for actions that are named, and for no pattern', (_what, condition) => {
    expect(outcomes(rule, condition)).toEqual(rule === 'cannot-raise-itself' ? ['pass', 'pass'] : ['fail', 'fail']);
  });
});
