import ts from 'typescript';
import { aws } from '../../policypack/clouds/aws/cloud';
import { filesBelow, read } from '../../scripts/sources';
import { circlesIn } from './support/circles';
import { importsOf, isVariable, parse, placeOf, visit } from './support/source';

/** What each pure part may import, beside itself; types may come from libraries too. */
const walls: Readonly<Record<string, readonly string[]>> = {
  'policypack/engine': [],
  'policypack/clouds': ['policypack/engine'],
  'policypack/data': ['policypack/engine', 'policypack/clouds'],
  controls: ['policypack/define', 'policypack/engine'],
  'policypack/report': ['policypack/engine', 'controls/catalog'],
  // A program that was previewed is drawn by the embedded preview.
  'policypack/reporters': ['policypack/report', 'policypack/engine', 'preview/render'],
};
/** Plain types that are handed to it. */
const handed: Readonly<Record<string, readonly string[]>> = { 'policypack/report': ['policypack/judged'] };
const below = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
const isLibrary = (from: string): boolean => !/^(policypack|controls|preview|scripts|test|bench|examples)(\/|$)/.test(from);

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
  const isRows = /\/services\/[\w-]+\/(pulumi|cloudformation)$/;
  const wrong = filesBelow('policypack/clouds', '.ts').flatMap(file => {
    const own = isRows.exec(file.slice(0, -'.ts'.length))?.[1];
    return importsOf(file)
      .filter(({ from }) => isRows.test(from) && isRows.exec(from)?.[1] !== own && !file.includes('/generated/'))
      .map(({ from }) => `${file} imports ${from}`);
  });
  expect(wrong).toEqual([]);
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
  /^'\.\.\/\w+\/services\/[\w-]+\/(pulumi|cloudformation)'$/.test(node.parent.arguments[0]?.getText() ?? '');
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
    "const load = require; load('../aws/services/ebs/pulumi')",
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
      "require('../aws/services/ebs/pulumi')",
    ].filter(reaches),
  ).toEqual([]);
});

it('nothing imports itself, by whatever way', () => {
  expect(circlesIn(['policypack', 'controls', 'preview'].flatMap(folder => filesBelow(folder, '.ts')))).toEqual([]);
});

it('a circle is noticed, and two ways to one file are none', () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    a: ['b', 'c'],
    b: ['c'],
    c: [],
    d: ['e'],
    e: ['f', 'c'],
    f: ['d'],
    g: ['g'],
  };
  expect(circlesIn(Object.keys(imports), file => imports[file]!)).toEqual([
    ['d', 'e', 'f', 'd'],
    ['g', 'g'],
  ]);
});

it('the embedded preview knows nothing of the pack, and of the pack only what shows or runs a program knows the preview', () => {
  const across = (part: string, other: string): string[] =>
    filesBelow(part, '.ts').flatMap(file =>
      importsOf(file)
        .filter(({ from }) => below(from, other))
        .map(() => file),
    );
  expect([...across('preview', 'policypack'), ...across('preview', 'controls'), ...across('controls', 'preview')]).toEqual([]);
  expect(
    across('policypack', 'preview').filter(file => !/^policypack\/((commands|testing)\/|reporters\/previewed\.ts$)/.test(file)),
  ).toEqual([]);
});

it('the engine names no cloud', () => {
  const wrong: string[] = [];
  for (const file of filesBelow('policypack/engine', '.ts')) {
    visit(parse(file), node => {
      const isText = ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node);
      if (isText && /aws|amazon|\barn\b|alias\/|exoscale/i.test(node.text)) wrong.push(`${placeOf(node)}: ${node.text}`);
    });
  }
  expect(wrong).toEqual([]);
});

it('what a row is assured of is an assurance of its cloud', () => {
  const asked = filesBelow('policypack/clouds', '.ts').flatMap(file =>
    [...read(file).matchAll(/\.assured\(([^)]*)\)/g)].map(([, name]) => name!),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(name => !aws.assurances.some(assurance => `'${assurance.name}'` === name))).toEqual([]);
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
  for (const file of ['policypack', 'preview'].flatMap(folder => filesBelow(folder, '.ts'))) {
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
