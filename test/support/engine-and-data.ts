import * as fs from 'node:fs';
import * as path from 'node:path';

// Every test of the engine and the data in one file: what changes them a little at a time starts all of this anew for each change.
for (const folder of ['engine', 'data']) {
  const at = path.join(__dirname, '..', folder);
  for (const file of fs.readdirSync(at).sort()) {
    // That one is a test of an adapter.
    if (!file.endsWith('.test.ts') || file === 'session.test.ts') continue;
    describe(`${folder}/${file}`, () => {
      require(path.join(at, file));
    });
  }
}
