import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, Resource } from '@aws-cdk/service-spec-types';
import { awsTypes } from './sdk';
import { header } from './sources';

/** What a type has, written after its name. */
const marks = { both: '*', tags: '#', region: '' } as const;
const byShape = { list: '', map: '=' } as const;

/** Names by service, each with its mark: ` Snapshot* Volume* `. */
function byService(entries: readonly { readonly service: string; readonly name: string; readonly mark: string }[]): string[] {
  const services = new Map<string, string[]>();
  for (const { service, name, mark } of entries) services.set(service, [...(services.get(service) ?? []), `${name}${mark}`]);
  return [...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([service, names]) => `  ${service}: ' ${names.sort().join(' ')} ',`);
}

function awsEntries(): { service: string; name: string; mark: string }[] {
  return [...awsTypes().values()].flatMap(({ token, tags, region }) => {
    const [, service, , name] = token.split(/[:/]/) as [string, string, string, string];
    return tags || region ? [{ service, name, mark: marks[tags ? (region ? 'both' : 'tags') : 'region'] }] : [];
  });
}

export interface CfnTags {
  readonly type: string;
  readonly shape: 'list' | 'map';
  readonly property: string;
}
/** Tags of every CloudFormation type that says in which shape it has them; where the specification has only a property, by its type. */
export function cfnTags(): CfnTags[] {
  return [...loadAwsServiceSpecSync().all('resource')].flatMap((resource: Resource): CfnTags[] => {
    const type = resource.cloudFormationType;
    const info = resource.tagInformation;
    const property = info?.tagPropertyName ?? 'Tags';
    const shape = shapeOf(resource.properties[property], info?.variant);
    return shape === undefined ? [] : [{ type, shape, property }];
  });
}
function shapeOf(property: Property | undefined, variant: string | undefined): CfnTags['shape'] | undefined {
  if (property?.type.type === 'array') return 'list';
  if (property?.type.type === 'map' || (property?.type.type === 'json' && variant === 'map')) return 'map';
  return undefined;
}

export function taggableFiles(): Record<string, string> {
  const cfn = cfnTags();
  const entries = cfn.map(({ type, shape }) => {
    const [, service, name] = type.split('::') as [string, string, string];
    return { service, name, mark: byShape[shape], type };
  });
  const strange = cfn.filter(({ property }) => property !== 'Tags').sort((a, b) => (a.type < b.type ? -1 : 1));
  return {
    'policypack/clouds/generated/tags-and-regions.ts': [
      header('npm run generate'),
      '/** `aws:` types with a region, by service, from @pulumi/aws; `*` with tags too, `#` with tags alone. */',
      'const aws: Readonly<Record<string, string>> = {',
      ...byService(awsEntries()),
      '};',
      '/** CloudFormation types with tags, by service, from @aws-cdk/aws-service-spec; `=` where they are a map. */',
      'const cfn: Readonly<Record<string, string>> = {',
      ...byService(entries.filter(({ type }) => type.startsWith('AWS::'))),
      '};',
      '/** Where CloudFormation does not call them `Tags`. */',
      'const named: Readonly<Record<string, string>> = {',
      ...strange.map(({ type, property }) => `  '${type}': '${property}',`),
      '};',
      'const says = (table: Readonly<Record<string, string>>, service: string | undefined, marked: string): boolean =>',
      '  service !== undefined && Object.hasOwn(table, service) && table[service]!.includes(` ${marked} `);',
      'const awsSays = (token: string, mark: string): boolean => {',
      '  const [provider, service, , name] = token.split(/[:/]/);',
      "  return provider === 'aws' && says(aws, service, `${name}${mark}`);",
      '};',
      '/** True where an `aws:` type takes tags of its own, and has `tagsAll` with those of its provider. */',
      "export const hasTags = (token: string): boolean => awsSays(token, '*') || awsSays(token, '#');",
      '/** True where an `aws:` type takes a region of its own. */',
      "export const hasRegion = (token: string): boolean => awsSays(token, '*') || awsSays(token, '');",
      '/** How a CloudFormation type takes its tags; undefined where it takes none. */',
      "export function cfnTags(type: string): 'list' | 'map' | undefined {",
      "  const [provider, service, name] = type.split('::');",
      "  if (provider !== 'AWS') return undefined;",
      "  return says(cfn, service, `${name}`) ? 'list' : says(cfn, service, `${name}=`) ? 'map' : undefined;",
      '}',
      '/** The property in which it takes them. */',
      "export const cfnTagsProperty = (type: string): string => (Object.hasOwn(named, type) ? named[type]! : 'Tags');",
      '',
    ].join('\n'),
  };
}
