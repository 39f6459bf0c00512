/** What a command may touch: everything else is passed in. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Whether a person reads the output. */
  readonly color: boolean;
  readonly width: number;
  /** ISO 8601 day. */
  readonly today: string;
  /** All of standard input. */
  stdin(): string;
}
/** 0 clean, 1 findings at or above the bar, 2 could not run. */
export type ExitCode = 0 | 1 | 2;
