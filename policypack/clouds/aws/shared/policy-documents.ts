import type { Grant } from '../../../engine/facts';
import { each, either, every, gather, type Many, map, one, some, textOf, Unresolved } from '../../../engine/known';
import { aside } from '../../../engine/reads';
import { says } from '../../../engine/says';
import { readText } from '../../../engine/view';
import { openTo } from './cells';

/** A policy document as a host may give it: JSON text, an object, or a view of one. */
type Documents = unknown;
interface Statement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Condition keys that tie a request to accounts, organisations, networks or sources, so that "anyone" is no longer anyone. AWS global and service condition keys, 2026. */
const narrowing = new Set(
  [
    'aws:sourceaccount',
    'aws:sourcearn',
    'aws:sourceowner',
    'aws:sourceorgid',
    'aws:sourceorgpaths',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:principalaccount',
    'aws:principalarn',
    'aws:userid',
    'aws:username',
    'aws:sourcevpce',
    'aws:sourcevpc',
    'aws:vpcsourceip',
    'aws:sourceip',
    'kms:calleraccount',
    's3:dataaccesspointaccount',
    's3:dataaccesspointarn',
    'sts:externalid',
    'ec2:sourceinstancearn',
    'elasticfilesystem:accessedviamounttarget',
    'elasticfilesystem:accesspointarn',
    'sns:endpoint',
    'lambda:sourcefunctionarn',
    'events:creatoraccount',
    'iot:certificate.subject',
  ].map(key => key.toLowerCase()),
);
const narrows = (key: string): boolean => {
  const name = key.toLowerCase();
  return narrowing.has(name) || name.startsWith('aws:principaltag/') || /:(aud|sub|amr|iss|oaud)$/.test(name);
};
/**
 * Keys that say who asks and how he got his role, beside AWS's global ones. AWS global condition context keys, "role session" and
 * cross-service keys, 2026.
 */
const ofTheCaller = new Set([
  'ec2:sourceinstancearn',
  'ec2:roledelivery',
  'lambda:sourcefunctionarn',
  'ssm:sourceinstancearn',
  'glue:roleassumedby',
  'glue:credentialissuingservice',
  'codebuild:buildarn',
  'codebuild:projectarn',
  'identitystore:userid',
]);
/**
 * Whether a key says what may be done, or to what: those of one service (`iam:PassedToService`, `iam:PermissionsBoundary`), and tags of
 * the resource. The other global ones say who asks, from where, when, how, or what everything of an account has in common.
 */
const isOfTheThing = (key: string): boolean => {
  const name = key.toLowerCase();
  return name.startsWith('aws:') ? /^aws:(resourcetag\/|requesttag\/|tagkeys$)/.test(name) : !ofTheCaller.has(name);
};
const demands = new Set([
  'stringequals',
  'stringequalsignorecase',
  'stringlike',
  'arnequals',
  'arnlike',
  'ipaddress',
  'bool',
  'numericequals',
]);
const forbids = new Set(['stringnotequals', 'stringnotequalsignorecase', 'stringnotlike', 'arnnotequals', 'arnnotlike', 'notipaddress']);

/** The statements of a document, whichever way it was written; none where there is no document. */
export function statementsOf(read: () => Documents): Many<Statement> {
  const parsed = readText(read, parse);
  if (typeof parsed !== 'object' || parsed === null) return [];
  const body = (parsed as { Statement?: unknown }).Statement;
  return each(listOf(body) as readonly Statement[], statement => statement);
}
function parse(document: Documents): unknown {
  if (typeof document !== 'string') return document;
  if (document.trim() === '') return undefined;
  try {
    return JSON.parse(document) as unknown;
  } catch {
    throw new Unresolved('Its policy is not a JSON document.');
  }
}
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** Texts of an input that may hold one or many; a text that is only partly known keeps what is known of it. */
function texts(of: object, key: string): Many<string> {
  const read = (): unknown => (of as Record<string, unknown>)[key];
  let list: unknown;
  try {
    list = read();
  } catch (error) {
    return gather(() => one(again(error, read)));
  }
  if (!Array.isArray(list)) return list === undefined || list === null ? [] : one(String(list));
  const items = list as unknown[];
  return Array.from({ length: items.length }, (_, i) => () => textOf(() => items[i]));
}
const again = (error: unknown, read: () => unknown): string => {
  if (!(error instanceof Unresolved)) throw error;
  return textOf(read);
};

/** What a document grants: its Allow statements, one by one. */
export function grantsOf(read: () => Documents, via: Grant['via']): Many<Grant> {
  return gather(() => {
    const statements = statementsOf(read);
    const fenced = (): boolean => some(statements, statement => isFence(statement));
    return map(statements, statement => {
      if (aside(() => String(statement.Effect ?? 'Allow').toLowerCase()) !== 'allow') return [];
      return one<Grant>(new Granted(statement, via, fenced));
    });
  });
}

/** A statement as a grant; each part of it is read when it is first asked for. */
class Granted implements Grant {
  readonly #statement: Statement;
  readonly #fenced: () => boolean;
  #actions: Many<string> | undefined;
  #resources: Many<string> | undefined;
  constructor(
    statement: Statement,
    readonly via: Grant['via'],
    fenced: () => boolean,
  ) {
    this.#statement = statement;
    this.#fenced = fenced;
  }
  get allBut(): boolean {
    return given(this.#statement, 'NotAction');
  }
  get actions(): Many<string> {
    return (this.#actions ??= map(texts(this.#statement, this.allBut ? 'NotAction' : 'Action'), action => one(action.toLowerCase())));
  }
  get allResourcesBut(): boolean {
    return given(this.#statement, 'NotResource');
  }
  get resources(): Many<string> {
    return (this.#resources ??= texts(this.#statement, this.allResourcesBut ? 'NotResource' : 'Resource'));
  }
  get principals(): Many<string> {
    return principalsOf(this.#statement);
  }
  anyone(): boolean {
    return says('anyone', () => meansAnyone(this.#statement)) && !isNarrowed(this.#statement) && !this.#fenced();
  }
  limited(): boolean {
    return isLimited(this.#statement, () => this.allBut || some(this.actions, action => action.includes('*')));
  }
}
/** What is absent is not noted as read: it is nothing to look at. */
const given = (statement: Statement, key: keyof Statement): boolean => {
  if (!Object.hasOwn(statement, key)) return false;
  try {
    return statement[key] !== undefined && statement[key] !== null;
  } catch (error) {
    if (error instanceof Unresolved) return true;
    throw error;
  }
};

/** `*`, account ids, ARNs, services; a principal of a kind is written `AWS:…`, `Service:…`, `Federated:…`. */
function principalsOf(statement: Statement): Many<string> {
  return gather(() => {
    const principal = statement.Principal;
    if (typeof principal !== 'object' || principal === null)
      return principal === undefined || principal === null ? [] : one(String(principal));
    return Object.keys(principal).flatMap(kind => [...map(texts(principal, kind), name => one(kind === 'AWS' ? name : `${kind}:${name}`))]);
  });
}

/** Everybody, or everybody of any account: AWS takes no star within an ARN, but whoever writes one means all (IAM user guide, "Principal", 2026). */
const isAnyone = (name: string): boolean => name === '*' || /^arn:[^:]*:(iam|sts)::\*/.test(name);
function meansAnyone(statement: Statement): boolean {
  return either(
    () => given(statement, 'NotPrincipal'),
    () => some(principalsOf(statement), isAnyone),
  );
}

/** The keys that an operator of a condition compares; none where it is no structure. */
function keysOf(condition: object, operator: string): object {
  const keys = (condition as Readonly<Record<string, unknown>>)[operator];
  return typeof keys === 'object' && keys !== null && !Array.isArray(keys) ? keys : {};
}

/** True where a condition that must hold ties the request to somebody. */
function isNarrowed(statement: Statement): boolean {
  if (!given(statement, 'Condition')) return false;
  const condition = statement.Condition!;
  return Object.keys(condition).some(operator => {
    const name = operator.toLowerCase().replace(/^forany(value)?:/, '');
    if (!demands.has(name) || name.endsWith('ifexists')) return false;
    const keys = keysOf(condition, operator);
    // Only a range or a pattern can let everybody through; of other values it does not matter which they are.
    const mayBeOpen = /^ipaddress$|like$/.test(name);
    return Object.keys(keys).some(key => narrows(key) && !(mayBeOpen && some(texts(keys, key), value => isOpen(name, value))));
  });
}
/**
 * True where a condition that must hold says what may be done. A demand for what is there only in some requests (`IfExists`, `ForAllValues`)
 * leaves the others open, and so limits what is named, but no pattern of actions.
 */
function isLimited(statement: Statement, isPattern: () => boolean): boolean {
  if (!given(statement, 'Condition')) return false;
  const condition = statement.Condition!;
  return Object.keys(condition).some(operator => {
    const name = operator.toLowerCase();
    const demand = name.replace(/^for(any|all)values?:/, '').replace(/ifexists$/, '');
    if (demand.includes('not')) return false;
    const keys = keysOf(condition, operator);
    return Object.keys(keys).some(key => {
      if (!isOfTheThing(key)) return false;
      const values = texts(keys, key);
      // `Null: false` asks that there be one, of whatever value.
      if (demand === 'null') return values.length > 0 && every(values, value => value.toLowerCase() === 'false');
      if (/like$/.test(demand) && some(values, value => isOpen(demand, value))) return false;
      return !(name.startsWith('forallvalues:') || name.endsWith('ifexists')) || !isPattern();
    });
  });
}
/** A value that lets everybody through after all. */
const isOpen = (operator: string, value: string): boolean =>
  operator === 'ipaddress' ? openTo(value).from === 'anywhere' : /like$/.test(operator) && /^\*+$|^arn:\*(:\*)*$/.test(value);

/** A Deny for all who are not of one's own keeps the world out, whatever is allowed elsewhere. */
function isFence(statement: Statement): boolean {
  if (String(statement.Effect ?? 'Allow').toLowerCase() !== 'deny' || !meansAnyone(statement) || !given(statement, 'Condition'))
    return false;
  const condition = statement.Condition!;
  return Object.keys(condition).some(operator => {
    const name = operator
      .toLowerCase()
      .replace(/^for(any|all)values?:/, '')
      .replace(/ifexists$/, '');
    return forbids.has(name) && Object.keys(keysOf(condition, operator)).some(narrows);
  });
}
