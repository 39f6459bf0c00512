/** Median of some numbers. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly budget: string;
  readonly ok: boolean;
  /** What others need for the same. */
  readonly beside?: readonly string[];
}
/** Prints a row; a machine that is busy makes both sides slow, so budgets are ratios where they can be. */
export function print({ what, measured, floor, budget, ok, beside = [] }: Row): void {
  process.stdout.write(`${ok ? 'ok  ' : 'OVER'} ${what.padEnd(52)} ${measured.padEnd(22)} floor ${floor.padEnd(20)} budget ${budget}\n`);
  for (const peer of beside) process.stdout.write(`     beside it: ${peer}\n`);
}
