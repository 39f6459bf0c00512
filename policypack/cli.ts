import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { aws } from './clouds/aws/cloud';
import { InputError } from './commands/files';
import { framesOf, kindOf } from './commands/internal-error';
import type { ExitCode, Io } from './commands/io';
import { ConfigError } from './config/settings';
import { near } from './near';
import { formats } from './reporters';
import { version } from './version';

export type { ExitCode, Io } from './commands/io';

/** What was given is not repeated: without its name it may be a secret. */
const pair =
  (option: string) =>
  (text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> => {
    const at = text.indexOf('=');
    if (at < 1) throw new InputError(`${option} takes NAME=VALUE, as in ${option} Size=8.`);
    return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
  };
/** Also one that is newer than our list. */
const region = (text: string): string => {
  if (/^[a-z]{2,5}(-[a-z]+)?-(north|south|east|west|central|(north|south)(east|west))-\d{1,2}$/.test(text)) return text;
  const meant = near(
    text.toLowerCase(),
    aws.regions.map(({ code }) => code),
  );
  throw new InvalidArgumentError(meant === undefined ? 'Write a region such as eu-central-2.' : `Did you mean ${meant}?`);
};
const list = (text: string, before: readonly string[] = []): string[] => [...before, text];
const seconds = (text: string): number => {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('Write a number of seconds above 0.');
  return number;
};

const format = (): Option => new Option('--format <format>', 'how to print the report').choices(Object.keys(formats)).default('pretty');

/** Runs the command: 0 clean, 1 findings at or above the bar, 2 could not run. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('ccm')
    .description('Checks infrastructure code against the Cloud Controls Matrix before it exists.')
    .version(version())
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(ccm --help lists the commands)');

  program
    .command('check')
    .description(
      'Judges CloudFormation and SAM templates, cdk.out folders, `pulumi stack export`, state files and `pulumi preview --json`.',
    )
    .argument('<path...>', 'files or folders; - for standard input')
    .addOption(format())
    .addOption(
      new Option('--fail-on <level>', 'the least level that makes the exit code 1').choices(['mandatory', 'advisory']).default('mandatory'),
    )
    .option('--fail-on-unknown', 'exit code 1 where anything is undetermined')
    .option('--config <file>', 'a ccm.yaml (default: CCM_CONFIG, else the one in this folder)')
    .option('--parameter <name=value>', 'value of a template parameter; may be repeated', pair('--parameter'))
    .option('--parameters <file>', 'JSON file of template parameters: an object, or the list that CloudFormation takes')
    .option('--region <region>', 'region of templates that do not say theirs', region)
    .action(async (paths: string[], options: import('./commands/check').CheckOptions) => {
      const { check } = await import('./commands/check');
      code = check(paths, options, io);
    });

  program
    .command('preview')
    .description('Previews a Pulumi program for Node with the pack, without CLI, login or cloud.')
    .argument('[dir]', 'folder of the program', '.')
    .option('-s, --stack <stack>', 'the stack whose configuration counts')
    .option('-c, --config <key=value>', 'configuration over that of the stack; may be repeated', pair('--config'))
    .option('--policy-pack <dir>', 'another pack to run besides this one; may be repeated', list)
    .option('--policy-pack-config <file>', 'levels and settings of this pack, as the Pulumi CLI takes them')
    .option('--answers <file>', 'JSON file: what functions such as aws:ec2/getAmi:getAmi would answer')
    .option('--stack-references <file>', 'JSON file: outputs of the stacks that the program refers to')
    .option('--timeout <seconds>', 'how long the whole preview may take', seconds, 120)
    .addOption(format())
    .action(async (dir: string, options: import('./commands/preview').PreviewOptions) => {
      const { previewCommand } = await import('./commands/preview');
      code = await previewCommand(dir, options, io);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ConfigError || isPlain(error)) {
      io.err(`ccm: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
/** Errors that are sentences for a person. */
const isPlain = (error: unknown): error is Error =>
  error instanceof Error && ['InputError', 'PreviewError', 'TemplateError'].includes(error.name);

/** The process around the command. */
export function main(): void {
  const { stdout, stderr } = process;
  const io: Io = {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    color: stdout.isTTY === true && !process.env['NO_COLOR'],
    width: stdout.columns ?? 120,
    today: new Date().toISOString().slice(0, 10),
    stdin: () => (require('./commands/files') as typeof import('./commands/files')).readStdin(),
  };
  // A check runs in one piece, which no listener could interrupt: there a signal ends the process, as it does without one.
  if (process.argv[2] !== 'check') for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(2));
  // A reader that has seen enough, as in `ccm check … | head`, is no error.
  stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2));
  // A process that ends before it has a result has passed nothing.
  let isOver = false;
  process.exitCode = 2;
  process.once('exit', code => {
    if (!isOver && code === 2) stderr.write('ccm: it ended before it had a result.\n');
  });
  run(process.argv.slice(2), io).then(
    code => {
      isOver = true;
      process.exitCode = code;
    },
    (error: unknown) => {
      isOver = true;
      stderr.write(`ccm: an error of our own: ${kindOf(error)}. Set CCM_DEBUG=1 to see where.\n`);
      if (process.env['CCM_DEBUG']) stderr.write(framesOf(error));
      process.exitCode = 2;
    },
  );
}
