import * as fs from 'node:fs';
import * as path from 'node:path';
import { readPulumiFile } from '../adapters/pulumi/state';
import { type Input, InputError, readText } from './files';
import type { ReadStack } from './judge-stack';

export interface ReadOptions {
  readonly parameters: Readonly<Record<string, string>>;
  readonly region: string | undefined;
  stdin(): string;
}

/** What an input holds: one stack, or each stack of a cdk.out. A file found by looking through a folder that is none of ours is nothing. */
export function readInput(input: Input, options: ReadOptions): readonly ReadStack[] {
  if (input.kind === 'stdin') return [readOne(options.stdin(), '<stdin>', options)];
  if (input.kind === 'cdk') return readCdk(input.folder, options);
  const text = readText(input.file);
  if (!input.named && !looksLikeOurs(text)) return [];
  return [readOne(text, input.file, options)];
}

/** Enough to tell a template, a state or a preview from any other JSON or YAML, without parsing it. */
const looksLikeOurs = (text: string): boolean =>
  isPulumi(text) || /\bAWSTemplateFormatVersion\b|^Resources\s*:|"Resources"\s*:\s*\{|^Transform\s*:\s*['"]?AWS::/m.test(text);
/** A state export starts with its version and deployment, a preview with its configuration and steps. */
const isPulumi = (text: string): boolean =>
  /^\s*\{/.test(text) &&
  (/^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"deployment"\s*:/.test(text) ||
    (/"urn:pulumi:/.test(text) && /"(steps|deployment)"\s*:/.test(text) && !/"Resources"\s*:\s*\{/.test(text.slice(0, 4096))));

function readOne(text: string, name: string, options: ReadOptions): ReadStack {
  return isPulumi(text) ? readPulumi(text, name) : readCloudFormation(text, name, 'cloudformation', options.region, options);
}

function readPulumi(text: string, name: string): ReadStack {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${name}: this is a Pulumi state or preview that was cut off: it is not valid JSON.`);
  }
  const { stack, judged, locate } = readPulumiFile(content);
  const kind = (content as { steps?: unknown }).steps === undefined ? 'pulumi-state' : 'pulumi-preview';
  return { name, kind, stack, notes: [], judged, locate: address => locate(address) ?? { file: name } };
}

/** The adapter is loaded only where there is a template. */
const adapter = (): typeof import('../adapters/cloudformation') => require('../adapters/cloudformation');

function readCloudFormation(
  text: string,
  name: string,
  kind: 'cloudformation' | 'cdk',
  region: string | undefined,
  options: ReadOptions,
): ReadStack {
  const template = adapter().readTemplate(text, { file: name, parameters: options.parameters, ...(region !== undefined && { region }) });
  return {
    name,
    kind,
    stack: template.stack,
    notes: template.notes,
    locate: (address, argument) => ({ file: name, ...template.locate(address, argument) }),
  };
}

function readCdk(folder: string, options: ReadOptions): readonly ReadStack[] {
  const stacks = adapter().readCdkManifest(file => {
    const at = path.join(folder, file);
    return fs.existsSync(at) ? readText(at) : undefined;
  });
  return stacks.map(({ file, region }) =>
    readCloudFormation(readText(path.join(folder, file)), path.join(folder, file), 'cdk', region ?? options.region, options),
  );
}
