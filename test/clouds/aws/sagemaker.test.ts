import { type Inputs, KEY, of, store } from '../../support/cells';

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
