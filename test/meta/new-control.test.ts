import ts from 'typescript';
import { catalog } from '../../controls/catalog/catalog';
import type { Sample } from '../../policypack/define';
import * as define from '../../policypack/define';
import type { AnyControl } from '../../policypack/engine/control';
import * as known from '../../policypack/engine/known';
import { CATALOG, type Reference } from '../../scripts/generate-catalog';
import { changed, newControl, todosIn } from '../../scripts/new-control';
import { judgeSamples } from '../support/samples';

const id = Object.keys(catalog)[0]!;
const begun = (title: string): Readonly<Record<string, string>> =>
  (newControl(id, title, [], undefined) as { files: Record<string, string> }).files;

it('begins a control with four files, named by its id and title, and its line in the changelog', () => {
  expect(Object.keys(begun('New & Shiny'))).toEqual([
    `controls/${id.toLowerCase()}-new-shiny.ts`,
    `test/controls/${id.toLowerCase()}-new-shiny.test.ts`,
    `test/stacks/${id.toLowerCase()}-new-shiny.test.ts`,
    `test/dialects/${id.toLowerCase()}.ts`,
    'CHANGELOG.md',
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
it('names it once in the changelog, among what comes next', () => {
  const first = changed('# Changelog\n\nWords.\n\n## 0.1.0\n\n- Seven.\n', 'AAA-01 A');
  expect(first).toBe('# Changelog\n\nWords.\n\n## Next\n\n- AAA-01 A.\n\n## 0.1.0\n\n- Seven.\n');
  expect(changed(first, 'AAA-02 B')).toBe(first.replace('- AAA-01 A.\n', '- AAA-01 A.\n- AAA-02 B.\n'));
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
  expect(newControl(given, title, ['cek-03-data-encryption'], undefined)).toEqual({ refused: expect.stringMatching(words) });
});

describe('with CSA’s documents', () => {
  const both = { guideline_ownership: { iaas: 'CSC-Owned', paas: 'Shared (Dependent)', saas: 'CSP-Owned' } };
  const reference: Reference = {
    controls: [
      { id: 'CEK-03', title: 'Data Encryption', v4_1_id: 'CEK-03' },
      { id: 'ZZZ-99', title: "Somebody's Control", v4_1_id: 'ZZZ-98' },
    ],
    v1: [
      { v1: 'XX-02', v3: 'XXX-02', official: true },
      { v1: 'XX-01', v3: 'XXX-01', official: true },
      { v1: 'XX-03', v3: 'XXX-01', official: false },
    ],
    v3: [
      { v3: 'XXX-02', v4: 'ZZZ-99' },
      { v3: 'XXX-01', v4: 'ZZZ-99' },
      { v3: 'EKM-03', v4: 'CEK-03' },
    ],
    caiq: [
      { id: 'ZZZ-99.1', control: 'ZZZ-99' },
      { id: 'CEK-03.1', control: 'CEK-03' },
    ],
    ownership: { 'ZZZ-99': both, 'CEK-03': both },
  };
  it('writes what they say of it into the catalog, and the edition in the making', () => {
    const { files } = newControl('ZZZ-99', "Somebody's Control", ['cek-03-data-encryption'], reference) as {
      files: Record<string, string>;
    };
    expect(Object.keys(files)).toEqual([
      'controls/zzz-99-somebody-s-control.ts',
      'test/controls/zzz-99-somebody-s-control.test.ts',
      'test/stacks/zzz-99-somebody-s-control.test.ts',
      'test/dialects/zzz-99.ts',
      'CHANGELOG.md',
      CATALOG,
      'controls/catalog/editions.ts',
    ]);
    const entry = [
      "  'ZZZ-99': {",
      "    v1: ['XX-01', 'XX-02'],",
      "    v3: ['XXX-01', 'XXX-02'],",
      "    v41: 'ZZZ-98',",
      "    caiq: ['ZZZ-99.1'],",
      "    ownership: { iaas: 'CSC-Owned', paas: 'Shared (Dependent)', saas: 'CSP-Owned' },",
      '  },',
    ];
    expect(files[CATALOG]).toContain(entry.join('\n'));
    expect(files['controls/catalog/editions.ts']).toContain("      'v3:XXX-01': ['ZZZ-99'],");
  });
  it.each([
    ['an id that they have not', 'ZZZ-98', 'X', /^ZZZ-98 is no control of CCM 4\.0\.13\.$/],
    ['an id of an older edition', 'DSI-01', 'X', /^DSI-01 is no control .* what is now DSP-04\.$/],
    ['another title than theirs', 'ZZZ-99', 'X', /^CCM 4\.0\.13 calls ZZZ-99 "Somebody's Control"\.$/],
  ] as const)('refuses %s', (_what, given, title, words) => {
    expect(newControl(given, title, [], reference)).toEqual({ refused: expect.stringMatching(words) });
  });
});
