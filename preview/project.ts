import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { PreviewError } from './errors';

/** A Pulumi project, read from its `Pulumi.yaml`. */
export interface Project {
  name: string;
  /** The folder of `Pulumi.yaml`, absolute. */
  root: string;
  file: string;
  /** The folder that the program runs in, absolute. */
  programDirectory: string;
  /** The file in it to run, or `.` for what `package.json` and Node choose. */
  entry: string;
  typescript: boolean;
  tsconfig?: string;
  /** Flags for `node` itself. */
  nodeArgs: string[];
  /** Where `Pulumi.<stack>.yaml` is looked for. */
  stackDirectory: string;
  /** The raw `config:` of `Pulumi.yaml`. */
  config: Record<string, unknown>;
}

const projectFiles = ['Pulumi.yaml', 'Pulumi.yml'];

/** Reads the project in `dir`, or in the nearest folder above it. */
export function readProject(dir: string): Project {
  const file = findProject(path.resolve(dir));
  const root = path.dirname(file);
  const yaml = readYaml(file);
  const { name, main } = yaml;
  if (typeof name !== 'string' || !name) throw new PreviewError(`${file} has no name: a project needs one.`);
  const options = nodeOptions(file, yaml['runtime']);
  const { config, stackConfigDir } = yaml;
  return {
    name,
    root,
    file,
    ...programOf(file, root, typeof main === 'string' ? main : undefined),
    typescript: options['typescript'] !== false,
    ...(typeof options['tsconfig'] === 'string' && { tsconfig: options['tsconfig'] }),
    nodeArgs: typeof options['nodeargs'] === 'string' ? options['nodeargs'].split(/\s+/).filter(Boolean) : [],
    stackDirectory: path.resolve(root, stringOr('', stackConfigDir) || stringOr('.', config)),
    config: isRecord(config) ? config : {},
  };
}

function findProject(dir: string): string {
  if (!existsSync(dir)) throw new PreviewError(`There is no folder ${dir}.`);
  for (let folder = dir; ; folder = path.dirname(folder)) {
    const found = projectFiles.map(name => path.join(folder, name)).find(existsSync);
    if (found) return found;
    if (path.dirname(folder) === folder) throw new PreviewError(`There is no Pulumi.yaml in ${dir}, nor in a folder above it.`);
  }
}

/** The runtime's options; every runtime but Node is refused. */
function nodeOptions(file: string, runtime: unknown): Record<string, unknown> {
  const name = isRecord(runtime) ? runtime['name'] : runtime;
  if (name !== 'nodejs') {
    throw new PreviewError(
      `${file} says runtime ${typeof name === 'string' ? name : '(none)'}; only nodejs programs can be previewed here.`,
    );
  }
  const options = isRecord(runtime) ? runtime['options'] : undefined;
  return isRecord(options) ? options : {};
}

/** As the Pulumi CLI does: a `main` that is a file runs in that file's folder. */
function programOf(file: string, root: string, main: string | undefined): { programDirectory: string; entry: string } {
  if (!main) return { programDirectory: root, entry: '.' };
  const target = path.resolve(root, main);
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) throw new PreviewError(`${file} says main: ${main}, which does not exist.`);
  return found.isDirectory()
    ? { programDirectory: target, entry: '.' }
    : { programDirectory: path.dirname(target), entry: path.basename(target) };
}

/** The names of the stacks that have a file in the project, sorted. */
export function stacksOf(project: Project): string[] {
  if (!existsSync(project.stackDirectory)) return [];
  const names = readdirSync(project.stackDirectory).map(file => /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1]);
  return names.filter(name => name !== undefined).sort();
}

/** The stack to preview: the one asked for, else the only one there is, else `dev`. */
export function chooseStack(project: Project, asked: string | undefined): string {
  const stacks = stacksOf(project);
  const list = stacks.join(', ');
  if (asked !== undefined) {
    if (stacks.length > 0 && !stacks.includes(asked)) throw new PreviewError(`${project.name} has no stack ${asked}; it has ${list}.`);
    return asked;
  }
  if (stacks.length > 1) throw new PreviewError(`${project.name} has several stacks; name one of ${list}.`);
  return stacks[0] ?? 'dev';
}

/** The path of a stack's file, where it has one. */
export function stackFile(project: Project, stack: string): string | undefined {
  return ['yaml', 'yml'].map(extension => path.join(project.stackDirectory, `Pulumi.${stack}.${extension}`)).find(existsSync);
}

/** A YAML mapping; `{}` for an empty file. Errors name file, line and column. */
export function readYaml(file: string): Record<string, unknown> {
  const lines = new LineCounter();
  const document: Document.Parsed = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new PreviewError(`${at(file, lines, error)}: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '')}.`);
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw new PreviewError(`${file} is not a mapping.`);
  return document.toJS() as Record<string, unknown>;
}

function at(file: string, lines: LineCounter, error: YAMLError): string {
  const { line, col } = lines.linePos(error.pos[0]);
  return `${file}:${line}:${col}`;
}

const stringOr = (fallback: string, value: unknown): string => (typeof value === 'string' ? value : fallback);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
