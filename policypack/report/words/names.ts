import { formerIds } from '../../../controls/catalog/ids';
import type { AnyControl, Level } from '../../engine/control';
import { type Levels, levelOf } from '../../engine/finding';

/** `1 resource`, `2 resources`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What people call a resource: the last part of a URN, which may itself hold `::`; a logical id as it is. */
export const nameOf = (address: string): string => (address.startsWith('urn:') ? address.split('::').slice(3).join('::') : address);

/** The stem of a control's file, its policy and its page: `cek-03-data-encryption`. */
export const slugOf = (control: AnyControl): string => `${control.id}-${control.title}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
/** From the root of the package. */
export const pageOf = (control: AnyControl): string => `controls/docs/${slugOf(control)}.md`;

/** `CEK-03 Data Encryption (was v1 IS-18, v3 EKM-03)`: the id people look for, and the ids they still quote. */
export const titleOf = ({ id, title }: AnyControl): string => titled({ control: id, title, former: formerIds(id) });
export const titled = (found: { readonly control: string; readonly title: string; readonly former: string }): string =>
  `${found.control} ${found.title}${found.former === '' ? '' : ` (was ${found.former})`}`;

/** The policy that holds the rules of a control that have this level, as `--policy-pack-config` names it. */
export function policyOf(control: AnyControl, level: Level, levels: Levels): string {
  const base = levels.controls[control.id] ?? levels.all ?? levels.fallback?.[control.id] ?? control.level;
  return level === base ? slugOf(control) : `${slugOf(control)}-${level}`;
}
/** The policy that a rule is in. */
export const policyOfRule = (control: AnyControl, rule: string, levels: Levels): string =>
  policyOf(control, levelOf(levels, control, rule), levels);
