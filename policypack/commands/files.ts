import * as fs from 'node:fs';
import * as path from 'node:path';
import { near } from '../near';

/** Larger files than this are refused: CloudFormation itself takes 1 MiB, a state with thousands of resources some tens of MiB. Bytes. */
export const LARGEST_FILE = 256 << 20;
const TEMPLATE = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git', '.pulumi', 'asset']);

/** One thing to check, named as the user did; `at` is where it lies. */
export type Input =
  | { readonly kind: 'file'; readonly file: string; readonly at: string; readonly named: boolean }
  | { readonly kind: 'cdk'; readonly folder: string; readonly at: string }
  | { readonly kind: 'stdin' }
  /** What was found on the way and cannot be looked into. */
  | { readonly kind: 'closed'; readonly file: string; readonly at: string; readonly error: unknown };

/** A path that cannot be checked: one sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What a path on the command line means: `-`, a file, the CDK's output, or every template below a folder. Sorted. */
export function inputsAt(argument: string, cwd: string): readonly Input[] {
  if (argument === '') throw new InputError('One of the paths is empty: name a file or a folder, or write - for standard input.');
  if (argument === '-') return [{ kind: 'stdin' }];
  const at = path.resolve(cwd, argument);
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`${argument}: ${missing(argument, at)}`);
  if (stat.isSocket() || stat.isBlockDevice())
    throw new InputError(`${argument}: It is a ${stat.isSocket() ? 'socket' : 'disk'}, where a file was expected.`);
  if (!stat.isDirectory()) return [{ kind: 'file', file: argument, at, named: true }];
  if (isCdkOutput(at)) return [{ kind: 'cdk', folder: argument, at }];
  const found = below(argument, at);
  if (found.length === 0) throw new InputError(`${argument}: No template, state or preview is below this folder.`);
  return found;
}
const isCdkOutput = (folder: string): boolean =>
  fs.existsSync(path.join(folder, 'manifest.json')) && fs.existsSync(path.join(folder, 'cdk.out'));

const nowhere = 'The link leads nowhere.';
function missing(argument: string, at: string): string {
  if (fs.lstatSync(at, { throwIfNoEntry: false })) return nowhere;
  const meant = near(path.basename(at), namesIn(path.dirname(at)));
  return `There is no such file or folder${meant === undefined ? '.' : `; did you mean ${path.join(path.dirname(argument), meant)}?`}`;
}
function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function below(folder: string, at: string): Input[] {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return [{ kind: 'closed', file: folder, at, error }];
  }
  return entries.flatMap((entry): Input[] => {
    const [name, place] = [path.join(folder, entry.name), path.join(at, entry.name)];
    if (entry.isDirectory()) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('asset.')) return [];
      return isCdkOutput(place) ? [{ kind: 'cdk', folder: name, at: place }] : below(name, place);
    }
    // An editor's lock is a link to nothing.
    if (!TEMPLATE.test(entry.name) || entry.name.startsWith('.#')) return [];
    const file = { kind: 'file', file: name, at: place, named: false } as const;
    if (entry.isSymbolicLink()) return linked(file);
    return entry.isFile() ? [file] : [];
  });
}
/** A link to a file counts; one to a folder is not followed, since it may lead around in circles. */
function linked(file: Input & { readonly kind: 'file' }): Input[] {
  try {
    const stat = fs.statSync(file.at, { throwIfNoEntry: false });
    if (!stat) throw new InputError(`${file.file}: ${nowhere}`);
    return stat.isFile() ? [file] : [];
  } catch (error) {
    return [{ ...file, kind: 'closed', error }];
  }
}

/** Reads a text of bounded size, from a pipe too; `file` is how messages name it. */
export function readText(at: string, file: string): string {
  const opened = fs.openSync(at, 'r');
  try {
    return textIn(opened, file);
  } finally {
    fs.closeSync(opened);
  }
}
/** All of standard input. */
export const readStdin = (): string => textIn(0, '<stdin>');

function textIn(opened: number, file: string): string {
  const bytes = bytesIn(opened, file);
  refuseBinary(bytes, file);
  if (bytes.length === 0) throw new InputError(`${file}: It is empty.`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
function bytesIn(opened: number, file: string): Buffer {
  const stat = fs.fstatSync(opened);
  refuseLarge(stat.size, file);
  if (stat.isFile() && stat.size > 0) return fs.readFileSync(opened);
  // A pipe has no size, and what a device gives may never end.
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = readSome(opened, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    if (size === 0) refuseBinary(chunks[0]!, file);
    refuseLarge((size += count), file);
  }
}
/** Waits where nothing has come yet, as a terminal or a pipe that is shared may say. */
function readSome(opened: number, chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(opened, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
function refuseLarge(size: number, file: string): void {
  if (size > LARGEST_FILE) throw new InputError(`${file}: It is larger than the ${LARGEST_FILE / 2 ** 20} MiB that are read.`);
}
function refuseBinary(bytes: Buffer, file: string): void {
  const start = bytes.toString('latin1', 0, 2);
  if (start === '\xff\xfe' || start === '\xfe\xff') throw new InputError(`${file}: It is text in UTF-16: save it as UTF-8.`);
  if (start === '\x1f\x8b') throw new InputError(`${file}: It is compressed: unpack it first.`);
  if (bytes.subarray(0, 8192).includes(0)) throw new InputError(`${file}: It is binary, where a text was expected.`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EACCES: 'You have no permission to read it',
  EPERM: 'You have no permission to read it',
  EISDIR: 'It is a folder, where a file was expected',
  ENOTDIR: 'A part of its path is a file, not a folder',
  ELOOP: 'Its links lead around in a circle',
};
/** What an error of the system says, in words; undefined for any other error. */
export function systemFault(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? `${reasons[code] ?? 'It cannot be read'} (${code}).` : undefined;
}
