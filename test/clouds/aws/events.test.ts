import type { Sample } from '../../../policypack/define';
import { anyone, type Inputs, isPublic, KEY, of, store } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:cloudwatch/eventBus:EventBus', {}, [store(true)]],
  ['AWS::Events::EventBus', { kmsKeyIdentifier: KEY }, [store(true, 'customer-key')]],
  ['aws:cloudwatch/eventArchive:EventArchive', {}, [store(true)]],
  ['AWS::Events::Archive', { kmsKeyIdentifier: UNKNOWN }, [store(true, 'unknown')]],
])('%s %j keeps messages encrypted or not', (type, inputs, expected) => {
  expect(of('encryption', type, inputs)).toEqual(expected);
});

it.each<[string, Inputs, Sample | undefined, unknown]>([
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    { type: 'aws:cloudwatch/eventPermission:EventPermission', inputs: { eventBusName: 'b', principal: '*' } },
    [true],
  ],
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    { type: 'aws:cloudwatch/eventBusPolicy:EventBusPolicy', inputs: { eventBusName: 'b', policy: anyone } },
    [true],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    { type: 'AWS::Events::EventBusPolicy', inputs: { eventBusName: 'b', statement: anyone.Statement[0] } },
    [false, true],
  ],
  [
    'aws:cloudwatch/eventBus:EventBus',
    { name: 'b' },
    {
      type: 'aws:cloudwatch/eventPermission:EventPermission',
      inputs: { eventBusName: 'b', principal: '*', condition: { type: UNKNOWN, key: UNKNOWN, value: 'o' } },
    },
    [false],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    {
      type: 'AWS::Events::EventBusPolicy',
      inputs: { eventBusName: 'b', principal: '*', condition: { type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o' } },
    },
    [false, false],
  ],
  [
    'AWS::Events::EventBus',
    { name: 'b' },
    { type: 'AWS::Events::EventBusPolicy', inputs: { eventBusName: 'b', statement: UNKNOWN } },
    [false, 'unknown'],
  ],
])('%s %j is public or not', (type, inputs, around, expected) => {
  expect(isPublic(of('exposure', type, inputs, ...(around ? [around] : [])))).toEqual(expected);
});
