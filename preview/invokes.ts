import type { AnswerShape, FieldKind } from './answer-shape';
import { policyDocument } from './policy-document';
import { hasUnknown, type Properties, UNKNOWN, type Value } from './wire';

/** What a function is asked with. */
export interface Question {
  token: string;
  args: Properties;
  /** The region of the provider that is asked, where it is known. */
  region: string | undefined;
}

/** The account that stands for the real one, in documents that name one. */
export const placeholderAccount = '123456789012';

/** The user's own answer. */
export const givenAnswer = ({ token }: Question, given: Readonly<Record<string, unknown>>): Properties | undefined =>
  (given[token] ?? given[shortToken(token)]) as Properties | undefined;

/** The answer that can be told without asking anyone: a whole one. */
export const ownAnswer = (question: Question): Properties | undefined => answers[question.token]?.(question);

/**
 * The answer to what nobody here can know: every field unknown; texts as `untold`, so that a program can go on with them. A list is one
 * item, so that a program can walk it.
 */
export function unknownAnswer({ args }: Question, shape: AnswerShape | undefined, untold: string = UNKNOWN): Properties {
  if (!shape) return { id: untold };
  return Object.fromEntries([...shape].map(([name, kind]) => [name, isPlain(args[name]) ? args[name] : untoldOf(kind, untold)]));
}

/** What stands for a value of a kind that nobody knows. */
export function untoldOf(kind: FieldKind, text: string): Value {
  if (kind === 'text') return text;
  if (kind === 'texts') return [text];
  return kind === 'list' ? [UNKNOWN] : UNKNOWN;
}

const isPlain = (value: Value | undefined): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** `aws:ec2/getAmi:getAmi` as people write it: `aws:ec2:getAmi`. */
export const shortToken = (token: string): string => token.replace(/^([^:]+:[^:/]+)\/[^:]*:/, '$1:');

/**
 * Functions whose answer can be told without asking anyone: the shape of the account and its region, and documents that
 * are computed from their arguments. Machine images, networks and the like are no such thing.
 */
const answers: Record<string, (question: Question) => Properties | undefined> = {
  'aws:iam/getPolicyDocument:getPolicyDocument': ({ args }) => policyDocument(args),
  'aws:index/getCallerIdentity:getCallerIdentity': () => ({
    accountId: placeholderAccount,
    arn: `arn:aws:iam::${placeholderAccount}:user/preview`,
    id: placeholderAccount,
    userId: 'AIDAPREVIEW',
  }),
  'aws:index/getRegion:getRegion': question => {
    const region = regionOf(question);
    return region === undefined
      ? undefined
      : { description: region, endpoint: `ec2.${region}.${partitionOf(region).dnsSuffix}`, id: region, name: region, region };
  },
  'aws:index/getPartition:getPartition': question => {
    const region = regionOf(question);
    return region === undefined ? undefined : partitionOf(region);
  },
  'aws:index/getAvailabilityZones:getAvailabilityZones': question => {
    const region = regionOf(question);
    return region === undefined ? undefined : { ...question.args, ...zonesOf(region) };
  },
};

type Region = string | undefined;

function regionOf({ args, region }: Question): Region {
  const asked = args['region'] ?? args['name'];
  const chosen = typeof asked === 'string' && asked ? asked : region;
  return chosen === undefined || hasUnknown(chosen) ? undefined : chosen;
}

interface Partition extends Properties {
  partition: string;
  dnsSuffix: string;
}

/** Where a region belongs to, as AWS names it in ARNs and hosts. */
export function partitionOf(region: string): Partition {
  const [partition, dnsSuffix] = partitions.find(([, , prefix]) => region.startsWith(prefix)) ?? ['aws', 'amazonaws.com'];
  return { id: partition, partition, dnsSuffix, reverseDnsPrefix: dnsSuffix.split('.').reverse().join('.') };
}

const partitions: [partition: string, dnsSuffix: string, regions: string][] = [
  ['aws-cn', 'amazonaws.com.cn', 'cn-'],
  ['aws-us-gov', 'amazonaws.com', 'us-gov-'],
  ['aws-eusc', 'amazonaws.eu', 'eusc-'],
];

/** Three zones: what nearly every region has. */
function zonesOf(region: string): Properties {
  const letters = ['a', 'b', 'c'];
  return {
    groupNames: [region],
    id: region,
    names: letters.map(letter => region + letter),
    region,
    zoneIds: letters.map((_, index) => `${zonePrefix(region)}-az${index + 1}`),
  };
}

/** `eu-central-1` is `euc1`, `ap-southeast-2` is `apse2`. */
function zonePrefix(region: string): string {
  const [area = '', ...rest] = region.split('-');
  const number = rest.pop() ?? '';
  const points = rest.map(word => (word.match(/north|south|east|west|central|gov/g) ?? [word]).map(point => point[0]).join(''));
  return area + points.join('') + number;
}
