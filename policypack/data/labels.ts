import type { Tags } from '../engine/facts';
import { type Many, Undecided, Unresolved } from '../engine/known';
import type { Resource } from '../engine/resource';
import { Cannot } from '../engine/row';
import { Absent, type Sight } from '../engine/sight';
import { type Attribute, classNamed, type Scheme } from './classes';
import { parseJurisdictions } from './jurisdictions';

/** An attribute of data that a tag should carry: DG-02's ten. */
export interface Label {
  readonly attribute: Attribute;
  readonly tag: string;
  /** The values it may have; empty where any will do. */
  readonly allowed: string;
}
/** What a resource's tags say of its data, and what they leave out. */
export interface Labels {
  /** Tags that the scheme demands. */
  readonly required: readonly string[];
  /** Required labels that neither it, nor what it belongs to, nor its stack carries; or that those tags lack. */
  missing(tags?: Tags): readonly Label[];
  /** Labels whose value is none of those allowed. */
  invalid(): readonly Label[];
}

export function labelsOf(resource: Resource, sight: Sight, scheme: Scheme): Labels {
  const tags = sight.of(resource).tags;
  const label = (attribute: Attribute): Label => ({ attribute, tag: scheme.tags[attribute], allowed: allowedFor(attribute, scheme) });
  return {
    required: scheme.required.map(attribute => scheme.tags[attribute]),
    missing: others => {
      const lacking = scheme.required.filter(attribute => (others ?? tags).get(scheme.tags[attribute]) === undefined);
      return (others ? lacking : lacking.filter(attribute => !inherited(attribute, resource, sight, scheme))).map(label);
    },
    invalid: () =>
      (['data-type', 'jurisdiction-domiciled', 'jurisdiction-of-origin'] as const)
        .filter(attribute => {
          const value = tags.get(scheme.tags[attribute]);
          return value !== undefined && !valid(attribute, value, scheme);
        })
        .map(label),
  };
}

const valid = (attribute: Attribute, value: string, scheme: Scheme): boolean => {
  if (attribute === 'data-type') return classNamed(scheme, value) !== undefined;
  const { codes, wrong } = parseJurisdictions(value);
  return codes.length > 0 && wrong === 0;
};
function allowedFor(attribute: Attribute, scheme: Scheme): string {
  if (attribute === 'data-type') return [...scheme.classes.keys()].join(', ');
  return attribute.startsWith('jurisdiction') ? 'countries or groups such as CH, EU, EEA, US' : '';
}

/** Said by what the resource is attached to, by its component, or by its stack. What is merely assumed is said by nobody. */
function inherited(attribute: Attribute, resource: Resource, sight: Sight, scheme: Scheme): boolean {
  if (attribute === 'data-type' && sight.of(resource).dataClass.from !== 'assumed') return true;
  if (attribute === 'jurisdiction-domiciled' && scheme.jurisdictions.some(({ by }) => by === 'stack')) return true;
  return ownersSay(sight.belongsTo(resource), attribute, sight, scheme);
}
function ownersSay(owners: Many<{ readonly address: string }>, attribute: Attribute, sight: Sight, scheme: Scheme): boolean {
  let open: Undecided | undefined;
  for (const owner of owners) {
    try {
      const resource = sight.index.find(owner().address);
      if (resource && sight.of(resource).tags.get(scheme.tags[attribute]) !== undefined) return true;
    } catch (error) {
      if (error instanceof Cannot || error instanceof Absent) continue;
      if (!(error instanceof Undecided)) throw error;
      if (open === undefined || error instanceof Unresolved) open = error;
    }
  }
  if (open !== undefined) throw open;
  return false;
}
