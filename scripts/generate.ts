import * as fs from 'node:fs';
import * as path from 'node:path';
import { staleFiles } from './generated';
import { root } from './sources';

/** Writes every generated file; with --check says which are not current, and fails. */
const check = process.argv.includes('--check');
const stale = staleFiles();
for (const [file, text] of stale) {
  if (!check) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  process.stdout.write(`${check ? 'not current' : 'written'}: ${file}\n`);
}
if (check && stale.length > 0) {
  process.stdout.write('Run `npm run generate`.\n');
  process.exitCode = 1;
}
