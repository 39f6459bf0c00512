import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { example, root } from './support';

/** The tests that stand in the examples for users to copy, run as a user runs them: `npx jest` in the example's folder. */
it.each(['aws-typescript', 'aws-compliant'])(
  '%s passes its own tests',
  name => {
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const { status, stderr } = spawnSync(process.execPath, [jest], {
      cwd: example(name),
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  },
  120_000,
);
