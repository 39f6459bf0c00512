import { z } from 'zod';
import { attributes } from '../data/classes';
import { assurances } from '../engine/row';

const level = z.enum(['mandatory', 'advisory', 'disabled']);
const places = z.array(z.string()).min(1);
const days = z.number().int().nonnegative();
const keysOf = <T extends Record<string, unknown>>(record: T): [string, ...string[]] => Object.keys(record) as [string, ...string[]];
const attribute = z.enum(keysOf(attributes));

const demands = z.strictObject({
  create: z.union([z.literal('forbidden'), z.strictObject({})]).optional(),
  store: z
    .union([
      z.literal('forbidden'),
      z.strictObject({ key: z.enum(['none', 'provider-key', 'customer-key']).optional(), in: places.optional() }),
    ])
    .optional(),
  use: z.strictObject({ 'logs-days': days.optional() }).optional(),
  share: z.strictObject({ public: z.enum(['allowed', 'never']).optional(), with: places.optional() }).optional(),
  archive: z.strictObject({ 'backup-days': days.optional(), locked: z.boolean().optional() }).optional(),
  destroy: z.strictObject({ protected: z.boolean().optional(), 'key-window-days': days.optional() }).optional(),
});

/** `ccm.yaml`: types, checks and messages all come from here. */
export const configSchema = z.strictObject({
  classification: z
    .strictObject({
      tag: z.string().min(1).optional(),
      tags: z.partialRecord(attribute, z.string().min(1)).optional(),
      required: z.array(attribute).optional(),
      assume: z.string().optional(),
      classes: z.record(z.string().min(1), demands).optional(),
    })
    .optional(),
  jurisdictions: places.optional(),
  controls: z.record(z.string(), z.union([level, z.strictObject({ level })])).optional(),
  unknown: level.optional(),
  assured: z.array(z.enum(keysOf(assurances))).optional(),
  exceptions: z
    .array(
      z.strictObject({
        control: z.string(),
        resource: z.string().min(1),
        owner: z.string().min(1).optional(),
        reason: z.string().min(1).optional(),
        until: z.iso.date(),
      }),
    )
    .optional(),
  'provider-keys': z.array(z.string().min(1)).optional(),
});
export type Config = z.infer<typeof configSchema>;
