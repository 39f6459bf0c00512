import * as fs from 'node:fs';
import * as path from 'node:path';
import { editions } from '../controls/catalog/editions';
import { catalogFiles, leftOut, readReference } from './generate-catalog';
import { read, root, staleOf } from './sources';

/** Writes every generated file; with --check says which are not current, and fails. --release ends the edition that is in the making. */
const check = process.argv.includes('--check');
const version = process.argv.includes('--release') ? (JSON.parse(read('package.json')) as { version: string }).version : undefined;

function write(stale: readonly [file: string, text: string][]): number {
  for (const [file, text] of stale) {
    if (!check) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
    process.stdout.write(`${check ? 'not current' : 'written'}: ${file}\n`);
  }
  return stale.length;
}

if (editions.some(edition => edition.version !== undefined && edition.version === version))
  throw new Error(`${version} is released: raise the version in package.json first`);
const reference = readReference();
const reason = leftOut(reference);
if (reason !== undefined) process.stdout.write(`${reason}\n`);
const files = catalogFiles(reference, version);
const first = check ? 0 : write(staleOf(files));
// Pages and index read the catalog: the new one.
const { generatedFiles, staleFiles } = require('./generated') as typeof import('./generated');
const rest = staleFiles({ ...generatedFiles(), ...files });
if (first + write(rest) > 0 && check) {
  process.stdout.write('Run `npm run generate`.\n');
  process.exitCode = 1;
}
