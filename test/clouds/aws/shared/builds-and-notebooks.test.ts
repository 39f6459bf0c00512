import { lines, other, ref, subject } from '../../../support/rows';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const key = other('key', 'aws:kms/key:Key');
const cfnKey = other('key', 'AWS::KMS::Key');

describe('builds and notebooks', () => {
  const project = 'aws:codebuild/project:Project';
  lines({
    'encrypt artifacts by default': {
      stack: [subject(project, { artifacts: { type: 'S3' }, secondaryArtifacts: [{ type: 'S3', encryptionDisabled: 'true' }] })],
      aspect: 'encryption',
      is: [store('build artifacts', true), store('build artifacts', false)],
    },
    'keep nothing without artifacts': { stack: [subject(project, { artifacts: { type: 'NO_ARTIFACTS' } })], aspect: 'encryption', is: [] },
    'encrypt artifacts with a key of the template, and logs not': {
      stack: [
        subject('AWS::CodeBuild::Project', {
          artifacts: { type: 'S3' },
          encryptionKey: ref('key'),
          logsConfig: { s3Logs: { status: 'ENABLED', encryptionDisabled: true } },
        }),
        cfnKey,
      ],
      aspect: 'encryption',
      is: [store('build artifacts', true, 'customer-key'), store('build log', false)],
    },
    'are private by default': { stack: [subject(project)], aspect: 'exposure', is: [{ through: 'its public builds', public: false }] },
    'are public where they say so': {
      stack: [subject('AWS::CodeBuild::Project', { visibility: 'PUBLIC_READ' })],
      aspect: 'exposure',
      is: [{ through: 'its public builds', public: true }],
    },
    'have an encrypted volume': {
      stack: [subject('aws:sagemaker/notebookInstance:NotebookInstance', { kmsKeyId: ref('key') }), key],
      aspect: 'encryption',
      is: [store('notebook volume', true, 'customer-key')],
    },
    'have an encrypted volume in a template': {
      stack: [subject('AWS::SageMaker::NotebookInstance')],
      aspect: 'encryption',
      is: [store('notebook volume', true)],
    },
  });
});
