import { controlStems, header } from './sources';

const LINE_WIDTH = 140;
/** `cek-03-data-encryption` → `cek03`. */
export const importName = (stem: string): string => /^.*?\d+/.exec(stem)![0].replaceAll('-', '');

export function indexFiles(): Record<string, string> {
  const stems = controlStems();
  const start = 'export const controls: readonly AnyControl[] = [';
  const end = '] as unknown as readonly AnyControl[];';
  const names = stems.map(importName);
  const line = `${start}${names.join(', ')}${end}`;
  return {
    'controls/index.ts': [
      header('npm run generate'),
      "import type { AnyControl } from '../policypack/engine/control';",
      ...stems.map(stem => `import ${importName(stem)} from './${stem}';`),
      '',
      '/** Every control, by id. */',
      ...(line.length <= LINE_WIDTH ? [line] : [start, ...names.map(name => `  ${name},`), end]),
      '',
    ].join('\n'),
  };
}
