import * as fs from 'node:fs';
import * as path from 'node:path';

/** Larger templates than this are refused: CloudFormation itself takes 1 MiB, a state with thousands of resources some tens of MiB. Bytes. */
export const LARGEST_FILE = 256 << 20;
const TEMPLATE = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git', '.pulumi', 'asset']);

/** One thing to check: a file, a folder that the CDK wrote, or standard input. */
export type Input =
  | { readonly kind: 'file'; readonly file: string; readonly named: boolean }
  | { readonly kind: 'cdk'; readonly folder: string }
  | { readonly kind: 'stdin' };

/** A path that cannot be checked: one sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What a path on the command line means: `-`, a file, the CDK's output, or every template below a folder. Sorted. */
export function inputsAt(argument: string): readonly Input[] {
  if (argument === '-') return [{ kind: 'stdin' }];
  const stat = fs.statSync(argument, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`${argument}: there is no such file or folder.`);
  if (!stat.isDirectory()) return [{ kind: 'file', file: argument, named: true }];
  if (isCdkOutput(argument)) return [{ kind: 'cdk', folder: argument }];
  const found = below(argument);
  if (found.length === 0) throw new InputError(`${argument}: no template, state or preview is below this folder.`);
  return found;
}
const isCdkOutput = (folder: string): boolean =>
  fs.existsSync(path.join(folder, 'manifest.json')) && fs.existsSync(path.join(folder, 'cdk.out'));

function below(folder: string): Input[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Input[] => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('asset.')) return [];
      return isCdkOutput(at) ? [{ kind: 'cdk', folder: at }] : below(at);
    }
    return entry.isFile() && TEMPLATE.test(entry.name) ? [{ kind: 'file', file: at, named: false }] : [];
  });
}

export function readText(file: string): string {
  const { size } = fs.statSync(file);
  if (size > LARGEST_FILE)
    throw new InputError(`${file}: ${Math.round(size / 2 ** 20)} MiB is more than the ${LARGEST_FILE / 2 ** 20} MiB that are read.`);
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 8192).includes(0)) throw new InputError(`${file}: this is a binary file, not a template.`);
  if (size === 0) throw new InputError(`${file}: the file is empty.`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
