/** Longest logical id of CloudFormation's. */
const LONGEST = 255;
/** The name that a misspelt one may mean: of those known the nearest, if no more than every third letter is wrong. */
export function near(word: string, known: readonly string[]): string | undefined {
  // The measure takes time with the square of what is compared, and no name that anybody types is this long.
  if (known.length === 0 || word.length > LONGEST) return undefined;
  // Only what is misspelt pays for it.
  const { closest, distance } = require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  const found = closest(word, known);
  return distance(word, found) * 3 <= word.length ? found : undefined;
}
