import { aws } from '../clouds/aws/cloud';
import { exoscaleZones } from '../clouds/exoscale/zones';
import type { Place } from '../engine/cloud';
import type { Location } from '../engine/facts';

const byCode = new Map([...aws.regions, ...exoscaleZones, ...aws.zonesAbroad].map(place => [place.code, place]));
/** Every code that may stand in a declaration: countries, groups, regions and zones. */
export const jurisdictionCodes: readonly string[] = [
  ...new Set([...byCode.values()].flatMap(place => [place.code, place.country, ...place.groups]).filter(code => code !== '')),
].sort();
const known = new Map(jurisdictionCodes.map(code => [code.toLowerCase(), code]));

/** The code as we spell it; undefined where it is none of ours. */
export const jurisdictionOf = (code: string): string | undefined => known.get(code.trim().toLowerCase());

/** The place of a location; undefined for a region that we do not know. A zone in another country than its region counts as there. */
export function placeOf(location: Location): Place | undefined {
  const zone = location.zone;
  const abroad = zone === undefined ? undefined : aws.zonesAbroad.find(place => zone.startsWith(place.code));
  return abroad ?? byCode.get(location.region);
}

export const within = (place: Place, codes: readonly string[]): boolean =>
  codes.some(code => code === place.code || place.groups.includes(code));

/** True where at least one place is in every list. */
export const compatible = (lists: readonly (readonly string[])[]): boolean =>
  [...byCode.values()].some(place => lists.every(list => within(place, list)));

/** Codes that were written in one text, and how many of its words are none of ours. */
export interface Jurisdictions {
  readonly codes: readonly string[];
  readonly wrong: number;
}
/** Most resources of a stack say the same. */
let last: { readonly text: string; readonly parsed: Jurisdictions } | undefined;
/** Codes written in one text: `CH`, `CH, EEA`, `CH/EEA`, `CH EEA`. */
export function parseJurisdictions(text: string): Jurisdictions {
  if (last?.text !== text) last = { text, parsed: parsed(text) };
  return last.parsed;
}
function parsed(text: string): Jurisdictions {
  const words = text.split(/[\s,;/+|]/).filter(word => word !== '');
  const codes = words.map(jurisdictionOf).filter(code => code !== undefined);
  return { codes, wrong: words.length - codes.length };
}
