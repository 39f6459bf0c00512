/** A preview that could not be made. Its message is one sentence for the person who asked, with file and line where they are known. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
}

/** The text of anything that was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
