import { HOLE, Unknown } from '../../engine/known';

/** What a template says of one parameter; texts as written. */
interface Declared {
  readonly Type?: unknown;
  readonly Default?: unknown;
  readonly NoEcho?: unknown;
  readonly AllowedValues?: unknown;
}
export interface Given {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly account?: string;
  readonly stackName?: string;
}

/** Stands for `AWS::NoValue`: what is not there. */
export const nothing = undefined;

/** Values of parameters and pseudo parameters. A parameter with a default and no given value counts as its default. */
export class Parameters {
  private readonly declared: Readonly<Record<string, unknown>>;
  constructor(
    section: unknown,
    private readonly given: Given,
  ) {
    this.declared = typeof section === 'object' && section !== null ? (section as Record<string, unknown>) : {};
  }

  has(name: string): boolean {
    return Object.hasOwn(this.declared, name) || name.startsWith('AWS::');
  }
  get names(): readonly string[] {
    return Object.keys(this.declared);
  }

  /** The value as a property would get it; a secret (`NoEcho`) never leaves. */
  value(name: string): unknown {
    if (name.startsWith('AWS::')) return this.pseudo(name);
    return truthy(this.declaration(name).NoEcho) ? unknownParameter(name) : this.compared(name);
  }

  /** The value for comparisons, of which only the outcome is told. */
  compared(name: string): unknown {
    if (name.startsWith('AWS::')) return this.pseudo(name);
    const { Type: type, Default: usual } = this.declaration(name);
    const given = this.given.parameters;
    const value: unknown = given && Object.hasOwn(given, name) ? given[name] : usual;
    // The value of an SSM parameter's name is not known, nor what an object in place of a default means.
    if (value === undefined || value === null || typeof value === 'object' || String(type).startsWith('AWS::SSM::Parameter::Value<'))
      return unknownParameter(name);
    if (type === 'CommaDelimitedList' || String(type).startsWith('List<'))
      return String(value) === ''
        ? []
        : String(value)
            .split(',')
            .map(item => item.trim());
    if (type === 'Number' && String(value).trim() !== '' && Number.isFinite(Number(value))) return Number(value);
    return typeof value === 'boolean' || typeof value === 'number' ? value : String(value);
  }

  /** The only values that a parameter without value can take; undefined where it could be any. */
  allowed(name: string): readonly string[] | undefined {
    const { AllowedValues: allowed } = this.declaration(name);
    return Array.isArray(allowed) && allowed.length > 0 ? allowed.map(String) : undefined;
  }
  /** The two values of a switch without value: each can be tried. */
  sides(name: string): readonly string[] | undefined {
    const allowed = this.allowed(name);
    return allowed?.length === 2 && allowed.every(value => /^(true|false|yes|no|on|off|enabled?|disabled?)$/i.test(value))
      ? allowed
      : undefined;
  }

  private declaration(name: string): Declared {
    const declared = Object.hasOwn(this.declared, name) ? this.declared[name] : undefined;
    return typeof declared === 'object' && declared !== null ? declared : {};
  }

  private pseudo(name: string): unknown {
    const { region, account, stackName } = this.given;
    const partition = region === undefined ? undefined : partitionOf(region);
    const known = {
      'AWS::Region': region,
      'AWS::AccountId': account,
      'AWS::StackName': stackName,
      'AWS::Partition': partition,
      'AWS::URLSuffix': partition && (partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'),
    }[name];
    if (name === 'AWS::NoValue') return nothing;
    return known ?? new Unknown([], HOLE, true, JSON.stringify({ Ref: name }));
  }
}

const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
const truthy = (value: unknown): boolean => String(value).toLowerCase() === 'true';
const unknownParameter = (name: string): Unknown => new Unknown([], undefined, true, JSON.stringify({ Ref: name }));
