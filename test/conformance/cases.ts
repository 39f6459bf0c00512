import * as fs from 'node:fs';
import * as path from 'node:path';
import { map, type Peers } from './map';

/** Peers' own fixtures; they belong to others, so they are read where they are and never copied here. */
export const folder = path.join(__dirname, '../../../shared/conformance');
export const defaultFile = path.join(folder, 'cases.jsonl');

/** One resource of one fixture, and what the peer's test says of it. */
export interface Case {
  readonly id: string;
  readonly source: string;
  readonly source_rule: string;
  readonly topic: string;
  readonly dialect: 'cfn' | 'pulumi-aws' | 'pulumi-aws-native';
  /** The whole template; for Pulumi `{ type, props }`. */
  readonly template: Readonly<Record<string, unknown>>;
  readonly resource: string | null;
  readonly cfn_type: string | null;
  readonly expected: 'pass' | 'fail' | 'skip';
  readonly note: string;
  /** True where nobody found anything to object to in it. */
  readonly core: boolean;
  /** Arguments that the peer's test passed to its rule; the label holds under them alone. */
  readonly rule_config?: Readonly<Record<string, unknown>>;
}

export function readCases(file: string): readonly Case[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Case);
}

/** Source and topic of every peer's rule, by its full name. */
export function readRules(): ReadonlyMap<string, { readonly topic: string }> {
  const [, ...lines] = fs.readFileSync(path.join(folder, 'rules.csv'), 'utf8').split('\n');
  return new Map(
    lines
      .filter(line => line !== '')
      .map(line => line.split(',', 3) as [string, string, string])
      .map(([source, rule, topic]) => [`${source}/${rule}`, { topic }]),
  );
}

/** `checkov/CKV_AWS_3/EBSEncryption` → `checkov/CKV_AWS_3`: how the map names it. */
export const shortName = (rule: string): string => rule.split('/', 2).join('/');
export const ruleOf = (one: Case): string => `${one.source}/${one.source_rule}`;

/** The names of rules by source, one by one. */
export const named = (peers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(peers).flatMap(([source, ids]) => ids.split(/\s+/).map(id => `${source}/${id}`));

const byRule: ReadonlyMap<string, Peers> = new Map(map.flatMap(group => named(group.peers).map(name => [name, group] as const)));
/** What of ours a case is compared with; undefined where its rule is left out, or judges by arguments that no demand of ours expresses (one key's id, a window). */
export const groupOf = (one: Case): Peers | undefined => (isBound(one) ? undefined : byRule.get(shortName(ruleOf(one))));
/** The account that the peer runs in changes nothing of what we judge. */
const isBound = ({ rule_config }: Case): boolean => Object.keys(rule_config ?? {}).some(key => key !== 'aws_account_id');
