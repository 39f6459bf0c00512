import { PolicyPack } from '@pulumi/policy';
import { controls } from '../controls';
import { readEnvironment } from './adapters/pulumi/environment';
import { policiesFor } from './adapters/pulumi/policies';
import { Session } from './adapters/pulumi/session';
import { table } from './clouds';
import { findSettings } from './config/find';
import { ConfigError, type Settings } from './config/settings';

/** Starts the pack under an engine; with a configuration that cannot be used it does not start, and says why. */
export function startPack(env: NodeJS.ProcessEnv, today: string): void {
  const { place, stack, region, preview } = readEnvironment(env);
  let settings: Settings;
  try {
    settings = findSettings(place, controls);
    // Only a stack that says something pays for what reads it.
    if (stack.dataClassification !== undefined || stack.jurisdiction !== undefined) {
      settings = (require('./config/load') as typeof import('./config/load')).withStackConfig(settings, stack);
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`ccm-policy-pack cannot start: ${error.message}\n`);
    process.exit(1);
  }
  process.stderr.write(settings.file === undefined ? '' : `ccm-policy-pack: configured by ${settings.file}\n`);
  const session = new Session(settings, controls, table, today, region);
  new PolicyPack('ccm', {
    enforcementLevel: 'advisory',
    displayName: 'Cloud Controls Matrix',
    description: 'CSA CCM 4.0.13 as preventive rules.',
    policies: policiesFor(controls, { session, settings, preview }),
  });
}
