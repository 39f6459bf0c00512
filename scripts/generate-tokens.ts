import { awsTypes } from './sdk';
import { header } from './sources';

/** Old names of types that are still in use, each with its present one: the SDK's own aliases, twin modules, and S3's V2 resources. */
function aliases(): [string, string][] {
  const types = awsTypes();
  const found = new Map<string, string>();
  for (const { token, aliases } of types.values()) for (const old of aliases) found.set(old, token);
  for (const token of types.keys()) {
    const twin = token
      .replace(/^aws:(alb|elasticloadbalancingv2|applicationloadbalancing)\//, 'aws:lb/')
      .replace(/^aws:(elasticloadbalancing)\//, 'aws:elb/');
    const present = twin.replace(/^(aws:s3\/\w+)V2:(\w+)V2$/, '$1:$2');
    if (present !== token && types.has(present)) found.set(token, present);
  }
  const last = (token: string): string => (found.has(token) && found.get(token) !== token ? last(found.get(token)!) : token);
  return [...found.keys()].map((old): [string, string] => [old, last(old)]).sort(([a], [b]) => (a < b ? -1 : 1));
}

export const tokenFiles = (): Record<string, string> => ({
  'policypack/clouds/generated/aws-tokens.ts': [
    header('npm run generate'),
    '/** Old names of `aws:` types, each with its present one. */',
    'const present: Readonly<Record<string, string>> = {',
    ...aliases().map(([old, token]) => `  '${old}': '${token}',`),
    '};',
    '/** The present name of a type, whichever name a program uses. */',
    'export const presentToken = (token: string): string => (Object.hasOwn(present, token) ? present[token]! : token);',
    '',
  ].join('\n'),
});
