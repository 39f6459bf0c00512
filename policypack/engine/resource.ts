import type { Decide } from './known';

/** Where a resource was put by its provider, template or stack; what its own inputs say comes first. */
export interface Home {
  /** Raw value of the provider's or stack's region; undefined where only the environment would tell. */
  readonly region?: unknown;
  /** Raw map of tags that the provider adds to all it makes. */
  readonly defaultTags?: unknown;
}

/** One resource as an adapter hands it over: nothing read, nothing resolved. */
export interface Resource {
  readonly address: string;
  readonly name: string;
  /** The table's token: `aws:s3/bucket:Bucket`, `AWS::S3::Bucket`. Old names of a type are already its present one. */
  readonly type: string;
  /** Raw inputs, as the host gave them; read only through a `view`. */
  readonly inputs: unknown;
  /** False where no inputs were handed over, so that what is absent proves nothing. */
  readonly seen: boolean;
  /** What the host knows beyond the inputs (ids, ARNs after a deployment): used to find what names it, never to judge it. */
  readonly outputs?: unknown;
  readonly parent?: string;
  readonly home: Home;
  /** Resolves one raw value: to a plain value, an `Unknown`, or a `Choice`. */
  look(raw: unknown): unknown;
  /** Addresses behind a top-level input; undefined where the host has not said yet. */
  behind(input: string): readonly string[] | undefined;
  /** Whether the resource is there at all under the decisions taken; absent where it always is. */
  exists?(decide: Decide): boolean;
}

/** A whole program or template, or the one resource that is just being registered. */
export interface StackOf {
  readonly resources: readonly Resource[];
  /** False while resources are still being registered one by one. */
  readonly complete: boolean;
}
