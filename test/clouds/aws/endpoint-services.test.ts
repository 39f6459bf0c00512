import type { Sample } from '../../../policypack/define';
import { type Inputs, of } from '../../support/cells';
import { UNKNOWN } from '../../support/samples';

it.each<[string, Inputs, unknown]>([
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false }, false],
  [
    'aws:ec2/vpcEndpointService:VpcEndpointService',
    { acceptanceRequired: false, allowedPrincipals: ['arn:aws:iam::111122223333:root'] },
    false,
  ],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false, allowedPrincipals: ['*'] }, true],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: true, allowedPrincipals: ['*'] }, false],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: UNKNOWN, allowedPrincipals: ['*'] }, 'unknown'],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: true, allowedPrincipals: UNKNOWN }, false],
  ['aws:ec2/vpcEndpointService:VpcEndpointService', { acceptanceRequired: false, allowedPrincipals: [UNKNOWN] }, 'unknown'],
  ['AWS::EC2::VPCEndpointService', {}, false],
  ['AWS::EC2::VPCEndpointService', { acceptanceRequired: 'false' }, false],
])('%s %j is public or not', (type, inputs, isPublic) => {
  expect(of('exposure', type, inputs)).toEqual([isPublic === 'unknown' ? isPublic : expect.objectContaining({ public: isPublic })]);
});

it.each<[string, Sample]>([
  [
    'aws:ec2/vpcEndpointService:VpcEndpointService',
    {
      type: 'aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple',
      inputs: { vpcEndpointServiceId: 'it', principalArn: '*' },
      from: { vpcEndpointServiceId: ['it'] },
    },
  ],
  [
    'AWS::EC2::VPCEndpointService',
    {
      type: 'AWS::EC2::VPCEndpointServicePermissions',
      inputs: { serviceId: 'it', allowedPrincipals: ['*'] },
      from: { serviceId: ['it'] },
    },
  ],
])('permissions beside it open %s', (type, permission) => {
  const isPublic = (inputs: Inputs) => of('exposure', type, inputs, { name: 'p', ...permission });
  expect(isPublic({ acceptanceRequired: false })).toEqual([expect.objectContaining({ public: true })]);
  expect(isPublic({ acceptanceRequired: true })).toEqual([expect.objectContaining({ public: false })]);
  expect(isPublic({})).toEqual(['unknown']);
});
