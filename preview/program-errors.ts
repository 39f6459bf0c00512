import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PreviewError } from './errors';
import type { Ending } from './processes';
import { installFolder } from './program';
import type { Project } from './project';

/** What is known of a program that failed. */
export interface Failure {
  project: Project;
  ending: Ending;
  /** The messages that the SDK logged as errors, in order. */
  errors: readonly string[];
  /** What may have caused it: sentences to end with. */
  hints: readonly string[];
}

/** The failure of a program in its own words: what, file and line, without the frames of the SDK. */
export function programError({ project, ending, errors, hints }: Failure): PreviewError {
  const text = stripVTControlCharacters(errors[0] ?? ending.stderr).trim();
  const reason = missingModule(project, text) ?? syntaxError(project, text) ?? thrownError(project, text) ?? silent(project, ending);
  return new PreviewError([reason, ...hints].join(' '));
}

/** `Cannot find module 'x'` of CommonJS, `Cannot find package 'x' imported from file` of ES modules. */
function missingModule(project: Project, text: string): string | undefined {
  const [, name, importer] = /Cannot find (?:module|package) '([^']+)'(?: imported from ([^\s'"]+))?/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const from = importer ?? /Require stack:\s*- (\S+)/.exec(text)?.[1];
  const file = from ? shown(project, from) : 'The program';
  if (name.startsWith('.')) return `${file} needs ${name}, which does not exist.`;
  if (path.isAbsolute(name)) return `${file} needs ${shown(project, name)}, which does not exist.`;
  return `${file} needs ${packageName(name)}, which is not installed: run \`npm install\` in ${installFolder(project.programDirectory)}.`;
}

const packageName = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** The three ways in which TypeScript and Node say where a text cannot be parsed. */
function syntaxError(project: Project, text: string): string | undefined {
  const typescript = /^(\S+?\.[cm]?[jt]sx?)(?:\((\d+),(\d+)\)|:(\d+):(\d+))(?: -|:) error TS\d+: (.+)$/m.exec(text);
  if (typescript) {
    const [, file = '', line1, , line2, , message = ''] = typescript;
    return `${shown(project, file)}:${line1 ?? line2} does not compile: ${sentence(message)}`;
  }
  const message = /SyntaxError(?: \[\w+\])?: (.+)/.exec(text)?.[1];
  if (message === undefined) return undefined;
  const where = /^\s*(?:file:\/\/)?(\/[^\n:]+|[A-Za-z]:\\[^\n:]+):(\d+)\s*$/m.exec(text);
  return where
    ? `${shown(project, where[1] ?? '')}:${where[2]} does not compile: ${sentence(message)}`
    : `The program does not compile: ${sentence(message)}`;
}

const preamble = /^(?:Running program '[^']*' failed with an unhandled exception:|<ref \*\d+>)\s*/;

/** An error that the program threw: its message, and the first line of the program in its stack. */
function thrownError(project: Project, text: string): string | undefined {
  const body = text.replace(preamble, '').replace(preamble, '');
  if (!body) return undefined;
  const lines = body.split('\n');
  const frame = lines.findIndex(line => /^\s+at /.test(line));
  const message = (frame < 0 ? lines : lines.slice(0, frame)).join('\n').trim() || body;
  const place = lines.map(placeIn).find(found => found !== undefined);
  const where = place ? `${shown(project, place.file)}:${place.line}` : 'The program';
  return `${where} failed: ${sentence(message.replace(/^(?:Uncaught )?Error: /, ''))}`;
}

/** The file and line of a stack frame that is the program's own. */
function placeIn(line: string): { file: string; line: string } | undefined {
  const [, file, number] = /^\s+at .*?\(?((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*?):(\d+):\d+\)?/.exec(line) ?? [];
  return file === undefined || number === undefined || file.includes('node_modules') ? undefined : { file, line: number };
}

const silent = ({ programDirectory }: Project, { code }: Ending): string =>
  code === null
    ? `The program in ${programDirectory} was ended from outside.`
    : `The program in ${programDirectory} ended with exit code ${code}.`;

const sentence = (message: string): string => (/[.!?]$/.test(message.trim()) ? message.trim() : `${message.trim()}.`);

/** A path as people read it: relative to the project where it is inside. */
function shown({ root, programDirectory }: Project, file: string): string {
  const absolute = path.resolve(programDirectory, file.replace(/^file:\/\//, ''));
  const relative = path.relative(root, absolute);
  return relative.startsWith('..') ? absolute : relative || absolute;
}
