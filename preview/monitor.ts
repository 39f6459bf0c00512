import type { Callback } from '@pulumi/pulumi/proto/callback_pb';
import type {
  ReadResourceRequest,
  RegisterPackageRequest,
  RegisterResourceRequest,
  ResourceInvokeRequest,
} from '@pulumi/pulumi/proto/resource_pb';
import { answerShape } from './answer-shape';
import { withAssets } from './assets';
import { type AwsFacts, checkAws, withoutMarks } from './aws-check';
import type { Identity } from './environment';
import { PreviewError } from './errors';
import { givenAnswer, ownAnswer, unknownAnswer } from './invokes';
import { defaultInputs, defaultName, type PluginRequest, withoutInternals, withPluginInputs } from './providers';
import { noOptions, optionsOf, type Provider, propertyDependenciesOf, type Registration, sourceOf } from './registration';
import type { StackConfig } from './stack-config';
import { CallbackClients, type Callbacks, transform, transformInvoke } from './transforms';
import { aliasUrn, nameIn, packageOf, typeIn, urnOf, urnOfReference } from './urn';
import { asAnalyzed, fromStruct, hasReference, hasUnknown, type Properties, secret, UNKNOWN } from './wire';

export interface MonitorOptions {
  who: Identity;
  config: StackConfig;
  programDirectory: string;
  awsFacts: AwsFacts;
  /** Outputs of other stacks, by the name that the program asks for. */
  stackReferences: Readonly<Record<string, Record<string, unknown>>>;
  /** The user's own answers, by function token. */
  answers: Readonly<Record<string, unknown>>;
  /** Judges a registration before it is answered; may replace its inputs. */
  judge(registration: Registration): Promise<void>;
  /** What a resource becomes as it is made, or is found to be when it is read. Absent in a preview, where nothing is made. */
  become?(request: RegisterResourceRequest | ReadResourceRequest, made: Becoming): Promise<{ id: string; outputs: Properties }>;
  /** The answer of somebody who is asked before anybody else; undefined where there is none. */
  ask?(request: ResourceInvokeRequest): Promise<Properties | undefined>;
  /** How transforms are called; over gRPC where it is left out. */
  callbacks?: Callbacks;
  /** What stands for a text in an answer that nobody has; an unknown where it is left out. */
  untold?(token: string): string;
  /** Whether what is leant on must have been registered or read here. A process that runs several programs has resources of others. */
  onlyOwn?: boolean;
}

/** What is to be made, or read. */
export interface Becoming {
  urn: string;
  provider: Provider | undefined;
}

/** What a program is told of a resource it registered or read. */
export interface Registered {
  urn: string;
  id: string;
  outputs: Properties;
  /** True where outputs that are left out are unknown though nothing is previewed. */
  isOpen?: boolean;
}

/**
 * The deployment as the program sees it: takes its registrations, reads and calls, and answers as an engine would in the
 * preview of a stack that does not exist yet. Knows nothing of gRPC servers.
 */
export class Monitor {
  /** In the order in which they were made. */
  readonly registrations: Registration[] = [];
  /** Functions that had no offline answer. */
  readonly unanswered = new Set<string>();
  /** Methods of resources that were called; none can be answered. */
  readonly methods = new Set<string>();
  /** Stacks that are referred to and whose outputs are not known here. */
  readonly unknownStacks = new Set<string>();
  readonly hooks = new Set<string>();
  /** Resources that the program imports. */
  readonly imports = new Set<string>();
  readonly stackTransforms: Callback[] = [];
  readonly invokeTransforms: Callback[] = [];
  rootUrn = '';

  readonly #options: MonitorOptions;
  readonly #clients: Callbacks;
  readonly #byUrn = new Map<string, Registration>();
  readonly #taken = new Set<string>();
  readonly #transforms = new Map<string, Callback[]>();
  readonly #packages = new Map<string, PluginRequest>();
  readonly #defaults = new Map<string, Promise<Provider>>();
  /** Providers whose configuration is not known: their Check is not called, nothing is planned. */
  readonly #unconfigured = new Set<string>();

  constructor(options: MonitorOptions) {
    this.#options = options;
    this.#clients = options.callbacks ?? new CallbackClients();
  }

  close(): void {
    this.#clients.close();
  }

  /** Remembers a plugin that registrations refer to; returns the reference. */
  registerPackage(request: RegisterPackageRequest): string {
    const extension = request.getParameterization();
    const plugin = extension ?? request;
    const reference = `${plugin.getName()}@${plugin.getVersion()}`;
    this.#packages.set(reference, { name: plugin.getName(), version: plugin.getVersion(), downloadUrl: request.getDownloadUrl() });
    return reference;
  }

  async registerResource(request: RegisterResourceRequest): Promise<Registered> {
    await transform(request, this.#transformsFor(request), this.#clients);
    this.#checkOwn(request);
    const type = request.getType();
    const urn = this.#claim(request.getParent(), type, request.getName());
    this.#transforms.set(urn, request.getTransformsList());
    if (type === 'pulumi:pulumi:Stack') this.rootUrn = urn;
    const raw = fromStruct(request.getObject());
    const provider = await this.#providerOf(request);
    const registration = this.#registration(request, urn, this.#check(request, raw, provider), provider);
    if (isProvider(type) && hasUnknown(raw)) this.#unconfigured.add(urn);
    if (request.getHooks()) this.hooks.add(urn);
    if (request.getImportid()) this.imports.add(urn);
    await this.#judged(registration);
    if (this.#options.become && registration.custom && !isProvider(type)) {
      const { id, outputs } = await this.#options.become(request, { urn, provider });
      const made = withSecrets({ ...this.#madeTags(registration), ...outputs }, registration.opts.additionalSecretOutputs);
      registration.outputs = { ...(asAnalyzed(made) as Properties), id: asAnalyzed(id) };
      return { urn, id, outputs: withReferences(made, raw), isOpen: true };
    }
    registration.outputs = this.#plan(registration);
    const isOpen = this.#options.become !== undefined;
    return { urn, id: idOf(request), outputs: withReferences(registration.outputs, raw), isOpen };
  }

  /** What a component or the stack says of itself at its end. */
  registerOutputs(urn: string, outputs: Properties): void {
    const registration = this.#byUrn.get(urn);
    if (registration) registration.outputs = asAnalyzed(outputs) as Properties;
  }

  async readResource(request: ReadResourceRequest): Promise<Registered> {
    this.#checkOwn(request);
    const [type, name, id] = [request.getType(), request.getName(), request.getId()];
    const urn = this.#claim(request.getParent(), type, name);
    const raw = fromStruct(request.getProperties());
    const reference = request.getProvider();
    const plugin = this.#plugin(request, type);
    const provider = reference ? this.#explicit(reference) : await this.#defaultProvider(plugin);
    const outputs = type === 'pulumi:pulumi:StackReference' ? this.#stackOutputs(id) : await this.#found(request, { urn, provider }, raw);
    const registration: Registration = {
      ...external(urn, type, name, request.getParent(), provider),
      inputs: asAnalyzed(raw) as Properties,
      outputs: { ...(asAnalyzed(outputs) as Properties), id: asAnalyzed(id) },
      dependencies: request.getDependenciesList(),
    };
    this.#byUrn.set(urn, registration);
    this.registrations.push(registration);
    return { urn, id, outputs };
  }

  async #found(request: ReadResourceRequest, made: Becoming, raw: Properties): Promise<Properties> {
    if (!this.#options.become) return raw;
    const { outputs } = await this.#options.become(request, made);
    return withSecrets({ ...outputs, ...raw }, request.getAdditionalsecretoutputsList());
  }

  /** The answer of a function; what is not known here is unknown, field by field. */
  async invoke(request: ResourceInvokeRequest): Promise<Properties> {
    await transformInvoke(request, this.invokeTransforms, this.#clients);
    const token = request.getTok();
    const args = fromStruct(request.getArgs());
    if (token === 'pulumi:pulumi:getResource') return this.#state(String(args['urn'] ?? ''));
    const told = await this.#options.ask?.(request);
    const provider = await this.#providerOfCall(request);
    const region = provider?.inputs['region'];
    const question = { token, args, region: typeof region === 'string' && region !== UNKNOWN ? region : undefined };
    const given = told ?? givenAnswer(question, this.#options.answers);
    const own = given ? undefined : ownAnswer(question);
    if (own) return own;
    const shape = answerShape(this.#options.programDirectory, token);
    const unknown = (): Properties => unknownAnswer(question, shape, this.#options.untold?.(token));
    // What an answer leaves out it says nothing of.
    if (given) return shape ? { ...unknown(), ...given } : given;
    this.unanswered.add(token);
    return unknown();
  }

  /** The resource's own transforms, then its parents', then the stack's: the engine's order. */
  #transformsFor(request: RegisterResourceRequest): Callback[] {
    const callbacks = [...request.getTransformsList()];
    for (let parent = request.getParent(); parent; parent = this.#byUrn.get(parent)?.parent ?? '') {
      callbacks.push(...(this.#transforms.get(parent) ?? []));
    }
    return [...callbacks, ...this.stackTransforms];
  }

  #claim(parent: string, type: string, name: string): string {
    const urn = urnOf(this.#options.who, parent, type, name);
    if (this.#taken.has(urn)) throw new PreviewError(`Duplicate resource URN '${urn}'; try giving it a unique name.`);
    this.#taken.add(urn);
    return urn;
  }

  async #providerOf(request: RegisterResourceRequest): Promise<Provider | undefined> {
    if (!request.getCustom() || isProvider(request.getType())) return undefined;
    const reference = request.getProvider();
    return reference ? this.#explicit(reference) : this.#defaultProvider(this.#plugin(request, request.getType()));
  }

  async #providerOfCall(request: ResourceInvokeRequest): Promise<Provider | undefined> {
    const reference = request.getProvider();
    return reference ? this.#explicit(reference) : this.#defaultProvider(this.#plugin(request, request.getTok()));
  }

  #explicit(reference: string): Provider | undefined {
    const urn = urnOfReference(reference);
    const registration = this.#byUrn.get(urn);
    if (!registration && this.#options.onlyOwn) throw strange(urn);
    return registration && providerOfRegistration(registration);
  }

  #checkOwn(request: RegisterResourceRequest | ReadResourceRequest): void {
    if (!this.#options.onlyOwn) return;
    const strangers = [request.getParent(), ...request.getDependenciesList()].filter(urn => urn !== '' && !this.#byUrn.has(urn));
    if (strangers[0] !== undefined) throw strange(strangers[0]);
  }

  #plugin(request: RegisterResourceRequest | ReadResourceRequest | ResourceInvokeRequest, token: string): PluginRequest {
    const known = this.#packages.get(request.getPackageref());
    return known ?? { name: packageOf(token), version: request.getVersion(), downloadUrl: request.getPlugindownloadurl() };
  }

  /** One a plugin and version, registered when it is first needed. */
  #defaultProvider(plugin: PluginRequest): Promise<Provider> {
    const type = `pulumi:providers:${plugin.name}`;
    const name = defaultName(plugin);
    const urn = urnOf(this.#options.who, '', type, name);
    const known = this.#defaults.get(urn) ?? this.#registerDefault(urn, type, name, plugin);
    this.#defaults.set(urn, known);
    return known;
  }

  async #registerDefault(urn: string, type: string, name: string, plugin: PluginRequest): Promise<Provider> {
    this.#taken.add(urn);
    const inputs = asAnalyzed(defaultInputs(plugin, this.#options.config)) as Properties;
    const registration: Registration = { ...external(urn, type, name, '', undefined), external: false, implicit: true, inputs };
    await this.#judged(registration);
    registration.outputs = this.#plan(registration);
    return providerOfRegistration(registration);
  }

  /** The inputs as the provider's Check would leave them, as far as that is known here. */
  #check(request: RegisterResourceRequest, raw: Properties, provider: Provider | undefined): Properties {
    const inputs = withAssets(asAnalyzed(raw), this.#options.programDirectory) as Properties;
    const type = request.getType();
    if (isProvider(type)) return withPluginInputs(inputs, this.#plugin(request, type));
    if (provider?.type !== 'pulumi:providers:aws' || this.#unconfigured.has(provider.urn)) return inputs;
    return checkAws(type, inputs, provider, this.#options.awsFacts);
  }

  #registration(request: RegisterResourceRequest, urn: string, inputs: Properties, provider: Provider | undefined): Registration {
    const own = { ...this.#options.who, parent: request.getParent(), type: request.getType(), name: request.getName() };
    const source = sourceOf(request);
    return {
      urn,
      type: own.type,
      name: own.name,
      custom: request.getCustom(),
      external: false,
      remote: request.getRemote(),
      implicit: false,
      parent: own.parent,
      ...(provider && { provider }),
      inputs,
      outputs: {},
      opts: optionsOf(request),
      dependencies: request.getDependenciesList(),
      propertyDependencies: propertyDependenciesOf(request),
      aliases: [...request.getAliasurnsList(), ...request.getAliasesList().map(alias => aliasUrn(alias, own))],
      ...(source && { source }),
    };
  }

  async #judged(registration: Registration): Promise<void> {
    this.#byUrn.set(registration.urn, registration);
    this.registrations.push(registration);
    await this.#options.judge(registration);
  }

  /** The planned state: what goes in comes out, and only the deployment tells the rest. A component has none of its own. */
  #plan({ type, custom, inputs, provider, opts }: Registration): Properties {
    if (!custom) return {};
    const planned = withoutMarks(withoutInternals(inputs)) as Properties;
    if (isProvider(type)) return planned;
    if (provider && this.#unconfigured.has(provider.urn)) return {};
    const computed = this.#options.awsFacts.outputs?.(type) ?? [];
    for (const name of [...computed, 'id']) planned[name] ??= UNKNOWN;
    return withSecrets(planned, opts.additionalSecretOutputs);
  }

  /** All the tags that a made resource has, its provider's among them. */
  #madeTags({ type, provider, inputs }: Registration): Properties {
    const isTold =
      provider?.type === 'pulumi:providers:aws' && !this.#unconfigured.has(provider.urn) && this.#options.awsFacts.hasTags(type);
    return isTold ? { tagsAll: inputs['tagsAll'] ?? {} } : {};
  }

  #stackOutputs(stack: string): Properties {
    const outputs = this.#options.stackReferences[stack];
    if (!outputs && this.#options.become)
      throw new PreviewError(`The outputs of stack ${stack} are not known here: give them in \`stackReferences\`.`);
    if (!outputs) this.unknownStacks.add(stack);
    return { name: stack, outputs: outputs ? (outputs as Properties) : UNKNOWN, secretOutputNames: [] };
  }

  #state(urn: string): Properties {
    const found = this.#byUrn.get(urn);
    if (!found) throw new PreviewError(`The program refers to ${urn}, which it has not registered.`);
    return { urn, id: '', state: found.outputs };
  }
}

const isProvider = (type: string): boolean => type.startsWith('pulumi:providers:');

/** Empty is unknown to the SDK. A provider's id is part of the references to it, so it gets the sentinel as text. */
const idOf = (request: RegisterResourceRequest): string => request.getImportid() || (isProvider(request.getType()) ? UNKNOWN : '');

const withSecrets = (outputs: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, names.includes(name) ? secret(value) : value]));

const strange = (urn: string): PreviewError =>
  new PreviewError(
    `The program leans on '${nameIn(urn)}' (${typeIn(urn)}), which it has not made: an earlier run did. Make it in the program, or load its module anew (jest.resetModules).`,
  );

const providerOfRegistration = ({ urn, type, name, inputs }: Registration): Provider => ({
  urn,
  type,
  name,
  inputs: withoutInternals(inputs),
});

/** What the program gave as a reference it gets back as one. */
const withReferences = (outputs: Properties, raw: Properties): Properties => ({
  ...outputs,
  ...Object.fromEntries(Object.entries(raw).filter(([, value]) => hasReference(value))),
});

const external = (urn: string, type: string, name: string, parent: string, provider: Provider | undefined): Registration => ({
  urn,
  type: type || typeIn(urn),
  name,
  custom: true,
  external: true,
  remote: false,
  implicit: false,
  parent,
  ...(provider && { provider }),
  inputs: {},
  outputs: {},
  opts: { ...noOptions, parent },
  dependencies: [],
  propertyDependencies: {},
  aliases: [],
});
