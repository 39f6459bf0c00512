import type { AnalyzeResponse, PolicyNotApplicable, RemediateResponse } from '@pulumi/pulumi/proto/analyzer_pb';
import {
  analyzeRequest,
  type Diagnostic,
  diagnostic,
  levels,
  type PackInfo,
  type PolicyInfo,
  packInfo,
  stackResource,
} from './analyzer-messages';
import { PreviewError, reasonOf } from './errors';
import { type Configured, readPackConfig, reconcile } from './pack-config';
import { locatePack, type PackOptions, startPack } from './pack-process';
import type { Running } from './processes';
import { withoutInternals } from './providers';
import type { Registration } from './registration';
import { analyzerMessages, analyzerService, channelOptions, Empty, grpc } from './sdk';
import { fromStruct, type Properties, toStruct } from './wire';

/** A policy that said it has nothing to say of a resource; `urn` is empty for the stack. */
export interface NotApplicable {
  policy: string;
  reason: string;
  urn: string;
  pack: string;
}

/** A change that a policy made to a resource's inputs: the names of the top-level inputs it changed. */
export interface Remediation {
  policy: string;
  description: string;
  urn: string;
  pack: string;
  changed: string[];
}

/** What a pack answered; `inputs` where it changed them. */
export interface Findings {
  diagnostics: Diagnostic[];
  notApplicable: NotApplicable[];
}

type Client = InstanceType<typeof analyzerService.AnalyzerClient>;
type Reply<Answer> = (error: { code?: number; details?: string; message: string } | null, answer: Answer) => void;

/** A policy pack in a process of its own, driven over the analyzer protocol as the engine drives it. */
export class PackHost {
  readonly info: PackInfo;
  readonly dir: string;
  readonly #client: Client;
  readonly #process: Running;

  private constructor(dir: string, info: PackInfo, client: Client, process: Running) {
    this.dir = dir;
    this.info = info;
    this.#client = client;
    this.#process = process;
  }

  /** `name@vVersion`, as findings name their pack. */
  get label(): string {
    return `${this.info.name}@v${this.info.version}`;
  }

  /** The policies, with the levels that are in force. */
  get policies(): PolicyInfo[] {
    return this.info.policies;
  }

  /** Starts a pack and configures it. A pack that dies, or refuses its configuration, is a PreviewError. */
  static async start(options: PackOptions): Promise<PackHost> {
    const { dir, runner } = locatePack(options.dir);
    const settings = options.configFile === undefined ? {} : readPackConfig(options.configFile);
    const { port, running } = await startPack(dir, runner, options);
    const client = new analyzerService.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), channelOptions);
    try {
      await handshake(client, dir, options);
      await ask(reply => client.configureStack(stackRequest(options), reply));
      const info = packInfo(await ask(reply => client.getAnalyzerInfo(new Empty(), reply)));
      const configured = reconcile(info, settings);
      await ask(reply => client.configure(configureRequest(configured), reply));
      const policies = info.policies.map(policy => ({ ...policy, level: configured[policy.name]?.level ?? policy.level }));
      return new PackHost(dir, { ...info, policies }, client, running);
    } catch (thrown) {
      client.close();
      await running.end();
      throw thrown instanceof PreviewError
        ? thrown
        : new PreviewError(`The policy pack in ${dir} could not be started: ${reasonOf(thrown)}`);
    }
  }

  /** Asks for changes to a resource. The inputs of the registration are replaced by what comes back. */
  async remediate(registration: Registration): Promise<Findings & { remediations: Remediation[] }> {
    const { urn } = registration;
    const request = analyzeRequest(registration, registration.inputs);
    const answer = await this.#ask<RemediateResponse>(urn, reply => this.#client.remediate(request, reply));
    const found: Findings & { remediations: Remediation[] } = {
      diagnostics: [],
      notApplicable: this.#notApplicable(answer.getNotApplicableList(), urn),
      remediations: [],
    };
    for (const remediation of answer.getRemediationsList()) {
      const [policy, description] = [remediation.getPolicyname(), remediation.getDescription()];
      const message = remediation.getDiagnostic();
      if (message) found.diagnostics.push({ policy, level: 'advisory', message, urn, pack: this.label });
      if (message || !remediation.hasProperties()) continue;
      const inputs = fromStruct(remediation.getProperties());
      found.remediations.push({ policy, description, urn, pack: this.label, changed: changedKeys(registration.inputs, inputs) });
      registration.inputs = inputs;
    }
    return found;
  }

  /** Judges a resource by its inputs. */
  async analyze(registration: Registration): Promise<Findings> {
    const request = analyzeRequest(registration, withoutInternals(registration.inputs));
    return this.#findings(await this.#ask(registration.urn, reply => this.#client.analyze(request, reply)), registration.urn);
  }

  /** Judges the planned state of the whole stack. */
  async analyzeStack(registrations: readonly Registration[]): Promise<Findings> {
    const request = new analyzerMessages.AnalyzeStackRequest().setResourcesList(registrations.map(stackResource));
    return this.#findings(await this.#ask('the stack', reply => this.#client.analyzeStack(request, reply)), '');
  }

  /** Tells the pack to stop and ends its process. */
  async close(): Promise<void> {
    await ask(reply => this.#client.cancel(new Empty(), reply)).catch(() => undefined);
    this.#client.close();
    await this.#process.end();
  }

  async #ask<Answer>(subject: string, call: (reply: Reply<Answer>) => unknown): Promise<Answer> {
    try {
      return await ask(call);
    } catch (thrown) {
      throw new PreviewError(`The policy pack ${this.label} failed on ${subject}: ${withoutStack(reasonOf(thrown))}`);
    }
  }

  #findings(answer: AnalyzeResponse, urn: string): Findings {
    return {
      diagnostics: answer.getDiagnosticsList().map(message => diagnostic(message, urn)),
      notApplicable: this.#notApplicable(answer.getNotApplicableList(), urn),
    };
  }

  #notApplicable(list: PolicyNotApplicable[], urn: string): NotApplicable[] {
    return list.map(entry => ({ policy: entry.getPolicyName(), reason: entry.getReason(), urn, pack: this.label }));
  }
}

/** The engine greets a pack first; Pulumi's SDK does not know the greeting, and need not. */
async function handshake(client: Client, dir: string, { address, project }: PackOptions): Promise<void> {
  const request = new analyzerMessages.AnalyzerHandshakeRequest()
    .setEngineAddress(address)
    .setRootDirectory(dir)
    .setProgramDirectory(project.programDirectory);
  try {
    await ask(reply => client.handshake(request, reply));
  } catch (thrown) {
    if ((thrown as { code?: number }).code !== grpc.status.UNIMPLEMENTED) throw thrown;
  }
}

function stackRequest({ who, config }: PackOptions) {
  const request = new analyzerMessages.AnalyzerStackConfigureRequest();
  request.setStack(who.stack).setProject(who.project).setOrganization(who.organization).setDryRun(true);
  request.setConfigSecretKeysList([...config.secretKeys]);
  for (const [key, value] of config.values) if (!config.encryptedKeys.has(key)) request.getConfigMap().set(key, value);
  return request;
}

function configureRequest(configured: Configured) {
  const request = new analyzerMessages.ConfigureAnalyzerRequest();
  for (const [policy, { level, properties }] of Object.entries(configured)) {
    const config = new analyzerMessages.PolicyConfig();
    request.getPolicyconfigMap().set(policy, config.setEnforcementlevel(levels.indexOf(level)).setProperties(toStruct(properties)));
  }
  return request;
}

const ask = <Answer>(call: (reply: Reply<Answer>) => unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    call((error, answer) =>
      error ? reject(Object.assign(new Error(error.details || error.message), { code: error.code })) : resolve(answer),
    );
  });

const changedKeys = (before: Properties, after: Properties): string[] => {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key])).sort();
};

/** An error without its stack: what failed, and why. */
const withoutStack = (text: string): string => {
  const lines = text.split('\n').map(line => line.trim());
  return lines
    .filter(line => line && !line.startsWith('at '))
    .slice(0, 2)
    .join(' ');
};
