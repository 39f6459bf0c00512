import type { Decide } from '../../engine/known';
import type { Home, Resource } from '../../engine/resource';
import type { Declared } from './declared';
import { isObject } from './expression';
import type { Intrinsics } from './intrinsics';
import { nativeName } from './spelling';
import { inputsOf, look } from './values';

/** A resource of a template: nothing of it is read before somebody asks. */
export class TemplateResource implements Resource {
  readonly address: string;
  readonly name: string;
  readonly type: string;
  readonly home: Home;
  /** In a template what is absent is known to be absent. */
  readonly seen = true;
  readonly exists?: (decide: Decide) => boolean;
  readonly #declared: Declared;
  readonly #intrinsics: Intrinsics;
  #inputs: { readonly value: unknown } | undefined;
  #behind: Map<string, readonly string[]> | undefined;

  constructor(declared: Declared, intrinsics: Intrinsics, home: Home, open: boolean) {
    this.address = this.name = declared.id;
    this.type = declared.type;
    this.home = home;
    this.#declared = declared;
    this.#intrinsics = intrinsics;
    if (open) this.exists = decide => intrinsics.conditions.holds({ Condition: declared.attributes['Condition'] }, decide);
  }

  get inputs(): unknown {
    this.#inputs ??= { value: inputsOf(this.#declared.properties, { intrinsics: this.#intrinsics, type: this.type }) };
    return this.#inputs.value;
  }

  look(raw: unknown): unknown {
    return look(raw);
  }

  behind(input: string): readonly string[] {
    const known = this.#behind?.get(input);
    if (known) return known;
    const { properties } = this.#declared;
    const found = isObject(properties)
      ? Object.keys(properties)
          .filter(name => nativeName(name) === input)
          .flatMap(name => this.#intrinsics.behind(properties[name]))
      : [];
    (this.#behind ??= new Map()).set(input, found);
    return found;
  }
}
