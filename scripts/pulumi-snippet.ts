import type { Sample } from '../policypack/define';

/** SDKs that examples are printed for. */
const packages: Readonly<Record<string, string>> = { aws: '@pulumi/aws' };
const WIDTH = 100;

/** `aws:ebs/volume:Volume` → `aws.ebs.Volume`, as programs write it; CloudFormation's types are written alike everywhere. */
export function programName(type: string): string {
  const [provider, place, name] = type.split(':') as [string, string, string];
  if (type.includes('::')) return type;
  const module = place.split('/')[0]!;
  return [provider, ...(module === 'index' ? [] : [module]), name].join('.');
}

/** Samples as a Pulumi program. */
export function snippet(samples: readonly Sample[]): string {
  const providers = [...new Set(samples.map(({ type }) => type.split(':')[0]!))].sort();
  const imports = providers.map(provider => {
    if (packages[provider] === undefined)
      throw new Error(`Examples are written with types of ${Object.keys(packages).join(', ')}, not ${provider}`);
    return `import * as ${provider} from '${packages[provider]}';`;
  });
  return [...imports, '', ...samples.map((sample, i) => resource(sample, samples.length > 1 || i > 0, samples))].join('\n');
}
function resource({ type, name = 'example', inputs, from = {} }: Sample, isNamed: boolean, all: readonly Sample[]): string {
  const properties = Object.entries(inputs).map(([key, value]) => {
    const [source] = from[key] ?? [];
    return [key, source === undefined || typeof value !== 'string' ? value : new Code(reference(source, key))] as const;
  });
  const args = properties.length === 0 ? '' : `, ${literal(new Map(properties), 0)}`;
  const used =
    isNamed &&
    all.some(other =>
      Object.values(other.from ?? {})
        .flat()
        .includes(name),
    );
  return `${used ? `const ${variable(name)} = ` : ''}new ${programName(type)}('${name}'${args});`;
}
/** Inputs that take an ARN say so, or are KMS keys; the others take an id. */
const reference = (source: string, input: string): string => `${variable(source)}.${/arn$|^kms/i.test(input) ? 'arn' : 'id'}`;
const variable = (name: string): string => name.replace(/[^a-z0-9]+(\w)/gi, (_all, letter: string) => letter.toUpperCase());

/** An expression, as opposed to a string. */
class Code {
  constructor(readonly text: string) {}
}
/** A value as this project's formatter would write it, near enough: on one line where it fits. */
function literal(value: unknown, depth: number, used = 0): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const entries = isList ? value.map(item => ['', item] as const) : [...(value instanceof Map ? value : Object.entries(value))];
  const written = (at: number): string[] =>
    entries.map(([key, item]) => {
      const name = isList ? '' : `${/^[A-Za-z_]\w*$/.test(String(key)) ? key : `'${key}'`}: `;
      return `${name}${literal(item, at, name.length)}`;
    });
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const line = `${open}${written(Number.POSITIVE_INFINITY).join(', ')}${close}`;
  if (entries.length === 0) return isList ? '[]' : '{}';
  if (depth === Number.POSITIVE_INFINITY || (depth > 0 && 2 * depth + used + line.length < WIDTH)) return line;
  const indent = '  '.repeat(depth + 1);
  return `${open.trim()}\n${written(depth + 1)
    .map(text => `${indent}${text},\n`)
    .join('')}${'  '.repeat(depth)}${close.trim()}`;
}
