import { bcr08 } from './bcr-08';
import { cek03 } from './cek-03';
import { cek12 } from './cek-12';
import { dsp04 } from './dsp-04';
import { dsp19 } from './dsp-19';
import { iam05 } from './iam-05';
import { ivs03 } from './ivs-03';
import type { Defect } from './judging';

/** Mistakes that people make, each written with Pulumi's `aws:` and in CloudFormation, and derived for `aws-native:` and the CDK. */
export const defects: readonly Defect[] = [...bcr08, ...cek03, ...cek12, ...dsp04, ...dsp19, ...iam05, ...ivs03];
