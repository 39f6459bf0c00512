import type { StackValidationArgs, StackValidationPolicy } from '@pulumi/policy';
import { controls } from '../../../controls';
import { policiesFor } from '../../../policypack/adapters/pulumi/policies';
import { Session } from '../../../policypack/adapters/pulumi/session';
import { table } from '../../../policypack/clouds';
import { defaultSettings } from '../../../policypack/config/settings';

/** What the policies say of a stack without resources. */
function said(notes: readonly string[]): Record<string, string[]> {
  const settings = { ...defaultSettings, notes };
  const session = new Session(settings, controls, table, '2026-12-01');
  const found: Record<string, string[]> = {};
  for (const policy of policiesFor(controls, { session, settings, preview: true }) as StackValidationPolicy[]) {
    void policy.validateStack({ resources: [] } as unknown as StackValidationArgs, violation =>
      (found[policy.name] ??= []).push((violation as unknown as { message: string }).message),
    );
  }
  return found;
}

it('what there is to say of the configuration is said by one policy, once', () =>
  expect(said(['ccm.yaml: CEK-99 is now called CEK-03.'])).toEqual({ exceptions: ['ccm.yaml: CEK-99 is now called CEK-03.'] }));
it('where there is nothing to say, nothing is', () => expect(said([])).toEqual({}));
