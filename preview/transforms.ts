import type { Callback } from '@pulumi/pulumi/proto/callback_pb';
import type { RegisterResourceRequest, ResourceInvokeRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb';
import { callbackMessages, callbackService, channelOptions, grpc, resourceMessages } from './sdk';

/** Runs the transforms over a registration, in order; the request is changed in place. They live in the program. */
export async function transform(request: RegisterResourceRequest, callbacks: readonly Callback[], clients: Callbacks): Promise<void> {
  for (const callback of callbacks) {
    const question = new resourceMessages.TransformRequest();
    question.setType(request.getType()).setName(request.getName()).setCustom(request.getCustom()).setParent(request.getParent());
    question.setProperties(request.getObject()).setOptions(transformable(request));
    const answer = resourceMessages.TransformResponse.deserializeBinary(await clients.call(callback, question.serializeBinary()));
    if (answer.hasProperties()) request.setObject(answer.getProperties());
    const options = answer.getOptions();
    if (options) applyOptions(request, options);
  }
}

/** Runs the stack's invoke transforms over a call, in order; the request is changed in place. */
export async function transformInvoke(request: ResourceInvokeRequest, callbacks: readonly Callback[], clients: Callbacks): Promise<void> {
  for (const callback of callbacks) {
    const options = new resourceMessages.TransformInvokeOptions();
    options.setProvider(request.getProvider()).setVersion(request.getVersion()).setPluginDownloadUrl(request.getPlugindownloadurl());
    const question = new resourceMessages.TransformInvokeRequest()
      .setToken(request.getTok())
      .setArgs(request.getArgs())
      .setOptions(options);
    const answer = resourceMessages.TransformInvokeResponse.deserializeBinary(await clients.call(callback, question.serializeBinary()));
    if (answer.hasArgs()) request.setArgs(answer.getArgs());
    const chosen = answer.getOptions();
    if (!chosen) continue;
    request.setProvider(chosen.getProvider()).setVersion(chosen.getVersion()).setPlugindownloadurl(chosen.getPluginDownloadUrl());
  }
}

/** The options of a registration in the message that a transform is given. */
function transformable(request: RegisterResourceRequest): TransformResourceOptions {
  const options = new resourceMessages.TransformResourceOptions();
  options
    .setDependsOnList(request.getDependenciesList())
    .setIgnoreChangesList(request.getIgnorechangesList())
    .setReplaceOnChangesList(request.getReplaceonchangesList())
    .setAliasesList(request.getAliasesList())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
    .setVersion(request.getVersion())
    .setProvider(request.getProvider())
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setDeletedWith(request.getDeletedwith())
    .setReplaceWithList(request.getReplaceWithList())
    .setImport(request.getImportid())
    .setCustomTimeouts(request.getCustomtimeouts())
    .setHooks(request.getHooks());
  if (request.hasProtect()) options.setProtect(request.getProtect() ?? false);
  if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete() ?? false);
  if (request.getDeletebeforereplacedefined()) options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  for (const [name, reference] of request.getProvidersMap().entries()) options.getProvidersMap().set(name, reference);
  return options;
}

function applyOptions(request: RegisterResourceRequest, options: TransformResourceOptions): void {
  request
    .setDependenciesList(options.getDependsOnList())
    .setIgnorechangesList(options.getIgnoreChangesList())
    .setReplaceonchangesList(options.getReplaceOnChangesList())
    .setAliasesList(options.getAliasesList())
    .setAdditionalsecretoutputsList(options.getAdditionalSecretOutputsList())
    .setVersion(options.getVersion())
    .setProvider(options.getProvider())
    .setPlugindownloadurl(options.getPluginDownloadUrl())
    .setImportid(options.getImport())
    .setCustomtimeouts(options.getCustomTimeouts());
  if (options.hasProtect()) request.setProtect(options.getProtect() ?? false);
  if (options.hasRetainOnDelete()) request.setRetainondelete(options.getRetainOnDelete() ?? false);
  if (options.hasDeleteBeforeReplace()) {
    request.setDeletebeforereplace(options.getDeleteBeforeReplace() ?? false).setDeletebeforereplacedefined(true);
  }
}

/** How the functions of a program are called that it handed over. */
export interface Callbacks {
  /** The request and the answer are messages in binary. */
  call(callback: Callback, request: Uint8Array): Promise<Uint8Array>;
  close(): void;
}

type Client = InstanceType<typeof callbackService.CallbacksClient>;

/** Connections to the callback servers of the program, one an address. */
export class CallbackClients implements Callbacks {
  readonly #clients = new Map<string, Client>();

  /** Calls back into the program; the request and the answer are messages in binary. */
  call(callback: Callback, request: Uint8Array): Promise<Uint8Array> {
    const question = new callbackMessages.CallbackInvokeRequest().setToken(callback.getToken()).setRequest(request);
    return new Promise((resolve, reject) => {
      this.#client(callback.getTarget()).invoke(question, (error, answer) => (error ? reject(error) : resolve(answer.getResponse_asU8())));
    });
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #client(target: string): Client {
    const known =
      this.#clients.get(target) ?? new callbackService.CallbacksClient(target, grpc.credentials.createInsecure(), channelOptions);
    this.#clients.set(target, known);
    return known;
  }
}
