/** Where something stands in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a text cannot be read as a template: one sentence, after `file:line:column: `. */
export class TemplateError extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(
    readonly file: string,
    /** The sentence alone. */
    readonly reason: string,
    place?: Place,
  ) {
    super(`${file}${place ? `:${place.line}:${place.column}` : ''}: ${reason}`);
    this.name = 'TemplateError';
    this.line = place?.line;
    this.column = place?.column;
  }
}
