import * as fs from 'node:fs';
import * as path from 'node:path';
import { readTemplate } from '../../../policypack/adapters/cloudformation';
import { plain } from './support';

/** Real templates, beside the project; never copied. */
const corpus = path.join(__dirname, '../../../../shared/corpus');
const files = ['cloudformation', 'cdk'].flatMap(folder => {
  const root = path.join(corpus, folder);
  if (!fs.existsSync(root)) return [];
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
});
if (files.length === 0) process.stdout.write(`Real templates are not tested: there is no ${corpus}.\n`);

(files.length === 0 ? test.skip : test)('every real template can be read to its end', () => {
  expect(files.length).toBe(158);
  const silent: string[] = [];
  for (const file of files) {
    const template = readTemplate(fs.readFileSync(file, 'utf8'), { file: path.basename(file) });
    if (template.stack.resources.length === 0 && !template.notes.some(note => note.startsWith('Not made'))) silent.push(file);
    for (const resource of template.stack.resources) {
      const read = plain(resource, resource.inputs, () => 0);
      for (const input of typeof read === 'object' ? Object.keys(read ?? {}) : []) {
        expect(Array.isArray(resource.behind(input))).toBe(true);
        expect(template.locate(resource.address, input)?.line).toBeGreaterThan(0);
      }
    }
  }
  expect(silent).toEqual([]);
});
