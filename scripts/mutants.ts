/** `npm run mutants -- policypack/engine policypack/data`: changes the code a little at a time and counts the changes that no test minds. */
import { spawnSync } from 'node:child_process';

const asked = process.argv.slice(2);
const globs = asked.map(path => (path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.ts`));
// Tables of regions and zones are data: a changed letter in one is a wrong fact, which only its source can tell.
const mutate = globs.length === 0 ? [] : ['--mutate', [...globs, '!policypack/clouds/**/{regions,zones}.ts'].join(',')];
const { status } = spawnSync('npx', ['stryker', 'run', ...mutate], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
