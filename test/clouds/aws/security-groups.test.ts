import { Unknown } from '../../../policypack/engine/known';
import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

const group = 'aws:ec2/securityGroup:SecurityGroup';
const anywhere = (from: number, to: number, protocol = 'tcp', family = 'IPv4') => ({
  from: 'anywhere',
  family,
  protocol,
  ports: [from, to],
});
const somewhere = (from: number, to: number, protocol = 'tcp') => ({ from: 'somewhere', family: 'IPv4', protocol, ports: [from, to] });
const ssh = { protocol: 'tcp', fromPort: 22, toPort: 22 };

describe('security groups', () => {
  lines({
    'let nobody in by default': { stack: [subject(group)], aspect: 'ingress', is: [] },
    'show an open range beside one that is not known': {
      stack: [subject(group, { ingress: [{ ...ssh, cidrBlocks: [UNKNOWN, '0.0.0.0/0'] }] })],
      aspect: 'ingress',
      is: ['unknown', anywhere(22, 22)],
    },
    'show an open rule beside one that is not known': {
      stack: [subject(group, { ingress: [UNKNOWN, { ...ssh, ipv6CidrBlocks: ['::/0'] }] })],
      aspect: 'ingress',
      is: ['unknown', anywhere(22, 22, 'tcp', 'IPv6')],
    },
    'are unknown as a whole': { stack: [subject(group, { ingress: UNKNOWN })], aspect: 'ingress', is: 'unknown' },
    'know an address that is not known by its length': {
      stack: [
        subject(group, { ingress: [{ ...ssh, cidrBlocks: [new Unknown([], '\uFFFC/32') as never, new Unknown([], '\uFFFC') as never] }] }),
      ],
      aspect: 'ingress',
      is: [somewhere(22, 22), 'unknown'],
    },
    'read numbers in texts': {
      stack: [subject(group, { ingress: [{ protocol: '6', fromPort: '22', toPort: '23', cidrBlocks: '0.0.0.0/0' }] })],
      aspect: 'ingress',
      is: [anywhere(22, 23)],
    },
    'open every port to every protocol': {
      stack: [subject(group, { ingress: { protocol: -1, fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] } })],
      aspect: 'ingress',
      is: [anywhere(0, 65535, 'all')],
    },
    'open to a prefix list of the stack': {
      stack: [
        subject(group, { ingress: [{ ...ssh, prefixListIds: [ref('list'), 'pl-1'] }] }),
        other('list', 'aws:ec2/managedPrefixList:ManagedPrefixList', { entries: [{ cidr: '10.0.0.0/8' }, { cidr: '0.0.0.0/0' }] }),
      ],
      aspect: 'ingress',
      is: [somewhere(22, 22), anywhere(22, 22)],
    },
    'open to groups, who are nobody in general': {
      stack: [subject(group, { ingress: [{ ...ssh, securityGroups: ['sg-1'], self: true }] })],
      aspect: 'ingress',
      is: [],
    },
    'of a VPC by default, too': {
      stack: [subject('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', { ingress: [{ ...ssh, cidrBlocks: ['0.0.0.0/0'] }] })],
      aspect: 'ingress',
      is: [anywhere(22, 22)],
    },
    'have rules by themselves': {
      stack: [subject('aws:ec2/securityGroupRule:SecurityGroupRule', { type: 'ingress', ...ssh, cidrBlocks: ['0.0.0.0/0'] })],
      aspect: 'ingress',
      is: [anywhere(22, 22)],
    },
    'have rules that let out': {
      stack: [subject('aws:ec2/securityGroupRule:SecurityGroupRule', { type: 'egress', ...ssh, cidrBlocks: ['0.0.0.0/0'] })],
      aspect: 'ingress',
      is: [],
    },
    'have rules of the new kind': {
      stack: [subject('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', { ipProtocol: 'tcp', fromPort: 22, cidrIpv6: '::/0' })],
      aspect: 'ingress',
      is: [anywhere(22, 22, 'tcp', 'IPv6')],
    },
    'of a template': {
      stack: [
        subject('AWS::EC2::SecurityGroup', {
          securityGroupIngress: [
            { ipProtocol: 'tcp', fromPort: '22', toPort: '22', cidrIp: UNKNOWN },
            { ipProtocol: '-1', cidrIp: '0.0.0.0/0' },
            { ipProtocol: 'tcp', cidrIpv6: '::/0' },
            { ipProtocol: 'tcp', fromPort: 22, sourceSecurityGroupId: 'sg-1' },
          ],
        }),
      ],
      aspect: 'ingress',
      is: ['unknown', anywhere(0, 65535, 'all'), anywhere(0, 65535, 'tcp', 'IPv6')],
    },
    'of a template with one rule alone': {
      stack: [
        subject('AWS::EC2::SecurityGroup', { securityGroupIngress: { ipProtocol: 'udp', fromPort: 53, toPort: 53, cidrIp: '0.0.0.0/0' } }),
      ],
      aspect: 'ingress',
      is: [anywhere(53, 53, 'udp')],
    },
    'of a template with rules by themselves': {
      stack: [
        subject('AWS::EC2::SecurityGroupIngress', { ipProtocol: 'tcp', fromPort: 22, toPort: 22, sourcePrefixListId: ref('list') }),
        other('list', 'AWS::EC2::PrefixList', { entries: [{ cidr: '0.0.0.0/0' }] }),
      ],
      aspect: 'ingress',
      is: [anywhere(22, 22)],
    },
  });
});
