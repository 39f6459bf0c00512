import ts from 'typescript';
import { catalog } from '../../controls/catalog/catalog';
import type { Sample } from '../../policypack/define';
import * as define from '../../policypack/define';
import type { AnyControl } from '../../policypack/engine/control';
import * as known from '../../policypack/engine/known';
import { newControl, todosIn } from '../../scripts/new-control';
import { judgeSamples } from '../support/samples';

const id = Object.keys(catalog)[0]!;
const begun = (title: string): Readonly<Record<string, string>> => (newControl(id, title, []) as { files: Record<string, string> }).files;

it('begins a control with three files, named by its id and title', () => {
  expect(Object.keys(begun('New & Shiny'))).toEqual([
    `controls/${id.toLowerCase()}-new-shiny.ts`,
    `test/controls/${id.toLowerCase()}-new-shiny.test.ts`,
    `test/stacks/${id.toLowerCase()}-new-shiny.test.ts`,
  ]);
});

it('begins it with examples that run, and says what is still to be said', () => {
  const [[file, text]] = Object.entries(begun("Somebody's Control")) as [[string, string]];
  const control = evaluate(text);
  const { good, bad } = control.examples as { good: readonly Sample[]; bad: readonly Sample[] };
  expect(control.title).toBe("Somebody's Control");
  expect(judgeSamples(good, { controls: [control] }).map(({ outcome }) => outcome)).toEqual(['pass']);
  expect(judgeSamples(bad, { controls: [control] }).map(({ outcome }) => outcome)).toEqual(['fail']);
  expect(todosIn(file, text)).toContain(`${file}:10: why: 'TODO: one sentence a tired person believes.',`);
});
/** Runs a control's text without a file for it. */
function evaluate(text: string): AnyControl {
  const modules: Record<string, unknown> = { '../policypack/define': define, '../policypack/engine/known': known };
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const exported: { default?: AnyControl } = {};
  new Function('require', 'exports', outputText)((name: string) => modules[name], exported);
  return exported.default!;
}

it.each([
  ['nothing', undefined, undefined, /^Write: npm run new-control/],
  ['no title', 'DSP-10', undefined, /^Write: npm run new-control/],
  ['an empty title', 'DSP-10', ' ', /^Write: npm run new-control/],
  ['an id of no edition', 'dsp-1', 'X', /^dsp-1 is no id of CCM 4\.0\.13/],
  [
    'an id of another edition',
    'DG-02',
    'X',
    /^DG-02 is no id of CCM 4\.0\.13, such as DSP-10\. In another edition it is what is now DSP-04\./,
  ],
  ['an id that is taken', 'CEK-03', 'X', /^CEK-03 exists: controls\/cek-03-data-encryption\.ts$/],
  ['an id that the catalog lacks', 'ZZZ-99', 'X', /^ZZZ-99 has no entry in controls\/catalog\/catalog\.ts\./],
  ['an id that lives only elsewhere', 'DSI-01', 'X', /^DSI-01 has no entry .* what is now DSP-04\./],
] as const)('refuses %s', (_what, given, title, words) => {
  expect(newControl(given, title, ['cek-03-data-encryption'])).toEqual({ refused: expect.stringMatching(words) });
});
