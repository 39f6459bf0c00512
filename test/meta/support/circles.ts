import { importsOf } from './source';

/** Files that import each other, types included, each circle in the order in which it is met. */
export function circlesIn(files: readonly string[], importedBy = ownImports(files)): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) circles.push([...above.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const other of importedBy(file)) visit(other, [...above, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}

function ownImports(files: readonly string[]): (file: string) => readonly string[] {
  const there = new Set(files);
  return file => importsOf(file).flatMap(({ from }) => [`${from}.ts`, `${from}/index.ts`].find(other => there.has(other)) ?? []);
}
