import { subject } from '../../support/rows';
import { factOf } from '../../support/samples';

describe('parts of a network filter nothing by themselves', () => {
  it.each([
    'aws:ec2/vpc:Vpc',
    'aws:ec2/defaultVpc:DefaultVpc',
    'aws:ec2/subnet:Subnet',
    'aws:ec2/routeTable:RouteTable',
    'aws:ec2/natGateway:NatGateway',
    'aws:ec2/eip:Eip',
    'aws:ec2/networkAcl:NetworkAcl',
    'aws:ec2/networkAclRule:NetworkAclRule',
    'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl',
    'aws:ec2/vpcPeeringConnection:VpcPeeringConnection',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:elb/loadBalancer:LoadBalancer',
    'AWS::EC2::VPC',
    'AWS::EC2::Subnet',
    'AWS::EC2::NetworkAcl',
    'AWS::EC2::NetworkAclEntry',
    'AWS::EC2::EIP',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancing::LoadBalancer',
  ])('%s', type => {
    const line = { stack: [subject(type, { mapPublicIpOnLaunch: true, internal: false, scheme: 'internet-facing' })] };
    for (const aspect of ['ingress', 'exposure'] as const) expect(factOf(aspect, line.stack)).toBe('cannot');
  });
});

it.each(['aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy'])('%s narrows what callers may do, and allows nothing itself', type => {
  expect(factOf('access', [subject(type, { policy: '{}' })])).toBe('cannot');
});
