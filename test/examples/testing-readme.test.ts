import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './support';

/** The test that the README prints, as a user would copy it. */
it('the README’s own test passes', () => {
  const [, text] = /<!-- testing -->\n```ts\n([\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
  const folder = fs.mkdtempSync(path.join(root, 'test/examples/.readme-'));
  try {
    fs.writeFileSync(path.join(folder, 'ledger.test.ts'), text!);
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'copied', jest: { preset: 'ts-jest' } }));
    fs.writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { isolatedModules: true, module: 'commonjs', target: 'es2022', esModuleInterop: true } }),
    );
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const { status, stderr } = spawnSync(process.execPath, [jest], { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: 'true' } });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}, 120_000);
