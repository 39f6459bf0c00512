import type { Decide } from '../../engine/known';
import type { Resource, StackOf } from '../../engine/resource';
import { CyclicCondition } from './conditions';
import type { Declared } from './declared';
import { type Place, TemplateError } from './errors';
import { isObject, Undecidable } from './expression';
import { expand, isForEach, TooManyExpansions } from './for-each';
import { Intrinsics } from './intrinsics';
import { stepsTo, writtenAt } from './locate';
import { dangling, notLookedInto, strangers } from './notes';
import type { Given } from './parameters';
import { type Document, parse } from './parse';
import type { Steps } from './positions';
import { TemplateResource } from './resource';
import type * as Sam from './sam';
import { writtenPath } from './written-name';

export { type Assembly, readCdkManifest, type Synthesized } from './cdk-manifest';
export { type Place, TemplateError } from './errors';

export interface TemplateOptions extends Given {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Tags of the stack, which CloudFormation hands on to its resources. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A template, ready to be judged. */
export interface Template {
  readonly stack: StackOf;
  /** What was not looked into, keys that stand twice, functions nobody knows: one line each. */
  readonly notes: readonly string[];
  /** Line and column of a resource, or of one of its inputs as it is under these decisions; of the resource where the input is not written. */
  locate(address: string, path?: string, decide?: Decide): Place | undefined;
  /** An input's path as the template writes it or, where it does not, as its type would. */
  write(path: string, address?: string): string;
  /** What stands beside a resource's properties: `DeletionPolicy`, `UpdateReplacePolicy`, `Metadata`, `DependsOn`, `Condition`. */
  attributesOf(address: string): Readonly<Record<string, unknown>>;
}

/** Reads a template of CloudFormation, SAM included, from its text. Throws `TemplateError`. */
export function readTemplate(text: string, options: TemplateOptions): Template {
  const document = parse(text, options.file);
  try {
    return new Reader(document, options).read();
  } catch (error) {
    if (error instanceof CyclicCondition)
      throw new TemplateError(
        options.file,
        `Conditions need each other: ${error.names.join(' → ')}.`,
        document.place(['Conditions', error.names[0]!]),
      );
    if (error instanceof TooManyExpansions)
      throw new TemplateError(options.file, `Its loops (Fn::ForEach) make more than ${error.limit} things.`, document.place(['Resources']));
    throw error;
  }
}

class Reader {
  private readonly notes: string[];
  private readonly places = new Map<string, Declared>();
  private names: ReadonlyMap<string, string> = new Map();
  private readonly tree: Record<string, unknown>;
  private readonly intrinsics: Intrinsics;

  constructor(
    private readonly document: Document,
    private readonly options: TemplateOptions,
  ) {
    this.notes = [...document.notes];
    this.tree = { ...document.tree };
    this.intrinsics = this.evaluator();
    if (this.loops('Conditions')) this.intrinsics = this.evaluator();
  }

  read(): Template {
    const { document, intrinsics, options, tree } = this;
    intrinsics.conditions.check();
    const all = this.declared();
    for (const declared of all) this.places.set(declared.id, declared);
    const home = { region: options.region, defaultTags: options.tags };
    const resources: Resource[] = [];
    const unmade: string[] = [];
    for (const declared of this.places.values()) {
      const made = this.isMade(declared);
      if (made === false) unmade.push(declared.id);
      else resources.push(new TemplateResource(declared, intrinsics, home, made === 'open'));
    }
    if (unmade.length > 0) this.notes.push(`Not made under these parameters: ${unmade.sort().join(', ')}.`);
    for (const [name, times] of [...document.survey.functions].sort())
      this.notes.push(`${name} is no function of CloudFormation's: what it gives is unknown${times > 1 ? `, ${times} times` : ''}.`);
    this.notes.push(...notLookedInto(all, tree, document.survey.transforms), ...strangers(options.parameters, intrinsics));
    this.notes.push(...dangling(document.survey, document.tree, name => intrinsics.leads(name)));
    return {
      stack: { resources, complete: true },
      notes: this.notes,
      locate: (address, path = '', decide) => {
        const declared = this.places.get(address);
        return declared && document.place(stepsTo(declared, path, intrinsics, decide));
      },
      write: (path, address = '') => {
        const declared = this.places.get(address);
        if (!declared) return writtenPath(path);
        const [written, left] = writtenAt(declared, path, intrinsics);
        if (left === '') return written;
        const rest = writtenPath(left, declared.type);
        return written === '' || rest.startsWith('[') ? written + rest : `${written}.${rest}`;
      },
      attributesOf: address => this.places.get(address)?.attributes ?? {},
    };
  }

  private evaluator(): Intrinsics {
    return new Intrinsics({
      tree: this.tree,
      given: this.options,
      addressOf: name => (this.places.has(name) ? name : this.names.get(name)),
      carriesAnything: address => /^(Custom::|AWS::CloudFormation::(Stack|CustomResource)$)/.test(this.places.get(address)?.type ?? ''),
    });
  }

  /** Unrolls the loops of a section; false where there are none. */
  private loops(section: string): boolean {
    const found = this.tree[section];
    if (!isObject(found) || !Object.keys(found).some(isForEach)) return false;
    this.tree[section] = Object.fromEntries(this.entries(section).map(({ key, value }) => [key, value]));
    return true;
  }

  /** Keys and values of a section, its loops unrolled. */
  private entries(section: string): readonly { readonly key: string; readonly value: unknown; readonly steps: Steps }[] {
    const found = this.tree[section];
    if (!isObject(found)) return [];
    return Object.keys(found).flatMap(key => {
      if (!isForEach(key)) return [{ key, value: found[key], steps: [section, key] }];
      const expanded = expand(found[key], this.intrinsics);
      if (expanded === undefined) this.notes.push(`Not looked into: ${key}: what it loops over is unknown.`);
      return (expanded ?? []).map(made => ({ ...made, steps: [section, key, ...made.steps] }));
    });
  }

  private declared(): readonly Declared[] {
    const { document, options, tree } = this;
    if (!isObject(tree['Resources'])) {
      const place = Object.hasOwn(tree, 'Resources') ? document.place(['Resources']) : undefined;
      const said = place ? 'Its Resources must be an object' : 'It has no Resources';
      throw new TemplateError(options.file, `${said}, so it is no CloudFormation template.`, place);
    }
    const written = this.entries('Resources').flatMap(({ key, value, steps }): Declared[] => {
      if (key === 'Fn::Transform') return [];
      if (!isObject(value) || typeof value['Type'] !== 'string') {
        this.notes.push(`${key} has no Type, so nothing is known of it.`);
        return [];
      }
      return [{ id: key, type: value['Type'], properties: value['Properties'], attributes: value, steps }];
    });
    if (!written.some(({ type }) => type.startsWith('AWS::Serverless::'))) return written;
    const { readServerless } = require('./sam') as typeof Sam;
    const { declared, names, left } = readServerless(written, tree['Globals']);
    this.names = names;
    this.notes.push(...left.map(what => `Not looked into: ${what}.`).sort());
    return declared;
  }

  private isMade({ attributes }: Declared): boolean | 'open' {
    const condition = attributes['Condition'];
    if (condition === undefined) return true;
    try {
      return this.intrinsics.conditions.holds({ Condition: condition }, undefined);
    } catch (error) {
      if (error instanceof Undecidable) return 'open';
      throw error;
    }
  }
}
