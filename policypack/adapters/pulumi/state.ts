import type { Resource, StackOf } from '../../engine/resource';
import { nameOf } from '../../report/words/names';
import { resourceOf } from './resource';

/** One resource as `pulumi stack export`, a backend in files (`.pulumi/stacks`) and `pulumi preview --json` write it. */
interface Written {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly external?: boolean;
  readonly delete?: boolean;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly provider?: string;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>> | null;
  readonly sourcePosition?: string;
}

/** A program's resources as a file has them. */
export interface WrittenStack {
  readonly stack: StackOf;
  /** Resources that the program only read are there to be named, and are not judged. */
  judged(resource: Resource): boolean;
  /** Where the program made it, where the file says. */
  locate(address: string): { readonly file: string; readonly line: number; readonly column: number } | undefined;
}

/** A parsed file that is neither an export nor a preview. */
export class NoPulumiFile extends Error {}

/** Reads a parsed `pulumi stack export`, file of a backend or `pulumi preview --json`. */
export function readPulumiFile(content: unknown): WrittenStack {
  const written = writtenIn(content);
  if (!written) throw new NoPulumiFile('it is neither a state export nor a preview');
  const byUrn = new Map<string, Written>();
  for (const state of written) if (!state.delete) byUrn.set(state.urn, state);
  const external = new Set([...byUrn.values()].filter(state => state.external).map(({ urn }) => urn));
  const resources = [...byUrn.values()].map(state => asResource(state, byUrn));
  return {
    stack: { resources, complete: true },
    judged: resource => !external.has(resource.address),
    locate: address => positionOf(byUrn.get(address)?.sourcePosition),
  };
}

function asResource(state: Written, byUrn: ReadonlyMap<string, Written>): Resource {
  const provider = typeof state.provider !== 'string' ? undefined : byUrn.get(state.provider.slice(0, state.provider.lastIndexOf('::')));
  return resourceOf(
    {
      urn: state.urn,
      type: state.type,
      name: nameOf(state.urn),
      inputs: state.external ? {} : (state.inputs ?? {}),
      parent: state.parent,
      provider: provider && { type: provider.type, inputs: provider.inputs ?? {} },
    },
    {
      outputs: { ...state.outputs, ...(state.id !== undefined && { id: state.id }) },
      behind: Object.fromEntries(
        Object.entries(state.propertyDependencies ?? {}).map(([input, urns]) => [
          input,
          Array.isArray(urns) ? urns.filter(urn => typeof urn === 'string') : [],
        ]),
      ),
    },
  );
}

function writtenIn(content: unknown): readonly Written[] | undefined {
  if (!isObject(content)) return undefined;
  const { deployment, checkpoint, steps } = content as { deployment?: unknown; checkpoint?: unknown; steps?: unknown };
  if (deployment !== undefined) return resourcesIn(deployment);
  if (isObject(checkpoint)) return resourcesIn((checkpoint as { latest?: unknown }).latest ?? null);
  if (!Array.isArray(steps)) return undefined;
  return (steps as ({ op?: unknown; newState?: unknown } | null)[]).flatMap(step =>
    isWritten(step?.newState) ? [String(step.op).startsWith('read') ? { ...step.newState, external: true } : step.newState] : [],
  );
}
/** Those of a deployment. A stack that nobody has deployed is written without resources, or without a deployment. */
function resourcesIn(deployment: unknown): readonly Written[] | undefined {
  if (deployment === null) return [];
  if (!isObject(deployment)) return undefined;
  const { resources } = deployment as { resources?: unknown };
  if (resources === undefined || resources === null) return [];
  return Array.isArray(resources) ? (resources as unknown[]).filter(isWritten) : undefined;
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isWritten = (state: unknown): state is Written =>
  typeof state === 'object' && state !== null && typeof (state as Written).urn === 'string' && typeof (state as Written).type === 'string';

/** `project:///index.ts#16,15` */
function positionOf(text: string | undefined): { file: string; line: number; column: number } | undefined {
  const found = /^project:\/\/\/(.+)#(\d+),(\d+)$/.exec(text ?? '');
  return found ? { file: found[1]!, line: Number(found[2]), column: Number(found[3]) } : undefined;
}
