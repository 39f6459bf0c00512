import type { Exposure, Grant } from '../../../engine/facts';
import { each, gather, HOLE, type Many, one, some, textOf, Unresolved } from '../../../engine/known';
import type { Near } from '../near';
import { grantsOf } from './policy-documents';

/** Whether a policy lets anyone in; a policy that is not there lets nobody in. */
export const openBy = (through: string, read: () => unknown): Many<Exposure> =>
  gather(() =>
    one({
      through,
      public: some(grantsOf(read, 'resource'), grant => grant.anyone()),
    }),
  );

/**
 * The AWS managed policies in common use that allow whole services on every resource, with those services' actions. Only the first
 * allows everything; what is not listed is taken for narrower. AWS managed policy reference, 2026.
 */
const wholeServices: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  IAMFullAccess: ['iam:*'],
  AmazonAthenaFullAccess: ['athena:*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonEC2FullAccess: ['ec2:*', 'elasticloadbalancing:*', 'cloudwatch:*', 'autoscaling:*'],
  AmazonECS_FullAccess: ['ecs:*'],
  AmazonElastiCacheFullAccess: ['elasticache:*'],
  AmazonEventBridgeFullAccess: ['events:*', 'schemas:*', 'scheduler:*', 'pipes:*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AmazonRDSFullAccess: ['rds:*'],
  AmazonRedshiftFullAccess: ['redshift:*'],
  AmazonRoute53FullAccess: ['route53:*'],
  AmazonS3FullAccess: ['s3:*', 's3-object-lambda:*'],
  AmazonSESFullAccess: ['ses:*'],
  AmazonSNSFullAccess: ['sns:*'],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSSMFullAccess: ['ssm:*'],
  AWSCloudFormationFullAccess: ['cloudformation:*'],
  AWSLambda_FullAccess: ['lambda:*'],
  AWSStepFunctionsFullAccess: ['states:*'],
  CloudWatchFullAccess: ['cloudwatch:*', 'logs:*'],
  CloudWatchLogsFullAccess: ['logs:*'],
  SecretsManagerReadWrite: ['secretsmanager:*'],
};
/** What `PowerUserAccess` leaves out of everything. */
const notForPowerUsers = ['iam:*', 'organizations:*', 'account:*'];
/** An ARN of anything else than a policy: IAM refuses to attach it (IAM API, AttachRolePolicy, 2026). */
const isNone = new RegExp(`^arn:(?![^:]*:iam::[^:]*:policy/)[^${HOLE}]*$`);
const ofAws = /^arn:[^:]*:iam::aws:policy\/(?:[^/]+\/)*([^/]+)$/;

function ofManaged(name: string): Many<Grant> {
  const allBut = name === 'PowerUserAccess';
  if (!allBut && !Object.hasOwn(wholeServices, name)) return [];
  const actions = allBut ? notForPowerUsers : wholeServices[name];
  return one({
    via: 'identity',
    actions: each(actions, action => action),
    allBut,
    resources: one('*'),
    allResourcesBut: false,
    principals: [],
    anyone: () => false,
    limited: () => false,
  });
}

/** What the policy allows that an input names: AWS's own are known by name, and one of the stack is judged where it is made. */
export const attached = <O extends object>(of: O, input: keyof O & string, around: Near, ...policies: readonly string[]): Many<Grant> =>
  gather(() => {
    const arn = arnOf(() => of[input]);
    if (isNone.test(arn)) return [];
    const name = ofAws.exec(arn)?.[1];
    if (name !== undefined) return ofManaged(name);
    return around.target(of, input, ...policies)
      ? []
      : around.elsewhere('The attached policy is not in this stack; what it allows is unknown.');
  });
/** The same, for a list of policies. */
export const allAttached = (list: readonly unknown[] | null | undefined, around: Near, ...policies: readonly string[]): Many<Grant> =>
  gather(
    ...Array.from(
      { length: list?.length ?? 0 },
      (_, i) => () => attached(list as unknown as Readonly<Record<string, unknown>>, String(i), around, ...policies),
    ),
  );

const arnOf = (read: () => unknown): string => {
  try {
    return textOf(read);
  } catch (error) {
    if (error instanceof Unresolved) return '';
    throw error;
  }
};
