import * as fs from 'node:fs';
import * as path from 'node:path';
import { argsFiles } from './generate-args';
import { tokenFiles } from './generate-tokens';
import { root } from './sources';

/** Writes every generated file; with --check says which are not current, and fails. */
const check = process.argv.includes('--check');
const files = { ...argsFiles(), ...tokenFiles() };
const stale = Object.entries(files).filter(([file, text]) => {
  const at = path.join(root, file);
  if (fs.existsSync(at) && fs.readFileSync(at, 'utf8') === text) return false;
  if (!check) {
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, text);
  }
  return true;
});
for (const [file] of stale) process.stdout.write(`${check ? 'not current' : 'written'}: ${file}\n`);
if (check && stale.length > 0) process.exitCode = 1;
