// An analyzer without Pulumi's policy SDK: writes each request that it is sent to the file named by PREVIEW_RECORDING,
// one JSON object a line, and finds nothing.
const { appendFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const load = createRequire(require.resolve('@pulumi/pulumi/package.json'));
const grpc = load('@grpc/grpc-js');
const messages = load('./proto/analyzer_pb');
const { AnalyzerService } = load('./proto/analyzer_grpc_pb');
const { Empty } = load('google-protobuf/google/protobuf/empty_pb');

const record = (rpc, request) => appendFileSync(process.env.PREVIEW_RECORDING, JSON.stringify({ rpc, request }) + '\n');
const plain = struct => struct?.toJavaScript() ?? {};

const provider = message =>
  message && { type: message.getType(), urn: message.getUrn(), name: message.getName(), properties: plain(message.getProperties()) };
const options = message => {
  const { customtimeouts, ...rest } = message.getOptions().toObject();
  return { ...rest, customTimeouts: customtimeouts };
};
const resource = message => ({
  type: message.getType(),
  urn: message.getUrn(),
  name: message.getName(),
  properties: plain(message.getProperties()),
  options: options(message),
  ...(message.getProvider() && { provider: provider(message.getProvider()) }),
});
const stackResource = message => ({
  ...resource(message),
  parent: message.getParent(),
  dependencies: message.getDependenciesList(),
  propertyDependencies: Object.fromEntries(
    [...message.getPropertydependenciesMap().entries()].map(([key, value]) => [key, value.getUrnsList()]),
  ),
});

const answer = (rpc, request, reply) => (call, done) => {
  record(rpc, request(call.request));
  done(null, reply());
};
const nothing = () => ({});

const info = () => {
  const policy = new messages.PolicyInfo().setName('record').setEnforcementlevel(0);
  return new messages.AnalyzerInfo().setName('recorder').setVersion('0.0.1').setSupportsconfig(true).setPoliciesList([policy]);
};
const stackConfig = request => ({
  ...request.toObject(),
  configMap: undefined,
  tagsMap: undefined,
  config: Object.fromEntries(request.getConfigMap().entries()),
});

const server = new grpc.Server();
server.addService(AnalyzerService, {
  handshake: answer(
    'Handshake',
    request => request.toObject(),
    () => new messages.AnalyzerHandshakeResponse(),
  ),
  configureStack: answer('ConfigureStack', stackConfig, () => new messages.AnalyzerStackConfigureResponse()),
  getAnalyzerInfo: answer('GetAnalyzerInfo', nothing, info),
  configure: answer(
    'Configure',
    request => Object.fromEntries([...request.getPolicyconfigMap().entries()].map(([k, v]) => [k, v.toObject()])),
    () => new Empty(),
  ),
  remediate: answer('Remediate', resource, () => new messages.RemediateResponse()),
  analyze: answer('Analyze', resource, () => new messages.AnalyzeResponse()),
  analyzeStack: answer(
    'AnalyzeStack',
    request => ({ resources: request.getResourcesList().map(stackResource) }),
    () => new messages.AnalyzeResponse(),
  ),
  cancel: answer('Cancel', nothing, () => new Empty()),
});
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});
