import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { filesBelow, read, root } from '../../scripts/sources';
import { parse, visit } from './support/source';

const packageJson = JSON.parse(read('package.json')) as { main: string; files: string[]; dependencies: Record<string, string> };

it('its policy pack is the compiled one', () => {
  expect(parseYaml(read('PulumiPolicy.yaml'))).toMatchObject({ runtime: 'nodejs' });
  expect(packageJson.main).toBe('dist/policypack/index.js');
  expect(JSON.parse(read('tsconfig.json'))).toEqual({ files: [], references: expect.arrayContaining([{ path: './tsconfig.build.json' }]) });
});

it('all that is built is published', () => {
  const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
  expect(packageJson.files.filter(file => file.startsWith('dist/')).sort()).toEqual(include.map(folder => `dist/${folder}`).sort());
});

it('its entry only starts it', () => {
  expect(read('policypack/index.ts').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
});

/** What a compiled file asks for as soon as it is loaded: what stands in a function's body is loaded later, or never. */
function loadedBy(file: string): string[] {
  const { outputText } = ts.transpileModule(read(file), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true, isolatedModules: true },
  });
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isCallExpression(node) && node.expression.getText() === 'require') {
      const [what] = node.arguments;
      if (what && ts.isStringLiteral(what)) found.push(what.text);
    }
    ts.forEachChild(node, see);
  };
  see(ts.createSourceFile(file, outputText, ts.ScriptTarget.ES2022, true));
  return found;
}
/** Packages that loading a file loads, by way of our own files. */
function packagesBehind(entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const what of loadedBy(file)) {
      if (what.startsWith('.')) walk(fileAt(path.posix.join(path.posix.dirname(file), what)));
      else packages.add(what);
    }
  };
  walk(entry);
  return [...packages].sort();
}
function fileAt(module: string): string {
  const found = [`${module}.ts`, `${module}/index.ts`].find(file => fs.existsSync(path.join(root, file)));
  if (found === undefined) throw new Error(`no file for ${module}`);
  return found;
}

it('the pack starts with the policy SDK, and with no provider, YAML or schema library', () => {
  expect(packagesBehind('policypack/index.ts').filter(name => !name.startsWith('node:'))).toEqual(['@pulumi/policy']);
});

it('the rows leave no SDK behind', () => {
  expect(packagesBehind('policypack/clouds/index.ts')).toEqual([]);
});

it('what is loaded at run time is a dependency', () => {
  const wrong: string[] = [];
  for (const file of ['policypack', 'controls', 'preview'].flatMap(folder => filesBelow(folder, '.ts'))) {
    visit(parse(file), node => {
      if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) return;
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      if (!from.startsWith('.') && !from.startsWith('node:') && packageJson.dependencies[name] === undefined)
        wrong.push(`${file} imports ${from}`);
    });
  }
  expect(wrong).toEqual([]);
});
