import { argsFiles } from './generate-args';
import { catalogFiles, readReference } from './generate-catalog';
import { indexFiles } from './generate-index';
import { matrixFiles } from './generate-matrix';
import { nativeTokenFiles } from './generate-native-tokens';
import { pageFiles } from './generate-pages';
import { rowFilesIndex } from './generate-rows';
import { nameFiles, spellingFiles, speltProperties } from './generate-spelling';
import { taggableFiles } from './generate-taggable';
import { tokenFiles } from './generate-tokens';
import { staleOf } from './sources';

/** Every generated file with what belongs in it now. */
export function generatedFiles(): Record<string, string> {
  const spelt = speltProperties();
  return {
    ...catalogFiles(readReference()),
    ...argsFiles(),
    ...rowFilesIndex(),
    ...tokenFiles(),
    ...nativeTokenFiles(),
    ...spellingFiles(spelt),
    ...nameFiles(spelt),
    ...taggableFiles(),
    ...indexFiles(),
    ...pageFiles(),
    ...matrixFiles(),
  };
}

/** Those that do not hold it. */
export const staleFiles = (files = generatedFiles()): [file: string, text: string][] => staleOf(files);
