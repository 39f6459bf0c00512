import * as fs from 'node:fs';
import * as path from 'node:path';
import { catalog } from '../controls/catalog/catalog';
import { editions } from '../controls/catalog/editions';
import { readId } from '../controls/catalog/read-id';
import { slugOf } from '../policypack/report/words/names';
import { CATALOG, catalogFiles, leftOut, type Reference, readReference } from './generate-catalog';
import { importName } from './generate-index';
import { controlStems, read, root } from './sources';

const CHANGELOG = 'CHANGELOG.md';

/** A control begun: its files, or why not. */
export type Begun = { readonly files: Readonly<Record<string, string>> } | { readonly refused: string };

export const usage = 'Write: npm run new-control -- DSP-10 "Sensitive Data Transfer"';

/**
 * The four files that somebody writes for a control, with a rule that runs and everything still to be said marked TODO; its line in the
 * changelog; and the catalog with what CSA says of it, where CSA's documents are there.
 */
export function newControl(
  id: string | undefined,
  title: string | undefined,
  stems: readonly string[],
  reference: Reference | undefined,
): Begun {
  if (id === undefined || title === undefined || title.trim() === '') return { refused: usage };
  if (!/^([A-Z]{3}|A&A)-\d{2}$/.test(id)) return { refused: `${id} is no id of CCM 4.0.13, such as DSP-10.${elsewhere(id)} ${usage}` };
  const stem = slugOf({ id, title } as never);
  const taken = stems.find(other => other.startsWith(slugOf({ id, title: '' } as never)));
  if (taken !== undefined) return { refused: `${id} exists: controls/${taken}.ts` };
  const written = {
    [`controls/${stem}.ts`]: control(id, title),
    [`test/controls/${stem}.test.ts`]: table(stem),
    [`test/stacks/${stem}.test.ts`]: stacks(id, stem),
    [`test/dialects/${/^.+?-\d\d/.exec(stem)![0]}.ts`]: dialects(id, stem),
    [CHANGELOG]: changed(read(CHANGELOG), `${id} ${title}`),
  };
  if (!reference) return catalog[id] ? { files: written } : { refused: noEntry(id) };
  const found = reference.controls.find(control => control.id === id);
  if (!found) return { refused: `${id} is no control of CCM 4.0.13.${elsewhere(id)}` };
  if (found.title !== title) return { refused: `CCM 4.0.13 calls ${id} "${found.title}".` };
  return { files: { ...written, ...catalogFiles(reference, undefined, [...stems, stem]) } };
}

/** What an id of another edition has become. */
function elsewhere(id: string): string {
  const found = readId(id, editions.length);
  const own = 'instead' in found ? found.instead.filter(other => !other.includes(':')) : [];
  return own.length === 0 ? '' : ` In another edition it is what is now ${own.join(', ')}.`;
}
function noEntry(id: string): string {
  return [
    `${id} has no entry in ${CATALOG}.${elsewhere(id)}`,
    `${leftOut(undefined)} Without CSA's documents, add what they say of a control of CCM 4.0.13 there, and run this again:`,
    '',
    `  '${id}': {`,
    '    v1: [],',
    '    v3: [],',
    `    v41: '${id}',`,
    `    caiq: ['${id}.1'],`,
    "    ownership: { iaas: '', paas: '', saas: '' },",
    '  },',
  ].join('\n');
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const control = (id: string, title: string): string => `import { defineControl } from '../policypack/define';
import { every } from '../policypack/engine/known';

/** TODO: what is so where the control is met, in one sentence of our own. */
export default defineControl({
  id: '${id}',
  title: ${quoted(title)},
  severity: 'medium',
  level: 'advisory',
  why: 'TODO: one sentence a tired person believes.',
  remediation: 'TODO: an imperative; the argument to change is added from what was read.',
  rules: {
    // TODO: the key says what is true when the rule holds; needs, when and holds speak of facts only.
    'todo-encrypted': {
      phase: 'store',
      needs: ['encryption'],
      holds: ({ encryption }) => every(encryption, store => store.encrypted),
      message: () => 'TODO: what is wrong, with its figures; never an input.',
    },
  },
  // TODO: the smallest stacks that show the difference.
  examples: {
    good: [{ type: 'aws:ebs/volume:Volume', name: 'ledger', inputs: { availabilityZone: 'eu-central-2a', encrypted: true } }],
    bad: [{ type: 'aws:ebs/volume:Volume', name: 'ledger', inputs: { availabilityZone: 'eu-central-2a' } }],
  },
});
`;

const table = (stem: string): string => {
  const name = importName(stem);
  return `import ${name} from '../../controls/${stem}';
import { testControl } from '../support/test-control';

const volume = 'aws:ebs/volume:Volume';

testControl(${name}, {
  // TODO: every rule with its cases: pass, fail (the argument left out among them), unknown, deferred, notApplicable.
  'todo-encrypted': {
    pass: [{ name: 'TODO: in the words of the domain', stack: [{ type: volume, inputs: { encrypted: true } }] }],
    fail: [{ name: 'TODO: left out', stack: [{ type: volume, inputs: {} }] }],
  },
});
`;
};

const stacks = (id: string, stem: string): string => {
  const name = importName(stem);
  return `import * as ebs from '@pulumi/aws/ebs';
import ${name} from '../../controls/${stem}';
import { everyRuleIsShown, mockStacks } from '../support/mock-stacks';

const zone = { availabilityZone: 'eu-central-2a' };

// TODO: small programs of the SDK's own classes; every rule right and wrong, with outputs, satellites, components and levels.
everyRuleIsShown(${name});
mockStacks({
  'TODO: in the words of the domain': {
    program: () => new ebs.Volume('ledger', { ...zone, encrypted: true }),
    expect: { '${id}/todo-encrypted ledger': 'pass' },
  },
  'TODO: left out': {
    program: () => new ebs.Volume('ledger', zone),
    expect: { '${id}/todo-encrypted ledger': 'advisory' },
  },
});
`;
};

const dialects = (id: string, stem: string): string => `import type { Defect } from './judging';
import { mend, resource } from './written';

/** TODO: what goes wrong, in a few words. */
export const ${importName(stem)}: readonly Defect[] = [
  {
    name: 'TODO: the mistake, as somebody makes it',
    rule: '${id}/todo-encrypted',
    says: 'TODO: what is wrong, with its figures; never an input.',
    aws: [resource('aws:ebs/volume:Volume', 'ledger', { availabilityZone: 'eu-central-2a', encrypted: mend(false, true) })],
    cloudformation: [resource('AWS::EC2::Volume', 'Ledger', { AvailabilityZone: 'eu-central-2a', Encrypted: mend(false, true) })],
  },
];
`;

/** The changelog with a control more in what comes next. */
export function changed(changelog: string, control: string): string {
  const [head, ...versions] = changelog.split(/^(?=## )/m);
  const next = versions[0]?.startsWith(NEXT) ? versions.shift()!.trimEnd() : `${NEXT}\n`;
  return [head, `${next}\n- ${control}.\n\n`, ...versions].join('');
}
const NEXT = '## Next';

/** Lines that still say TODO, as `file:line: text`. */
export const todosIn = (file: string, text: string): string[] =>
  text.split('\n').flatMap((line, i) => (/\bTODO\b|'todo-/.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []));

function main(): void {
  const [id, title] = process.argv.slice(2);
  const begun = newControl(id, title, controlStems(), readReference());
  if ('refused' in begun) {
    process.stderr.write(`${begun.refused}\n`);
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of Object.entries(begun.files)) {
    // What somebody wrote is never written over.
    fs.writeFileSync(path.join(root, file), text, { flag: file === CHANGELOG || file.startsWith('controls/catalog/') ? 'w' : 'wx' });
    process.stdout.write(`written: ${file}\n`);
  }
  const open = Object.entries(begun.files).flatMap(([file, text]) => todosIn(file, text));
  process.stdout.write(
    `\nStill to say:\n${open.map(line => `  ${line}`).join('\n')}\n\nThen: npm run generate && npx jest test/controls test/stacks test/dialects test/clouds test/examples test/meta\n`,
  );
}
if (require.main === module) main();
