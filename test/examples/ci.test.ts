import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { copies, example, root } from './support';

jest.setTimeout(60_000);
const copied = copies('ci');
afterAll(copied.remove);

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly needs?: string; readonly steps: readonly Step[] }>>;
}
const text = fs.readFileSync(path.join(example('ci'), 'github.yml'), 'utf8');
const { jobs } = parse(text) as Workflow;
const scripts = (job: string): string[] => jobs[job]!.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

it('deploys only what was checked, and previews first in the same job', () => {
  const deploying = Object.keys(jobs).filter(job => scripts(job).some(run => run.includes('pulumi up')));
  expect(deploying).toEqual(['deploy']);
  expect(jobs['deploy']!.needs).toBe('check');
  const commands = scripts('deploy').filter(run => run.startsWith('pulumi '));
  expect(commands.map(run => run.split(' ')[1])).toEqual(['preview', 'up']);
  for (const run of commands) {
    expect(run).toContain('--policy-pack node_modules/ccm-policy-pack');
    expect(run).not.toContain('--skip-preview');
  }
});

it('installs before it runs anything of ours', () => {
  for (const job of Object.keys(jobs)) expect(scripts(job)[0]).toBe('npm ci');
});

/** Runs the steps that need no network, as the runner does; the installed command is this repository's. */
function check(name: string, stack: string): { codes: (number | null)[]; out: string } {
  const folder = copied.of(name, name);
  const ran = scripts('check')
    .filter(run => run !== 'npm ci')
    .map(run =>
      spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run.replaceAll('npx ccm', `node ${path.join(root, 'bin/ccm.js')}`)], {
        cwd: folder,
        env: { ...process.env, STACK: stack },
        encoding: 'utf8',
      }),
    );
  return { codes: ran.map(({ status }) => status), out: ran.map(({ stdout }) => stdout).join('') };
}

it.each([
  ['aws-compliant', 0, 'prod'],
  ['aws-typescript', 1, 'dev'],
] as const)('its offline steps on %s: exit %i', (name, code, stack) => {
  const { codes, out } = check(name, stack);
  expect(codes).toEqual([code]);
  expect(out).toContain(`Previewing update (${stack})`);
});
