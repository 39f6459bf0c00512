import type { Place } from './errors';

/** Steps from the root of a document: keys and indices. */
export type Steps = readonly (string | number)[];

/** Finds where parts of a document stand in its text. */
export interface Positions {
  /** Offset of the key or item at the end of the steps; of the last step that is there, where not all are. */
  offsetOf(steps: Steps): number;
  /** Offset of the first alias on the way there; undefined where there is none. */
  aliasOn?(steps: Steps): number | undefined;
}

/** Offsets as lines and columns. */
export class Lines {
  private starts: number[] | undefined;
  constructor(private readonly text: string) {}

  place(offset: number): Place {
    const starts = (this.starts ??= this.index());
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  private index(): number[] {
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
}
