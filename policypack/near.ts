/** Longest logical id of CloudFormation's. */
const LONGEST = 255;
/** Fewer letters than this begin too much. */
const BEGINNING = 4;
/**
 * The name that a misspelt one may mean: one with two letters swapped, the one that it begins, or of those known the nearest, if no more than
 * every third letter is wrong.
 */
export function near(word: string, known: readonly string[]): string | undefined {
  // The measure takes time with the square of what is compared, and no name that anybody types is this long.
  if (known.length === 0 || word.length > LONGEST) return undefined;
  const swapped = known.find(other => isSwapped(word, other));
  if (swapped !== undefined) return swapped;
  const [begun, ...more] = word.length < BEGINNING ? [] : known.filter(other => other.startsWith(word));
  if (begun !== undefined && more.length === 0) return begun;
  // Only what is misspelt pays for it.
  const { closest, distance } = require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  const found = closest(word, known);
  return distance(word, found) * 3 <= word.length ? found : undefined;
}
/** `onwer` of `owner`: one slip, which the measure counts as two. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((_, i) => word[i] !== other[i]);
  return at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}
