import { of } from '../../support/cells';

it.each([
  'aws:route53/record:Record',
  'AWS::Route53::RecordSetGroup',
  'aws:cloudformation/stack:Stack',
  'AWS::CloudFormation::WaitCondition',
])('%s is neither data nor a way to it', type => {
  expect(of('ingress', type)).toBe('absent');
});
