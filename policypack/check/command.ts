import * as fs from 'node:fs';
import * as path from 'node:path';
import { createColors } from 'picocolors';
import { controls } from '../../controls';
import type { ExitCode, Io } from '../cli';
import { findSettings } from '../config/find';
import type { Settings } from '../config/settings';
import type { Exception } from '../engine/exceptions';
import { exceptionNotes } from '../engine/exceptions';
import { exceptionLines, type Report, type Subject, subjectOf } from '../report';
import { json } from '../reporters/json';
import { pretty } from '../reporters/pretty';
import { totals } from '../reporters/totals';
import { type Input, InputError, inputsAt } from './files';
import { judgeStack } from './judge-stack';
import { type ReadOptions, readInput } from './read';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly failOn: 'mandatory' | 'advisory';
  readonly failOnUnknown?: boolean;
  readonly config?: string;
  readonly parameter?: Readonly<Record<string, string>>;
  readonly parameters?: string;
  readonly region?: string;
}

/** Files after which a person who waits is told how far it is. */
const MANY = 20;

/** Judges every input; a file that cannot be read is said, and the others are judged all the same. */
export function check(paths: readonly string[], options: CheckOptions, io: Io): ExitCode {
  const settings = findSettings(
    {
      explicit: options.config === undefined ? io.env['CCM_CONFIG'] || undefined : path.resolve(io.cwd, options.config),
      folders: [io.cwd],
    },
    controls,
  );
  const errors: { file: string; message: string }[] = [];
  const inputs = paths.flatMap((argument): readonly Input[] => {
    try {
      return inputsAt(argument, io.cwd);
    } catch (error) {
      errors.push(sentence(error, argument));
      return [];
    }
  });
  const used = new Set<Exception>();
  const subjects = judgeAll(inputs, readOptions(options, io), settings, io, used, errors);
  if (subjects.length === 0 && errors.length === 0)
    errors.push({ file: paths.join(' '), message: `${paths.join(' ')}: no template, state or preview is there.` });
  const report: Report = {
    version: 1,
    tool: { name: 'ccm-policy-pack', version: (require('../../../package.json') as { version: string }).version },
    framework: { name: 'CSA CCM', version: '4.0.13' },
    ...(settings.file !== undefined && { config: settings.file }),
    subjects,
    errors,
    exceptions: exceptionLines(exceptionNotes(settings.exceptions, used, io.today)),
  };
  io.out(options.format === 'json' ? json(report) : pretty(report, { colors: createColors(io.color), width: io.width }));
  return exitCode(report, options);
}

function judgeAll(
  inputs: readonly Input[],
  read: ReadOptions,
  settings: Settings,
  io: Io,
  used: Set<Exception>,
  errors: { file: string; message: string }[],
): Subject[] {
  return inputs.flatMap((input, i): Subject[] => {
    if (io.color && inputs.length > MANY && i % MANY === 0) io.err(`checked ${i} of ${inputs.length} files\r`);
    try {
      return readInput(input, read).map(stack => subjectOf(judgeStack(stack, settings, io.today, used), settings.levels));
    } catch (error) {
      errors.push(sentence(error, nameOf(input)));
      return [];
    }
  });
}

/** 2 where something could not be read, whatever else was found: a run that did not look at everything is not clean. */
function exitCode(report: Report, options: CheckOptions): ExitCode {
  const { mandatory, advisory, tally } = totals(report);
  if (report.errors.length > 0) return 2;
  if (mandatory > 0 || (options.failOn === 'advisory' && advisory > 0)) return 1;
  return options.failOnUnknown && tally.unknown + tally.deferred > 0 ? 1 : 0;
}

const nameOf = (input: Input): string => (input.kind === 'file' ? input.file : input.kind === 'cdk' ? input.folder : '<stdin>');
function sentence(error: unknown, file: string): { file: string; message: string } {
  if (error instanceof Error && ['InputError', 'TemplateError'].includes(error.name)) return { file, message: error.message };
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return { file, message: `${file}: it cannot be read (${code}).` };
  throw error;
}

function readOptions(options: CheckOptions, io: Io): ReadOptions {
  return {
    parameters: {
      ...(options.parameters === undefined ? {} : parametersIn(path.resolve(io.cwd, options.parameters))),
      ...options.parameter,
    },
    region: options.region,
    stdin: () => io.stdin(),
  };
}

/** `{ "Name": "value" }`, or CloudFormation's `[{ "ParameterKey": …, "ParameterValue": … }]`, or CDK's and SAM's `{ "Parameters": {…} }`. */
function parametersIn(file: string): Record<string, string> {
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(`${file} ${error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read'}.`);
  }
  if (Array.isArray(content)) {
    const entries = content as { ParameterKey?: unknown; ParameterValue?: unknown }[];
    return Object.fromEntries(
      entries
        .filter(entry => typeof entry?.ParameterKey === 'string')
        .map(entry => [entry.ParameterKey as string, String(entry.ParameterValue)]),
    );
  }
  if (typeof content !== 'object' || content === null)
    throw new InputError(`${file} holds no parameters: write an object of names and values.`);
  const inner = (content as { Parameters?: unknown }).Parameters;
  return Object.fromEntries(
    Object.entries(typeof inner === 'object' && inner !== null ? inner : content).map(([name, value]) => [name, String(value)]),
  );
}
