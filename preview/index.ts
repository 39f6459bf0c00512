export type { Diagnostic, Level, PolicyInfo, Severity } from './analyzer-messages';
export type { AwsFacts } from './aws-check';
export type { NotApplicable, Remediation } from './engine-host';
export { PreviewError } from './errors';
export { type PreviewedPack, type PreviewOptions, type PreviewResult, preview } from './preview';
export type { Provider, Registration, ResourceOptions, SourcePosition } from './registration';
export { render } from './render';
export type { LogLine } from './server';
