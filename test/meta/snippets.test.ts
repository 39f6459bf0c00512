import * as path from 'node:path';
import ts from 'typescript';
import type { Sample } from '../../policypack/define';
import { controlFiles } from '../../scripts/controls';
import { snippet } from '../../scripts/pulumi-snippet';
import { awsTypes } from '../../scripts/sdk';
import { root } from '../../scripts/sources';

/** A snippet that imports only the types it names: the whole SDK would take a minute. */
function shallow(text: string): string {
  const modules = new Map([...awsTypes().values()].map(({ token, module }) => [token.replace(/^aws:(\w+)\/\w+:(\w+)$/, '$1.$2'), module]));
  const imports: string[] = [];
  const body = text.replace(/^import .*$/m, '').replace(/new aws\.(\w+)\.(\w+)\(/g, (_all, service: string, name: string) => {
    const alias = `${service}_${name}`;
    const line = `import { ${name} as ${alias} } from '${modules.get(`${service}.${name}`)}';`;
    if (!imports.includes(line)) imports.push(line);
    return `new ${alias}(`;
  });
  return `${imports.join('\n')}\n${body}`;
}

it('every example, as it is printed on its page, compiles against the SDK', () => {
  const texts = new Map(
    controlFiles().flatMap(({ stem, control }) =>
      (['good', 'bad'] as const).map(kind => [
        path.join(root, `${stem}-${kind}.ts`),
        shallow(snippet(control.examples[kind] as readonly Sample[])),
      ]),
    ),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = file => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, target) =>
    texts.has(file) ? ts.createSourceFile(file, texts.get(file)!, target) : getSourceFile(file, target);
  const program = ts.createProgram([...texts.keys()], options, host);
  const wrong = [...texts.keys()].flatMap(file => program.getSemanticDiagnostics(program.getSourceFile(file)));
  expect(
    wrong.map(({ file, messageText }) => `${path.basename(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  ).toEqual([]);
}, 60_000);
