import type { Alias } from '@pulumi/pulumi/proto/alias_pb';

/** Whose resources are named: the first two parts of every URN. */
export interface Scope {
  stack: string;
  project: string;
}

const rootType = 'pulumi:pulumi:Stack';

/** The type in a URN with its parents' before it: `acme:Site$aws:s3/bucket:Bucket`. */
const qualifiedType = (urn: string): string => urn.split('::')[2] ?? '';

/** The name that a URN ends with. */
export const nameIn = (urn: string): string => urn.split('::').slice(3).join('::');

/** The type in a URN, its parents' left out. */
export const typeIn = (urn: string): string => qualifiedType(urn).split('$').pop() ?? '';

/** The URN that the engine gives a resource; `parent` is a URN, or empty. */
export function urnOf({ stack, project }: Scope, parent: string, type: string, name: string): string {
  const parentType = parent && qualifiedType(parent);
  const qualified = parentType && parentType !== rootType ? `${parentType}$${type}` : type;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

/** The URN that an alias stands for: what it leaves out is as in the resource itself. */
export function aliasUrn(alias: Alias, own: Scope & { parent: string; type: string; name: string }): string {
  const spec = alias.getSpec();
  if (!spec) return alias.getUrn();
  const scope = { stack: spec.getStack() || own.stack, project: spec.getProject() || own.project };
  const parent = spec.getNoparent() ? '' : spec.getParenturn() || own.parent;
  return urnOf(scope, parent, spec.getType() || own.type, spec.getName() || own.name);
}

/** The package of a type or function token; of a provider's type, the package it provides for. */
export function packageOf(token: string): string {
  const [head = '', module, name] = token.split(':');
  return head === 'pulumi' && module === 'providers' ? (name ?? '') : head;
}

/** `urn::id`, as a program names the provider of a resource, without the id. */
export const urnOfReference = (reference: string): string => reference.slice(0, reference.lastIndexOf('::'));
