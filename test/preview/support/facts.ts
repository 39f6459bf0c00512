import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AwsFacts } from '../../../preview';

const file = path.join(__dirname, '../../../../shared/reference/aws-resources.json');

/** Types of the programs here that have a region, and tags, where the whole table is absent. */
const few = [
  'aws:s3/bucket:Bucket',
  'aws:s3/bucketObject:BucketObject',
  'aws:ec2/subnet:Subnet',
  'aws:ec2/instance:Instance',
  'aws:rds/instance:Instance',
];

interface Entry {
  token: string;
  hasRegion: boolean;
  hasTagsAll: boolean;
}

/** Whether the whole table of the aws provider's types is here. */
export const allFactsKnown = existsSync(file);

/** Facts from the reference table, or of a few types. */
export function awsFacts(): AwsFacts {
  const entries: Entry[] = allFactsKnown
    ? (JSON.parse(readFileSync(file, 'utf8')) as { resources: Entry[] }).resources
    : few.map(token => ({ token, hasRegion: true, hasTagsAll: true }));
  const known = new Map(entries.map(entry => [entry.token, entry]));
  return { hasRegion: token => known.get(token)?.hasRegion ?? false, hasTags: token => known.get(token)?.hasTagsAll ?? false };
}
