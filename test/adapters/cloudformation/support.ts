import { readTemplate, type Template, type TemplateOptions } from '../../../policypack/adapters/cloudformation';
import { Choice, type Decide, Unknown } from '../../../policypack/engine/known';
import type { Resource } from '../../../policypack/engine/resource';
import { settle } from '../../../policypack/engine/view';

export const read = (template: object | string, options: Partial<TemplateOptions> = {}): Template =>
  readTemplate(typeof template === 'string' ? template : JSON.stringify(template), { file: 'template', ...options });

/** What an unknown value shows of itself; `_` for a part that is not known. */
export interface Shown {
  readonly unknown: string | undefined;
  readonly behind: readonly string[];
  readonly exact: boolean;
}
export const shown = (value: Unknown): Shown => ({
  unknown: value.like?.replaceAll('\uFFFC', '_'),
  behind: value.behind ?? [],
  exact: value.exact,
});

/** A raw value with all that is below it, under decisions; without them an undecided value is `'open'`. */
export function plain(resource: Resource, raw: unknown, decide?: Decide): unknown {
  const value = decide ? settle(resource, raw, decide) : resource.look(raw);
  if (value instanceof Choice) return 'open';
  if (value instanceof Unknown) return shown(value);
  if (Array.isArray(value)) return value.map(item => plain(resource, item, decide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(resource, inner, decide)]));
}

export const find = (template: Template, address: string): Resource => {
  const found = template.stack.resources.find(resource => resource.address === address);
  if (!found) throw new Error(`no ${address} among ${template.stack.resources.map(r => r.address).join(', ')}`);
  return found;
};
export const inputs = (template: Template, address: string, decide?: Decide): Record<string, unknown> => {
  const resource = find(template, address);
  return plain(resource, resource.inputs, decide) as Record<string, unknown>;
};

const parts = {
  Parameters: {
    Name: { Type: 'String', Default: 'orders' },
    Open: { Type: 'String' },
    Env: { Type: 'String', AllowedValues: ['dev', 'prod'] },
    Encrypt: { Type: 'String', AllowedValues: ['true', 'false'] },
    Size: { Type: 'Number', Default: '20' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    NoZones: { Type: 'List<AWS::EC2::Subnet::Id>' },
    Secret: { Type: 'String', NoEcho: true, Default: 'hunter2' },
    Ami: { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: '/aws/service/ami' },
  },
  Mappings: {
    Regions: { 'eu-central-1': { Ami: 'ami-1', Same: 'x' }, 'eu-central-2': { Ami: 'ami-2', Same: 'x' } },
  },
  Conditions: {
    IsOrders: { 'Fn::Equals': [{ Ref: 'Name' }, 'orders'] },
    IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
    IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'yes'] },
  },
};
/** The value that an expression comes to, as the bucket name of a template with the usual parameters. */
export function comesTo(expression: unknown, options: Partial<TemplateOptions> = {}, decide?: Decide): unknown {
  const template = read(
    { ...parts, Resources: { It: { Type: 'AWS::S3::Bucket', Properties: { BucketName: expression } }, Key: { Type: 'AWS::KMS::Key' } } },
    options,
  );
  return inputs(template, 'It', decide)['bucketName'];
}
