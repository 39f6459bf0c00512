import { catalog } from '../../controls/catalog/catalog';
import { editions } from '../../controls/catalog/editions';
import { editionsNow } from '../../controls/catalog/old-ids';
import { controlFiles } from '../../scripts/controls';
import { CATALOG, catalogFiles, entryOf, leftOut, readReference } from '../../scripts/generate-catalog';
import { read } from '../../scripts/sources';

const reference = readReference();
const withReference = reference ? it : it.skip;

it('has the controls there are, and no other: the rest of CSA’s documents is not ours to hand on', () =>
  expect(Object.keys(catalog)).toEqual(
    controlFiles()
      .map(({ control }) => control.id)
      .sort(),
  ));
it('names whose the identifiers are', () => expect(read(CATALOG)).toContain('identifiers (c) Cloud Security Alliance'));
it('is pinned by the editions', () => expect(editionsNow(editions, catalog)).toEqual(editions));

it('is left as it is where CSA’s documents are not there, and that is said', () => {
  expect(catalogFiles(undefined)).toEqual({ 'controls/catalog/editions.ts': read('controls/catalog/editions.ts') });
  expect(leftOut(undefined)).toBe('controls/catalog/catalog.ts is not made anew: ../shared/reference/ccm is not there.');
});
withReference('says what CSA’s documents say', () =>
  expect(catalog).toEqual(Object.fromEntries(Object.keys(catalog).map(id => [id, entryOf(id, reference!)]))),
);
withReference('controls have CSA’s titles', () => {
  const titles = new Map(reference!.controls.map(({ id, title }) => [id, title]));
  expect(controlFiles().filter(({ control }) => titles.get(control.id) !== control.title)).toEqual([]);
});
