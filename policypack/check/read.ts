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
  if (input.kind === 'cdk') return readCdk(input.folder, input.at, options);
  const text = readText(input.at, input.file);
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
  return isPulumi(text) ? readPulumi(text, name) : readCloudFormation(text, name, 'cloudformation', { region: options.region }, options);
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

interface Given {
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly stackName?: string;
  readonly tags?: Readonly<Record<string, string>>;
}
function readCloudFormation(text: string, name: string, kind: 'cloudformation' | 'cdk', given: Given, options: ReadOptions): ReadStack {
  const { readTemplate, writtenPath } = adapter();
  const template = readTemplate(text, { ...defined(given), file: name, parameters: options.parameters });
  return {
    name,
    kind,
    stack: template.stack,
    notes: template.notes,
    spell: writtenPath,
    locate: (address, argument) => ({ file: name, ...template.locate(address, argument) }),
  };
}
const defined = (given: Given): { region?: string; account?: string; stackName?: string; tags?: Readonly<Record<string, string>> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

function readCdk(folder: string, root: string, options: ReadOptions): readonly ReadStack[] {
  const stacks = adapter().readCdkManifest(file => {
    const at = path.join(root, file);
    return fs.existsSync(at) ? readText(at, path.join(folder, file)) : undefined;
  });
  return stacks.map(({ file, text, region, account, stackName, tags }) =>
    readCloudFormation(text, path.join(folder, file), 'cdk', { region: region ?? options.region, account, stackName, tags }, options),
  );
}
