import { createColors } from 'picocolors';
import { byWeight, order } from './analysis';
import type { Diagnostic } from './analyzer-messages';
import type { PreviewedPack } from './preview';
import type { Registration, SourcePosition } from './registration';
import { nameIn, typeIn } from './urn';

type Colors = ReturnType<typeof createColors>;

/** What is drawn of a preview: all of a `PreviewResult` will do. */
export interface Drawn {
  readonly stack: string;
  readonly packs: readonly PreviewedPack[];
  readonly resources: readonly DrawnResource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly remediations: readonly { readonly pack: string; readonly policy: string; readonly urn: string }[];
  readonly warnings: readonly string[];
  readonly leftOut: readonly string[];
}
type DrawnResource = Pick<Registration, 'urn' | 'type' | 'name' | 'implicit' | 'external' | 'parent'> & {
  /** Its file as it is to be shown. */
  readonly source?: Pick<SourcePosition, 'file' | 'line'>;
};

export interface RenderOptions {
  color: boolean;
  /** What stands at the end. */
  summary?: string;
}

/** The preview in the shape that people know from `pulumi preview`; ends with a line break. */
export function render(result: Drawn, { color, summary }: RenderOptions): string {
  const colors = createColors(color);
  const parts = [
    [colors.magenta(`Previewing update (${result.stack})`)],
    tree(result.resources, colors),
    policies(result, colors),
    ['Resources:', `    ${colors.green(`+ ${createdOf(result.resources).length} to create`)}`],
    notes('Not known:', result.warnings, colors),
    notes('Left out:', result.leftOut, colors),
    summary === undefined ? [] : [colors.bold(summary)],
  ];
  return (
    parts
      .filter(lines => lines.length > 0)
      .map(lines => lines.join('\n'))
      .join('\n\n') + '\n'
  );
}

/** What the CLI counts: all but the default providers and what is only read. */
const createdOf = (resources: readonly DrawnResource[]): DrawnResource[] =>
  resources.filter(({ implicit, external }) => !implicit && !external);

interface Row {
  sign: string;
  type: string;
  name: string;
}

function tree(resources: readonly DrawnResource[], colors: Colors): string[] {
  const shown = resources.filter(({ implicit }) => !implicit);
  const urns = new Set(shown.map(({ urn }) => urn));
  const rows = rowsUnder('', '', childrenOf(shown, urns));
  const [signWidth, typeWidth] = [1, Math.max(4, ...rows.map(({ type }) => type.length))];
  const line = ({ sign, type, name }: Row): string => ` ${sign.padEnd(signWidth)}  ${type.padEnd(typeWidth)}  ${name}`;
  const paint = (row: Row): string => (row.sign === '+' ? colors.green(line(row)) : colors.cyan(line(row)));
  return [colors.bold(line({ sign: ' ', type: 'Type', name: 'Name' })), ...rows.map(paint)];
}

/** By parent's URN, sorted; a resource whose parent is not shown stands at the root. */
function childrenOf(shown: readonly DrawnResource[], urns: ReadonlySet<string>): Map<string, DrawnResource[]> {
  const children = new Map<string, DrawnResource[]>();
  for (const resource of [...shown].sort((a, b) => order(a.urn, b.urn))) {
    const parent = urns.has(resource.parent) ? resource.parent : '';
    children.set(parent, [...(children.get(parent) ?? []), resource]);
  }
  return children;
}

function rowsUnder(parent: string, indent: string, children: ReadonlyMap<string, DrawnResource[]>): Row[] {
  const siblings = children.get(parent) ?? [];
  return siblings.flatMap((resource, index) => {
    const last = index === siblings.length - 1;
    const branch = parent === '' ? '' : last ? '└─ ' : '├─ ';
    const below = parent === '' ? '' : indent + (last ? '   ' : '│  ');
    const row = { sign: resource.external ? '>' : '+', type: indent + branch + shortType(resource.type), name: resource.name };
    return [row, ...rowsUnder(resource.urn, below, children)];
  });
}

/** `aws:s3/bucket:Bucket` as the CLI shows it: `aws:s3:Bucket`. */
function shortType(type: string): string {
  const [, head, file, name] = /^([^:]+:[^:/]+)\/([^:]+):(.+)$/.exec(type) ?? [];
  return name !== undefined && name.charAt(0).toLowerCase() + name.slice(1) === file ? `${head}:${name}` : type;
}

function policies({ packs, diagnostics, remediations, resources }: Drawn, colors: Colors): string[] {
  if (packs.length === 0) return [];
  const lines = new Map(resources.map(({ urn, source }) => [urn, source && `${source.file}:${source.line}`]));
  const blocks = packs.flatMap(pack => {
    const label = labelOf(pack);
    const own = diagnostics.filter(diagnostic => diagnostic.pack === label).sort(byWeight);
    const changed = remediations.filter(remediation => remediation.pack === label);
    const changes = changed.map(({ policy, urn }) => `        - ${colors.green('[remediate]')}  ${policy}  (${subject(urn)})`);
    return [
      `    ${sign(own)} ${colors.bold(`${label} (local: ${pack.dir})`)}`,
      ...changes,
      ...own.flatMap(diagnostic => finding(diagnostic, lines.get(diagnostic.urn), colors)),
    ];
  });
  return [colors.magenta('Policies:'), ...blocks];
}

const labelOf = ({ name, version }: PreviewedPack): string => `${name}@v${version}`;

function sign(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.some(({ level }) => level === 'mandatory')) return '❌';
  return diagnostics.length > 0 ? '⚠️ ' : '✅';
}

function finding({ level, severity, policy, urn, message }: Diagnostic, line: string | undefined, colors: Colors): string[] {
  const paint = level === 'mandatory' ? colors.red : colors.yellow;
  const marks = [paint(`[${level}]`), ...(severity ? [paint(`[severity: ${severity}]`)] : [])].join(' ');
  const where = line === undefined ? '' : `  ${colors.underline(line)}`;
  return [`        - ${marks}  ${policy}  (${subject(urn)})${where}`, ...message.split('\n').map(line => `          ${line}`.trimEnd())];
}

const subject = (urn: string): string => (urn ? `${shortType(typeIn(urn))}: ${nameIn(urn)}` : 'stack');

const notes = (title: string, sentences: readonly string[], colors: Colors): string[] =>
  sentences.length > 0 ? [colors.dim(title), ...sentences.map(sentence => colors.dim(`    ${sentence}`))] : [];
