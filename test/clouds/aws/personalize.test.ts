import { type Inputs, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['AWS::Personalize::DatasetGroup', {}, [store(true)]],
  ['AWS::Personalize::DatasetGroup', { kmsKeyArn: KEY }, [store(true, 'customer-key')]],
  ['AWS::Personalize::DatasetGroup', { kmsKeyArn: UNKNOWN }, [store(true, 'unknown')]],
  ['AWS::Personalize::Dataset', { datasetGroupArn: 'of-another-stack' }, [store(true, 'unknown')]],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each([
  [{ kmsKeyArn: KEY }, 'customer-key'],
  [{}, 'provider-key'],
  [{ kmsKeyArn: UNKNOWN }, 'unknown'],
])('a data set is encrypted with the key of its group: %j', (inputs, key) => {
  const group = { type: 'AWS::Personalize::DatasetGroup', name: 'g', inputs: { name: 'g', ...inputs } };
  const told = of(
    'encryption',
    'AWS::Personalize::Dataset',
    { datasetGroupArn: 'arn:aws:personalize:eu-central-2:111122223333:dataset-group/g' },
    group,
  );
  expect(told).toEqual([store(true, key)]);
});
