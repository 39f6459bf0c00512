import * as path from 'node:path';
import { createColors } from 'picocolors';
import { controls } from '../../controls';
import { findSettings } from '../config/find';
import type { Settings } from '../config/settings';
import { applicable, type Exception, exceptionNotes } from '../engine/exceptions';
import { enabled } from '../engine/finding';
import { ownLevels, reportOf, subjectOf } from '../report/build';
import type { Report, Subject } from '../report/report';
import { type FormatName, formats } from '../reporters';
import { version } from '../version';
import { type Bar, exitCode } from './exit-code';
import { type Input, InputError, inputsAt, readText, systemFault } from './files';
import { framesOf, kindOf } from './internal-error';
import type { ExitCode, Io } from './io';
import { judgeStack } from './judge-stack';
import { eachOnce } from './once';
import { jsonFault, type ReadOptions, type Source, sourcesIn } from './read';

export interface CheckOptions extends Bar {
  readonly format: FormatName;
  readonly config?: string;
  readonly parameter?: Readonly<Record<string, string>>;
  readonly parameters?: string;
  readonly region?: string;
}

/** Files after which a person who waits is told how far it is. */
const MANY = 20;

/** Judges every input; a file that cannot be read is said, and the others are judged all the same. */
export function check(paths: readonly string[], options: CheckOptions, io: Io): ExitCode {
  const config = options.config ?? (io.env['CCM_CONFIG'] || undefined);
  const settings = findSettings(
    {
      explicit: config === undefined ? undefined : path.resolve(io.cwd, config),
      folders: [io.cwd],
    },
    controls,
  );
  const errors: Report['errors'][number][] = [];
  const used = new Set<Exception>();
  const subjects = judgeAll(paths, options, settings, io, used, errors);
  const report = reportOf(subjects, {
    version: version(),
    config: settings.file,
    controls,
    levels: settings.levels,
    own: ownLevels(settings),
    errors,
    exceptions: exceptionNotes(applicable(settings.exceptions, enabled(controls, settings.levels)), used, io.today),
    notes: settings.notes,
  });
  io.out(formats[options.format](report, { colors: createColors(io.color), width: io.width }));
  return exitCode(report, options);
}

function judgeAll(
  paths: readonly string[],
  options: CheckOptions,
  settings: Settings,
  io: Io,
  used: Set<Exception>,
  errors: Report['errors'][number][],
): Subject[] {
  const read = readOptions(options, io);
  const basis = { controls: enabled(controls, settings.levels), settings, today: io.today };
  const attempt = <T>(name: string, task: () => readonly T[]): readonly T[] => {
    try {
      return task();
    } catch (error) {
      errors.push({ file: name, message: sentence(error, name, io) });
      return [];
    }
  };
  const all = eachOnce(
    paths.map(argument => ({ argument, inputs: attempt(argument, () => inputsAt(argument, io.cwd)) })),
    input => sourcesIn(input, read),
  );
  const count = all.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const telling = io.color && count > MANY;
  let done = 0;
  const judged = ({ name, read }: Source): readonly Subject[] =>
    attempt(name, () => {
      const stack = read();
      const judged = judgeStack(stack, basis);
      for (const exception of judged.used) used.add(exception);
      return [subjectOf(judged, stack, settings)];
    });
  const subjects = all.flatMap(({ argument, inputs }) => {
    const before = errors.length;
    const found = inputs.flatMap(input => {
      if (telling && done++ % MANY === 0) io.err(`checked ${done - 1} of ${count} files\r`);
      return attempt(nameOf(input), () => sourcesIn(input, read)).flatMap(judged);
    });
    // Of what was named, nothing is passed over in silence.
    if (inputs.length > 0 && found.length === 0 && errors.length === before)
      errors.push({ file: argument, message: `${argument}: It holds no template, state or preview.` });
    return found;
  });
  if (telling) io.err('\u001b[K');
  return subjects;
}

const nameOf = (input: Input): string => (input.kind === 'cdk' ? input.folder : input.kind === 'stdin' ? '<stdin>' : input.file);
/** What went wrong with a file. An error of ours tells its kind alone: its text may hold what stands in the file. */
function sentence(error: unknown, file: string, io: Io): string {
  if (error instanceof Error && ['InputError', 'TemplateError'].includes(error.name)) return error.message;
  const fault = systemFault(error);
  if (fault !== undefined) return `${file}: ${fault}`;
  if (io.env['CCM_DEBUG']) io.err(framesOf(error));
  return `${file}: It could not be judged: internal error (${kindOf(error)}). That is our fault, not the file's; CCM_DEBUG=1 shows where.`;
}

function readOptions(options: CheckOptions, io: Io): ReadOptions {
  return {
    parameters: {
      ...(options.parameters === undefined ? {} : parametersIn(options.parameters, io)),
      ...options.parameter,
    },
    region: options.region,
    stdin: () => io.stdin(),
  };
}

/** `{ "Name": "value" }`, or CloudFormation's `[{ "ParameterKey": …, "ParameterValue": … }]`, or CDK's and SAM's `{ "Parameters": {…} }`. */
function parametersIn(file: string, io: Io): Record<string, string> {
  const content = jsonIn(file, io);
  if (Array.isArray(content)) {
    const entries = content as ({ ParameterKey?: unknown; ParameterValue?: unknown } | null)[];
    return valuesOf(
      entries.map(entry => [entry?.ParameterKey, entry?.ParameterValue]),
      file,
    );
  }
  if (typeof content !== 'object' || content === null)
    throw new InputError(`${file}: It holds no parameters: write an object of names and values.`);
  const inner = (content as { Parameters?: unknown }).Parameters;
  return valuesOf(Object.entries(typeof inner === 'object' && inner !== null ? inner : content), file);
}

/** Values as CloudFormation takes them, as texts; a parameter without one, as with `UsePreviousValue`, stays without. */
function valuesOf(entries: readonly (readonly [unknown, unknown])[], file: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (typeof name !== 'string')
      throw new InputError(`${file}: It has a parameter without a name: write ParameterKey and ParameterValue.`);
    if (value === undefined || value === null) continue;
    if (typeof value === 'object' && !Array.isArray(value))
      throw new InputError(`${file}: The parameter ${name} holds an object: write a text.`);
    values[name] = String(value);
  }
  return values;
}

function jsonIn(file: string, io: Io): unknown {
  let text: string;
  try {
    text = readText(path.resolve(io.cwd, file), file);
  } catch (error) {
    throw new InputError(sentence(error, file, io));
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InputError(jsonFault(text, file));
  }
}
