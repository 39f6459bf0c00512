import type { Many } from '../../../engine/known';
import type { Neighbour, Table } from '../../../engine/row';
import type { Near } from '../near';
import { type OfKind, tableOf } from '../row';

// biome-ignore-start lint/suspicious/noExplicitAny: what aws-native does not describe, the compiler cannot check.
/** Rows of CloudFormation types that aws-native lacks: their inputs are spelled as its would be, by the template reference of 2026. */
export const uncheckedRows = (rows: Readonly<Record<string, OfKind<any, any>>>): Table => tableOf(rows);
/** Resources of such a type whose input `by` names this one. */
export const uncheckedHere = (around: Near, type: string, by: string): Many<Neighbour<any>> => around.pointingHere(type, by);
// biome-ignore-end lint/suspicious/noExplicitAny: up to here
