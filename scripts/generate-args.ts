import { reviewed } from '../policypack/clouds/aws/reviewed';
import { awsTypes, nativeType, type SdkType } from './sdk';
import { filesBelow, header, read } from './sources';

/** Every token that rows name, found in their text: the compiler then checks each of them against the SDK's own types. */
export function tokensIn(folder: string, pattern: RegExp, ending = '.ts'): string[] {
  const found = filesBelow(folder, ending).flatMap(file => read(file).match(pattern) ?? []);
  return [...new Set(found.map(token => token.slice(1, -1)))].sort();
}
const services = 'policypack/clouds/aws/services';
export const awsTokens = (): string[] => tokensIn(services, /'aws:[a-z0-9]+\/\w+:\w+'/g, 'pulumi.ts');
export const cfnTokens = (): string[] => tokensIn(services, /'AWS::\w+::\w+'/g, 'cloudformation.ts');
/** Those, and the types that were reviewed and need no row. */
export const cfnJudged = (): string[] =>
  [...new Set([...cfnTokens(), ...reviewed.map(({ type }) => type).filter(type => type.startsWith('AWS::'))])].sort();

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);

function argsMap(name: string, tokens: readonly string[], find: (token: string) => SdkType | undefined): string {
  const rows = tokens.flatMap((token, i) => {
    const found = find(token);
    return found ? [{ ...found, alias: `${lowerFirst(found.args)}${i}` }] : [];
  });
  return [
    header('npm run generate'),
    ...rows.map(row => `import type { ${row.args} as ${row.alias} } from '${row.module}';`),
    '',
    `/** The args of each type that a row names. */`,
    `export interface ${name} {`,
    ...rows.map(row => `  '${row.token}': ${row.alias};`),
    '}',
    '',
  ].join('\n');
}

export const argsFiles = (): Record<string, string> => ({
  'policypack/clouds/generated/aws-args.ts': argsMap('AwsArgs', awsTokens(), token => awsTypes().get(token)),
  'policypack/clouds/generated/cfn-args.ts': argsMap('CfnArgs', cfnTokens(), nativeType),
});
