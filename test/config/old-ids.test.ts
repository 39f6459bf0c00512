import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import type { Catalog, CatalogEntry, Edition } from '../../controls/catalog/entry';
import { editionsNow } from '../../controls/catalog/old-ids';
import { type Known, ours } from '../../controls/catalog/read-id';
import { readConfig } from '../../policypack/config/load';
import { ConfigError, type Settings } from '../../policypack/config/settings';
import type { AnyControl } from '../../policypack/engine/control';
import { firstEdition as first } from '../support/first-edition';

const folder = path.join(__dirname, 'fixtures');
interface Meaning {
  readonly levels: Pick<Settings['levels'], 'controls' | 'rules'>;
  readonly exceptions: readonly string[];
}
/** What each configuration meant to version 0.1.0, written by it. */
const meanings = JSON.parse(fs.readFileSync(path.join(folder, 'meanings.json'), 'utf8')) as Record<string, Meaning>;
const files = fs.readdirSync(folder).filter(file => file.endsWith('.yaml'));
const textOf = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
const meaningOf = ({ levels, exceptions }: Settings): Meaning => ({
  levels: { controls: levels.controls, rules: levels.rules },
  exceptions: exceptions.map(({ control, resource }) => `${control} on ${resource}`),
});

const [began] = first.editions as [Edition];
const [sample] = controls as [AnyControl];
const invented = (id: string, more: Partial<AnyControl> = {}): AnyControl => ({ ...sample, id: id as AnyControl['id'], ...more });
const all = (matrix: 'v1' | 'v3'): string[] => Object.values(first.catalog).flatMap(entry => [...entry[matrix]]);
/** A control that shares every older id there is, and has one of its own that nobody had before. */
const sharing = (v41: string): CatalogEntry => ({
  ...first.catalog['CEK-03']!,
  v1: [...all('v1'), 'RI-01'],
  v3: [...all('v3'), 'GRM-01'],
  v41,
});
const released = (editions: readonly Edition[]): readonly Edition[] => editions.map((one, i) => ({ version: `0.${i + 1}.0`, ...one }));
function withControls(before: Known, more: Catalog): Known {
  const catalog = { ...before.catalog, ...more };
  return { catalog, editions: editionsNow(released(before.editions), catalog) };
}
/** With two further controls, one before and one behind ours; then, in an edition of its own, with a third. */
const second = withControls(first, { 'AAA-01': sharing('AAA-01'), 'ZZZ-01': sharing('ZZZ-02') });
const third = withControls(second, { 'MMM-01': sharing('MMM-01') });
const more = [...controls, invented('AAA-01'), invented('ZZZ-01'), invented('MMM-01')];
const read = (text: string, known = first, of = controls): Settings => readConfig(text, 'ccm.yaml', of, known);

describe.each(files)('%s', file => {
  const expected = meanings[file]!;
  const text = textOf(file);
  it('means what it meant', () => {
    expect(meaningOf(read(text, ours))).toEqual(expected);
    expect(read(text).notes).toEqual([]);
  });
  it.each([
    ['further controls', second],
    ['yet another', third],
  ])('means it still with %s, and says once what they would add', (_, known) => {
    const settings = read(text, known, more);
    expect(meaningOf(settings)).toEqual(expected);
    expect(settings.notes).toHaveLength(/\bv[13]:/i.test(text) ? 1 : 0);
  });
  it('means it still where our controls and rules have other names, and says which', () => {
    const renamed = controls.map(control => ({
      ...control,
      id: `NEW-${control.id}` as AnyControl['id'],
      aliases: [control.id],
      rules: Object.fromEntries(Object.entries(control.rules).map(([key, rule]) => [`new-${key}`, { ...rule, aliases: [key] }])),
    }));
    const settings = read(text, first, renamed);
    const old = (name: string): string => name.replace('NEW-', '').replace('/new-', '/');
    const { levels, exceptions } = meaningOf(settings);
    const back = (of: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(of).map(([key, level]) => [old(key), level]));
    expect({
      levels: { controls: back(levels.controls), rules: back(levels.rules) },
      exceptions: exceptions.map(old),
    }).toEqual(expected);
    expect(settings.notes.length).toBeGreaterThan(0);
    expect(settings.notes.filter(note => !/^ccm\.yaml: \S+ is now called NEW-\S+\.$/.test(note))).toEqual([]);
  });
});

it('every configuration has its meaning, and there is a good dozen of them', () => {
  expect(Object.keys(meanings).sort()).toEqual(files.sort());
  expect(files.length).toBeGreaterThan(12);
});

describe('an edition', () => {
  const levels = (line: string, edition: number, known = third) =>
    read(`edition: ${edition}\ncontrols:\n  ${line}: advisory`, known, more).levels.controls;
  const refusal = (text: string, known = third): string => {
    try {
      read(text, known, more);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return (error as Error).message;
    }
    throw new Error('it was accepted');
  };

  it('that is written takes in what its controls add, and no more', () => {
    expect(levels('v3:EKM-03', 1)).toEqual({ 'CEK-03': 'advisory' });
    expect(levels('v3:EKM-03', 2)).toEqual({ 'AAA-01': 'advisory', 'CEK-03': 'advisory', 'ZZZ-01': 'advisory' });
    expect(levels('v3:EKM-03', 3)).toEqual({ 'AAA-01': 'advisory', 'CEK-03': 'advisory', 'MMM-01': 'advisory', 'ZZZ-01': 'advisory' });
  });
  it('that is not written is the first', () => {
    expect(read('controls: { v3:EKM-03: advisory }', third, more).levels.controls).toEqual({ 'CEK-03': 'advisory' });
  });
  it('is no bar to an id that means something only later: it means what it first meant', () => {
    expect(levels('v3:GRM-01', 1)).toEqual({ 'AAA-01': 'advisory', 'ZZZ-01': 'advisory' });
    expect(levels('v4.1:ZZZ-02', 1)).toEqual({ 'ZZZ-01': 'advisory' });
  });
  it('says nothing of what stands under our own ids, nor where it is the newest', () => {
    expect(read('controls: { CEK-03: advisory }', third, more).notes).toEqual([]);
    expect(read('edition: 3\ncontrols: { v3:EKM-03: advisory }', third, more).notes).toEqual([]);
  });
  it('that is older says what the newest would add, and how', () => {
    expect(read('controls: { v3:EKM-03: advisory, v1:DG-04: advisory }', second, more).notes).toEqual([
      'ccm.yaml: older ids mean what they meant in edition 1 of our controls. In edition 2 v3:EKM-03 is AAA-01 and CEK-03 and ZZZ-01, v1:DG-04 is AAA-01 and BCR-08 and ZZZ-01; `edition: 2` takes that in.',
    ]);
  });
  it('in which an id leads to several has no exception by it, but by one of its rules, if one control has that', () => {
    const exception = (control: string) => `edition: 2\nexceptions:\n  - { control: '${control}', resource: x, until: 2027-03-31 }`;
    expect(refusal(exception('v3:EKM-03'))).toBe('ccm.yaml:3:7: v3:EKM-03 means AAA-01 and CEK-03 and ZZZ-01; write one of them.');
    expect(read(exception('v3:EKM-03/encrypted-at-rest'), third, more).exceptions[0]!.control).toBe('CEK-03/encrypted-at-rest');
    expect(refusal(exception('v3:EKM-03/encrypted-at-reset'))).toBe(
      'ccm.yaml:3:7: AAA-01 and CEK-03 and ZZZ-01 have no rule encrypted-at-reset; did you mean encrypted-at-rest?',
    );
  });
  it.each([
    ['is newer than the pack', '4', 'ccm.yaml:1:1: edition 4 is newer than this pack, which knows 3.'],
    ['is none', '0', 'ccm.yaml:1:1: edition must not be below 1.'],
    ['is half of one', '1.5', 'ccm.yaml:1:1: edition must be a whole number.'],
    ['is a text', 'first', 'ccm.yaml:1:1: edition must be a number.'],
  ])('that %s is refused', (_, edition, message) => expect(refusal(`edition: ${edition}`)).toBe(message));
  it('of an id that is misspelt has what may be meant', () =>
    expect(refusal('controls: { V3:ekm-30: advisory }')).toBe('ccm.yaml:1:13: there is no control V3:ekm-30; did you mean v3:EKM-03?'));
});

describe('the editions', () => {
  it('stay as they were released, whatever is added or said otherwise', () => {
    expect(third.editions.slice(0, 2).map(({ means }) => means)).toEqual(second.editions.map(({ means }) => means));
    const other = { ...first.catalog, 'CEK-03': { ...first.catalog['CEK-03']!, v3: ['EKM-04'] } };
    const editions = editionsNow(first.editions, other);
    expect(editions[0]).toBe(began);
    expect(editions[1]).toEqual({ means: { 'v3:EKM-03': [] } });
    const settings = read('controls: { v3:EKM-03: advisory }', { catalog: other, editions });
    expect(settings.levels.controls).toEqual({ 'CEK-03': 'advisory' });
    expect(settings.notes).toEqual([expect.stringContaining('In edition 2 v3:EKM-03 is nothing;')]);
  });
  it('are made anew while they are not released', () => {
    const once = editionsNow(first.editions, second.catalog);
    expect(editionsNow(once, third.catalog)).toHaveLength(once.length);
    expect(editionsNow(once, first.catalog)).toEqual(first.editions);
  });
  it('are released by a version, and only if there is something to release', () => {
    expect(editionsNow(first.editions, second.catalog, '0.2.0')[1]!.version).toBe('0.2.0');
    expect(editionsNow(first.editions, first.catalog, '0.2.0')).toEqual(first.editions);
  });
  it('begin with the seven controls of 0.1.0', () => {
    expect(began.version).toBe('0.1.0');
    expect([...new Set(Object.values(began.means).flat())].sort()).toEqual([
      'BCR-08',
      'CEK-03',
      'CEK-12',
      'DSP-04',
      'DSP-19',
      'IAM-05',
      'IVS-03',
    ]);
  });
});

describe('a name that was given up', () => {
  const cek03 = controls.find(({ id }) => id === 'CEK-03')!;
  const rule = cek03.rules['encrypted-at-rest']!;
  const changed = (change: Partial<AnyControl>): readonly AnyControl[] =>
    controls.map(control => (control === cek03 ? { ...cek03, ...change } : control));
  const levels = (line: string, change: Partial<AnyControl>) => read(`controls:\n  ${line}: advisory`, first, changed(change));

  it('of a rule that moved to another control is found there', () => {
    const settings = levels('CEK-99/at-rest', { rules: { 'encrypted-at-rest': { ...rule, aliases: ['CEK-99/at-rest'] } } });
    expect(settings.levels.rules).toEqual({ 'CEK-03/encrypted-at-rest': 'advisory' });
    expect(settings.notes).toEqual(['ccm.yaml: CEK-99/at-rest is now called CEK-03/encrypted-at-rest.']);
  });
  it('of a rule that moved is found by an older id too', () => {
    const settings = levels('v1:DG-02/at-rest', { rules: { 'encrypted-at-rest': { ...rule, aliases: ['DSP-04/at-rest'] } } });
    expect(settings.levels.rules).toEqual({ 'CEK-03/encrypted-at-rest': 'advisory' });
  });
  it('of a rule is said once, however often it is written', () => {
    const text = [
      'controls: { CEK-03/at-rest: advisory }',
      'exceptions: [{ control: CEK-03/at-rest, resource: x, until: 2027-03-31 }]',
    ].join('\n');
    const settings = read(text, first, changed({ rules: { 'encrypted-at-rest': { ...rule, aliases: ['at-rest'] } } }));
    expect(settings.exceptions[0]!.control).toBe('CEK-03/encrypted-at-rest');
    expect(settings.notes).toEqual(['ccm.yaml: CEK-03/at-rest is now called CEK-03/encrypted-at-rest.']);
  });
  it('of a control is read in small letters too, and with the matrix that it is of anyway', () => {
    for (const line of ['eck-03', 'v4:ECK-03'])
      expect(levels(line, { aliases: ['ECK-03'] }).levels.controls).toEqual({ 'CEK-03': 'advisory' });
  });
  it('of two controls that are one by now leads to that one', () => {
    const merged = { ...cek03, aliases: ['AAA-01', 'ZZZ-01'] };
    const text = 'edition: 2\nexceptions: [{ control: v3:EKM-03, resource: x, until: 2027-03-31 }]';
    expect(read(text, second, [merged]).exceptions[0]!.control).toBe('CEK-03');
  });
  it('what is deprecated goes on working, and says what to use', () => {
    const deprecated = 'Use CEK-04.';
    expect(levels('CEK-03', { deprecated })).toMatchObject({
      levels: { controls: { 'CEK-03': 'advisory' } },
      notes: ['ccm.yaml: CEK-03 is deprecated. Use CEK-04.'],
    });
    expect(levels('CEK-03/encrypted-at-rest', { rules: { 'encrypted-at-rest': { ...rule, deprecated } } })).toMatchObject({
      levels: { rules: { 'CEK-03/encrypted-at-rest': 'advisory' } },
      notes: ['ccm.yaml: CEK-03/encrypted-at-rest is deprecated. Use CEK-04.'],
    });
    expect(levels('CEK-03/encrypted-at-rest', { deprecated }).notes).toEqual([
      'ccm.yaml: CEK-03/encrypted-at-rest is deprecated. Use CEK-04.',
    ]);
    expect(levels('CEK-12', { deprecated }).notes).toEqual([]);
  });
});
