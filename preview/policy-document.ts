import { hasUnknown, isObject, type Properties, UNKNOWN, type Value } from './wire';

type Statement = Record<string, Value>;
interface Document {
  Version: string;
  Id?: string;
  Statement: Statement[];
}

/**
 * The answer of `aws:iam/getPolicyDocument:getPolicyDocument`, computed as the provider does it: `json`, `minifiedJson`
 * and `id`, with the arguments repeated. All unknown if an argument is.
 */
export function policyDocument(args: Properties): Properties {
  if (hasUnknown(args)) return { ...args, id: UNKNOWN, json: UNKNOWN, minifiedJson: UNKNOWN };
  const document = merged([...sources(args), own(args), ...overrides(args)], versionOf(args));
  const minified = JSON.stringify(document);
  return { ...args, id: checksum(minified), json: JSON.stringify(document, null, 2), minifiedJson: minified };
}

const versionOf = (args: Properties): string => textOf(args['version']) || '2012-10-17';

const sources = (args: Properties): Document[] => [...listOf(args['sourceJson']), ...listOf(args['sourcePolicyDocuments'])].flatMap(parsed);
const overrides = (args: Properties): Document[] =>
  [...listOf(args['overridePolicyDocuments']), ...listOf(args['overrideJson'])].flatMap(parsed);

function parsed(text: Value): Document[] {
  const document: unknown = typeof text === 'string' && text ? JSON.parse(text) : undefined;
  if (!isObject(document)) return [];
  const statements = listOf(document['Statement']).filter(isObject);
  const id = textOf(document['Id']);
  return [{ Version: textOf(document['Version']), Statement: statements, ...(id && { Id: id }) }];
}

function own(args: Properties): Document {
  const id = textOf(args['policyId']);
  return { Version: versionOf(args), Statement: listOf(args['statements']).filter(isObject).map(statement), ...(id && { Id: id }) };
}

/** Later documents add statements, and replace those that have the same, non-empty Sid. */
function merged(documents: Document[], version: string): Document {
  const statements: Statement[] = [];
  let id: string | undefined;
  for (const document of documents) {
    id = document.Id ?? id;
    for (const next of document.Statement) {
      const same = next['Sid'] ? statements.findIndex(({ Sid }) => Sid === next['Sid']) : -1;
      if (same >= 0) statements[same] = next;
      else statements.push(next);
    }
  }
  return { Version: version, ...(id && { Id: id }), Statement: statements };
}

function statement(args: Properties): Statement {
  const parts: [string, Value | undefined][] = [
    ['Sid', textOf(args['sid']) || undefined],
    ['Effect', textOf(args['effect']) || 'Allow'],
    ['Action', oneOrMany(args['actions'])],
    ['NotAction', oneOrMany(args['notActions'])],
    ['Resource', oneOrMany(args['resources'])],
    ['NotResource', oneOrMany(args['notResources'])],
    ['Principal', principals(args['principals'])],
    ['NotPrincipal', principals(args['notPrincipals'])],
    ['Condition', conditions(args['conditions'])],
  ];
  return Object.fromEntries(parts.filter((part): part is [string, Value] => part[1] !== undefined));
}

/** Lists are sets to the provider: one item stands alone, several are sorted backwards. */
function oneOrMany(value: Value | undefined): Value | undefined {
  const texts = textsOf(value);
  return texts.length > 1 ? texts.sort().reverse() : texts[0];
}

function principals(value: Value | undefined): Value | undefined {
  const byType = new Map<string, string[]>();
  for (const principal of listOf(value).filter(isObject)) {
    const type = textOf(principal['type']);
    byType.set(type, [...(byType.get(type) ?? []), ...textsOf(principal['identifiers'])]);
  }
  if (byType.size === 0) return undefined;
  const anyone = byType.get('*');
  if (byType.size === 1 && anyone?.length === 1 && anyone[0] === '*') return '*';
  return Object.fromEntries([...byType].map(([type, identifiers]) => [type, oneOrMany(identifiers) ?? []]));
}

function conditions(value: Value | undefined): Value | undefined {
  const tests: Record<string, Record<string, Value>> = {};
  for (const condition of listOf(value).filter(isObject)) {
    const test = (tests[textOf(condition['test'])] ??= {});
    const variable = textOf(condition['variable']);
    const values = [...listOf(test[variable]), ...textsOf(condition['values'])];
    test[variable] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return Object.keys(tests).length > 0 ? tests : undefined;
}

const listOf = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** `&{aws:username}` is how a program writes `${aws:username}` where its own language would replace that. */
const textsOf = (value: Value | undefined): string[] => listOf(value).map(item => String(item).replaceAll('&{', '${'));

/** A number that changes with the text: what the provider takes as the document's id. */
const checksum = (text: string): string => String([...text].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7));
