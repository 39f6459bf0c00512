import type { Tags } from '../../../engine/facts';
import { toWrite } from '../../../engine/view';
import type { Near } from '../near';
import { tagList, text } from './cells';

/** Tags as they are written, a list of keys and values or a map, and none that a provider or stack adds. */
export const writtenTags = (tags: unknown): Tags =>
  Array.isArray(tags) ? tagList(tags) : { get: key => text((tags as Readonly<Record<string, unknown>> | null | undefined)?.[key]) };

/** The same, of an input; nothing else gives such tags. */
export const tagsAt = (of: object, input: string): Tags => ({
  get(key) {
    toWrite(of, input);
    return writtenTags((of as Readonly<Record<string, unknown>>)[input]).get(key);
  },
});

/** Tags in whichever way a template writes them under this input, its stack's included. */
export const stackTagsIn =
  (input: string) =>
  (v: object, around: Near): Tags => {
    let written: Tags | undefined;
    return {
      get(key) {
        toWrite(v, input);
        written ??= writtenTags((v as Readonly<Record<string, unknown>>)[input]);
        return written.get(key) ?? text(around.home.defaultTags?.[key]);
      },
    };
  };
export const stackTags = stackTagsIn('tags');

/** Tags from several places: the first that has one counts. */
export const tagsOfAll = (...sources: readonly (() => Tags)[]): Tags => ({
  get(key) {
    for (const source of sources) {
      const value = source().get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  },
});
