import { createHash } from 'node:crypto';
import { partitionOf, placeholderAccount, untoldOf } from '../../preview/invokes';
import { isUnknowable, type Properties, UNKNOWN } from '../../preview/wire';
import { arns, ids, nameBegins, named, namedBy, namedByDefault, outputs, ports, prefixes, services } from './forms';
import type { OutputShape } from './output-shapes';

/** What is to be made. */
export interface Made {
  readonly urn: string;
  /** `aws:kms/key:Key` */
  readonly type: string;
  readonly name: string;
  /** Its inputs; what is not known yet among them is no text. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Where it is; undefined where nothing says. */
  readonly region: string | undefined;
  readonly shapes: readonly OutputShape[];
  /** A text that stands for one that only the world can tell. */
  readonly untold: string;
}

interface Named extends Made {
  /** `kms:Key` */
  readonly own: string;
  readonly label: string;
  readonly id: string;
  readonly arn: string;
}

/**
 * What a resource has become once AWS made it: an id and an ARN of the form that its type has, the same whenever it is made again, and every
 * text that is the provider's alone to tell. What a program may set and did not is null where it may be missing. All else (which keys are
 * used, numbers, switches, structures) is not made up but left out, and so unknown.
 */
export function madeByAws(made: Made): { readonly id: string; readonly state: Record<string, unknown> } {
  const { type, inputs, shapes } = made;
  const [, module = '', kind = ''] = /^aws:([^:/]+)[^:]*:(\w+)$/.exec(type) ?? [];
  const own = `${module === 'alb' ? 'lb' : module}:${kind}`;
  const nameless = { ...made, own, label: '', id: '', arn: '' };
  const labelled = { ...nameless, label: nameOf(nameless) };
  const short = shortId(labelled);
  const arn = arnOf(short, labelled);
  const whole: Named = { ...labelled, id: named.has(own) ? arn : short, arn };
  const state: Record<string, unknown> = { ...inputs };
  for (const shape of shapes) {
    if (state[shape.name] !== undefined || shape.name === 'id' || shape.name === 'tagsAll') continue;
    const value = outputOf(shape, whole);
    if (value !== undefined) state[shape.name] = value;
  }
  return { id: whole.id, state };
}

/** What was there before, and nobody told of: texts that stand for it, and unknowns. */
export const untoldByAws = (shapes: readonly OutputShape[], untold: string): Properties =>
  Object.fromEntries(shapes.map(({ name, kind }) => [name, kind === 'text' || kind === 'texts' ? untoldOf(kind, untold) : UNKNOWN]));

function outputOf({ name, kind, settable, optional }: OutputShape, made: Named): unknown {
  if (optional) return settable ? null : undefined;
  if (kind === 'number') return name === 'port' ? portOf(made) : undefined;
  if (kind === 'texts') return settable ? undefined : [textOf(name, made)];
  if (kind !== 'text') return undefined;
  if (name === 'region' || (!settable && /Region$/.test(name))) return made.region;
  return settable && !isName(name) ? undefined : textOf(name, made);
}
/** By which others name it: the provider gives one where the program gives none. */
const isName = (name: string): boolean => /^(name|bucket|identifier|\w+Name|\w+Identifier)$/.test(name) && !/^kms|key|alias/i.test(name);

function textOf(name: string, made: Named): string | undefined {
  const form = outputs[made.own]?.[name];
  if (form !== undefined) return filled(form, made);
  if (name === 'arn') return made.arn;
  if (name === 'keyId' && made.own !== 'kms:Alias') return undefined;
  if (isName(name)) return made.label;
  if (/key|kms|secret/i.test(name)) return undefined;
  if (/^(owner|account|registry)(Id)?$/i.test(name)) return placeholderAccount;
  if (/Arn$/.test(name)) return `${made.arn}/${kebab(name.slice(0, -3))}`;
  if (/private_?ip/i.test(name)) return `10.0.${address(made)}`;
  if (/public_?ip/i.test(name)) return `198.51.100.${address(made).split('.')[1]!}`;
  const kind = /(vpc|subnet|securityGroup|networkAcl|routeTable|networkInterface)Id$/i.exec(name)?.[1]?.toLowerCase();
  if (kind !== undefined) return `${short[kind]!}-0${digits(made.urn + name, 16)}`;
  if (/Id$/.test(name)) return digits(made.urn + name, 17);
  if (/(endpoint|domain|dnsName|hostname|address)$/i.test(name)) return `${kebab(made.label)}.${made.region ?? 'aws'}.amazonaws.example`;
  return `${made.label}-${kebab(name)}`;
}
const short: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  subnet: 'subnet',
  securitygroup: 'sg',
  networkacl: 'acl',
  routetable: 'rtb',
  networkinterface: 'eni',
};

/** A form with its braces filled. */
function filled(form: string, made: Named): string {
  const place = made.region ?? made.untold;
  const { partition, dnsSuffix } = partitionOf(place);
  const own: Readonly<Record<string, string>> = {
    region: place,
    account: placeholderAccount,
    partition,
    suffix: dnsSuffix,
    name: made.label,
    id: made.id,
    arn: made.arn,
    port: String(portOf(made) ?? made.untold),
    uuid: uuid(made.urn),
  };
  return form.replace(/\{([^}]+)\}/g, (_whole, word: string) => {
    const [, alphabet, count, salt = ''] = /^(hex|base|BASE)(\d+)( of \w+)?$/.exec(word) ?? [];
    if (count !== undefined) return digitsOf(alphabet!, made.urn + salt, Number(count));
    const [input = '', choices] = word.split('=');
    const given = made.inputs[input];
    if (choices !== undefined) return chosen(choices, given, made.untold);
    return own[input] ?? (typeof given === 'string' && given !== '' ? given : input in made.inputs ? made.untold : made.label);
  });
}
/** What `a:b,c:d` says for a value; for none what it says first. */
function chosen(choices: string, value: unknown, untold: string): string {
  const pairs = choices.split(',').map(choice => choice.split(':') as [string, string]);
  return value === undefined ? pairs[0]![1] : (pairs.find(([from]) => from === value)?.[1] ?? untold);
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const digits = (urn: string, count: number): string => hash(urn).toString('hex').slice(0, count);
function digitsOf(alphabet: string, urn: string, count: number): string {
  if (alphabet === 'hex') return digits(urn, count);
  const base = [...hash(urn)]
    .map(byte => (byte % 36).toString(36))
    .join('')
    .slice(0, count);
  return alphabet === 'BASE' ? base.toUpperCase() : base;
}
const uuid = (urn: string): string => {
  const hex = digits(urn, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};
const kebab = (word: string): string => word.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();
const address = ({ urn }: Made): string => {
  const bytes = hash(urn);
  return `${bytes[0]! % 256}.${1 + (bytes[1]! % 250)}`;
};

function shortId(made: Named): string {
  const [prefix, form] = [prefixes[made.own], ids[made.own]];
  if (prefix !== undefined) return `${prefix}-0${digits(made.urn, 16)}`;
  return form === undefined ? made.label : filled(form, made);
}

function nameOf({ urn, name, inputs, type, own, untold }: Named): string {
  const text = (keys: readonly string[]): unknown => keys.map(key => inputs[key]).find(value => value !== undefined && value !== '');
  const given = text(namedBy[own] ?? namedByDefault);
  const prefix = text(['namePrefix', 'bucketPrefix', 'identifierPrefix']);
  // What is given and not known is the name all the same.
  if ([given, prefix].some(value => value !== undefined && (typeof value !== 'string' || isUnknowable(value)))) return untold;
  // As Pulumi names what a program does not: the resource's name, and seven digits.
  const label = given ?? `${prefix ?? `${nameBegins[own] ?? ''}${name}-`}${digits(urn, 7)}`;
  return /s3\/bucket/.test(type) ? String(label).toLowerCase() : String(label);
}

function arnOf(id: string, made: Named): string {
  const { own, inputs, region, untold } = made;
  const whole = outputs[own]?.['arn'];
  if (whole !== undefined) return filled(whole, made);
  const [module = '', kind = ''] = own.split(':');
  const pattern = arns[own] ?? `${services[module] ?? module}:R:A:${kebab(kind)}/%`;
  const path = typeof inputs['path'] === 'string' && /^iam:/.test(pattern) ? inputs['path'].replace(/^\//, '') : '';
  const name = own === 'ssm:Parameter' ? id.replace(/^\//, '') : own === 'sqs:Queue' ? made.label : id;
  const form = pattern.replace(':R:', ':{region}:').replace(':A:', ':{account}:');
  return `arn:${partitionOf(region ?? untold).partition}:${filled(form, made).replace('%', () => path + name)}`;
}

function portOf({ own, inputs }: Named): number | undefined {
  if (typeof inputs['port'] === 'number') return inputs['port'];
  const engine = typeof inputs['engine'] === 'string' ? inputs['engine'] : '';
  const said = engine === '' ? own : engine;
  return ports.find(([pattern]) => pattern.test(said))?.[1];
}
