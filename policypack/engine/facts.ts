import type { DataClass, Places } from '../data/demands';
import type { Labels } from '../data/labels';
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

/** What a control may ask of any resource, whatever the cloud that runs it. */
export interface Facts {
  holds: Holds;
  tags: Tags;
  location: Location;
  dataClass: DataClass;
  places: Places;
  labels: Labels;
  encryption: Many<Store>;
  ingress: Many<Opening>;
  exposure: Many<Exposure>;
  accessBlock: Many<AccessBlock>;
  /** What a principal may do. */
  access: Many<Grant>;
  /** Who may become it. */
  trusts: Many<Grant>;
  /** Whom a resource's own policy lets in. */
  admits: Many<Grant>;
  /** True where what it belongs to is part of this stack, and is judged there. */
  ownedHere: boolean;
  rotation: Rotation;
  backup: Many<Backup>;
  launches: Many<Launch>;
}
export type Aspect = keyof Facts;
/** Facts that the engine's caller computes from other facts and the settings; no row states them. */
export type Computed = 'holds' | 'dataClass' | 'places' | 'labels' | 'ownedHere';
const computed: ReadonlySet<Aspect> = new Set<Computed>(['holds', 'dataClass', 'places', 'labels', 'ownedHere']);
export const isComputed = (aspect: Aspect): aspect is Computed => computed.has(aspect);
export type RowAspect = Exclude<Aspect, Computed>;

/** Facts that a row of this kind must answer: a cell, or `cannot` with its reason. A rule that meets neither says "not looked at". */
export const expected: Readonly<Record<Holds, readonly RowAspect[]>> = {
  data: ['tags', 'location', 'encryption', 'exposure', 'backup'],
  compute: ['tags', 'location'],
  network: ['ingress'],
  // `access` or `admits`, as the policy is one of a principal or of a resource.
  identity: [],
  other: [],
};
