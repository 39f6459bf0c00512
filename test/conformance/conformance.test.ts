import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { defaultFile, folder, named, readCases, readRules, ruleOf, shortName } from './cases';
import { judgeCases, lastLine } from './judge';
import { left, map } from './map';

/** Agreement reached, in percent of the mapped core cases: it may rise, and is written down again when it does. */
const REACHED = 91.6;

const present = fs.existsSync(defaultFile) && fs.existsSync(path.join(folder, 'rules.csv'));
if (!present) console.log(`conformance: no cases here (${folder}); its tests are left out.`);
const here = present ? describe : describe.skip;

describe('the map', () => {
  const ours = new Set(controls.flatMap(control => Object.keys(control.rules).map(rule => `${control.id}/${rule}`)));
  test.each(map.map(group => [group.says, group] as const))('%s', (_says, group) => {
    for (const rule of group.ours) expect(ours).toContain(rule);
  });
});

here("peers' rules", () => {
  const rules = present ? readRules() : new Map<string, { readonly topic: string }>();
  const mapped = map.flatMap(({ peers }) => named(peers));
  const single = left.flatMap(({ peers }) => (peers ? named(peers) : []));
  const topics = new Set(left.flatMap(({ topics }) => topics ?? []));

  test('the map and what is left out name rules that exist, each once', () => {
    const names = [...mapped, ...single];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const known = new Set([...rules.keys()].map(shortName));
    expect(names.filter(name => !known.has(name))).toEqual([]);
  });
  test('every rule is mapped, or left out for a reason', () => {
    const named = new Set([...mapped, ...single]);
    expect([...rules].filter(([rule, { topic }]) => !named.has(shortName(rule)) && !topics.has(topic)).map(([rule]) => rule)).toEqual([]);
    expect([...rules].filter(([rule, { topic }]) => mapped.includes(shortName(rule)) && topics.has(topic)).map(([rule]) => rule)).toEqual(
      [],
    );
  });
});

here("peers' cases", () => {
  const cases = present ? readCases(defaultFile) : [];
  const { answers } = judgeCases(cases.filter(one => one.core));

  test('agreement does not fall', () => {
    const line = lastLine(answers, cases);
    process.stdout.write(`${line}\n`);
    const agreed = answers.filter(answer => answer.agreed).length;
    expect((100 * agreed) / answers.length).toBeGreaterThanOrEqual(REACHED);
  });
  test('every disagreement has its sentence', () => {
    const told = new Set(
      [...fs.readFileSync(path.join(__dirname, 'disagreements.md'), 'utf8').matchAll(/`([^`]+)`/g)].map(found => found[1]!),
    );
    const untold = answers.filter(answer => !answer.agreed && !told.has(shortName(ruleOf(answer.case)))).map(answer => ruleOf(answer.case));
    expect([...new Set(untold)]).toEqual([]);
  });
  test('nothing breaks', () => {
    expect(answers.filter(({ outcome }) => outcome === 'broken' || outcome === 'unreadable').map(answer => answer.case.id)).toEqual([]);
  });
});
