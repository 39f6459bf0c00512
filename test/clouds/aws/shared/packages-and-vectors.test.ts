import type { RowAspect } from '../../../../policypack/engine/facts';
import { factOf } from '../../../support/samples';

type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const domain = 'aws:codeartifact/domain:Domain';
const repository = 'aws:codeartifact/repository:Repository';
const bucket = 'aws:s3/vectorsVectorBucket:VectorsVectorBucket';
const index = 'aws:s3/vectorsIndex:VectorsIndex';

it.each([
  [domain, 'backup'],
  [repository, 'backup'],
  ['AWS::CodeArtifact::Domain', 'backup'],
  ['AWS::CodeArtifact::Repository', 'backup'],
  [bucket, 'backup'],
  [index, 'backup'],
  [index, 'exposure'],
  ['AWS::S3Vectors::VectorBucket', 'backup'],
  ['AWS::S3Vectors::Index', 'backup'],
  ['AWS::S3Vectors::Index', 'exposure'],
] as const)('%s cannot say its %s', (type, aspect) => expect(of(aspect, type, {})).toBe('cannot'));
