import * as fs from 'node:fs';
import * as path from 'node:path';
import { cfnTokens } from './generate-args';
import { nativeType } from './sdk';
import { header, packageFolder } from './sources';

/** aws-native's own name of each CloudFormation type that a row is for: both are judged by that row. */
function nativeTokens(): [string, string][] {
  const folder = path.dirname(packageFolder('@pulumi/aws-native'));
  return cfnTokens()
    .flatMap((type): [string, string][] => {
      const module = nativeType(type)?.module;
      if (module === undefined) return [];
      const code = fs.readFileSync(path.join(folder, '..', `${module}.js`), 'utf8');
      const token = /__pulumiType = '(aws-native:[^']+)'/.exec(code)?.[1];
      return token === undefined ? [] : [[token, type]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export const nativeTokenFiles = (): Record<string, string> => ({
  'policypack/resources/generated/aws-native-tokens.ts': [
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
