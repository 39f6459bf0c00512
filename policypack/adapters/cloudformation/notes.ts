import { near } from '../../near';
import type { Declared } from './declared';
import { isObject } from './expression';
import type { Intrinsics } from './intrinsics';
import type { Survey } from './survey';

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
  for (const name of macros(tree['Transform'])) count(`${name}: transform of the whole template`);
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

/** What whole templates are sent through before they are deployed: transforms that are not understood here. */
const macros = (whole: unknown): readonly string[] =>
  (Array.isArray(whole) ? (whole as unknown[]) : [whole])
    .map(transform => (isObject(transform) ? transform['Name'] : transform))
    .filter((name): name is string => typeof name === 'string' && !understood.test(name));

/** More names than these are only counted. */
const MOST_NAMES = 10;
/** Longer names are cut, in characters. */
const LONGEST_NAME = 80;
/**
 * Names that lead nowhere: nothing is known of what refers to them. Loops, macros and modules make what is not written here, and so does
 * SAM, which begins its names with those of its resources.
 */
export function dangling(survey: Survey, tree: Readonly<Record<string, unknown>>, isKnown: (name: string) => boolean): string[] {
  const isWritten = (name: string): boolean => isObject(tree['Resources']) && Object.hasOwn(tree['Resources'], name);
  const unknown = [...survey.names].filter(name => name !== '' && !name.startsWith('AWS::') && !isKnown(name) && !isWritten(name)).sort();
  if (unknown.length === 0 || survey.loops > 0 || survey.transforms > 0 || macros(tree['Transform']).length > 0) return [];
  const resources = isObject(tree['Resources']) ? Object.entries(tree['Resources']) : [];
  const ofType = (test: RegExp): readonly string[] =>
    resources.filter(([, resource]) => isObject(resource) && test.test(String(resource['Type']))).map(([id]) => id);
  if (ofType(/::MODULE$/).length > 0) return [];
  const serverless = ofType(/^AWS::Serverless::/);
  const bySam = serverless.length > 0 ? ['Serverless', 'CodeDeployServiceRole', ...serverless] : [];
  const names = unknown.filter(name => !bySam.some(start => name.startsWith(start)));
  const known = [...resources.map(([id]) => id), ...Object.keys(isObject(tree['Parameters']) ? tree['Parameters'] : {})];
  const told = names.slice(0, MOST_NAMES).map(name => {
    const meant = near(name, known);
    return `Nothing here is called ${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}, so what refers to it is unknown${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
  });
  const more = names.length - told.length;
  return more > 0 ? [...told, `${more} more names are referred to that nothing here has.`] : told;
}
