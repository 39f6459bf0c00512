import type { ClassSource, DataClass } from '../engine/demands';
import type { Places } from '../engine/facts';
import { NotYet, Unknown, Unresolved } from '../engine/known';
import type { Resource } from '../engine/resource';
import { Cannot } from '../engine/row';
import type { Sight } from '../engine/sight';
import { Absent } from '../engine/sight';
import { property, settle } from '../engine/view';
import { classNamed, type Scheme } from './classes';
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

const classOf = (scheme: Scheme, name: string, from: ClassSource, of?: string, open?: DataClass['open']): DataClass => ({
  name,
  from,
  ...(of !== undefined && { of }),
  ...(open !== undefined && { open }),
  demands: scheme.classes.get(name)!,
});

/** A class that nobody can tell: the rule is judged under each. */
function anyClass(resource: Resource, sight: Sight, scheme: Scheme, from: ClassSource, open?: DataClass['open']): DataClass {
  const names = [...scheme.classes.keys()];
  return classOf(scheme, names[sight.decide(`the class of ${resource.name}`, names.length)]!, from, undefined, open);
}

/** A tag's value; undefined where the type has no tags or lacks this one. */
export function tagOf(resource: Resource, sight: Sight, key: string): string | undefined {
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
    return name === undefined ? anyClass(resource, sight, scheme, 'tag', 'misspelt') : classOf(scheme, name, 'tag');
  } catch (error) {
    if (error instanceof Unresolved) return anyClass(resource, sight, scheme, 'tag', 'unknown');
    throw error;
  }
}

function attached(resource: Resource, sight: Sight, scheme: Scheme): DataClass | undefined {
  try {
    let found: DataClass | undefined;
    for (const owner of sight.belongsTo(resource)) {
      const { address, facts } = owner();
      const { name, from, of, open } = facts.dataClass;
      if (from !== 'tag' && from !== 'attachment') continue;
      // Of several owners the strictest counts: schemes list classes mildest first.
      if (!found || rank(scheme, name) > rank(scheme, found.name)) found = classOf(scheme, name, 'attachment', of ?? address, open);
    }
    return found;
  } catch (error) {
    if (error instanceof Unresolved) return anyClass(resource, sight, scheme, 'attachment', 'unknown');
    throw error;
  }
}
const rank = (scheme: Scheme, name: string): number => [...scheme.classes.keys()].indexOf(name);

/** The nearest component above that carries the tag among its own inputs. */
function ofComponent(resource: Resource, sight: Sight, scheme: Scheme): DataClass | undefined {
  const met = new Set([resource.address]);
  for (let at = parentOf(resource, sight); at && !met.has(at.address); at = parentOf(at, sight)) {
    met.add(at.address);
    const tags = settle(at, property(settle(at, at.inputs, sight.decide), 'tags'), sight.decide);
    const value = tags instanceof Unknown ? tags : settle(at, property(tags, scheme.tags['data-type']), sight.decide);
    if (value instanceof Unknown) return anyClass(resource, sight, scheme, 'component', 'unknown');
    if (typeof value !== 'string') continue;
    const name = classNamed(scheme, value);
    return name === undefined ? anyClass(resource, sight, scheme, 'component', 'misspelt') : classOf(scheme, name, 'component', at.address);
  }
  return undefined;
}
function parentOf(resource: Resource, sight: Sight): Resource | undefined {
  if (resource.parent === undefined) return undefined;
  const parent = sight.index.find(resource.parent);
  if (!parent && !sight.index.stack.complete) throw new NotYet('Its component is unknown until the whole stack is known.');
  return parent;
}

/** Where the resource's data may live: class, tag and every declaration together. Undecided where nothing at all was declared. */
export function placesFor(resource: Resource, sight: Sight, scheme: Scheme): Places {
  const lists: { readonly by: string; readonly codes: readonly string[] }[] = [...scheme.jurisdictions];
  const { demands, name } = sight.of(resource).dataClass;
  if (demands.store.in) lists.push({ by: `class ${name}`, codes: demands.store.in });
  for (const codes of jurisdictionTags(resource, sight, scheme)) lists.push({ by: `tag ${scheme.tags['jurisdiction-domiciled']}`, codes });
  if (lists.length === 0) throw new Unresolved('No jurisdiction is declared.', undefined, undefined, true);
  return {
    declared: lists.map(({ by, codes }) => `${by}: ${codes.join(', ')}`),
    permits(location) {
      const place = placeOf(location);
      if (!place) throw new Unresolved('This pack does not know the country of its region.');
      return lists.every(({ codes }) => within(place, codes));
    },
    describe(location) {
      const place = placeOf(location);
      // The code as we spell it: a zone's name is whatever an input says.
      return place ? `${place.code} (${place.country === '' ? 'no single country' : place.country})` : 'an unknown region';
    },
  };
}

/** The resource's own jurisdiction tag, else those of all it belongs to. An empty value permits nothing and forbids nothing. */
function jurisdictionTags(resource: Resource, sight: Sight, scheme: Scheme): readonly (readonly string[])[] {
  const key = scheme.tags['jurisdiction-domiciled'];
  const own = tagOf(resource, sight, key);
  const values =
    own !== undefined
      ? [own]
      : sight.belongsTo(resource).map(owner => {
          const { address } = owner();
          return tagOf(sight.index.find(address)!, sight, key);
        });
  return values.flatMap(value => {
    if (value === undefined) return [];
    const { codes, wrong } = parseJurisdictions(value);
    if (wrong > 0) throw new Unresolved('Its jurisdiction tag holds a code that this pack does not know.');
    return codes.length === 0 ? [] : [codes];
  });
}
