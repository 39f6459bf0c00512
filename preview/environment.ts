import type { Project } from './project';
import type { StackConfig } from './stack-config';

/** Who is previewed. */
export interface Identity {
  organization: string;
  project: string;
  stack: string;
}

/** Variables that a preview must not depend on, nor a program print: clouds' credentials and an outer Pulumi's settings. */
const withheld = /^(AWS|AZURE|ARM|GOOGLE|GCLOUD|CLOUDSDK|EXOSCALE|PULUMI|TF)_/;

function ownEnvironment(project: Project): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !withheld.test(name));
  return { ...Object.fromEntries(kept), PWD: project.root };
}

const configText = (config: StackConfig, keep: (key: string) => boolean): string =>
  JSON.stringify(Object.fromEntries([...config.values].filter(([key]) => keep(key))));

/** The environment of the program; `extra` wins. */
export function programEnvironment(project: Project, config: StackConfig, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...ownEnvironment(project),
    PULUMI_CONFIG: configText(config, () => true),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify([...config.secretKeys]),
    PULUMI_NODEJS_TYPESCRIPT: String(project.typescript),
    PULUMI_NODEJS_TRANSPILE_ONLY: 'true',
    ...(project.tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: project.tsconfig }),
    ...extra,
  };
}

/** The environment of a policy pack; what is encrypted is left out, as if it were not set. */
export function packEnvironment(project: Project, who: Identity, config: StackConfig, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...ownEnvironment(project),
    PULUMI_CONFIG: configText(config, key => !config.encryptedKeys.has(key)),
    PULUMI_NODEJS_TYPESCRIPT: 'true',
    PULUMI_NODEJS_ORGANIZATION: who.organization,
    PULUMI_NODEJS_PROJECT: who.project,
    PULUMI_NODEJS_STACK: who.stack,
    PULUMI_NODEJS_DRY_RUN: 'true',
    ...extra,
  };
}
