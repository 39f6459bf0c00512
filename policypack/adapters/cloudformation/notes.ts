import { near } from '../../near';
import type { Declared } from './declared';
import { type Intrinsics, isObject } from './intrinsics';

/** What a kind of resource is that nobody looks into; undefined for all others. */
function closed(type: string): string | undefined {
  if (type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application') return 'nested stack';
  if (type === 'AWS::CloudFormation::StackSet') return 'stack set';
  if (type.endsWith('::MODULE')) return 'module';
  if (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') return 'custom resource';
  if (type === 'AWS::CloudFormation::Macro') return 'macro';
  return type.startsWith('AWS::Serverless::') ? 'resource of SAM' : undefined;
}
const understood = /^AWS::(Serverless-2016-10-31|LanguageExtensions)$/;

/** What was not looked into: once a kind, sorted. */
export function notLookedInto(declared: readonly Declared[], tree: Readonly<Record<string, unknown>>, transforms: number): string[] {
  const counts = new Map<string, number>(transforms > 0 ? [['Fn::Transform: macro or include', transforms]] : []);
  const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { type } of declared) {
    const kind = closed(type);
    if (kind !== undefined) count(`${type}: ${kind}`);
  }
  const whole = tree['Transform'];
  for (const transform of Array.isArray(whole) ? (whole as unknown[]) : [whole]) {
    const name = isObject(transform) ? transform['Name'] : transform;
    if (typeof name === 'string' && !understood.test(name)) count(`${name}: transform of the whole template`);
  }
  return [...counts].map(([what, times]) => `Not looked into: ${what}${times > 1 ? `, ${times} times` : ''}.`).sort();
}

/** Parameters that were given and are not there. */
export function strangers(given: Readonly<Record<string, string>> | undefined, { parameters: { names } }: Intrinsics): string[] {
  const unknown = Object.keys(given ?? {}).filter(name => !names.includes(name));
  return unknown.sort().map(name => {
    const meant = near(name, names);
    return `The template has no parameter ${name}${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
  });
}
