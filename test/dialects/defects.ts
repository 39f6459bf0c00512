import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Defect } from './judging';

/**
 * Mistakes that people make, each written with Pulumi's `aws:` and in CloudFormation, and derived for `aws-native:` and the CDK.
 * They stand in the files that have an id for a name.
 */
export const defects: readonly Defect[] = fs
  .readdirSync(__dirname)
  .filter(file => /-\d\d\.ts$/.test(file))
  .sort()
  .flatMap(file => Object.values(require(path.join(__dirname, file)) as Record<string, readonly Defect[]>).flat());
