import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { packageFolder } from './sources';

/** One resource type of an installed SDK, as its own files describe it. */
export interface SdkType {
  readonly token: string;
  /** What to import its args from. */
  readonly module: string;
  readonly args: string;
}
export interface AwsType extends SdkType {
  /** It has tags of its own, and `tagsAll` with the provider's: a map each. */
  readonly tags: boolean;
  readonly region: boolean;
  /** Tokens by which older programs name it. */
  readonly aliases: readonly string[];
}

const text = (file: string): string => fs.readFileSync(file, 'utf8');
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Every resource type of @pulumi/aws, by token, found in the text of its files: loading them takes a minute. */
export const awsTypes = once((): ReadonlyMap<string, AwsType> => {
  const folder = packageFolder('@pulumi/aws');
  const modules = fs.readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== 'types');
  const types = modules.flatMap(({ name: module }) =>
    fs
      .readdirSync(path.join(folder, module))
      .filter(file => file.endsWith('.js'))
      .flatMap((file): AwsType[] => {
        const stem = path.join(folder, module, file.slice(0, -3));
        const code = text(`${stem}.js`);
        const token = /__pulumiType = '(aws:[^']+)'/.exec(code)?.[1];
        if (token === undefined) return [];
        const types = text(`${stem}.d.ts`);
        const args = `${token.split(':')[2]!}Args`;
        const start = types.indexOf(`export interface ${args} {`);
        const inputs = types.slice(start, types.indexOf('\n}', start));
        return [
          {
            token,
            module: `@pulumi/aws/${module}/${file.slice(0, -3)}`,
            args,
            // A list of an auto scaling group's own, and what some types select by, are no tags of the resource.
            tags: /^ {4}tags\??: pulumi\.Input<\{/m.test(inputs) && /^ {4}readonly tagsAll: /m.test(types),
            region: /^ {4}region\??: /m.test(inputs),
            aliases: [...code.matchAll(/\{ type: "(aws:[^"]+\/[^"]+)" \}/g)].map(([, old]) => old!),
          },
        ];
      }),
  );
  return new Map(types.map(type => [type.token, type]));
});

/**
 * aws-native's module and args of `AWS::RDS::DBInstance`, whatever the case of its name there; undefined where it has none. A name that
 * it needs for something else is written differently: `configuration`, `index_`, `bridgeOutputResource`.
 */
export function nativeType(type: string): SdkType | undefined {
  const [service, name] = type.toLowerCase().split('::').slice(1) as [string, string];
  const module = service === 'config' ? 'configuration' : service;
  const folder = path.join(packageFolder('@pulumi/aws-native'), module);
  if (!fs.existsSync(folder)) return undefined;
  const files = fs.readdirSync(folder);
  const file = [name, `${name}_`, `${name}resource`]
    .map(stem => files.find(entry => entry.toLowerCase() === `${stem}.d.ts`))
    .find(found => found !== undefined && /^export interface \w+Args /m.test(text(path.join(folder, found))));
  if (file === undefined) return undefined;
  const args = /export interface (\w+Args) /.exec(text(path.join(folder, file)))![1]!;
  return { token: type, module: `@pulumi/aws-native/${module}/${file.slice(0, -5)}`, args };
}

/** The token of every resource type of @pulumi/aws-native, and the module that it is in. */
export const nativeModules = once((): ReadonlyMap<string, string> => {
  const folder = packageFolder('@pulumi/aws-native');
  const files = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => fs.readdirSync(path.join(folder, name)).map(file => `${name}/${file}`))
    .filter(file => file.endsWith('.js'));
  return new Map(
    files.flatMap(file => {
      const token = /__pulumiType = '(aws-native:[^']+)'/.exec(text(path.join(folder, file)))?.[1];
      return token === undefined ? [] : [[token, `@pulumi/aws-native/${file.slice(0, -3)}`] as const];
    }),
  );
});

/** Every CloudFormation type, those that aws-native lacks too. */
export const cfnTypes = once(
  (): ReadonlySet<string> => new Set([...loadAwsServiceSpecSync().all('resource')].map(type => type.cloudFormationType)),
);
