import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ARCHIVE, ASSET, isObject, mapped, type Properties, SIGNATURE, type Value } from './wire';

/**
 * The value with its assets and archives as the engine sends them: without the SDK's own marks, and an asset that is a
 * text or a file with its SHA-256. The hash of an archive is left out.
 */
export function withAssets(value: Value, programDirectory: string): Value {
  const children = (parent: Value): Value => mapped(parent, child => withAssets(child, programDirectory));
  if (!isObject(value)) return children(value);
  if (value[SIGNATURE] === ARCHIVE) return children(content(value));
  return value[SIGNATURE] === ASSET ? hashed(content(value), programDirectory) : children(value);
}

const contentKeys = new Set([SIGNATURE, 'assets', 'path', 'text', 'uri']);
const content = (asset: Properties): Properties => Object.fromEntries(Object.entries(asset).filter(([key]) => contentKeys.has(key)));

function hashed(asset: Properties, programDirectory: string): Properties {
  const bytes = bytesOf(asset, programDirectory);
  return bytes === undefined ? asset : { ...asset, hash: createHash('sha256').update(bytes).digest('hex') };
}

function bytesOf({ text, path: file }: Properties, programDirectory: string): string | Buffer | undefined {
  if (typeof text === 'string') return text;
  if (typeof file !== 'string') return undefined;
  try {
    return readFileSync(path.resolve(programDirectory, file));
  } catch {
    return undefined;
  }
}
