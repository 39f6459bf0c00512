import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import * as grpc from '@grpc/grpc-js';
import * as services from '@pulumi/pulumi/proto/analyzer_grpc_pb';
import * as messages from '@pulumi/pulumi/proto/analyzer_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { Struct } from 'google-protobuf/google/protobuf/struct_pb';

export const packFolder = path.join(__dirname, '../..');
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** A resource as recordings have it. */
export interface Sent {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly parent?: string;
  readonly provider?: { readonly type: string; readonly urn: string; readonly name: string; readonly properties: Record<string, unknown> };
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly options?: { readonly parent?: string };
}
export interface Said {
  readonly policy: string;
  readonly level: string;
  readonly severity: number;
  readonly message: string;
  readonly urn: string;
}
const LEVELS = ['advisory', 'mandatory', 'disabled', 'remediate'];

export const resource = (type: string, name: string, properties: Record<string, unknown>, more: Partial<Sent> = {}): Sent => ({
  urn: `urn:pulumi:dev::shop::${type}::${name}`,
  type,
  name,
  properties,
  provider: {
    type: 'pulumi:providers:aws',
    urn: 'urn:pulumi:dev::shop::pulumi:providers:aws::default',
    name: 'default',
    properties: { region: 'eu-central-2' },
  },
  ...more,
});

/** A policy pack in the real `run-policy-pack`, spoken to as the engine speaks to it. */
export class Analyzer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: services.AnalyzerClient,
    /** Milliseconds from the start of the process to its port. */
    readonly startedAfter: number,
    private readonly errors: () => string,
  ) {}

  /** Starts the built pack, or another, and configures it; rejects with what it wrote where it ends instead. */
  static async start(
    options: {
      pack?: string;
      env?: NodeJS.ProcessEnv;
      config?: Record<string, string>;
      dryRun?: boolean;
      project?: string;
      levels?: Record<string, string>;
    } = {},
  ): Promise<Analyzer> {
    const pack = options.pack ?? packFolder;
    const started = performance.now();
    const runner = require.resolve('@pulumi/pulumi/cmd/run-policy-pack', { paths: [packFolder] });
    const child = spawn(process.execPath, [runner, '127.0.0.1:1', pack], {
      cwd: pack,
      env: {
        ...process.env,
        PULUMI_NODEJS_ORGANIZATION: 'organization',
        PULUMI_NODEJS_PROJECT: options.project ?? 'shop',
        PULUMI_NODEJS_STACK: 'dev',
        PULUMI_NODEJS_DRY_RUN: String(options.dryRun ?? true),
        PULUMI_CONFIG: JSON.stringify(options.config ?? {}),
        ...options.env,
      },
    });
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += String(data);
    });
    const port = await new Promise<number>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', data => {
        text += String(data);
        if (text.includes('\n')) resolve(Number(text.slice(0, text.indexOf('\n'))));
      });
      child.on('close', code => reject(new Error(`the pack ended with ${code}: ${stderr}`)));
    });
    const size = 400 << 20;
    const client = new services.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
      'grpc.max_receive_message_length': size,
      'grpc.max_send_message_length': size,
    });
    const analyzer = new Analyzer(child, client, performance.now() - started, () => stderr);
    await analyzer.configure(options);
    return analyzer;
  }

  private async configure(options: {
    config?: Record<string, string>;
    dryRun?: boolean;
    project?: string;
    levels?: Record<string, string>;
  }): Promise<void> {
    const stack = new messages.AnalyzerStackConfigureRequest()
      .setStack('dev')
      .setProject(options.project ?? 'shop')
      .setOrganization('organization')
      .setDryRun(options.dryRun ?? true);
    for (const [key, value] of Object.entries(options.config ?? {})) stack.getConfigMap().set(key, value);
    await ask(reply => this.client.configureStack(stack, reply));
    const request = new messages.ConfigureAnalyzerRequest();
    for (const { name, level } of await this.policies()) {
      const wanted = options.levels?.[name] ?? options.levels?.['all'] ?? level;
      request
        .getPolicyconfigMap()
        .set(name, new messages.PolicyConfig().setEnforcementlevel(LEVELS.indexOf(wanted) as 0).setProperties(Struct.fromJavaScript({})));
    }
    await ask(reply => this.client.configure(request, reply));
  }

  async policies(): Promise<{ name: string; level: string; info: messages.PolicyInfo.AsObject }[]> {
    const info = await ask<messages.AnalyzerInfo>(reply => this.client.getAnalyzerInfo(new Empty(), reply));
    return info
      .getPoliciesList()
      .map(policy => ({ name: policy.getName(), level: LEVELS[policy.getEnforcementlevel()]!, info: policy.toObject() }));
  }
  async analyze(sent: Sent): Promise<Said[]> {
    return said(await ask(reply => this.client.analyze(requestOf(sent), reply)), sent.urn);
  }
  async notApplicable(sent: Sent): Promise<string[]> {
    const answer = await ask<messages.AnalyzeResponse>(reply => this.client.analyze(requestOf(sent), reply));
    return answer.getNotApplicableList().map(entry => entry.getPolicyName());
  }
  async analyzeStack(all: readonly Sent[]): Promise<Said[]> {
    const request = new messages.AnalyzeStackRequest().setResourcesList(all.map(entryOf));
    return said(await ask(reply => this.client.analyzeStack(request, reply)), '');
  }
  /** Everything: each registration, then the stack. */
  async run(all: readonly Sent[]): Promise<Said[]> {
    const found: Said[] = [];
    for (const sent of all) found.push(...(await this.analyze(sent)));
    return [...found, ...(await this.analyzeStack(all))];
  }
  get stderr(): string {
    return this.errors();
  }
  async close(): Promise<void> {
    this.client.close();
    const ended = new Promise(resolve => this.child.once('close', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}

const ask = <T>(call: (reply: (error: Error | null, answer: T) => void) => unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    call((error, answer) => (error ? reject(error) : resolve(answer)));
  });

function optionsOf(sent: Sent): messages.AnalyzerResourceOptions {
  const options = new messages.AnalyzerResourceOptions().setCustomtimeouts(new messages.AnalyzerResourceOptions.CustomTimeouts());
  const parent = sent.parent ?? sent.options?.parent;
  return parent ? options.setParent(parent) : options;
}
function providerOf({ provider }: Sent): messages.AnalyzerProviderResource | undefined {
  if (!provider) return undefined;
  return new messages.AnalyzerProviderResource()
    .setType(provider.type)
    .setUrn(provider.urn)
    .setName(provider.name)
    .setProperties(Struct.fromJavaScript(provider.properties as never));
}
export const requestOf = (sent: Sent): messages.AnalyzeRequest =>
  new messages.AnalyzeRequest()
    .setUrn(sent.urn)
    .setType(sent.type)
    .setName(sent.name)
    .setProperties(Struct.fromJavaScript(sent.properties as never))
    .setOptions(optionsOf(sent))
    .setProvider(providerOf(sent));
export function entryOf(sent: Sent): messages.AnalyzerResource {
  const entry = new messages.AnalyzerResource()
    .setUrn(sent.urn)
    .setType(sent.type)
    .setName(sent.name)
    .setProperties(Struct.fromJavaScript(sent.properties as never))
    .setOptions(optionsOf(sent))
    .setProvider(providerOf(sent));
  if (sent.parent) entry.setParent(sent.parent);
  for (const [input, urns] of Object.entries(sent.propertyDependencies ?? {})) {
    entry.getPropertydependenciesMap().set(input, new messages.AnalyzerPropertyDependencies().setUrnsList([...urns]));
  }
  return entry;
}
export const said = (answer: messages.AnalyzeResponse, urn: string): Said[] =>
  answer.getDiagnosticsList().map(d => ({
    policy: d.getPolicyname(),
    level: LEVELS[d.getEnforcementlevel()]!,
    severity: d.getSeverity(),
    message: d.getMessage(),
    urn: d.getUrn() || urn,
  }));
