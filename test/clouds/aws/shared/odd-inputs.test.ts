import { table } from '../../../../policypack/clouds';
import type { RowAspect } from '../../../../policypack/engine/facts';
import { filesBelow, read } from '../../../../scripts/sources';
import { factOf, UNKNOWN } from '../../../support/samples';

const services =
  /^(aws:(ec2|ebs|vpc|autoscaling|lambda|ecs|eks|ecr|ecrpublic|lb|elb|efs|fsx|backup|dlm|codebuild|sagemaker)\/|AWS::(EC2|AutoScaling|Lambda|ECS|EKS|ECR|ElasticLoadBalancing|ElasticLoadBalancingV2|EFS|FSx|Backup|DLM|CodeBuild|SageMaker)::)/;
const tokens = Object.keys(table).filter(token => services.test(token));

/** Every property that some row reads. */
const properties = [
  ...new Set(
    filesBelow('policypack/clouds', '.ts').flatMap(file =>
      file.includes('generated') ? [] : (read(file).match(/(?<=[.'])[a-z]\w+/g) ?? []),
    ),
  ),
];
/** Inputs that have every property, each with one value, this deep. */
const all = (value: unknown, depth: number): Record<string, unknown> =>
  new Proxy(
    {},
    {
      get: (_target, key) => (typeof key === 'symbol' ? undefined : depth === 0 ? value : all(value, depth - 1)),
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: undefined }),
    },
  );
const odd: Record<string, unknown> = {
  unknown: UNKNOWN,
  null: null,
  'an empty text': '',
  'a text': 'true',
  'a number': 1,
  'a list': [{}],
  'a list of nothing': [null],
};

it.each(Object.keys(odd))('no row breaks on %s anywhere', name => {
  for (const depth of [0, 1, 2]) {
    const value = depth === 0 ? odd[name] : all(odd[name], depth - 1);
    const inputs = Object.fromEntries(properties.map(property => [property, value]));
    for (const token of tokens) {
      for (const aspect of Object.keys(table[token]!.facts) as RowAspect[]) {
        const broken = attempt(() => factOf(aspect, [{ type: token, name: 'it', inputs }], { tags: ['a'], region: 'eu-central-1' }));
        expect({ token, aspect, depth, broken }).toEqual({ token, aspect, depth, broken: undefined });
      }
    }
  }
});
const attempt = (ask: () => unknown): string | undefined => {
  try {
    ask();
    return undefined;
  } catch (error) {
    return String((error as Error).stack);
  }
};
