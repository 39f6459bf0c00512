import ts from 'typescript';
import { filesBelow } from '../../scripts/sources';
import { importsOf, isVariable, parse, placeOf, visit } from './support/source';

/** What each pure part may import, beside itself; types may come from libraries too. */
const walls: Readonly<Record<string, readonly string[]>> = {
  'policypack/engine': ['policypack/data'],
  'policypack/data': ['policypack/engine'],
  'policypack/resources': ['policypack/engine', 'policypack/data'],
  controls: ['policypack/define', 'policypack/engine', 'policypack/data'],
  'policypack/report': ['policypack/engine', 'policypack/data', 'controls/catalog'],
  // A program that was previewed is drawn by the embedded preview.
  'policypack/reporters': ['policypack/report', 'policypack/engine', 'policypack/data', 'policypack/preview/render'],
};
/** Plain types that are handed to it. */
const handed: Readonly<Record<string, readonly string[]>> = { 'policypack/report': ['policypack/judged'] };
const below = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
const isLibrary = (from: string): boolean => !/^(policypack|controls|scripts|test|bench|examples)(\/|$)/.test(from);

describe.each(Object.entries(walls))('%s', (part, others) => {
  const files = filesBelow(part, '.ts');

  it('imports nothing but itself and types', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(({ from, typeOnly }) => {
          if ([part, ...others].some(folder => below(from, folder))) return false;
          return !(typeOnly && (isLibrary(from) || handed[part]?.includes(from)));
        })
        .map(({ from, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows no process, console, clock, chance or file', () => {
    const wrong: string[] = [];
    for (const file of files) visit(parse(file), node => wrong.push(...(reachesOut(node) ? [`${placeOf(node)}: ${node.getText()}`] : [])));
    expect(wrong).toEqual([]);
  });
});

it('rows of one dialect import none of the other, but share cells', () => {
  const across = (folder: string, other: string): string[] =>
    filesBelow(`policypack/resources/${folder}`, '.ts').flatMap(file =>
      importsOf(file)
        .filter(({ from }) => below(from, `policypack/resources/${other}`))
        .map(({ from }) => `${file} imports ${from}`),
    );
  expect([...across('aws', 'cloudformation'), ...across('cloudformation', 'aws')]).toEqual([]);
});

const globals = new Set([
  'process',
  'console',
  'require',
  'module',
  'globalThis',
  'global',
  'fs',
  'fetch',
  'performance',
  'crypto',
  '__dirname',
]);
/** A file of rows, loaded when it is first needed, is as pure as one that is imported. */
const isLazyRows = (node: ts.Node): boolean =>
  ts.isIdentifier(node) &&
  node.text === 'require' &&
  ts.isCallExpression(node.parent) &&
  /^'\.\.\/(aws|cloudformation)\/[\w-]+'$/.test(node.parent.arguments[0]?.getText() ?? '');
const timers = /^(set|clear)(Timeout|Interval|Immediate)$/;
function reachesOut(node: ts.Node): boolean {
  if (isLazyRows(node)) return false;
  if (isVariable(node)) return globals.has(node.text) || timers.test(node.text);
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date';
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText());
}

it('a reach outside is noticed in whatever form, and a property of that name is not', () => {
  const reaches = (text: string): boolean => {
    let found = false;
    visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true), node => void (found ||= reachesOut(node)));
    return found;
  };
  const out = [
    'process.env',
    'const { env } = process',
    'f(console)',
    'Date.now()',
    'new Date()',
    'const { random: r } = Math; r(); Math.random()',
    "require('x')",
    "require('../commands/files')",
    "const load = require; load('../aws/ebs')",
    "import('x')",
    'setTimeout(f)',
  ];
  expect(out.filter(text => !reaches(text))).toEqual([]);
  expect(
    [
      'a.process',
      '({ process: 1 })',
      'interface A { console: string }',
      'Date.parse(a)',
      'Math.max(1)',
      "'process'",
      "require('../aws/ebs')",
    ].filter(reaches),
  ).toEqual([]);
});

it('no control names a type or an input, but in its examples', () => {
  const wrong: string[] = [];
  for (const file of filesBelow('controls', '.ts')) {
    visit(parse(file), node => {
      if (ts.isStringLiteralLike(node) && /^(aws|aws-native|exoscale|AWS):/.test(node.text) && !isInExamples(node))
        wrong.push(placeOf(node));
    });
  }
  expect(wrong).toEqual([]);
});
const isInExamples = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && node.name.getText() === 'examples') || (node.parent !== undefined && isInExamples(node.parent));

it('nothing in the pack writes to stdout, which belongs to the engine; only the command line does', () => {
  const wrong: string[] = [];
  for (const file of filesBelow('policypack', '.ts')) {
    visit(parse(file), node => {
      if (isVariable(node) && node.text === 'console') wrong.push(placeOf(node));
      if (file !== 'policypack/cli.ts' && ts.isPropertyAccessExpression(node) && node.getText() === 'process.stdout')
        wrong.push(placeOf(node));
    });
  }
  expect(wrong).toEqual([]);
});

it('no test is left alone or left out; one may be skipped where something is not installed', () => {
  const wrong: string[] = [];
  for (const file of filesBelow('test', '.test.ts')) {
    visit(parse(file), node => {
      const isPicked =
        ts.isPropertyAccessExpression(node) &&
        /^(describe|it|test)(\.each)?$/.test(node.expression.getText()) &&
        (['only', 'todo'].includes(node.name.text) || (node.name.text === 'skip' && !ts.isConditionalExpression(node.parent)));
      if (isPicked || (isVariable(node) && /^([fx](describe|it)|xtest)$/.test(node.text)))
        wrong.push(`${placeOf(node)}: ${node.getText()}`);
    });
  }
  expect(wrong).toEqual([]);
});
