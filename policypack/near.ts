/** The name that a misspelt one may mean: of those known the nearest, if no more than every third letter is wrong. */
export function near(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  // Only what is misspelt pays for it.
  const { closest, distance } = require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  const found = closest(word, known);
  return distance(word, found) * 3 <= word.length ? found : undefined;
}
