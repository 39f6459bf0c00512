import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, defaultFile, readCases, ruleOf } from '../test/conformance/cases';
import { type Answer, groupBy, judgeCases, lastLine, shareOf } from '../test/conformance/judge';

/** How far we agree with the fixtures of other rule sets, where we judge what they judge: `npm run conformance -- [--cases FILE] [--all] [--list]`. */
const { values } = parseArgs({ options: { cases: { type: 'string' }, all: { type: 'boolean' }, list: { type: 'boolean' } } });
const file = values.cases === undefined ? defaultFile : path.resolve(values.cases);

if (!fs.existsSync(file)) console.log(`conformance: no cases here (${file}); nothing was compared.`);
else report(readCases(file));

function report(all: readonly Case[]): void {
  const { answers, waiting } = judgeCases(values.all ? all : all.filter(one => one.core));
  print(
    'By source',
    groupBy(answers, answer => answer.case.source),
  );
  print(
    'By topic',
    groupBy(answers, answer => answer.case.topic),
  );
  print(
    'By dialect',
    groupBy(answers, answer => answer.case.dialect),
  );
  const open = answers.filter(answer => !answer.agreed);
  console.log(`\nDisagreements: ${open.length}`);
  for (const [rule, list] of groupBy(open, answer => ruleOf(answer.case))) {
    console.log(`  ${rule}: ${list.length}`);
    if (values.list)
      for (const { case: one, outcome, reason } of list) console.log(`    ${one.id}: expected ${one.expected}, ours ${outcome}. ${reason}`);
  }
  if (waiting.length > 0) {
    const types = groupBy(waiting, one => one.cfn_type ?? String(one.template['type'])).map(([type, cases]) => `${type} ${cases.length}`);
    console.log(`\nMapped, but left out until their types have rows: ${waiting.length} cases (${types.join(', ')})`);
  }
  console.log(`\n${lastLine(answers, all)}`);
}

function print(title: string, groups: readonly (readonly [string, readonly Answer[]])[]): void {
  console.log(`${title}`);
  for (const [name, answers] of groups) console.log(`  ${name.padEnd(22)} ${shareOf(answers)}`);
}
