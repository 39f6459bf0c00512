import { fileURLToPath } from 'node:url';
import type { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb';
import type { Properties } from './wire';

/** Seconds for each operation, 0 where the program set none. */
export interface CustomTimeouts {
  create: number;
  update: number;
  delete: number;
}

/** The resource options that the engine hands to a policy pack. */
export interface ResourceOptions {
  protect: boolean;
  ignoreChanges: string[];
  deleteBeforeReplace: boolean;
  deleteBeforeReplaceDefined: boolean;
  additionalSecretOutputs: string[];
  /** Only those that the program wrote as URNs: so does the engine. */
  aliases: string[];
  customTimeouts: CustomTimeouts;
  parent: string;
}

/** The provider of a resource; its inputs without internal keys. */
export interface Provider {
  urn: string;
  type: string;
  name: string;
  inputs: Properties;
}

/** A line of the program; `file` is a path, lines and columns count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/** A resource as the program registered it, or read it. */
export interface Registration {
  urn: string;
  type: string;
  name: string;
  custom: boolean;
  /** Read by `.get()` or as a stack reference: never handed to a pack. */
  external: boolean;
  /** A component whose children a plugin makes; this preview knows none of them. */
  remote: boolean;
  /** Made by the engine, not by the program. */
  implicit: boolean;
  /** URN, or empty. */
  parent: string;
  provider?: Provider;
  /** After Check and remediation, internal keys (`__defaults`) included; unknowns and secrets as on the wire. */
  inputs: Properties;
  /** The planned state: inputs, and unknowns for what only the deployment tells. */
  outputs: Properties;
  opts: ResourceOptions;
  /** URNs. */
  dependencies: string[];
  /** URNs by top-level input, inputs without any left out. */
  propertyDependencies: Record<string, string[]>;
  /** URNs of every alias, those written as name, type or parent resolved. */
  aliases: string[];
  source?: SourcePosition;
}

/** What the engine's own resources have: nothing set. */
export const noOptions: ResourceOptions = {
  protect: false,
  ignoreChanges: [],
  deleteBeforeReplace: false,
  deleteBeforeReplaceDefined: false,
  additionalSecretOutputs: [],
  aliases: [],
  customTimeouts: { create: 0, update: 0, delete: 0 },
  parent: '',
};

/** The options of a registration, as the engine hands them on. */
export function optionsOf(request: RegisterResourceRequest): ResourceOptions {
  const timeouts = request.getCustomtimeouts();
  return {
    protect: request.getProtect() ?? false,
    ignoreChanges: request.getIgnorechangesList(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    deleteBeforeReplaceDefined: request.getDeletebeforereplacedefined(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    aliases: urnAliases(request),
    customTimeouts: {
      create: seconds(timeouts?.getCreate()),
      update: seconds(timeouts?.getUpdate()),
      delete: seconds(timeouts?.getDelete()),
    },
    parent: request.getParent(),
  };
}

const urnAliases = (request: RegisterResourceRequest): string[] => [
  ...request.getAliasurnsList(),
  ...request
    .getAliasesList()
    .filter(alias => !alias.getSpec())
    .map(alias => alias.getUrn()),
];

/** The dependencies of each top-level input that has some. */
export function propertyDependenciesOf(request: RegisterResourceRequest): Record<string, string[]> {
  const entries = [...request.getPropertydependenciesMap().entries()].map(
    ([key, dependencies]) => [key, dependencies.getUrnsList()] as const,
  );
  return Object.fromEntries(entries.filter(([, urns]) => urns.length > 0));
}

/** Where in the program a registration was written: the innermost frame that is not a package's. */
export function sourceOf(request: RegisterResourceRequest): SourcePosition | undefined {
  const frames =
    request
      .getStacktrace()
      ?.getFramesList()
      .map(frame => frame.getPc()) ?? [];
  const own = [...frames, request.getSourceposition()].find(frame => frame?.getUri() && !/\/node_modules\//.test(frame.getUri()));
  return own && { file: pathOf(own.getUri()), line: own.getLine(), column: own.getColumn() };
}

const pathOf = (uri: string): string => (uri.startsWith('file:') ? fileURLToPath(uri) : uri);

const unitSeconds: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** `1h30m`, as Go writes a duration, in seconds; 0 for none. */
export function seconds(duration: string | undefined): number {
  const parts = [...(duration ?? '').matchAll(/(\d+(?:\.\d+)?)(ms|us|µs|ns|h|m|s)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds[unit ?? ''] ?? 0), 0);
}
