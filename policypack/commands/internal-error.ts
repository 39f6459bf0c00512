/** What an error of our own may tell: its kind, and where it was thrown. Its text may hold what stands in a file. */
export const kindOf = (error: unknown): string =>
  typeof error === 'object' && error !== null ? (error.constructor as { name?: string } | undefined)?.name || 'object' : typeof error;
export function framesOf(error: unknown): string {
  const stack = (error as { stack?: unknown } | null | undefined)?.stack;
  return `${String(stack).split('\n').filter(isFrame).join('\n')}\n`;
}
const isFrame = (line: string): boolean => /^ +at .*:\d+:\d+\)?$/.test(line);
