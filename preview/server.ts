import type { handleUnaryCall, Server, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { LogRequest } from '@pulumi/pulumi/proto/engine_pb';
import type { SupportsFeatureRequest } from '@pulumi/pulumi/proto/resource_pb';
import type { Identity } from './environment';
import { PreviewError, reasonOf } from './errors';
import type { Monitor, Registered } from './monitor';
import { channelOptions, Empty, engineMessages, engineService, grpc, providerMessages, resourceMessages, resourceService } from './sdk';
import { fromStruct, toStruct } from './wire';

/** A line that the program or the SDK logged, or printed. */
export interface LogLine {
  severity: 'info' | 'warning' | 'error';
  message: string;
  urn: string;
}

export interface ServerOptions {
  who: Identity;
  monitor: Monitor;
  log(line: LogLine): void;
  /** Told of the first thing that the program asked for and cannot have. */
  fail(error: PreviewError): void;
}

/** The monitor and the engine behind one address on the loopback interface. */
export interface RunningServer {
  /** `127.0.0.1:port` */
  address: string;
  close(): void;
}

/** Serves Pulumi's ResourceMonitor and Engine. */
export async function serve(options: ServerOptions): Promise<RunningServer> {
  const server = new grpc.Server(channelOptions);
  server.addService(resourceService.ResourceMonitorService, monitorCalls(options));
  server.addService(engineService.EngineService, engineCalls(options));
  const port = await bound(server);
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

const bound = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });

/** Features of Pulumi's monitor that this one lacks: what they would carry is never asked for here. */
const unsupported = new Set(['outputValues', 'byteString', 'sendsOptionsToHooks']);

/** What a monitor answers, call by call. */
export function monitorCalls({ who, monitor, fail }: Omit<ServerOptions, 'log'>): UntypedServiceImplementation {
  const call = <Request, Answer>(answer: (request: Request) => Answer | Promise<Answer>) => handler(answer, fail);
  return {
    supportsFeature: call((request: SupportsFeatureRequest) =>
      new resourceMessages.SupportsFeatureResponse().setHassupport(!unsupported.has(request.getId())),
    ),
    getDeploymentInfo: call(() => deploymentInfo(who)),
    registerPackage: call((request: InstanceType<typeof resourceMessages.RegisterPackageRequest>) =>
      new resourceMessages.RegisterPackageResponse().setRef(monitor.registerPackage(request)),
    ),
    registerResource: call(async (request: InstanceType<typeof resourceMessages.RegisterResourceRequest>) => {
      const { urn, id, outputs, isOpen } = await monitor.registerResource(request);
      const answer = new resourceMessages.RegisterResourceResponse().setUrn(urn).setId(id).setObject(toStruct(outputs));
      // The SDK takes what a resource that was skipped does not tell for unknown, in a deployment too.
      return isOpen ? answer.setResult(resourceMessages.Result.SKIP) : answer;
    }),
    registerResourceOutputs: call((request: InstanceType<typeof resourceMessages.RegisterResourceOutputsRequest>) => {
      monitor.registerOutputs(request.getUrn(), fromStruct(request.getOutputs()));
      return new Empty();
    }),
    readResource: call(async (request: InstanceType<typeof resourceMessages.ReadResourceRequest>) => {
      const { urn, outputs }: Registered = await monitor.readResource(request);
      return new resourceMessages.ReadResourceResponse().setUrn(urn).setProperties(toStruct(outputs));
    }),
    invoke: call(async (request: InstanceType<typeof resourceMessages.ResourceInvokeRequest>) =>
      new providerMessages.InvokeResponse().setReturn(toStruct(await monitor.invoke(request))),
    ),
    call: call((request: InstanceType<typeof resourceMessages.ResourceCallRequest>) => {
      monitor.methods.add(request.getTok());
      return new providerMessages.CallResponse().setReturn(toStruct({}));
    }),
    registerStackTransform: call((callback: Monitor['stackTransforms'][number]) => {
      monitor.stackTransforms.push(callback);
      return new Empty();
    }),
    registerStackInvokeTransform: call((callback: Monitor['invokeTransforms'][number]) => {
      monitor.invokeTransforms.push(callback);
      return new Empty();
    }),
    registerResourceHook: call(() => new Empty()),
    registerErrorHook: call(() => new Empty()),
    signalAndWaitForShutdown: call(() => new Empty()),
  };
}

function deploymentInfo({ project, stack, organization }: Identity) {
  const { ResourceMonitorFeature, DeploymentInfo } = resourceMessages;
  const features = Object.values(ResourceMonitorFeature).filter(feature => typeof feature === 'number');
  const lacking = [
    ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES,
    ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SENDS_OPTIONS_TO_HOOKS,
  ];
  const info = new DeploymentInfo().setProject(project).setStack(stack).setOrganization(organization).setDryrun(true);
  return info.setSupportedfeaturesList(features.filter(feature => !lacking.includes(feature)));
}

/** By their numbers on the wire. What the SDK logs for its own developers is not kept: it has the values of secrets. */
const severities = [undefined, 'info', 'warning', 'error'] as const;

function engineCalls({ monitor, log, fail }: ServerOptions): UntypedServiceImplementation {
  return {
    log: handler((request: LogRequest) => {
      const severity = severities[request.getSeverity()];
      if (severity) log({ severity, message: request.getMessage(), urn: request.getUrn() });
      return new Empty();
    }, fail),
    getRootResource: handler(() => new engineMessages.GetRootResourceResponse().setUrn(monitor.rootUrn), fail),
    setRootResource: handler((request: InstanceType<typeof engineMessages.SetRootResourceRequest>) => {
      monitor.rootUrn = request.getUrn();
      return new engineMessages.SetRootResourceResponse();
    }, fail),
    startDebugging: handler(() => new Empty(), fail),
    requirePulumiVersion: handler(() => new engineMessages.RequirePulumiVersionResponse(), fail),
  };
}

/** A call that a function answers; what the function throws is told to `fail` if it is meant for people, and fails the call. */
function handler<Request, Answer>(
  answer: (request: Request) => Answer | Promise<Answer>,
  fail: (error: PreviewError) => void,
): handleUnaryCall<Request, Answer> {
  return async ({ request }, reply) => {
    try {
      reply(null, await answer(request));
    } catch (thrown) {
      if (thrown instanceof PreviewError) fail(thrown);
      reply({ code: grpc.status.UNKNOWN, details: reasonOf(thrown) });
    }
  };
}
