import * as fs from 'node:fs';
import * as path from 'node:path';
import { catalog } from '../controls/catalog/catalog';
import { defaultSettings } from '../policypack/config/settings';
import type { Sample } from '../policypack/define';
import type { AnyControl, Level } from '../policypack/engine/control';
import { slugOf } from '../policypack/report/words/names';
import { judgeSamples } from '../test/support/samples';
import { type ControlFile, controlFiles, typesJudgedBy } from './controls';
import { programName, snippet } from './pulumi-snippet';
import { root } from './sources';

export const MARKER = '<!-- end of generated part -->';
export const ATTRIBUTION = 'CCM and CAIQ identifiers (c) Cloud Security Alliance; this project is not affiliated with or endorsed by CSA.';

const row = (...cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const code = (language: string, text: string): string[] => [`\`\`\`${language}`, text, '```'];

/** The level that holds where `ccm.yaml` says nothing, and what it is otherwise. */
export function levelWords(control: AnyControl): string {
  const undeclared = defaultSettings.levels.fallback?.[control.id];
  if (undeclared === undefined || undeclared === control.level) return control.level;
  return `${undeclared}; ${control.level} once \`ccm.yaml\` declares a classification or jurisdictions`;
}
const ruleLevel = (control: AnyControl, rule: string): Level => control.rules[rule]!.level ?? control.level;

export function formerWords(id: string): string {
  const { v1, v3 } = catalogEntry(id);
  return [...(v1.length > 0 ? [`v1 ${v1.join(', ')}`] : []), ...(v3.length > 0 ? [`v3 ${v3.join(', ')}`] : [])].join('; ');
}
export function catalogEntry(id: string): (typeof catalog)[string] {
  const entry = catalog[id];
  if (entry === undefined) throw new Error(`${id} has no entry in controls/catalog/catalog.ts`);
  return entry;
}

function head(control: AnyControl): string[] {
  const { v41, caiq, ownership } = catalogEntry(control.id);
  return [
    `# ${control.id} ${control.title}`,
    '',
    control.why,
    '',
    row('', ''),
    '|---|---|',
    row('Former ids', formerWords(control.id) || 'none'),
    row('In CCM 4.1', v41),
    row('CAIQ 4.0.3 questions', caiq.join(', ')),
    ...(control.aliases ? [row('In `ccm.yaml` also', control.aliases.join(', '))] : []),
    ...(control.deprecated === undefined ? [] : [row('Deprecated', control.deprecated)]),
    row('Severity', control.severity),
    row('Level', levelWords(control)),
    row('Who answers for it', `IaaS: ${ownership.iaas}. PaaS: ${ownership.paas}. SaaS: ${ownership.saas}.`),
    row('What to do', control.remediation),
  ];
}

function rules(control: AnyControl): string[] {
  const ids = Object.keys(control.rules);
  const judged = new Map(ids.map(id => [id, typesJudgedBy(control.rules[id]!)]));
  return [
    '## Rules',
    '',
    row('Rule', 'Phase', 'Level', 'Severity', 'What to do', 'Facts', 'Types'),
    '|---|---|---|---|---|---|---|',
    ...ids.map(id => {
      const rule = control.rules[id]!;
      return row(
        [`\`${control.id}/${id}\``, ...namesOf(rule)].join('; '),
        rule.phase,
        ruleLevel(control, id),
        rule.severity ?? control.severity,
        rule.remediation ?? control.remediation,
        rule.needs.join(', '),
        String(judged.get(id)!.length),
      );
    }),
    '',
    '## Types it judges',
    '',
    ...typeLists(judged),
    'Of every other type it says `not-applicable` or `not-looked-at`, never `pass`: see [types and facts](../README.md#types-and-facts).',
  ];
}
const namesOf = ({ aliases = [], deprecated }: AnyControl['rules'][string]): string[] => [
  ...aliases.map(alias => `once \`${alias}\``),
  ...(deprecated === undefined ? [] : [`deprecated. ${deprecated}`]),
];
/** Rules that judge the same types share one list. */
function typeLists(judged: ReadonlyMap<string, readonly string[]>): string[] {
  const lists = new Map<string, string[]>();
  for (const [rule, types] of judged) {
    const list = types.map(type => `\`${programName(type)}\``).join(', ');
    lists.set(list, [...(lists.get(list) ?? []), `\`${rule}\``]);
  }
  return [...lists].flatMap(([list, names]) => [`${names.join(', ')}: ${list === '' ? 'none yet' : list}.`, '']);
}

function examples(control: AnyControl): string[] {
  const { good, bad } = control.examples as { good: readonly Sample[]; bad: readonly Sample[] };
  const findings = judgeSamples(bad, { controls: [control] }).filter(({ outcome }) => outcome === 'fail');
  return [
    '## Examples',
    '',
    'Passes:',
    '',
    ...code('ts', snippet(good)),
    '',
    'Does not pass:',
    '',
    ...code('ts', snippet(bad)),
    '',
    ...findings.map(({ rule, address, reason }) => `- \`${control.id}/${rule}\` on \`${address}\`: ${reason}`),
  ];
}

/** The Pulumi policies that hold its rules, where `ccm.yaml` declares what it wants, each with another level than its own. */
function otherLevels(control: AnyControl): Readonly<Record<string, Level>> {
  const used = [...new Set(Object.keys(control.rules).map(rule => ruleLevel(control, rule)))].sort().reverse();
  return Object.fromEntries(
    used.map(level => [
      level === control.level ? slugOf(control) : `${slugOf(control)}-${level}`,
      level === 'mandatory' ? 'advisory' : 'mandatory',
    ]),
  );
}

function settings(control: AnyControl): string[] {
  const [first] = Object.keys(control.rules) as [string];
  const [sample] = control.examples.bad as readonly [Sample];
  const levels = otherLevels(control);
  return [
    '## Its level',
    '',
    'In `ccm.yaml`, for the control or for one rule; `mandatory`, `advisory` or `disabled`:',
    '',
    ...code('yaml', `controls:\n  ${control.id}: advisory\n  ${control.id}/${first}: mandatory`),
    '',
    `In the file given to \`pulumi preview --policy-pack-config\`, by policy${Object.keys(levels).length > 1 ? '; rules of another level than their control have a policy of their own' : ''}:`,
    '',
    ...code('json', JSON.stringify(levels, null, 2)),
    '',
    '## An exception',
    '',
    'In `ccm.yaml`; one without owner or reason, or whose day is over, sets nothing aside and is reported.',
    '',
    ...code(
      'yaml',
      [
        'exceptions:',
        `  - control: ${control.id}/${first}`,
        `    resource: '**::${sample.name ?? 'example'}'`,
        '    owner: team@example.com',
        '    reason: What makes it acceptable until then.',
        '    until: 2027-03-31',
      ].join('\n'),
    ),
  ];
}

function page({ control }: ControlFile): string {
  return [
    `<!-- Generated by \`npm run generate\`; what stands below the last marker is written by hand. -->`,
    '',
    ...head(control),
    '',
    ...rules(control),
    '',
    ...examples(control),
    '',
    ...settings(control),
    '',
    `<sub>${ATTRIBUTION}</sub>`,
    '',
    MARKER,
  ].join('\n');
}

/** What somebody wrote below the marker. */
function prose(file: string): string {
  const at = path.join(root, file);
  if (!fs.existsSync(at)) return '\n';
  const [, own] = fs.readFileSync(at, 'utf8').split(MARKER);
  if (own === undefined) throw new Error(`${file} has lost its line ${MARKER}: what is written by hand belongs below it`);
  return own;
}

export const pageFiles = (): Record<string, string> =>
  Object.fromEntries(
    controlFiles().map(found => {
      const file = `controls/docs/${found.stem}.md`;
      return [file, page(found) + prose(file)];
    }),
  );
