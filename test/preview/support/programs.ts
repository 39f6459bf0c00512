import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PreviewOptions, type PreviewResult, preview } from '../../../preview';
import { awsFacts } from './facts';

const here = path.resolve(__dirname, '..');

export const programDirectory = (name: string): string => path.join(here, 'programs', name);
export const packDirectory = path.join(here, 'pack');
export const recorderDirectory = path.join(here, 'recorder');

/** Previews a program of this folder. */
export const previewOf = (dir: string, options: Partial<PreviewOptions> = {}): Promise<PreviewResult> =>
  preview({ dir, packs: [], awsFacts: awsFacts(), ...options });

const made: string[] = [];

/** A folder with the files, in which our own dependencies resolve. Removed by `removeFolders`. */
export function folder(files: Record<string, string>, { linked = true } = {}): string {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'preview-')));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  if (linked) symlinkSync(path.resolve(here, '../../node_modules'), path.join(dir, 'node_modules'));
  return dir;
}

/** A program: the files, and the least of a project around them. */
export const program = (files: Record<string, string>): string =>
  folder({ 'Pulumi.yaml': 'name: made\nruntime: nodejs\n', 'package.json': '{ "private": true }', ...files });

export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

/** The message of the PreviewError that it fails with. */
export async function failureOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'PreviewError') return thrown.message;
    throw thrown;
  }
  throw new Error('It did not fail.');
}
