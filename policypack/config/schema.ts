// The API of version 3 loads in a third of the time: that of version 4 brings sixty languages along.
import { z } from 'zod/v3';
import { aws } from '../clouds/aws/cloud';
import { attributes } from '../data/classes';

const level = z.enum(['mandatory', 'advisory', 'disabled']);
const EMPTY = 'must not be empty';
const named = z.string().min(1, EMPTY);
const places = z.array(z.string()).min(1, EMPTY);
const days = z.number().int().nonnegative('must not be negative');
const keysOf = <T extends Record<string, unknown>>(record: T): [string, ...string[]] => Object.keys(record) as [string, ...string[]];
const assurances = aws.assurances.map(({ name }) => name) as [string, ...string[]];
const attribute = z.enum(keysOf(attributes));
const tags = Object.fromEntries(attribute.options.map(name => [name, named.optional()]));

const demands = z
  .object({
    create: z.union([z.literal('forbidden'), z.object({}).strict()]).optional(),
    store: z
      .union([
        z.literal('forbidden'),
        z.object({ key: z.enum(['none', 'provider-key', 'customer-key']).optional(), in: places.optional() }).strict(),
      ])
      .optional(),
    use: z.object({ 'logs-days': days.optional() }).strict().optional(),
    share: z
      .object({ public: z.enum(['allowed', 'never']).optional(), with: places.optional() })
      .strict()
      .optional(),
    archive: z.object({ 'backup-days': days.optional(), locked: z.boolean().optional() }).strict().optional(),
    destroy: z.object({ protected: z.boolean().optional(), 'key-window-days': days.optional() }).strict().optional(),
  })
  .strict();

/** `ccm.yaml`: types, checks and messages all come from here. */
export const configSchema = z
  .object({
    edition: z.number().int().min(1, 'must not be below 1').optional(),
    classification: z
      .object({
        tag: named.optional(),
        tags: z.object(tags).strict().optional(),
        required: z.array(attribute).optional(),
        assume: z.string().optional(),
        classes: z.record(named, demands).optional(),
      })
      .strict()
      .optional(),
    jurisdictions: places.optional(),
    controls: z.record(z.string(), z.union([level, z.object({ level }).strict()])).optional(),
    unknown: level.optional(),
    assured: z.array(z.enum(assurances)).optional(),
    exceptions: z
      .array(
        z
          .object({
            control: z.string(),
            resource: named,
            owner: named.optional(),
            reason: named.optional(),
            until: z.string().date('must be a day such as 2026-12-31'),
          })
          .strict(),
      )
      .optional(),
    'provider-keys': z.array(named).optional(),
  })
  .strict();
export type Config = z.infer<typeof configSchema>;

/** What the schema says of itself: an object, a list or record, a choice, or a value with all that it may be. */
export interface Part {
  readonly shape?: Readonly<Record<string, Part>>;
  readonly element?: Part;
  /** Of a record alone. */
  readonly keySchema?: unknown;
  readonly options?: readonly (Part | string)[];
  readonly value?: string;
  unwrap?(): Part;
}
/** What may stand there: several things where there is a choice. */
export function choices(part: Part | undefined): readonly Part[] {
  if (!part) return [];
  if (part.unwrap) return choices(part.unwrap());
  const inner = part.options?.filter(option => typeof option === 'object') ?? [];
  return inner.length > 0 ? inner.flatMap(choices) : [part];
}
