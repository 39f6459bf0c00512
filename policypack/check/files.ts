import * as fs from 'node:fs';
import * as path from 'node:path';

/** Larger templates than this are refused: CloudFormation itself takes 1 MiB, a state with thousands of resources some tens of MiB. Bytes. */
export const LARGEST_FILE = 256 << 20;
const TEMPLATE = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git', '.pulumi', 'asset']);

/** One thing to check: a file, a folder that the CDK wrote, or standard input. Named as the user did; `at` is where it lies. */
export type Input =
  | { readonly kind: 'file'; readonly file: string; readonly at: string; readonly named: boolean }
  | { readonly kind: 'cdk'; readonly folder: string; readonly at: string }
  | { readonly kind: 'stdin' };

/** A path that cannot be checked: one sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What a path on the command line means: `-`, a file, the CDK's output, or every template below a folder. Sorted. */
export function inputsAt(argument: string, cwd: string): readonly Input[] {
  if (argument === '-') return [{ kind: 'stdin' }];
  const at = path.resolve(cwd, argument);
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`${argument}: there is no such file or folder.`);
  if (!stat.isDirectory()) return [{ kind: 'file', file: argument, at, named: true }];
  if (isCdkOutput(at)) return [{ kind: 'cdk', folder: argument, at }];
  const found = below(argument, at);
  if (found.length === 0) throw new InputError(`${argument}: no template, state or preview is below this folder.`);
  return found;
}
const isCdkOutput = (folder: string): boolean =>
  fs.existsSync(path.join(folder, 'manifest.json')) && fs.existsSync(path.join(folder, 'cdk.out'));

function below(folder: string, at: string): Input[] {
  const entries = fs.readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Input[] => {
    const [name, place] = [path.join(folder, entry.name), path.join(at, entry.name)];
    if (entry.isDirectory()) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('asset.')) return [];
      return isCdkOutput(place) ? [{ kind: 'cdk', folder: name, at: place }] : below(name, place);
    }
    return TEMPLATE.test(entry.name) && isFile(entry, place) ? [{ kind: 'file', file: name, at: place, named: false }] : [];
  });
}
/** A link to a file counts; one to a folder is not followed, since it may lead around in circles. */
const isFile = (entry: fs.Dirent, at: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && fs.statSync(at, { throwIfNoEntry: false })?.isFile() === true);

/** Reads a text of bounded size; `file` is how messages name it. */
export function readText(at: string, file: string): string {
  const { size } = fs.statSync(at);
  if (size > LARGEST_FILE) throw new InputError(`${file}: the file is larger than the ${LARGEST_FILE / 2 ** 20} MiB that are read.`);
  const bytes = fs.readFileSync(at);
  if (bytes.subarray(0, 8192).includes(0)) throw new InputError(`${file}: this is a binary file, not a template.`);
  if (size === 0) throw new InputError(`${file}: the file is empty.`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
