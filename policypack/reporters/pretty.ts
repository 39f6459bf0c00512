import type { Location, Report, ReportedFinding, ReportedLine, Subject } from '../report/report';
import { counted, nameOf } from '../report/words/names';
import { summary } from '../report/words/summary';
import type { Look } from './format';
import { previewed } from './previewed';

const kinds = {
  cloudformation: 'CloudFormation',
  cdk: 'CDK',
  'pulumi-state': 'Pulumi state',
  'pulumi-preview': 'Pulumi preview',
  'pulumi-program': 'Pulumi program',
} as const;

/** The report for a person at a terminal; a program that was previewed is shown as Pulumi shows it. */
export function pretty(report: Report, look: Look): string {
  const programs = report.subjects.filter(({ program }) => program !== undefined);
  return programs.length > 0 ? programs.map(subject => previewed(report, subject, look)).join('\n') : checked(report, look);
}

/** What is wrong, why, what to change, and what was not looked at. */
function checked(report: Report, { colors: c, width }: Look): string {
  const paint = { mandatory: c.red, advisory: c.yellow };
  const lines: string[] = [];
  const wrap = (label: string, text: string, painted = (row: string): string => row): void => {
    const room = Math.max(width, 60) - 7 - label.length;
    const rows = text.split('\n').flatMap(line => broken(visible(line), room));
    lines.push(...rows.map((row, i) => `     ${c.dim(i === 0 ? label : ' '.repeat(label.length))} ${painted(row)}`));
  };
  const finding = (found: ReportedFinding): void => {
    const former = found.former === '' ? '' : c.dim(` (was ${found.former})`);
    lines.push(
      '',
      `  ${paint[found.level](found.level === 'mandatory' ? '✖ mandatory' : '! advisory')} ${c.bold(`${found.control} ${found.title}`)}${former} ${c.dim('·')} ${found.rule} ${c.dim(`· ${found.severity}`)}`,
    );
    lines.push(
      `     ${c.cyan(visible(found.name))} ${c.dim(`(${visible(found.type)})`)}  ${c.underline(found.location ? place(found.location) : '')}`,
    );
    wrap('What', found.what, c.bold);
    wrap('Why ', found.why);
    wrap('Fix ', found.change);
    wrap('More', `${found.page} in ccm-policy-pack`);
  };
  const list = (title: string, entries: readonly ReportedLine[]): void => {
    if (entries.length === 0) return;
    lines.push('', `  ${c.blue(title)}`);
    for (const [message, names] of byMessage(entries)) wrap(names.length === 0 ? '·' : `· ${some(names)}:`, message);
  };
  const subject = (one: Subject): void => {
    lines.push('', `${c.bold(visible(one.name))} ${c.dim(`${kinds[one.kind]}, ${counted(one.resources, 'resource')}`)}`);
    for (const found of one.findings) finding(found);
    list('? Undetermined', one.undetermined);
    list('? Not looked at', one.notLookedAt);
    list(
      'i Notes',
      one.notes.map(message => ({ message })),
    );
    if (one.findings.length + one.undetermined.length + one.notLookedAt.length + one.notes.length === 0)
      lines.push(`  ${one.resources === 0 ? c.blue('? It has no resources') : c.green('✔ Nothing found')}`);
  };
  for (const one of report.subjects) subject(one);
  if (report.exceptions.length > 0)
    lines.push('', c.bold('Exceptions'), ...report.exceptions.map(({ message }) => `  ${c.yellow('!')} ${visible(message)}`));
  if (report.notes) lines.push('', c.bold('Configuration'), ...report.notes.map(note => `  ${c.blue('i')} ${visible(note)}`));
  if (report.errors.length > 0)
    lines.push('', c.bold('Not judged'), ...report.errors.map(({ message }) => `  ${c.red('✖')} ${visible(message)}`));
  lines.push('', report.subjects.length === 0 ? 'Nothing was judged.' : summary(report));
  if (report.config !== undefined) lines.push(`Configured by ${report.config}.`);
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

const place = ({ file, line, column }: Location): string =>
  [visible(file), line, line === undefined ? undefined : column].filter(part => part !== undefined).join(':');
/** What a file names may hold what moves the cursor or clears the screen. */
const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant.
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

function broken(text: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + word.length + 1 > room) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

/** The same sentence once, with all it is said of. */
function byMessage(entries: readonly ReportedLine[]): ReadonlyMap<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { message, resource } of entries) {
    const names = lines.get(message) ?? [];
    if (resource !== undefined) names.push(visible(nameOf(resource)));
    lines.set(message, names);
  }
  return lines;
}
const SHOWN = 3;
const some = (names: readonly string[]): string =>
  names.length <= SHOWN + 1 ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
