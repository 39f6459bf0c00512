/** How an infrastructure is written down. `aws` and CloudFormation are written by hand, one as YAML; the others are derived. */
export const dialects = ['aws', 'native', 'yaml', 'cdk'] as const;
export type Dialect = (typeof dialects)[number];

/** A resource as it is written, its inputs in the names of its dialect. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}
export const resource = (type: string, name: string, inputs: Resource['inputs'] = {}): Resource => ({ type, name, inputs });

/** Where a value is read: in which dialect and state, and what it brings with it. */
export interface Reading {
  readonly dialect: Dialect;
  readonly mended: boolean;
  readonly region: string;
  /** What a template calls a resource. */
  readonly logicalId: (name: string) => string;
  /** What a template has beside its resources, by section. */
  readonly sections: Record<string, Record<string, unknown>>;
  /** Values that differ between the two states. */
  mends: number;
  /** Whether something of another stack is named. */
  elsewhere: boolean;
}

/** A value that is another one by dialect or state. */
class Varied {
  readonly at: (reading: Reading) => unknown;
  constructor(at: (reading: Reading) => unknown) {
    this.at = at;
  }
}

/** An output of another resource, which a preview does not know. */
export class Output {
  readonly of: string;
  constructor(of: string) {
    this.of = of;
  }
}

/** A value as a dialect has it. What is left out a template may write too, as no value. */
export function valueAt(value: unknown, reading: Reading): unknown {
  if (value instanceof Varied) return valueAt(value.at(reading), reading);
  if (value instanceof Output || typeof value !== 'object' || value === null) return value;
  const leftOut = reading.dialect === 'yaml' ? { Ref: 'AWS::NoValue' } : undefined;
  if (Array.isArray(value)) return value.map(item => valueAt(item, reading) ?? leftOut).filter(item => item !== undefined);
  const entries = Object.entries(value).map(([key, inner]) => [key, valueAt(inner, reading) ?? leftOut] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** The one input that a defect is about: as it is, and in order. */
export const mend = (wrong: unknown, right: unknown): unknown =>
  new Varied(reading => {
    reading.mends++;
    return reading.mended ? right : wrong;
  });
/** What some dialects write in another way. */
export const written = (usual: unknown, otherwise: Partial<Record<Dialect, unknown>>): unknown =>
  new Varied(({ dialect }) => (dialect in otherwise ? otherwise[dialect] : usual));
const inYaml = (value: unknown, as: (value: unknown, reading: Reading) => unknown): unknown =>
  new Varied(reading => {
    const plain = valueAt(value, reading);
    return reading.dialect === 'yaml' ? as(plain, reading) : plain;
  });
const declare = ({ sections }: Reading, section: string, name: string, what: unknown): void => {
  (sections[section] ??= {})[name] = what;
};

/** A number or a truth that YAML has in quotes. */
export const quoted = (value: unknown): unknown => inYaml(value, String);
/** A truth that YAML calls `yes` or `no`. */
export const yesOrNo = (value: unknown): unknown => inYaml(value, is => (is ? 'yes' : 'no'));
/** The default of a template's parameter. */
export const parameter = (name: string, value: unknown): unknown =>
  inYaml(value, (Default, reading) => {
    declare(reading, 'Parameters', name, { Type: typeof Default === 'number' ? 'Number' : 'String', Default });
    return { Ref: name };
  });
/** A truth that a template's condition decides. */
export const chosen = (name: string, value: unknown): unknown =>
  inYaml(value, (is, reading) => {
    declare(reading, 'Parameters', name, { Type: 'String', Default: String(is), AllowedValues: ['true', 'false'] });
    declare(reading, 'Conditions', `No${name}`, { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: name }, 'true'] }] });
    return { 'Fn::If': [`No${name}`, false, true] };
  });
/** A value of a template's mapping. */
export const mapped = (name: string, value: unknown): unknown =>
  inYaml(value, (here, reading) => {
    declare(reading, 'Parameters', 'Stage', { Type: 'String', Default: 'dev' });
    declare(reading, 'Mappings', 'Stages', { dev: { [name]: here }, prod: { [name]: 'other' } });
    return { 'Fn::FindInMap': ['Stages', { Ref: 'Stage' }, name] };
  });

/** An output in a Pulumi program: `output('key.arn')`. */
export const output = (name: string): unknown => new Output(name.split('.', 1)[0]!);
/** A name in Pulumi's manner: `LedgerKey` → `ledgerKey`. */
export const pulumiName = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
/** The stack that `elsewhere` is read from. */
export const landingZone = resource('pulumi:pulumi:StackReference', 'landing-zone', { name: 'acme/landing-zone/prod' });
/** A value of another stack. */
export const elsewhere = (name: string): unknown =>
  new Varied(reading => {
    reading.elsewhere = true;
    if (reading.dialect === 'cdk') return { 'Fn::ImportValue': `LandingZone:ExportsOutputFnGetAtt${name}3E6A0C55` };
    if (reading.dialect !== 'yaml') return new Output(landingZone.name);
    declare(reading, 'Parameters', name, { Type: 'String', Description: 'Of the landing zone' });
    return { Ref: name };
  });

/** A reference of a template, or an attribute: `ref('Key')`, `ref('Key.Arn')`. */
export const ref = (to: string): unknown =>
  new Varied(({ dialect, logicalId }) => {
    const [name, attribute] = to.split('.') as [string, string?];
    const id = logicalId(name);
    if (dialect === 'native') return new Output(pulumiName(name));
    return attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };
  });
/** A text of a template, with `${AWS::Region}` or `${Key.Arn}` in it. */
export const sub = (text: string): unknown =>
  new Varied(({ dialect, region }) => {
    const pseudo: Readonly<Record<string, string>> = {
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::AccountId': '111122223333',
      'AWS::StackName': 'shop',
      'AWS::URLSuffix': 'amazonaws.com',
    };
    if (dialect === 'yaml') return { 'Fn::Sub': text };
    const parts = text.split(/\$\{([\w.:]+)\}/).map((part, i) => {
      if (i % 2 === 0) return part;
      const known = pseudo[part];
      return known === undefined ? ref(part) : dialect === 'cdk' ? { Ref: part } : known;
    });
    if (dialect === 'cdk') return { 'Fn::Join': ['', parts.filter(part => part !== '')] };
    return parts.find(part => part instanceof Varied) ?? parts.join('');
  });

/** Tags as CloudFormation has them. */
export const tags = (tagsOf: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(tagsOf).map(
    ([Key, value]) =>
      new Varied(reading => {
        const Value = valueAt(value, reading);
        return Value === undefined ? undefined : { Key, Value };
      }),
  );
/** A policy of one statement that allows. */
export const allow = (statement: Readonly<Record<string, unknown>>): unknown => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...statement }],
});
/** What a Pulumi program hands over as JSON. */
export const json = (value: unknown): unknown => new Varied(reading => JSON.stringify(valueAt(value, reading)));
