import type { Label, Labels } from '../engine/facts';
import { some, Unresolved } from '../engine/known';
import type { Resource } from '../engine/resource';
import type { Sight } from '../engine/sight';
import { type Attribute, classNamed, type Scheme } from './classes';
import { tagOf } from './classification';
import { parseJurisdictions } from './jurisdictions';

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
  return attribute.startsWith('jurisdiction') ? 'CH, EU, EEA, US or another country' : '';
}

/** Said by what the resource is attached to, by its component, or by its stack. What is merely assumed is said by nobody. */
function inherited(attribute: Attribute, resource: Resource, sight: Sight, scheme: Scheme): boolean {
  const dataClass = attribute === 'data-type' ? sight.of(resource).dataClass : undefined;
  if (dataClass && dataClass.from !== 'assumed' && dataClass.open === undefined) return true;
  if (attribute === 'jurisdiction-domiciled' && scheme.jurisdictions.some(({ by }) => by === 'stack')) return true;
  const owners = sight.belongsTo(resource);
  if (some(owners, ({ address }) => tagOf(sight.index.find(address)!, sight, scheme.tags[attribute]) !== undefined)) return true;
  if (dataClass?.open === 'unknown') throw new Unresolved('Whether what it belongs to is classified is unknown.');
  return false;
}
