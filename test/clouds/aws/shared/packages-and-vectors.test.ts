import { of } from '../../../support/cells';

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
