import { type Decide, HOLE, Unknown } from '../../engine/known';
import { Conditions } from './conditions';
import { attributeOf, expressionOf, functionOf, isObject, namesIn, placeholder, type Raw, Undecidable } from './expression';
import type { Budget } from './for-each';
import { type Given, Parameters } from './parameters';

/** `{{resolve:ssm:name}}`: read by CloudFormation when it deploys. */
const dynamic = /\{\{resolve:[^}]*\}\}/g;
const isDynamic = (text: string): boolean => text.includes('{{resolve:');
/** Longer texts are not put together, in characters. */
const LONGEST_TEXT = 1_000_000;

/** What of a template is needed to evaluate its expressions. */
export interface Source {
  readonly tree: Raw;
  readonly given: Given;
  /** The address that a name leads to: a logical id, or a name that SAM makes (`MyFunction.Alias`). */
  addressOf(name: string): string | undefined;
  /** True where the attributes of a resource name nothing that it is: outputs of nested stacks, data of custom resources. */
  carriesAnything(address: string): boolean;
}

/**
 * Evaluates the functions of one template. A raw value becomes a plain value, undefined (`AWS::NoValue`), `Unknown`, or a raw list
 * or object whose parts are still to be evaluated. Where that hangs on a decision and none can be asked for, `Undecidable` is thrown.
 */
export class Intrinsics {
  readonly parameters: Parameters;
  readonly conditions: Conditions;
  /** What loops among properties may still make, in all. */
  readonly loops: Budget = { things: 1_000_000, parts: 10_000_000 };
  private readonly mappings: Raw;

  constructor(private readonly source: Source) {
    this.parameters = new Parameters(source.tree['Parameters'], source.given);
    this.conditions = new Conditions(source.tree['Conditions'], this);
    this.mappings = isObject(source.tree['Mappings']) ? source.tree['Mappings'] : {};
  }

  evaluate(raw: unknown, decide?: Decide): unknown {
    let value = raw;
    for (let name = functionOf(value); name !== undefined; name = functionOf(value)) value = this.call(name, value as Raw, decide);
    return typeof value === 'string' && isDynamic(value) ? this.resolved(value, []) : value;
  }

  private call(name: string, node: Raw, decide: Decide | undefined): unknown {
    const argument = node[name];
    const list = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    switch (name) {
      case 'Ref':
        return this.ref(String(argument), decide);
      case 'Fn::GetAtt':
        return this.attribute(argument, decide);
      case 'Fn::If':
        return this.conditions.holds({ Condition: list[0] }, decide) ? list[1] : list[2];
      case 'Fn::Sub':
        return this.substitute(node, list[0], list[1], decide);
      case 'Fn::Join':
        return this.join(node, list[0], list[1], decide);
      case 'Fn::Select':
        return this.select(node, list[0], list[1], decide);
      case 'Fn::Split':
        return this.split(node, list[0], list[1], decide);
      case 'Fn::FindInMap':
        return this.find(node, list, decide);
      case 'Fn::Base64':
        return this.onText(node, argument, decide, text => Buffer.from(text, 'utf8').toString('base64'));
      case 'Fn::Length': {
        const items = this.items(argument, decide);
        return Array.isArray(items) ? items.length : this.open(node, [items]);
      }
      case 'Fn::ToJsonString':
        return this.toJson(node, argument, decide);
      case 'Fn::ImportValue':
        // What another stack exports may be any text.
        return new Unknown([], undefined, true, expressionOf(node));
      default:
        return new Unknown(this.behind(node), undefined, false, expressionOf(node));
    }
  }

  /** What a name refers to; `compare` reads a parameter for a comparison. */
  ref(name: string, decide: Decide | undefined, compare = false): unknown {
    if (this.parameters.has(name)) {
      const value = compare ? this.parameters.compared(name) : this.parameters.value(name);
      const sides = value instanceof Unknown ? this.parameters.sides(name) : undefined;
      if (!sides) return value;
      if (!decide) throw new Undecidable();
      return sides[decide(`parameter ${name}`, sides.length)];
    }
    const address = this.source.addressOf(name);
    return new Unknown(address === undefined ? [] : [address], HOLE, true, JSON.stringify({ Ref: name }));
  }

  private attribute(argument: unknown, decide: Decide | undefined): unknown {
    const [id, name] = attributeOf(argument);
    const attribute = functionOf(name) === undefined ? name : this.evaluate(name, decide);
    // SAM names what it makes after what it was made from: MyFunction.Alias.
    const made = this.source.addressOf(`${id}.${String(attribute)}`);
    const address = made ?? this.source.addressOf(id);
    const exact = address !== undefined && !this.source.carriesAnything(address) && /(Arn|Id|Name|Url)$/.test(String(attribute));
    const expression = JSON.stringify({ 'Fn::GetAtt': [id, attribute instanceof Unknown ? name : attribute] });
    // What a custom resource or a nested stack gives may be any text; an attribute of AWS's own is a name of something.
    const like = address === undefined || this.source.carriesAnything(address) ? undefined : HOLE;
    return new Unknown(address === undefined ? [] : [address], like, exact, expression);
  }

  private substitute(node: Raw, template: unknown, variables: unknown, decide: Decide | undefined): unknown {
    if (typeof template !== 'string') return this.open(node, []);
    const own = isObject(variables) ? variables : {};
    const values = new Map<string, unknown>();
    const parts: unknown[] = [];
    let end = 0;
    for (const match of template.matchAll(placeholder)) {
      parts.push(template.slice(end, match.index));
      end = match.index + match[0].length;
      const name = match[2]!.trim();
      if (match[1] === '!') parts.push(`\${${match[2]!}}`);
      else if (Object.hasOwn(own, name)) {
        if (!values.has(name)) values.set(name, this.evaluate(own[name], decide));
        parts.push(values.get(name));
      } else parts.push(name.includes('.') ? this.attribute(name, decide) : this.ref(name, decide));
    }
    parts.push(template.slice(end));
    return this.concatenate(node, parts, decide);
  }

  private join(node: Raw, delimiter: unknown, list: unknown, decide: Decide | undefined): unknown {
    const items = this.items(list, decide);
    const between = this.evaluate(delimiter, decide);
    if (!Array.isArray(items) || typeof between !== 'string') return this.open(node, [items, between]);
    return this.concatenate(
      node,
      items.flatMap((item, i): unknown[] => (i === 0 || between === '' ? [item] : [between, item])),
      decide,
    );
  }

  /** One text of several parts, each of them evaluated; with holes where a part is not known. */
  private concatenate(node: Raw, parts: readonly unknown[], decide: Decide | undefined): unknown {
    const there = parts.filter(part => part !== '' && part !== undefined);
    if (there.length === 1 && there[0] instanceof Unknown) return there[0];
    const texts = there.map(part => (part instanceof Unknown ? (part.like ?? HOLE) : textOf(this, part, decide)));
    // Texts that hold texts can grow beyond all measure.
    if (texts.reduce((length, part) => length + part.length, 0) > LONGEST_TEXT) return this.open(node, there);
    const text = texts.join('');
    const unknowns = there.filter(part => part instanceof Unknown);
    if (unknowns.length === 0 && !text.includes(HOLE)) return isDynamic(text) ? this.resolved(text, []) : text;
    if (isDynamic(text)) return this.resolved(text, behindAll(unknowns), expressionOf(node));
    return new Unknown(
      unknowns.length > 0 ? behindAll(unknowns) : this.behind(node),
      isOnlyHoles(text) ? undefined : text,
      false,
      expressionOf(node),
    );
  }

  private resolved(text: string, behind: readonly string[], expression = JSON.stringify(text)): Unknown {
    const like = text.replace(dynamic, HOLE);
    return new Unknown(behind, like === HOLE ? undefined : like, false, expression);
  }

  private select(node: Raw, index: unknown, list: unknown, decide: Decide | undefined): unknown {
    const at = Number(this.number(index, decide));
    const items = this.items(list, decide, false);
    if (!Array.isArray(items) || !Number.isInteger(at)) return this.open(node, [items]);
    return at >= 0 && at < items.length ? this.evaluate(items[at], decide) : this.open(node, []);
  }

  private split(node: Raw, delimiter: unknown, text: unknown, decide: Decide | undefined): unknown {
    const between = this.evaluate(delimiter, decide);
    const whole = this.evaluate(text, decide);
    if (typeof between !== 'string' || whole instanceof Unknown || whole === undefined) return this.open(node, [whole, between]);
    return textOf(this, whole, decide).split(between);
  }

  /** A value of a map. Where a key is not known, the one that all candidates have. */
  private find(node: Raw, [map, first, second, options]: readonly unknown[], decide: Decide | undefined): unknown {
    let candidates: unknown[] = [this.mappings];
    const keys = [map, first, second].map(key => this.evaluate(key, decide));
    for (const key of keys) {
      const unknown = key instanceof Unknown;
      candidates = candidates.flatMap(candidate => {
        if (!isObject(candidate)) return [];
        if (unknown) return Object.values(candidate);
        return Object.hasOwn(candidate, String(key)) ? [candidate[String(key)]] : [];
      });
    }
    const usual = isObject(options) && Object.hasOwn(options, 'DefaultValue') ? [options['DefaultValue']] : [];
    if (keys.some(key => key instanceof Unknown)) candidates.push(...usual);
    else if (candidates.length === 0) candidates = usual;
    const values = new Set(candidates.map(candidate => JSON.stringify(candidate)));
    // A map holds literals; what else stands there could lead back to itself.
    return values.size === 1 && (candidates[0] === usual[0] || isLiteral(candidates[0])) ? candidates[0] : this.open(node, keys);
  }

  private toJson(node: Raw, argument: unknown, decide: Decide | undefined): unknown {
    const unknowns: Unknown[] = [];
    const plain = (raw: unknown): unknown => {
      const value = this.evaluate(raw, decide);
      if (value instanceof Unknown) {
        unknowns.push(value);
        return value.like ?? HOLE;
      }
      if (Array.isArray(value)) return value.map(plain).filter(item => item !== undefined);
      if (!isObject(value)) return value;
      return Object.fromEntries(Object.keys(value).map(key => [key, plain(value[key])]));
    };
    const text = JSON.stringify(plain(argument)) ?? '';
    return unknowns.length === 0 ? text : new Unknown(behindAll(unknowns), text, false, expressionOf(node));
  }

  private onText(node: Raw, argument: unknown, decide: Decide | undefined, turn: (text: string) => string): unknown {
    const value = this.evaluate(argument, decide);
    return value instanceof Unknown || value === undefined ? this.open(node, [value]) : turn(textOf(this, value, decide));
  }

  private number(raw: unknown, decide: Decide | undefined): unknown {
    const value = this.evaluate(raw, decide);
    return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  }

  /** A list, its items evaluated and those that are not there left out; what else it is, where it is none. */
  private items(raw: unknown, decide: Decide | undefined, each = true): unknown {
    const list = this.evaluate(raw, decide);
    if (!Array.isArray(list) || !each) return list;
    return list.map(item => this.evaluate(item, decide)).filter(item => item !== undefined);
  }

  /** What nobody can tell before the deployment, of which only the origin is known. */
  private open(node: Raw, parts: readonly unknown[]): Unknown {
    const unknowns = parts.filter(part => part instanceof Unknown);
    return new Unknown(unknowns.length > 0 ? behindAll(unknowns) : this.behind(node), undefined, false, expressionOf(node));
  }

  /** Addresses of the resources that are named somewhere below a raw value. */
  behind(raw: unknown): readonly string[] {
    const found = new Set<string>();
    const add = (name: string): void => {
      const address = this.addressOf(name);
      if (address !== undefined && !this.parameters.has(name)) found.add(address);
    };
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) {
        for (const item of value) visit(item);
        return;
      }
      if (value instanceof Unknown) {
        for (const address of value.behind ?? []) found.add(address);
        return;
      }
      for (const key in value) {
        const inner = (value as Raw)[key];
        const names = namesIn(key, inner);
        for (const name of names ?? []) add(name);
        if (!names) visit(inner);
        else if (key === 'Fn::Sub' && Array.isArray(inner)) visit(inner[1]);
      }
    };
    visit(raw);
    return [...found];
  }

  /** Whether a name is one of a parameter or a resource. */
  leads(name: string): boolean {
    return this.parameters.has(name) || this.addressOf(name) !== undefined;
  }
  private addressOf(name: string): string | undefined {
    return this.source.addressOf(name) ?? this.source.addressOf(name.split('.', 1)[0]!);
  }
}

const isOnlyHoles = (text: string): boolean => [...text].every(character => character === HOLE);
const isLiteral = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(item => typeof item !== 'object') : typeof value !== 'object' || value === null;

function textOf(intrinsics: Intrinsics, value: unknown, decide: Decide | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value
    .map(item => {
      const known = intrinsics.evaluate(item, decide);
      return known instanceof Unknown ? (known.like ?? HOLE) : String(known);
    })
    .join(',');
}
const behindAll = (unknowns: readonly unknown[]): readonly string[] => [
  ...new Set(unknowns.flatMap(unknown => (unknown as Unknown).behind ?? [])),
];
