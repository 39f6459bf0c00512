import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from './sources';

/**
 * Compares what two builds say of real inputs: templates and what Pulumi exports, by their `ccm check`; recorded engine traffic, by their
 * packs in `run-policy-pack`; peers' cases. Prints every answer that differs, and every wording that differs once.
 */
const usage = 'Write: npm run compare -- OLD [NEW]  (folders of two builds; NEW is this one where it is left out)';
const shared = path.join(root, '../shared');

/** What a build says: by subject, resource and rule the answer and its words. */
type Said = ReadonlyMap<string, { readonly answer: string; readonly words: string }>;

interface Reported {
  readonly subjects: readonly {
    readonly name: string;
    readonly tally: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly control: string;
      readonly rule: string;
      readonly level: string;
      readonly resource: string;
      readonly what: string;
      readonly arguments: readonly string[];
    }[];
    readonly undetermined: readonly { readonly message: string; readonly resource?: string }[];
    readonly notLookedAt: readonly { readonly message: string }[];
  }[];
  readonly errors: readonly { readonly file: string; readonly message: string }[];
}

function check(build: string, cwd: string, ...inputs: readonly string[]): Reported {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'compare-')), 'report.json');
  const out = fs.openSync(file, 'w');
  try {
    execFileSync(process.execPath, [path.join(build, 'bin/ccm.js'), 'check', ...inputs, '--format', 'json'], {
      cwd,
      stdio: ['ignore', out, 'inherit'],
    });
  } catch (error) {
    if ((error as { status?: number }).status === null) throw error;
  } finally {
    fs.closeSync(out);
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Reported;
}

function saidIn({ subjects, errors }: Reported): Map<string, { answer: string; words: string }> {
  const said = new Map<string, { answer: string; words: string }>();
  for (const { name, tally, findings, undetermined, notLookedAt } of subjects) {
    said.set(`${name} (counts)`, { answer: JSON.stringify(Object.fromEntries(Object.entries(tally).sort())), words: '' });
    for (const one of findings)
      said.set(`${name} ${one.resource} ${one.control}/${one.rule}`, {
        answer: one.level,
        words: `${one.what} → ${one.arguments.join(', ')}`,
      });
    for (const { message, resource = '' } of undetermined)
      for (const rule of (/ by (.*?): /.exec(message)?.[1] ?? message).split(', '))
        said.set(`${name} ${resource} ${rule}`, { answer: 'undetermined', words: message.replace(/^.*? by .*?: /, '') });
    notLookedAt.forEach(({ message }, i) => {
      said.set(`${name} (not looked at, ${i})`, { answer: 'not looked at', words: message });
    });
  }
  for (const { file, message } of errors) said.set(`${file} (error)`, { answer: 'error', words: message });
  return said;
}

/** Peers' cases as files of their own; a Pulumi resource as the preview of a program that makes it alone. */
function casesAsFiles(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cases-'));
  const lines = fs.readFileSync(path.join(shared, 'conformance/cases.jsonl'), 'utf8').split('\n').filter(Boolean);
  lines.forEach((line, i) => {
    const { dialect, template } = JSON.parse(line) as { dialect: string; template: { type: string; props: unknown } };
    const urn = `urn:pulumi:dev::case::${template.type}::it`;
    const state = { urn, type: template.type, custom: true, inputs: template.props, provider: '' };
    const content = dialect === 'cfn' ? template : { steps: [{ op: 'create', urn, newState: state }] };
    fs.writeFileSync(path.join(folder, `${String(i).padStart(4, '0')}.json`), JSON.stringify(content));
  });
  return folder;
}

/** Recorded traffic, played into the built pack. */
function replayed(build: string): Said {
  const files = fs.readdirSync(path.join(shared, 'recordings')).filter(name => name.endsWith('.jsonl'));
  const tool = path.join(shared, 'tools/replay.js');
  const text = execFileSync(process.execPath, [tool, build, '--full', ...files.map(name => path.join(shared, 'recordings', name))], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, FEAS_BASE: root },
  });
  const said = new Map<string, { answer: string; words: string }>();
  let file = '';
  for (const block of text.split(/\n(?=\S| {2}\[)/)) {
    const [, level, policy, urn] = /^ {2}\[(\w+)\] (\S+) (.*)/.exec(block) ?? [];
    if (policy === undefined) file = block.split(':')[0]!;
    else
      said.set(`${file} ${urn} ${policy} ${/: ([a-z-]+)$/m.exec(block)?.[1] ?? ''}`, {
        answer: level!,
        words: block.split('\n').slice(1).join('\n'),
      });
  }
  return said;
}

/** Prints what differs; answers how much does. */
function compare(what: string, before: Said, after: Said): number {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const other = keys.filter(key => before.get(key)?.answer !== after.get(key)?.answer);
  process.stdout.write(`\n${what}: ${before.size} answers before, ${after.size} after, ${other.length} differ\n`);
  for (const key of other)
    process.stdout.write(`  ${key}: ${before.get(key)?.answer ?? 'nothing'} → ${after.get(key)?.answer ?? 'nothing'}\n`);
  const reworded = new Map<string, number>();
  for (const key of keys) {
    const [was, is] = [before.get(key)?.words, after.get(key)?.words];
    if (was !== undefined && is !== undefined && was !== is)
      reworded.set(`- ${was}\n    + ${is}`, (reworded.get(`- ${was}\n    + ${is}`) ?? 0) + 1);
  }
  process.stdout.write(`${what}: ${reworded.size} wordings differ\n`);
  for (const [words, count] of [...reworded].sort())
    process.stdout.write(`    ${words.replaceAll('\n', '\n    ').trimStart()}  (${count})\n`);
  return other.length;
}

function main(): void {
  const [old, given = root] = process.argv.slice(2);
  if (old === undefined || !fs.existsSync(shared)) {
    process.stderr.write(`${old === undefined ? usage : 'There are no real inputs beside this project.'}\n`);
    process.exitCode = 2;
    return;
  }
  const builds = [path.resolve(old), path.resolve(given)];
  const [before, after] = builds.map(build => saidIn(check(build, shared, 'corpus', 'recordings')));
  const cases = casesAsFiles();
  const [casesBefore, casesAfter] = builds.map(build => saidIn(check(build, cases, '.')));
  const [playedBefore, playedAfter] = builds.map(replayed);
  const differing =
    compare('templates and exports', before!, after!) +
    compare("peers' cases", casesBefore!, casesAfter!) +
    compare('recorded traffic', playedBefore!, playedAfter!);
  process.exitCode = differing === 0 ? 0 : 1;
}
main();
