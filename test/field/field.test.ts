import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { readTemplate } from '../../policypack/adapters/cloudformation';
import { Session } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { defaultSettings } from '../../policypack/config/settings';
import { findingsOf } from '../../policypack/engine/finding';
import { Judge, type Verdict } from '../../policypack/engine/judge';
import { modelOf } from '../../policypack/model';

/** The tables beside this file, judged by hand, are what the pack says today of data that lies beside the project. */
const shared = path.join(__dirname, '../../../shared');
const recordings = path.join(shared, 'recordings');
const corpus = path.join(shared, 'corpus');
const programs = ['aws-ts-webserver', 'aws-ts-airflow', 'aws-ts-voting-app', 'aws-ts-resources', 'aws-ts-ansible-wordpress'];

const recorded = programs.every(name => fs.existsSync(recordingOf(name)));
if (!recorded) process.stdout.write('skipped: the recordings that recordings.md tells of are not here\n');
const templates = firstTemplates(20);
if (templates.length === 0) process.stdout.write('skipped: the templates that templates.md tells of are not here\n');

interface Row {
  readonly subject: string;
  readonly resource: string;
  readonly rule: string;
  readonly verdict: string;
  readonly why: string;
}
const pageOf = (file: string): string => fs.readFileSync(path.join(__dirname, file), 'utf8');
const cellsOf = (page: string, columns: number): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.slice(2, -2).split(' | '))
    .filter(cells => cells.length === columns && cells[1] !== 'resource' && cells[1] !== 'findings');
const rowsOf = (page: string): readonly Row[] =>
  cellsOf(page, 5).map(([subject, resource, rule, verdict, why]) => ({
    subject: subject!,
    resource: resource!,
    rule: rule!,
    verdict: verdict!,
    why: why!,
  }));
/** `resource rule` of every row of one program or template. */
const told = (page: string, subject: string): readonly string[] =>
  rowsOf(page)
    .filter(row => row.subject === subject)
    .map(({ resource, rule }) => `${resource} ${rule}`)
    .sort();
const mandatory = (verdicts: readonly Verdict[], name: (address: string) => string): readonly string[] =>
  findingsOf(verdicts, defaultSettings.levels)
    .filter(({ level }) => level === 'mandatory')
    .map(({ verdict }) => `${name(verdict.address)} ${verdict.control.id}/${verdict.rule}`)
    .sort();

describe.each(['recordings.md', 'templates.md'])('%s', file => {
  const page = pageOf(file);
  const rows = rowsOf(page);

  it('has the figures of its table at its top', () => {
    const count = (verdict: string): number => rows.filter(row => row.verdict === verdict).length;
    const figures = `${rows.length} mandatory findings: ${count('true')} true, ${count('debatable')} debatable, ${count('false')} false.`;
    expect(page.split('\n')[2]).toBe(figures);
    expect(rows.filter(({ verdict }) => !['true', 'debatable', 'false'].includes(verdict))).toEqual([]);
    expect(rows.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });
});

(recorded ? describe : describe.skip)('recorded programs', () => {
  const page = pageOf('recordings.md');

  it('are those of the table', () => {
    expect([...new Set(rowsOf(page).map(({ subject }) => subject))]).toEqual(programs);
  });
  it.each(programs)('%s has the findings of the table', program => {
    const lines = fs
      .readFileSync(recordingOf(program), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { readonly rpc: string; readonly request: Sent & { readonly resources?: readonly Sent[] } });
    const session = new Session(defaultSettings, controls, table, '2026-11-22');
    const verdicts: Verdict[] = [];
    for (const { rpc, request } of lines) {
      if (rpc === 'Analyze') session.register(registration(request));
      if (rpc === 'AnalyzeStack')
        verdicts.push(
          ...session.settle(request.resources!.map(sent => ({ ...registration(sent), behind: sent.propertyDependencies ?? {} }))).verdicts,
        );
    }
    expect(mandatory(verdicts, urn => urn.split('::').at(-1)!)).toEqual(told(page, program));
  });
});

(templates.length > 0 ? describe : describe.skip)('real templates', () => {
  const page = pageOf('templates.md');
  const figures = cellsOf(page, 2);

  it('are those of the table', () => {
    expect(figures.map(([name]) => name)).toEqual(templates.map(nameOf));
    expect(rowsOf(page).filter(({ subject }) => !templates.map(nameOf).includes(subject))).toEqual([]);
  });
  /** `each` does not take an empty list, not even where it is skipped. */
  it.each(templates.length > 0 ? templates : ['none'])('%s has the findings of the table', file => {
    const { stack } = readTemplate(fs.readFileSync(path.join(corpus, file), 'utf8'), { file });
    const judge = new Judge(modelOf(table, defaultSettings.scheme), controls, stack);
    const found = mandatory(
      stack.resources.flatMap(resource => judge.judge(resource)),
      address => address,
    );
    expect(found).toEqual(told(page, nameOf(file)));
    expect(figures.find(([name]) => name === nameOf(file))?.[1]).toBe(String(found.length));
  });
});

interface Sent {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly parent?: string;
  readonly options?: { readonly parent?: string };
  readonly provider?: { readonly type: string; readonly properties: Record<string, unknown> };
  readonly propertyDependencies?: Record<string, string[]>;
}
function registration(sent: Sent): Parameters<Session['register']>[0] {
  const { urn, type, name, properties: inputs, provider } = sent;
  const parent = sent.parent ?? sent.options?.parent;
  return { urn, type, name, inputs, parent, provider: provider && { type: provider.type, inputs: provider.properties } };
}
function recordingOf(program: string): string {
  return path.join(recordings, `${program}.preview.jsonl`);
}
/** Paths in the corpus, the first ones by code unit. */
function firstTemplates(most: number): readonly string[] {
  const files = ['cdk', 'cloudformation'].flatMap(folder => {
    const root = path.join(corpus, folder);
    if (!fs.existsSync(root)) return [];
    const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    return entries.map(entry => path.relative(corpus, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  });
  return files.sort().slice(0, most);
}
function nameOf(file: string): string {
  return path.posix.basename(file, '.template.json');
}
