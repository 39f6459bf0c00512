import { catalog } from '../../controls/catalog/catalog';
import type { Sample } from '../../policypack/define';
import { slugOf } from '../../policypack/report/words/names';
import { controlFiles } from '../../scripts/controls';
import { todosIn } from '../../scripts/new-control';
import { controlStems, filesBelow, read } from '../../scripts/sources';
import { judgeSamples } from '../support/samples';

const stemsIn = (folder: string, ending: string): string[] =>
  filesBelow(folder, ending).map(file => file.slice(folder.length + 1, -ending.length));

it('every control has one test table, one file of mock stacks and one page, and none of them is there without its control', () => {
  const stems = controlStems();
  expect(stemsIn('test/controls', '.test.ts').filter(stem => /^[a-z-]+-\d\d-/.test(stem))).toEqual(stems);
  expect(stemsIn('test/stacks', '.test.ts')).toEqual(stems);
  expect(stemsIn('controls/docs', '.md')).toEqual(stems);
});

it('every id is that of one control', () => {
  const ids = controlFiles().map(({ control }) => control.id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('no name that was given up is somebody’s now', () => {
  const all = controlFiles().map(({ control }) => control);
  const rules = all.flatMap(({ id, rules }) => Object.keys(rules).map(rule => `${id}/${rule}`));
  const given = all.flatMap(({ id, aliases = [], rules }) => [
    ...aliases,
    ...Object.values(rules).flatMap(rule => (rule.aliases ?? []).map(alias => (alias.includes('/') ? alias : `${id}/${alias}`))),
  ]);
  const names = [...all.map(({ id }) => id), ...rules, ...given];
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

describe.each(controlFiles())('$stem', ({ stem, control }) => {
  const { good, bad } = control.examples as { good: readonly Sample[]; bad: readonly Sample[] };
  const outcomes = (samples: readonly Sample[]): string[] => judgeSamples(samples, { controls: [control] }).map(({ outcome }) => outcome);

  it('is named by its id and title', () => {
    expect(stem).toBe(slugOf(control));
  });
  it('is in the catalog', () => {
    expect(Object.keys(catalog)).toContain(control.id);
  });
  it('names rules by what is true when they hold', () => {
    expect(Object.keys(control.rules).filter(rule => !/^[a-z]+(-[a-z0-9]+)*$/.test(rule))).toEqual([]);
  });
  it('proves other controls that exist', () => {
    const named = Object.values(control.rules).flatMap(rule => rule.alsoProves ?? []);
    expect(named.filter(id => id === control.id || !catalog[id])).toEqual([]);
  });
  it('has a good example that is judged, and found right', () => {
    const found = outcomes(good);
    expect(found).toContain('pass');
    expect(found.filter(outcome => outcome !== 'pass' && outcome !== 'not-applicable')).toEqual([]);
  });
  it('has a bad example that is found wrong', () => {
    expect(outcomes(bad)).toContain('fail');
  });
  // Which refuse a rule without a stack that is right, or without one that is wrong.
  it('has mock stacks of its own', () => {
    const text = read(`test/stacks/${stem}.test.ts`);
    const imported = new RegExp(`import (\\w+) from '../../controls/${stem}'`).exec(text)?.[1];
    expect(text).toContain(`everyRuleIsShown(${imported});`);
  });
  it('has nothing left to say', () => {
    const files = [
      `controls/${stem}.ts`,
      `test/controls/${stem}.test.ts`,
      `test/stacks/${stem}.test.ts`,
      `test/dialects/${/^.+?-\d\d/.exec(stem)![0]}.ts`,
    ];
    expect(files.flatMap(file => todosIn(file, read(file)))).toEqual([]);
  });
});
