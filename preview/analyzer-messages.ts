import type {
  AnalyzeDiagnostic,
  AnalyzeRequest,
  AnalyzerInfo,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  PolicyInfo as PolicyMessage,
} from '@pulumi/pulumi/proto/analyzer_pb';
import { withoutInternals } from './providers';
import type { Provider, Registration, ResourceOptions } from './registration';
import { analyzerMessages } from './sdk';
import { fromStruct, isObject, type Properties, toStruct } from './wire';

export type Level = 'advisory' | 'mandatory' | 'disabled' | 'remediate';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** In the order of their numbers on the wire. */
export const levels: readonly Level[] = ['advisory', 'mandatory', 'disabled', 'remediate'];
const severities: readonly (Severity | undefined)[] = [undefined, 'low', 'medium', 'high', 'critical'];

/** What a pack found. `message` is its policy's description, then what was reported. */
export interface Diagnostic {
  policy: string;
  level: Level;
  severity?: Severity;
  message: string;
  /** Empty where the finding is on no resource in particular. */
  urn: string;
  pack: string;
}

/** A policy, as its pack describes it; `level` is the one that is in force after configuration. */
export interface PolicyInfo {
  name: string;
  displayName: string;
  description: string;
  level: Level;
  severity?: Severity;
  pack: string;
  schema?: { properties: Properties; required: string[] };
}

export interface PackInfo {
  name: string;
  version: string;
  policies: PolicyInfo[];
  initialConfig: Record<string, PolicySettings>;
}

/** What a policy is set to; without a level, the level is left as it is. */
export interface PolicySettings {
  level?: Level;
  properties: Properties;
}

/** The request of Analyze, and with internal keys kept, of Remediate. */
export function analyzeRequest(registration: Registration, inputs: Properties): AnalyzeRequest {
  const { urn, type, name, opts, provider } = registration;
  const request = new analyzerMessages.AnalyzeRequest();
  return request
    .setUrn(urn)
    .setType(type)
    .setName(name)
    .setProperties(toStruct(inputs))
    .setOptions(optionsMessage(opts))
    .setProvider(provider && providerMessage(provider));
}

/** A resource in the request of AnalyzeStack: its planned state. */
export function stackResource({ urn, type, name, opts, provider, parent, outputs, ...links }: Registration): AnalyzerResource {
  const resource = new analyzerMessages.AnalyzerResource();
  resource
    .setUrn(urn)
    .setType(type)
    .setName(name)
    .setProperties(toStruct(withoutInternals(outputs)))
    .setOptions(optionsMessage(opts))
    .setProvider(provider && providerMessage(provider))
    .setParent(parent)
    .setDependenciesList(links.dependencies);
  for (const [property, urns] of Object.entries(links.propertyDependencies)) {
    resource.getPropertydependenciesMap().set(property, new analyzerMessages.AnalyzerPropertyDependencies().setUrnsList(urns));
  }
  return resource;
}

function optionsMessage(opts: ResourceOptions): AnalyzerResourceOptions {
  const timeouts = new analyzerMessages.AnalyzerResourceOptions.CustomTimeouts();
  timeouts.setCreate(opts.customTimeouts.create).setUpdate(opts.customTimeouts.update).setDelete(opts.customTimeouts.delete);
  return new analyzerMessages.AnalyzerResourceOptions()
    .setProtect(opts.protect)
    .setIgnorechangesList(opts.ignoreChanges)
    .setDeletebeforereplace(opts.deleteBeforeReplace)
    .setDeletebeforereplacedefined(opts.deleteBeforeReplaceDefined)
    .setAdditionalsecretoutputsList(opts.additionalSecretOutputs)
    .setAliasesList(opts.aliases)
    .setCustomtimeouts(timeouts)
    .setParent(opts.parent);
}

const providerMessage = ({ urn, type, name, inputs }: Provider): AnalyzerProviderResource =>
  new analyzerMessages.AnalyzerProviderResource().setUrn(urn).setType(type).setName(name).setProperties(toStruct(inputs));

/** What a pack says of itself. */
export function packInfo(message: AnalyzerInfo): PackInfo {
  const pack = `${message.getName()}@v${message.getVersion()}`;
  const initial = [...message.getInitialconfigMap().entries()].map(([policy, config]): [string, PolicySettings] => {
    return [policy, { level: levelOf(config.getEnforcementlevel()), properties: fromStruct(config.getProperties()) }];
  });
  return {
    name: message.getName(),
    version: message.getVersion(),
    policies: message.getPoliciesList().map(policy => policyInfo(policy, pack)),
    initialConfig: Object.fromEntries(initial),
  };
}

function policyInfo(message: PolicyMessage, pack: string): PolicyInfo {
  const schema = message.getConfigschema();
  return {
    name: message.getName(),
    displayName: message.getDisplayname(),
    description: message.getDescription(),
    level: levelOf(message.getEnforcementlevel()),
    ...severityOf(message.getSeverity()),
    pack,
    ...(schema && { schema: { properties: fromStruct(schema.getProperties()), required: schema.getRequiredList() } }),
  };
}

/** A finding; one without a URN is on the resource that was asked about. */
export const diagnostic = (message: AnalyzeDiagnostic, urn: string): Diagnostic => ({
  policy: message.getPolicyname(),
  level: levelOf(message.getEnforcementlevel()),
  ...severityOf(message.getSeverity()),
  message: message.getMessage(),
  urn: message.getUrn() || urn,
  pack: `${message.getPolicypackname()}@v${message.getPolicypackversion()}`,
});

const levelOf = (number: number): Level => levels[number] ?? 'advisory';
const severityOf = (number: number): { severity?: Severity } => {
  const severity = severities[number];
  return severity ? { severity } : {};
};

/** The `default` of each property of a configuration schema that has one. */
export const schemaDefaults = ({ schema }: Pick<PolicyInfo, 'schema'>): Properties =>
  Object.fromEntries(
    Object.entries(schema?.properties ?? {}).flatMap(([key, rule]) =>
      isObject(rule) && rule['default'] !== undefined ? [[key, rule['default']]] : [],
    ),
  );
