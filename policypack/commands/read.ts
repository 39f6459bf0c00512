import * as fs from 'node:fs';
import * as path from 'node:path';
import type { WrittenStack } from '../adapters/pulumi/state';
import { type Input, InputError, readText } from './files';
import type { ReadStack } from './judge-stack';

export interface ReadOptions {
  readonly parameters: Readonly<Record<string, string>>;
  readonly region: string | undefined;
  stdin(): string;
}

/** One stack of an input: each is read by itself, so that one that is broken leaves the others. */
export interface Source {
  readonly name: string;
  /** The file it is read from, where that is one. */
  readonly at?: string;
  read(): ReadStack;
}

/** What an input holds: one stack, or each stack of a cdk.out. A file found by looking through a folder that is none of ours is nothing. */
export function sourcesIn(input: Input, options: ReadOptions): readonly Source[] {
  if (input.kind === 'closed') throw input.error;
  if (input.kind === 'cdk') return cdkSources(input.folder, input.at, options);
  const name = input.kind === 'stdin' ? '<stdin>' : input.file;
  if (input.kind === 'file' && !input.named && fs.statSync(input.at).size === 0) return [];
  const text = input.kind === 'stdin' ? options.stdin() : readText(input.at, name);
  if (input.kind === 'file' && !input.named && !looksLikeOurs(text)) return [];
  return [{ name, read: () => readOne(text, name, options) }];
}
export const readInput = (input: Input, options: ReadOptions): readonly ReadStack[] =>
  sourcesIn(input, options).map(source => source.read());

/** Enough to tell a template, a state or a preview from any other JSON or YAML, without parsing it. */
const looksLikeOurs = (text: string): boolean =>
  isPulumi(text) || /\bAWSTemplateFormatVersion\b|^Resources\s*:|"Resources"\s*:\s*\{|^Transform\s*:\s*['"]?AWS::/m.test(text);
/**
 * A state export starts with its version and deployment, a backend's own file with its version and checkpoint, a preview with its
 * configuration and steps.
 */
const isPulumi = (text: string): boolean =>
  /^\s*\{/.test(text) &&
  (/^\s*\{\s*"version"\s*:\s*\d+\s*,\s*("features"\s*:\s*\[[^\]]*\]\s*,\s*)?"(deployment|checkpoint)"\s*:/.test(text) ||
    (/"urn:pulumi:/.test(text) && /"(steps|deployment|checkpoint)"\s*:/.test(text) && !/"Resources"\s*:\s*\{/.test(text.slice(0, 4096))));

function readOne(text: string, name: string, options: ReadOptions): ReadStack {
  if (isPulumi(text)) return readPulumi(text, name);
  try {
    return readCloudFormation(text, name, 'cloudformation', { region: options.region }, options);
  } catch (error) {
    // What is wrong with the whole of a text that is none of ours is that something else was expected.
    if (!(error instanceof adapter().TemplateError) || error.line !== undefined || text.trim() === '' || looksLikeOurs(text)) throw error;
    throw new InputError(`${error.message} A template, \`pulumi stack export\` or \`pulumi preview --json\` was expected.`);
  }
}

function readPulumi(text: string, name: string): ReadStack {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${jsonFault(text, name)} It looks like a Pulumi state or preview.`);
  }
  const { stack, judged, locate } = pulumiFile(content, name);
  const kind = (content as { steps?: unknown }).steps === undefined ? 'pulumi-state' : 'pulumi-preview';
  return { name, kind, stack, notes: [], judged, locate: address => locate(address) ?? { file: name } };
}

function pulumiFile(content: unknown, name: string): WrittenStack {
  const { NoPulumiFile, readPulumiFile } = require('../adapters/pulumi/state') as typeof import('../adapters/pulumi/state');
  try {
    return readPulumiFile(content);
  } catch (error) {
    if (!(error instanceof NoPulumiFile)) throw error;
    throw new InputError(`${name}: It looks like a Pulumi state or preview, but holds no list of resources or steps.`);
  }
}

/** What is wrong with JSON that cannot be parsed, after its file, line and column: one sentence. */
export function jsonFault(text: string, name: string): string {
  const { inspectJson } = require('../adapters/cloudformation/json') as typeof import('../adapters/cloudformation/json');
  const { Lines } = require('../adapters/cloudformation/positions') as typeof import('../adapters/cloudformation/positions');
  const { fault } = inspectJson(text);
  const { line, column } = new Lines(text).place(fault?.offset ?? 0);
  return `${name}:${line}:${column}: Invalid JSON: ${fault?.reason ?? 'it cannot be parsed'}.`;
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
  const { readTemplate } = adapter();
  const template = readTemplate(text, { ...defined(given), file: name, parameters: options.parameters });
  return {
    name,
    kind,
    stack: template.stack,
    notes: template.notes,
    spell: template.write,
    locate: (address, argument, decide) => ({ file: name, ...template.locate(address, argument, decide) }),
  };
}
const defined = (given: Given): { region?: string; account?: string; stackName?: string; tags?: Readonly<Record<string, string>> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** The stacks of a cdk.out, and what of it cannot be read, which throws when it is asked for. */
function cdkSources(folder: string, root: string, options: ReadOptions): readonly Source[] {
  const named = (file: string): string => path.join(folder, file);
  const { stacks, faults } = adapter().readCdkManifest(file => textIfThere(path.join(root, file), named(file)), named);
  const broken = faults.map(({ file, error }): Source => {
    const read = (): never => {
      throw error;
    };
    return { name: named(file), read };
  });
  const made = stacks.map(({ file, region, account, stackName, tags, text }): Source => {
    const given = { region: region ?? options.region, account, stackName, tags };
    return { name: named(file), at: path.join(root, file), read: () => readCloudFormation(text(), named(file), 'cdk', given, options) };
  });
  return [...broken, ...made];
}
function textIfThere(at: string, file: string): string | undefined {
  try {
    return readText(at, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
