import { cfnJudged } from './generate-args';
import { nativeModules, nativeType } from './sdk';
import { header } from './sources';

/** aws-native's own name of each CloudFormation type that a row is for: both are judged by that row. */
function nativeTokens(): [string, string][] {
  const tokens = new Map([...nativeModules()].map(([token, module]) => [module, token]));
  return cfnJudged()
    .flatMap((type): [string, string][] => {
      const module = nativeType(type)?.module;
      return module === undefined ? [] : [[tokens.get(module)!, type]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export const nativeTokenFiles = (): Record<string, string> => ({
  'policypack/clouds/generated/aws-native-tokens.ts': [
    header('npm run generate'),
    '/** The CloudFormation type of each `aws-native:` token that a row is for. */',
    'const types: Readonly<Record<string, string>> = {',
    ...nativeTokens().map(([token, type]) => `  '${token}': '${type}',`),
    '};',
    '/** The token of the table that a type is judged by: CloudFormation’s name where it has a row, else its own. */',
    'export const cloudFormationType = (token: string): string => (Object.hasOwn(types, token) ? types[token]! : token);',
    '',
  ].join('\n'),
});
