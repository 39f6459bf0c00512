import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { run } from '../../dist/policypack/cli';
import type { ExitCode } from '../../dist/policypack/commands/io';
import { Session } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { hasRegion, hasTags } from '../../policypack/clouds/generated/tags-and-regions';
import { findSettings } from '../../policypack/config/find';
import { findingsOf } from '../../policypack/engine/finding';
import { type PreviewOptions, type PreviewResult, preview } from '../../preview';

export const root = path.resolve(__dirname, '../..');
export const example = (name: string): string => path.join(root, 'examples', name);

/** Previews a program with the built pack, as the command does. */
export const previewOf = (dir: string, options: Partial<PreviewOptions> = {}): Promise<PreviewResult> =>
  preview({ dir, packs: [root], awsFacts: { hasRegion, hasTags }, ...options });

/** Runs the built command in a folder. */
export async function ccm(cwd: string, ...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(argv, {
    out: text => void (out += text),
    err: text => void (err += text),
    env: {},
    cwd,
    color: false,
    width: 120,
    today: '2026-11-01',
    stdin: () => '',
  });
  return { code, out, err };
}

/** What a preview says: for each rule and resource its level, or `undetermined`; for notes on the whole stack, each note. */
export function saidBy({ diagnostics }: PreviewResult): Map<string, string> {
  const said = new Map<string, string>();
  for (const { policy, level, urn, message } of diagnostics) {
    const resource = subject(urn);
    if (policy === 'undetermined') {
      for (const line of message.split('\n'))
        for (const rule of (/^Undetermined by (.*?): /.exec(line)?.[1] ?? line).split(', '))
          said.set(`${rule} on ${resource}`, 'undetermined');
    } else {
      const [, control, rule] = /^([A-Z]+-\d+) .*: ([a-z-]+)\n/.exec(message) ?? [];
      said.set(control === undefined ? `${policy}: ${message}` : `${control}/${rule} on ${resource}`, level);
    }
  }
  return said;
}

/** The same, judged here by what the pack is made of: no second process to start. */
export async function saidOf(dir: string): Promise<Map<string, string>> {
  const result = await previewOf(dir, { packs: [] });
  const settings = findSettings({ folders: [dir] }, controls);
  const session = new Session(settings, controls, table, '2026-11-01', result.config['aws:region']);
  const own = result.resources.filter(({ external }) => !external);
  for (const registration of own) session.register(registration);
  const { verdicts, undecided, unjudged, notLookedAt } = session.settle(
    own.map(registration => ({ ...registration, inputs: registration.outputs, behind: registration.propertyDependencies })),
  );
  return new Map([
    ...findingsOf(verdicts, settings.levels).map(
      ({ control, rule, address, level }) => [`${control.id}/${rule} on ${subject(address)}`, level] as const,
    ),
    ...undecided.map(({ control, rule, address }) => [`${control.id}/${rule} on ${subject(address)}`, 'undetermined'] as const),
    ...[...unjudged.keys(), ...notLookedAt.map(({ type }) => type)].map(type => [`coverage: ${type}`, 'advisory'] as const),
  ]);
}

/** `aws:s3:Bucket: data`: a resource as the preview prints it. */
function subject(urn: string): string {
  const [type, name] = urn.split('::').slice(-2) as [string, string];
  return `${type
    .split('$')
    .at(-1)!
    .replace(/\/\w+:/, ':')}: ${name}`;
}

/** Copies of examples inside the repository, where their dependencies resolve as in the originals; each suite has a folder of its own. */
export const copies = (suite: string) => {
  const folder = path.join(root, 'dist/.examples', suite);
  return {
    of(name: string, as: string): string {
      const copy = path.join(folder, as);
      fs.rmSync(copy, { recursive: true, force: true });
      fs.cpSync(example(name), copy, { recursive: true });
      return copy;
    },
    remove: (): void => fs.rmSync(folder, { recursive: true, force: true }),
  };
};

/** Runs the tasks, `atOnce` at a time, and gives their results in order. */
export async function inTurns<T>(tasks: readonly (() => Promise<T>)[], atOnce = 2): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < tasks.length; i = next++) results[i] = await tasks[i]!();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
