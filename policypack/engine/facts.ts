import type { DataClass } from './demands';
import type { Many } from './known';

/** What a resource is for, and so which facts are expected of its row. */
export type Holds = 'data' | 'compute' | 'network' | 'identity' | 'other';
/** Who runs the layer below: CCM 4.0.13, shared security responsibility model. */
export type ServiceModel = 'iaas' | 'paas' | 'saas';

/** Effective tags: what the resource will carry, defaults of its provider included. */
export interface Tags {
  /** The tag's value; undefined where there is no such tag. Keys are case-sensitive, as in AWS. */
  get(key: string): string | undefined;
}
/** Where a resource will live. */
export interface Location {
  /** Region code, e.g. `eu-central-2`. */
  readonly region: string;
  /** Availability, Local or Wavelength Zone, where the inputs name one. */
  readonly zone?: string;
}
export type Key = 'provider-key' | 'customer-key';
/** One place where the resource keeps data at rest. */
export interface Store {
  /** What is kept there, for the message: `root volume`. */
  readonly what: string;
  readonly encrypted: boolean;
  /** True where being readable is what it is for: a plain parameter. */
  readonly meant?: boolean;
  /** What can be encrypted in its place, where it cannot be itself: `a replication group`. */
  readonly instead?: string;
  /** Whose key encrypts it; asked only where that matters, because it may need the whole stack. */
  key(): Key;
}
/** One way in through a packet filter. */
export interface Opening {
  /** `anywhere`: the whole IPv4 or IPv6 internet, or so large a part that it makes no difference. */
  readonly from: 'anywhere' | 'somewhere';
  readonly family: 'IPv4' | 'IPv6' | 'other';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all' | 'other';
  /** First and last port, both included. */
  readonly ports: readonly [number, number];
}
/** One way in which the world at large could reach the resource or what it holds. */
export interface Exposure {
  /** How, for the message: `its bucket policy`. */
  readonly through: string;
  readonly public: boolean;
  /** True where being public is the resource's declared purpose: a website. */
  readonly meant?: boolean;
}
/** Switches that close the resource to the world whatever its ACLs and policies say. */
export interface AccessBlock {
  /** For the message: `its public access block`. */
  readonly by: string;
  /** Whether what would make it public is refused from now on, … */
  readonly refusesAcls: boolean;
  readonly refusesPolicies: boolean;
  /** … and whether what makes it public already counts for nothing. */
  readonly ignoresAcls: boolean;
  readonly ignoresPolicies: boolean;
}
/** One statement of a policy document, or what a managed policy amounts to. Deny statements are left out. */
export interface Grant {
  /** `identity`: what a principal may do. `resource`: what others may do to it. `trust`: who may become it. */
  readonly via: 'identity' | 'resource' | 'trust';
  /** Actions as written, lower case; a part that is not known is `HOLE`. */
  readonly actions: Many<string>;
  /** True where the statement allows all actions but those (`NotAction`). */
  readonly allBut: boolean;
  /** Resources as written; `*` for all. */
  readonly resources: Many<string>;
  /** True where the statement covers all resources but those (`NotResource`). */
  readonly allResourcesBut: boolean;
  /** Whom it is granted to: `*` for anyone; empty in identity policies. */
  readonly principals: Many<string>;
  /** True where anyone is meant, and no condition narrows it to accounts, organisations, networks or sources. */
  anyone(): boolean;
  /** True where a condition limits what may be done, or to what, and not just who asks, from where, when or how. */
  limited(): boolean;
}
/** How a key or secret is renewed. */
export interface Rotation {
  readonly automatic: boolean;
  /** Days between renewals; undefined where the provider decides. */
  readonly days: number | undefined;
}
/** One way in which lost data can be brought back. */
export interface Backup {
  /** For the message: `automated backups`. */
  readonly by: string;
  /** Days for which a copy is kept; 0 is none, Infinity is until deleted. */
  readonly days: number;
  /** True where nobody can delete the copies before their time. */
  readonly locked?: boolean;
}
/** Something that this resource makes at run time, and what tags it will get. */
export interface Launch {
  readonly what: 'instance' | 'volume';
  readonly tags: Tags;
}

/** Where the data of one resource may live: the intersection of all that was declared. */
export interface Places {
  /** Every declaration, in words, for the message: `class high: CH`. Empty where nothing was declared. */
  readonly declared: readonly string[];
  permits(location: Location): boolean;
  /** Country and groups of a place, for the message. */
  describe(location: Location): string;
}
/** An attribute of data that a tag should carry. */
export interface Label {
  readonly attribute: string;
  readonly tag: string;
  /** The values it may have; empty where any will do. */
  readonly allowed: string;
}
/** What a resource's tags say of its data, and what they leave out. */
export interface Labels {
  /** Tags that the scheme demands. */
  readonly required: readonly string[];
  /** Required labels that neither it, nor what it belongs to, nor its stack carries; or that those tags lack. */
  missing(tags?: Tags): readonly Label[];
  /** Labels whose value is none of those allowed. */
  invalid(): readonly Label[];
}

/**
 * Who tells a fact. `row`: a cell. `kind`: the row's type, whatever its inputs. `engine`: what the engine knows of the stack.
 * `model`: what is computed from other facts and the settings, by whoever calls the engine.
 */
type Teller = 'row' | 'kind' | 'engine' | 'model';
/** All there is to say of one fact, whose type is `T`. */
interface Fact<T, By extends Teller> {
  readonly by: By;
  /** In a message and in the matrix: `It has no backup.` */
  readonly called: string;
  /** Kinds of which a row must answer it: a cell, or `cannot` with its reason. A rule that meets neither says "not looked at". */
  readonly expectedOf?: readonly Holds[];
  /** True where it is told of the resource, and not changed to fix it. */
  readonly told?: true;
  /** The fact that is changed to change it, where it is computed from that one. */
  readonly changedBy?: 'tags';
  /** Never there at run time. */
  readonly type?: T;
}
const fact =
  <By extends Teller>(by: By) =>
  <T>(entry: Omit<Fact<T, By>, 'by' | 'type'>): Fact<T, By> => ({ by, ...entry });
const stated = fact('row');
const computed = fact('model');

/** What a control may ask of any resource, whatever the cloud that runs it. A fact is an entry here, and its cells. */
export const factTable = {
  holds: fact('kind')<Holds>({ called: 'kind', told: true }),
  tags: stated<Tags>({ called: 'tags', expectedOf: ['data', 'compute'], told: true }),
  location: stated<Location>({ called: 'location', expectedOf: ['data', 'compute'] }),
  dataClass: computed<DataClass>({ called: 'class of data', told: true }),
  places: computed<Places>({ called: 'permitted places', told: true }),
  labels: computed<Labels>({ called: 'labels', changedBy: 'tags' }),
  encryption: stated<Many<Store>>({ called: 'encryption', expectedOf: ['data'] }),
  ingress: stated<Many<Opening>>({ called: 'ingress', expectedOf: ['network'] }),
  exposure: stated<Many<Exposure>>({ called: 'exposure', expectedOf: ['data'] }),
  accessBlock: stated<Many<AccessBlock>>({ called: 'access block' }),
  // What a principal may do, who may become it, and whom a resource's own policy lets in. A policy tells one of them, so none is expected of its kind.
  access: stated<Many<Grant>>({ called: 'access' }),
  trusts: stated<Many<Grant>>({ called: 'trusts' }),
  admits: stated<Many<Grant>>({ called: 'admits' }),
  /** True where what it belongs to is part of this stack, and is judged there. */
  ownedHere: fact('engine')<boolean>({ called: 'owner in this stack' }),
  rotation: stated<Rotation>({ called: 'rotation' }),
  backup: stated<Many<Backup>>({ called: 'backup', expectedOf: ['data'] }),
  launches: stated<Many<Launch>>({ called: 'launches' }),
};
type FactTable = typeof factTable;
export type Aspect = keyof FactTable;
export type Facts = { [A in Aspect]: NonNullable<FactTable[A]['type']> };
/** The fields of a fact, or of the items that it is a list of. */
export type FieldOf<A extends Aspect> = A extends Aspect ? keyof (Facts[A] extends Many<infer Item> ? Item : Facts[A]) & string : never;
export type Field = FieldOf<Aspect>;

/** Facts that are told that way. */
export type AspectBy<By extends Teller> = { [A in Aspect]: FactTable[A]['by'] extends By ? A : never }[Aspect];
export type RowAspect = AspectBy<'row'>;

export const aspects = Object.keys(factTable) as readonly Aspect[];
/** One fact's entry, whichever it is. */
export const entryOf = (aspect: Aspect): Fact<unknown, Teller> => factTable[aspect];
export const rowAspects = aspects.filter((aspect): aspect is RowAspect => entryOf(aspect).by === 'row');
const stateable: ReadonlySet<Aspect> = new Set(rowAspects);
/** True where no row states it. */
export const isComputed = (aspect: Aspect): aspect is Exclude<Aspect, RowAspect> => !stateable.has(aspect);

const expectedOf = (kind: Holds): readonly RowAspect[] => rowAspects.filter(aspect => entryOf(aspect).expectedOf?.includes(kind));
/** Facts that a row of each kind must answer. */
export const expected: Readonly<Record<Holds, readonly RowAspect[]>> = {
  data: expectedOf('data'),
  compute: expectedOf('compute'),
  network: expectedOf('network'),
  identity: expectedOf('identity'),
  other: expectedOf('other'),
};
