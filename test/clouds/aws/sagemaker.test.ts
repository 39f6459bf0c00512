import type { RowAspect } from '../../../policypack/engine/facts';
import { factOf } from '../../support/samples';

const KEY = 'arn:aws:kms:eu-central-2:111122223333:key/abc';
type Inputs = Record<string, unknown>;
type Sample = { type: string; name?: string; inputs: Inputs; from?: Record<string, string[]> };
const of = (aspect: RowAspect, type: string, inputs: Inputs, ...around: Sample[]) =>
  factOf(aspect, [{ type, name: 'it', inputs }, ...around]);
const store = (encrypted: unknown, key: unknown = 'provider-key') => expect.objectContaining({ encrypted, key });

it.each<[string, Inputs, unknown]>([
  [
    'aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition',
    { jobResources: { clusterConfig: { volumeKmsKeyId: KEY } }, dataQualityJobOutputConfig: { kmsKeyId: 'alias/aws/s3' } },
    [store(true, 'customer-key'), store(true)],
  ],
  [
    'AWS::SageMaker::DataQualityJobDefinition',
    { dataQualityJobOutputConfig: { kmsKeyId: KEY } },
    [store(true), store(true, 'customer-key')],
  ],
  [
    'AWS::SageMaker::ModelBiasJobDefinition',
    { jobResources: { clusterConfig: { volumeKmsKeyId: KEY } }, modelBiasJobOutputConfig: {} },
    [store(true, 'customer-key'), store(true, 'unknown')],
  ],
  [
    'AWS::SageMaker::ModelQualityJobDefinition',
    { modelQualityJobOutputConfig: { kmsKeyId: KEY } },
    [store(true), store(true, 'customer-key')],
  ],
  ['AWS::SageMaker::ModelExplainabilityJobDefinition', {}, [store(true), store(true, 'unknown')]],
  ['aws:sagemaker/domain:Domain', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
  ['AWS::SageMaker::Domain', {}, [store(true)]],
  ['aws:sagemaker/endpointConfiguration:EndpointConfiguration', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::SageMaker::EndpointConfig', { kmsKeyId: KEY }, [store(true, 'customer-key')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});
