import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { stringify } from 'yaml';
import { median, ms, print } from './measure';
import { templateOf } from './templates';

const bin = path.join(__dirname, '../bin/ccm.js');
const RUNS = 5;

interface Ran {
  readonly took: number;
  /** Largest resident set, MiB. */
  readonly memory: number;
}
/** A whole process; /usr/bin/time is not everywhere, so the child tells its own memory. */
function run(args: readonly string[]): Ran {
  const began = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--require', path.join(__dirname, 'tell-memory.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const took = performance.now() - began;
  if (status === 2 || status === null) throw new Error(`it could not run: ${stderr.slice(0, 500)}`);
  return { took, memory: Number(/maxrss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}
const timed = (args: readonly string[], runs = RUNS): Ran => {
  const all = Array.from({ length: runs }, () => run(args));
  return { took: median(all.map(({ took }) => took)), memory: Math.max(...all.map(({ memory }) => memory)) };
};
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;

/** A peer on the same file, where it is on PATH. */
function peer(name: string, args: readonly string[]): string | undefined {
  if (spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0) return undefined;
  const began = performance.now();
  spawnSync(name, args, { stdio: 'ignore' });
  return `${name} ${seconds(performance.now() - began)}`;
}

export function benchCheck(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-bench-'));
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return file;
  };
  const parse = (file: string, how: string): string[] => [
    '-e',
    `const fs = require('fs'); ${how}(fs.readFileSync(${JSON.stringify(file)}, 'utf8'))`,
  ];
  const yamlParser = "require(require.resolve('js-yaml', { paths: [process.cwd()] })).load";
  try {
    for (const [size, budget] of [
      [200, 250],
      [1000, 350],
      [5000, 600],
    ] as const) {
      const file = write(`${size}.json`, JSON.stringify(templateOf(size), null, 1));
      const { took } = timed([bin, 'check', file]);
      const floor = timed(parse(file, 'JSON.parse')).took;
      const peers = [
        peer('checkov', ['-f', file, '--compact', '--quiet']),
        peer('cfn-guard', ['validate', '-d', file, '-r', path.join(__dirname, 'peer.guard')]),
      ].filter(found => found !== undefined);
      print({
        what: `ccm check, ${size} resources of JSON`,
        measured: seconds(took),
        floor: seconds(floor),
        budget: seconds(budget),
        ok: took <= budget,
        beside: peers,
      });
    }
    const yaml = write('1000.yaml', stringify(templateOf(1000)));
    const whole = timed([bin, 'check', yaml]).took;
    const parser = timed(parse(yaml, yamlParser)).took;
    const same = timed([bin, 'check', path.join(folder, '1000.json')]).took;
    print({
      what: 'the same 1000 in YAML',
      measured: seconds(whole),
      floor: `${seconds(parser)} + ${seconds(same)}`,
      budget: seconds(1.3 * parser + same),
      ok: whole <= 1.3 * parser + same,
    });

    const artifacts: Record<string, unknown> = {};
    for (let i = 0; i < 40; i++) {
      write(`cdk/stack-${i}.template.json`, JSON.stringify(templateOf(125)));
      artifacts[`stack-${i}`] = {
        type: 'aws:cloudformation:stack',
        environment: 'aws://111122223333/eu-central-2',
        properties: { templateFile: `stack-${i}.template.json` },
      };
    }
    write('cdk/manifest.json', JSON.stringify({ version: '48.0.0', artifacts }));
    write('cdk/cdk.out', '{"version":"48.0.0"}');
    const cdk = timed([bin, 'check', path.join(folder, 'cdk')]).took;
    print({
      what: 'cdk.out with 40 x 125 resources',
      measured: seconds(cdk),
      floor: seconds(timed([bin, 'check', path.join(folder, '5000.json')]).took),
      budget: '0.90 s',
      ok: cdk <= 900,
    });

    const few = timed([bin, 'check', write('10000.json', JSON.stringify(templateOf(10_000)))], 3);
    const many = timed([bin, 'check', write('50000.json', JSON.stringify(templateOf(50_000)))], 3);
    print({
      what: 'growth from 10,000 to 50,000 resources',
      measured: `x ${(many.took / few.took).toFixed(1)} (${seconds(many.took)})`,
      floor: ms(few.took),
      budget: 'x 6',
      ok: many.took / few.took <= 6,
    });
    print({
      what: 'memory at 50,000 resources',
      measured: `${many.memory.toFixed(0)} MiB`,
      floor: `${few.memory.toFixed(0)} MiB`,
      budget: '400 MiB',
      ok: many.memory <= 400,
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
