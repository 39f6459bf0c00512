import * as fs from 'node:fs';
import * as path from 'node:path';
import { staleFiles } from '../../scripts/generated';
import { root } from '../../scripts/sources';

it('every generated file is current: else run `npm run generate`', () => {
  expect(staleFiles().map(([file]) => file)).toEqual([]);
});

it('a difference is noticed, and so is a file that is missing', () => {
  const file = 'controls/README.md';
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  expect(staleFiles({ [file]: text })).toEqual([]);
  expect(staleFiles({ [file]: `${text} ` })).toEqual([[file, `${text} `]]);
  expect(staleFiles({ 'controls/nowhere.md': '' })).toEqual([['controls/nowhere.md', '']]);
});
