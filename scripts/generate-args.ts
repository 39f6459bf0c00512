import * as fs from 'node:fs';
import * as path from 'node:path';
import { filesBelow, header, packageFolder, read } from './sources';

/** Every token that rows name, found in their text: the compiler then checks each of them against the SDK's own types. */
function tokensIn(folder: string, pattern: RegExp): string[] {
  const found = filesBelow(folder, '.ts').flatMap(file => read(file).match(pattern) ?? []);
  return [...new Set(found.map(token => token.slice(1, -1)))].sort();
}

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);

/** `aws:s3/bucket:Bucket` → the file and the name of its Args; undefined where the SDK has no such file. */
function awsModule(token: string): { module: string; args: string } | undefined {
  const [, place, name] = token.split(':') as [string, string, string];
  const module = `@pulumi/aws/${place}`;
  return fs.existsSync(path.join(packageFolder('@pulumi/aws'), `${place}.d.ts`)) ? { module, args: `${name}Args` } : undefined;
}

/** `AWS::RDS::DBInstance` → aws-native's file and Args, whatever the case of its name there. */
function nativeModule(type: string): { module: string; args: string } | undefined {
  const [, service, name] = type.split('::') as [string, string, string];
  const folder = path.join(packageFolder('@pulumi/aws-native'), service.toLowerCase());
  if (!fs.existsSync(folder)) return undefined;
  const file = fs.readdirSync(folder).find(entry => entry.toLowerCase() === `${name.toLowerCase()}.d.ts`);
  if (!file) return undefined;
  const args = /export interface (\w+Args) /.exec(fs.readFileSync(path.join(folder, file), 'utf8'))?.[1];
  return args === undefined ? undefined : { module: `@pulumi/aws-native/${service.toLowerCase()}/${file.slice(0, -5)}`, args };
}

function argsMap(name: string, tokens: readonly string[], find: (token: string) => { module: string; args: string } | undefined): string {
  const rows = tokens.flatMap(token => {
    const found = find(token);
    return found ? [{ token, ...found, alias: `${lowerFirst(found.args)}${tokens.indexOf(token)}` }] : [];
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
  'policypack/resources/generated/aws-args.ts': argsMap(
    'AwsArgs',
    tokensIn('policypack/resources/aws', /'aws:[a-z0-9]+\/\w+:\w+'/g),
    awsModule,
  ),
  'policypack/resources/generated/cfn-args.ts': argsMap(
    'CfnArgs',
    tokensIn('policypack/resources/cloudformation', /'AWS::\w+::\w+'/g),
    nativeModule,
  ),
});
