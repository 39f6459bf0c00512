import type { Cloud } from './cloud';
import { type Aspect, type AspectBy, aspects, entryOf, expected, type Facts, isComputed, type Key } from './facts';
import { type Decide, type Many, NotYet, some, Unknown, Unresolved } from './known';
import type { Link, StackIndex } from './links';
import { ASIDE, isHeard, type Noted, note, READ, REGION_OF_HOME, type Read } from './reads';
import type { Resource } from './resource';
import { type AnyRow, type Around, Cannot, type Neighbour, rowOf, type Table } from './row';
import { originOf, peek, viewOf } from './view';
import type { Witness } from './witness';

/** Thrown where a row has neither a cell nor a `cannot` for a fact. */
export class Absent {
  constructor(
    readonly aspect: Aspect,
    /** True where the kind of resource should have it: nobody has looked, and that must be said. */
    readonly missed: boolean,
  ) {}
}

/** How each of these facts is found. */
type Computing<A extends Aspect> = { readonly [K in A]: (resource: Resource, sight: Sight) => Facts[K] };
/** What the engine must be told of the cloud and the user's settings; all of it pure. */
export interface Model {
  readonly table: Table;
  readonly cloud: Cloud;
  /** Names of keys that the user says are the provider's. */
  readonly providerKeys: ReadonlySet<string>;
  /** Names of what the user assures of the world outside the stack. */
  readonly assured: ReadonlySet<string>;
  readonly compute: Computing<AspectBy<'model'>>;
}
/** What the engine knows by itself. */
const own: Computing<AspectBy<'engine'>> = {
  ownedHere: (resource, sight) => some(sight.belongsTo(resource), () => true),
};

interface Looked {
  /** What was read to answer it, while somebody listens. */
  readonly heard: readonly Noted[];
  /** True where asking threw; `answer` is then what was thrown. */
  readonly failed: boolean;
  readonly answer: unknown;
}
const nothing: readonly Noted[] = [];
/** Stands for a fact that is just being asked for. */
const OPEN = Symbol('open');

/** All facts of a stack under one set of decisions, each read at most once, when first asked for. */
export class Sight {
  private readonly facts = new Map<string, FactsOf>();
  constructor(
    readonly model: Model,
    readonly index: StackIndex,
    readonly decide: Decide,
    /** Who listens, where a rule is asked once more for what it fails on. */
    readonly witness?: Witness,
  ) {}

  of(resource: Resource): FactsOf {
    let facts = this.facts.get(resource.address);
    if (!facts) this.facts.set(resource.address, (facts = new AllFacts(resource, this) as FactsOf));
    return facts;
  }
  /** Lets go of what was read of a resource; who asks again reads again. */
  forget(resource: Resource): void {
    this.facts.delete(resource.address);
  }
  row(resource: Resource): AnyRow | undefined {
    return rowOf(this.model.table, resource.type);
  }
  exists(resource: Resource): boolean {
    return resource.exists?.(this.decide) ?? true;
  }
  /** The resources that this one is a part of, or attached to. */
  belongsTo(resource: Resource): Many<Neighbour> {
    const cell = this.row(resource)?.belongsTo;
    if (!cell || !resource.seen) return [];
    return cell(viewOf(resource, this.decide), aroundOf(resource, this)) as Many<Neighbour>;
  }
}

type Asked = Exclude<Aspect, AspectBy<'kind'>>;
/** The facts of one resource. */
class AllFacts {
  private readonly looked = new Map<Aspect, Looked | typeof OPEN>();
  private readonly row: AnyRow | undefined;
  constructor(
    readonly resource: Resource,
    private readonly sight: Sight,
  ) {
    this.row = sight.row(resource);
  }

  get holds(): Facts['holds'] {
    return this.row?.holds ?? 'other';
  }
  read(aspect: Asked): unknown {
    const known = this.looked.get(aspect);
    if (known === OPEN) throw new Unresolved(`Its ${entryOf(aspect).called} depends on itself.`);
    const { heard, failed, answer } = known ?? this.look(aspect);
    const { witness } = this.sight;
    const told = witness ? witness.tell(aspect, failed ? undefined : answer, heard) : answer;
    if (failed) throw answer;
    return told;
  }

  private look(aspect: Asked): Looked {
    this.looked.set(aspect, OPEN);
    const { witness } = this.sight;
    const heard: Noted[] | undefined = witness && [];
    let looked: Looked;
    try {
      const answer = heard ? witness!.ask(aspect, heard, () => this.ask(aspect)) : this.ask(aspect);
      looked = { heard: heard ?? nothing, failed: false, answer };
    } catch (thrown) {
      looked = { heard: heard ?? nothing, failed: true, answer: thrown };
    }
    this.looked.set(aspect, looked);
    return looked;
  }

  private ask(aspect: Asked): unknown {
    const { resource, sight, row } = this;
    if (isComputed(aspect)) {
      if (!resource.seen) throw new Unresolved('The host did not hand over its inputs.');
      const compute = entryOf(aspect).by === 'engine' ? own : sight.model.compute;
      return (compute as Computing<Asked>)[aspect](resource, sight);
    }
    const cell = row?.facts[aspect];
    if (cell === undefined) throw new Absent(aspect, expected[row?.holds ?? 'other'].includes(aspect));
    if (cell instanceof Cannot) throw cell;
    if (!resource.seen) throw new Unresolved('The host did not hand over its inputs.');
    return cell(viewOf(resource, sight.decide), aroundOf(resource, sight));
  }
}

for (const aspect of aspects.filter(aspect => entryOf(aspect).by !== 'kind') as readonly Asked[]) {
  Object.defineProperty(AllFacts.prototype, aspect, {
    get(this: AllFacts) {
      return this.read(aspect);
    },
  });
}
/** The facts of one resource, as rules see them. */
export type FactsOf = AllFacts & Facts;

/** What a neighbour is to a cell. */
class Near implements Neighbour {
  readonly address: string;
  readonly type: string;
  constructor(
    private readonly resource: Resource,
    private readonly sight: Sight,
  ) {
    this.address = resource.address;
    this.type = resource.type;
  }
  get inputs(): Record<string, unknown> {
    const { resource, sight } = this;
    if (!resource.seen) throw new Unresolved(`The host did not hand over the inputs of ${resource.name}.`);
    return viewOf(resource, sight.decide) as Record<string, unknown>;
  }
  get facts(): FactsOf {
    return this.sight.of(this.resource);
  }
}

type Inputs = Record<string, unknown>;
interface Named {
  readonly value: unknown;
  readonly read: Read;
  readonly link: () => Link;
}

/** Where a resource's provider or stack put it, looked up when it is asked for. */
class Home {
  constructor(private readonly resource: Resource) {}
  get region(): string | undefined {
    const region = this.resource.look(this.resource.home.region);
    if (isHeard()) note({ address: this.resource.address, path: REGION_OF_HOME });
    return typeof region === 'string' && region !== '' ? region : undefined;
  }
  get defaultTags(): Readonly<Record<string, unknown>> | undefined {
    const tags = this.resource.look(this.resource.home.defaultTags);
    if (tags instanceof Unknown) throw new Unresolved('Its default tags are unknown until deployment.', undefined, tags);
    return tags as Readonly<Record<string, unknown>> | undefined;
  }
}

/** The resources around one, as a cell sees them. */
class Surroundings implements Around<Record<string, Inputs>> {
  #home: Home | undefined;
  constructor(
    private readonly resource: Resource,
    private readonly sight: Sight,
  ) {}

  get home(): Home {
    return (this.#home ??= new Home(this.resource));
  }
  pointingHere(type: string, by: string): Many<Neighbour<never>> {
    const { resource, sight } = this;
    this.whole(() => `Whether a ${type} completes it is unknown until the whole stack is known.`);
    const { sure, open } = sight.index.pointingAt(resource, type, by, sight.decide);
    // One that is there is what to change; one that is not is what to add.
    if (isHeard() && sure.length === 0 && open.length === 0) note({ address: resource.address, path: `${type}#${by}` });
    return [
      ...this.found(sure),
      ...open.map(r => () => {
        throw new Unresolved(`Which resource ${r.name} belongs to is unknown.`, { address: r.address, path: by });
      }),
    ];
  }
  target(of: object, input: string, ...types: readonly string[]): Neighbour<never> | undefined {
    const { value, read, link } = this.named(of, input, types, ASIDE);
    if (value === undefined || value === null || value === '') return undefined;
    this.whole(() => `What ${read.path} names is unknown until the whole stack is known.`);
    const linked = link();
    if (linked.kind === 'open') throw new Unresolved(`What ${read.path} names is unknown.`, read, linked.unknown);
    if (linked.kind === 'to' && this.sight.exists(linked.resource)) return new Near(linked.resource, this.sight) as never;
    if (value instanceof Unknown && linked.kind === 'elsewhere' && !value.exact)
      throw new Unresolved(`What ${read.path} names is unknown.`, read, value);
    return undefined;
  }
  key(of: object, input: string): Key {
    const { cloud, providerKeys } = this.sight.model;
    const { value, read, link } = this.named(of, input, cloud.keyTypes, READ);
    const whose = (key: string): Key => (cloud.providerManaged(key) || providerKeys.has(key) ? 'provider-key' : 'customer-key');
    if (value === undefined || value === null || value === '') return 'provider-key';
    if (typeof value === 'string') return whose(value);
    if (!(value instanceof Unknown)) throw new Unresolved(`${read.path} should be a plain value.`, read);
    const known = value.like === undefined ? undefined : cloud.keyIn(value.like);
    if (known !== undefined) return whose(known);
    this.whole(() => `What ${read.path} names is unknown until the whole stack is known.`);
    if (link().kind === 'to') return 'customer-key';
    throw new Unresolved(`${read.path} may name a customer's key or the provider's.`, read, value);
  }
  all(type: string): Many<Neighbour<never>> {
    this.whole(() => `Whether there is a ${type} is unknown until the whole stack is known.`);
    if (isHeard()) note({ address: this.resource.address, path: type }, ASIDE);
    return this.found(this.sight.index.ofType(type));
  }
  given(of: object, input: string): boolean {
    const { value } = this.named(of, input, [], ASIDE);
    return value !== undefined && value !== null;
  }
  assured(what: string): boolean {
    return this.sight.model.assured.has(what);
  }
  elsewhere(what: string): never {
    this.whole(() => what);
    throw new Unresolved(what);
  }

  private whole(what: () => string): void {
    if (!this.sight.index.stack.complete) throw new NotYet(what());
  }
  private found(resources: readonly Resource[]): Many<Neighbour<never>> {
    const { sight } = this;
    return resources.filter(r => sight.exists(r)).map(r => () => new Near(r, sight) as never);
  }
  private named(of: object, input: string, types: readonly string[], weight: Noted['weight']): Named {
    const origin = originOf(of);
    // What is no structure, though it should be one, has nothing given in it.
    if (!origin) return { value: undefined, read: { address: this.resource.address, path: input }, link: () => ({ kind: 'nothing' }) };
    const { index, decide } = this.sight;
    const { value, path } = peek(origin, input, decide);
    const read = { address: origin.resource.address, path };
    if (isHeard()) note(read, weight);
    return { value, read, link: () => index.link(origin.resource, path.split(/[.[]/, 1)[0]!, value, types) };
  }
}
const aroundOf = (resource: Resource, sight: Sight): Around<Record<string, Inputs>> => new Surroundings(resource, sight) as never;
