import { type MockStack, mockStack } from 'ccm-policy-pack/testing';
import platform from './platform.json';

/** The program as `pulumi preview` and `pulumi up` would have it, with the configuration of the stack and our ccm.yaml. */
const run = (phase: 'preview' | 'deployed'): Promise<MockStack> => {
  jest.resetModules();
  return mockStack(() => import('./index'), {
    dir: '.',
    phase,
    stackReferences: platform,
    answers: { 'aws:ec2:getAmi': { id: 'ami-0f1e2d3c4b5a69788' } },
  });
};

describe.each(['preview', 'deployed'] as const)('%s', phase => {
  let stack: MockStack;
  beforeAll(async () => {
    stack = await run(phase);
  }, 60_000);

  it('encrypts what it keeps, but for the spool and the table', () => {
    expect(stack).toSatisfy('CEK-03', 'data');
    expect(stack).toSatisfy('CEK-03', 'aws:rds/instance:Instance::orders');
    expect(stack).toViolate('CEK-03/encrypted-at-rest', 'spool', { says: 'Look at: encrypted' });
    expect(stack).toViolate('CEK-03', 'aws:dynamodb/table:Table::orders', 'mandatory');
  });
  it('keeps its data in Switzerland and the EEA, but for the exports', () => {
    expect(stack).toSatisfy('DSP-19', 'aws:s3/bucket:Bucket::reports');
    expect(stack).toViolate('DSP-19/in-permitted-jurisdiction', 'aws:s3/bucket:Bucket::exports', { says: 'us-east-1' });
  });
  it('labels its machines and what they write to, but for the bastion', () => {
    expect(stack).toSatisfy('DSP-04/classified', 'worker');
    expect(stack).toSatisfy('v1:DG-02', 'aws:autoscaling/group:Group::app');
    expect(stack).toViolate('DSP-04/classified', 'bastion', 'mandatory');
  });
  it('lets the world in to the web site alone', () => {
    expect(stack).toSatisfy('IVS-03', 'aws:ec2/securityGroup:SecurityGroup::web');
    expect(stack).toViolate('IVS-03/guarded-ports-closed-to-the-world', 'operations', { says: 'port 22 (SSH)' });
    expect(stack).toViolate('IVS-03/not-public', 'aws:s3/bucket:Bucket::reports');
  });
});

it('knows the range of the VPN only from the other stack', async () => {
  jest.resetModules();
  const stack = await mockStack(() => import('./index'), { dir: '.' });
  expect(stack).toBeUndetermined('IVS-03/guarded-ports-closed-to-the-world', 'from-vpn');
}, 60_000);
