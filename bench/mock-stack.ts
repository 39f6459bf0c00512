import * as ebs from '@pulumi/aws/ebs';
import * as kms from '@pulumi/aws/kms';
import * as pulumi from '@pulumi/pulumi';
import { mockStack } from '../policypack/testing';
import { median, ms, print } from './measure';

const RUNS = 9;

/** A key, and nineteen volumes that it encrypts. */
function program(): void {
  const key = new kms.Key('key', { enableKeyRotation: true });
  for (let i = 0; i < 19; i++) new ebs.Volume(`v${i}`, { availabilityZone: 'eu-central-2a', encrypted: true, kmsKeyId: key.arn });
}
async function underPulumisMocks(): Promise<void> {
  await pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) }, 'p', 'dev', true);
  await pulumi.runtime.runInPulumiStack(async () => program());
  await pulumi.runtime.disconnect();
}

/** A mock stack of twenty resources, after the first, beside the same program under Pulumi's own mocks, which judge nothing. */
export async function benchMockStack(): Promise<void> {
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await mockStack(program, { config: { 'aws:region': 'eu-central-2' } });
    const between = performance.now();
    await underPulumisMocks();
    if (run === 0) continue;
    ours.push(between - start);
    floor.push(performance.now() - between);
  }
  print({
    what: 'a mock stack of 20 resources, after the first',
    measured: ms(median(ours)),
    floor: `${ms(median(floor))} (setMocks)`,
    budget: '100 ms',
    ok: median(ours) <= 100,
  });
}
