import { Unresolved } from '../engine/known';
import type { Resource } from '../engine/resource';
import { Cannot } from '../engine/row';
import type { Sight } from '../engine/sight';
import { Absent } from '../engine/sight';
import { settle } from '../engine/view';
import { classNamed, type Scheme } from './classes';
import type { ClassSource, DataClass, Places } from './demands';
import { parseJurisdictions, placeOf, within } from './jurisdictions';

/** A resource's class: its own tag, what it is attached to, its component, the stack, what is assumed. */
export function classify(resource: Resource, sight: Sight, scheme: Scheme): DataClass {
  return (
    tagged(resource, sight, scheme) ??
    attached(resource, sight, scheme) ??
    ofComponent(resource, sight, scheme) ??
    (scheme.stackClass === undefined ? undefined : classOf(scheme, scheme.stackClass, 'stack')) ??
    (scheme.assume === undefined ? anyClass(resource, sight, scheme, 'assumed') : classOf(scheme, scheme.assume, 'assumed'))
  );
}

const classOf = (scheme: Scheme, name: string, from: ClassSource, of?: string): DataClass => ({
  name,
  from,
  ...(of !== undefined && { of }),
  demands: scheme.classes.get(name)!,
});

/** A class that nobody can tell: the rule is judged under each. */
function anyClass(resource: Resource, sight: Sight, scheme: Scheme, from: ClassSource): DataClass {
  const names = [...scheme.classes.keys()];
  return classOf(scheme, names[sight.decide(`the class of ${resource.name}`, names.length)]!, from);
}

/** A tag's value; undefined where the type has no tags or lacks this one. */
function tagOf(resource: Resource, sight: Sight, key: string): string | undefined {
  try {
    return sight.of(resource).tags.get(key);
  } catch (error) {
    if (error instanceof Cannot || error instanceof Absent) return undefined;
    throw error;
  }
}

function tagged(resource: Resource, sight: Sight, scheme: Scheme): DataClass | undefined {
  try {
    const value = tagOf(resource, sight, scheme.tags['data-type']);
    if (value === undefined) return undefined;
    const name = classNamed(scheme, value);
    return name === undefined ? anyClass(resource, sight, scheme, 'tag') : classOf(scheme, name, 'tag');
  } catch (error) {
    if (error instanceof Unresolved) return anyClass(resource, sight, scheme, 'tag');
    throw error;
  }
}

function attached(resource: Resource, sight: Sight, scheme: Scheme): DataClass | undefined {
  try {
    let found: DataClass | undefined;
    for (const owner of sight.belongsTo(resource)) {
      const { address, facts } = owner();
      const { name, from, of } = facts.dataClass;
      if (from !== 'tag' && from !== 'attachment') continue;
      // Of several owners the strictest counts: schemes list classes mildest first.
      if (!found || rank(scheme, name) > rank(scheme, found.name)) found = classOf(scheme, name, 'attachment', of ?? address);
    }
    return found;
  } catch (error) {
    if (error instanceof Unresolved) return anyClass(resource, sight, scheme, 'attachment');
    throw error;
  }
}
const rank = (scheme: Scheme, name: string): number => [...scheme.classes.keys()].indexOf(name);

/** The nearest component above that carries the tag among its own inputs. */
function ofComponent(resource: Resource, sight: Sight, scheme: Scheme): DataClass | undefined {
  const met = new Set([resource.address]);
  for (let at = parentOf(resource, sight); at && !met.has(at.address); at = parentOf(at, sight)) {
    met.add(at.address);
    const tags = settle(at, own(settle(at, at.inputs, sight.decide), 'tags'), sight.decide);
    const value = settle(at, own(tags, scheme.tags['data-type']), sight.decide);
    const name = typeof value === 'string' ? classNamed(scheme, value) : undefined;
    if (name !== undefined) return classOf(scheme, name, 'component', at.address);
  }
  return undefined;
}
const parentOf = (resource: Resource, sight: Sight): Resource | undefined =>
  resource.parent === undefined ? undefined : sight.index.find(resource.parent);
const own = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;

/** Where the resource's data may live: class, tag and every declaration together. Undecided where nothing at all was declared. */
export function placesFor(resource: Resource, sight: Sight, scheme: Scheme): Places {
  const lists: { readonly by: string; readonly codes: readonly string[] }[] = [...scheme.jurisdictions];
  const { demands, name } = sight.of(resource).dataClass;
  if (demands.store.in) lists.push({ by: `class ${name}`, codes: demands.store.in });
  const tag = jurisdictionTag(resource, sight, scheme);
  if (tag) lists.push({ by: `tag ${scheme.tags['jurisdiction-domiciled']}`, codes: tag });
  if (lists.length === 0) throw new Unresolved('no jurisdiction is declared', undefined, undefined, true);
  return {
    declared: lists.map(({ by, codes }) => `${by}: ${codes.join(', ')}`),
    permits(location) {
      const place = placeOf(location);
      if (!place) throw new Unresolved('its region is none that we know the country of');
      return lists.every(({ codes }) => within(place, codes));
    },
    describe(location) {
      const place = placeOf(location);
      return place
        ? `${location.zone ?? location.region} (${place.country === '' ? 'no single country' : place.country})`
        : 'an unknown region';
    },
  };
}

/** The resource's own jurisdiction tag, else that of what it belongs to. A value that is none of ours permits nothing and forbids nothing. */
function jurisdictionTag(resource: Resource, sight: Sight, scheme: Scheme): readonly string[] | undefined {
  const key = scheme.tags['jurisdiction-domiciled'];
  const value = tagOf(resource, sight, key);
  if (value !== undefined) return codesIn(value);
  for (const owner of sight.belongsTo(resource)) {
    const inherited = sight.index.find(owner().address);
    const theirs = inherited && tagOf(inherited, sight, key);
    if (theirs !== undefined) return codesIn(theirs);
  }
  return undefined;
}
const codesIn = (value: string): readonly string[] | undefined => {
  const { codes, wrong } = parseJurisdictions(value);
  if (wrong > 0) throw new Unresolved('its jurisdiction tag holds a code that is none of ours');
  return codes.length === 0 ? undefined : codes;
};
