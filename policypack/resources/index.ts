import type { Table } from '../engine/row';
import { ebs } from './aws/ebs';
import { instances } from './aws/ec2-instances';
import { kms } from './aws/kms';
import { rds } from './aws/rds';
import { s3 } from './aws/s3';
import { securityGroups } from './aws/security-groups';

/** Every row of every dialect, by token. */
export const table: Table = { ...ebs, ...instances, ...kms, ...rds, ...s3, ...securityGroups };
