import { Folder } from './support';

// As if CEK-12 had been added after 0.1.0, under an id that another control had before.
jest.mock('../../controls/catalog/editions', () => {
  const { editions } = jest.requireActual('../../controls/catalog/editions');
  return { editions: [editions[0], { means: { 'v3:EKM-03': ['CEK-03', 'CEK-12'] } }] };
});

const folder = new Folder().write({
  'a.json': { Resources: { Disk: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-central-2a' } } } },
  'b.json': { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: {} } } },
  'old.yaml': 'controls: { v3:EKM-03: advisory }\n',
  'new.yaml': 'edition: 2\ncontrols: { v3:EKM-03: advisory }\n',
});
afterAll(() => folder.remove());

const note =
  'old.yaml: older ids mean what they meant in edition 1 of our controls. In edition 2 v3:EKM-03 is CEK-03 and CEK-12; `edition: 2` takes that in.';
const levels = (report: { subjects: readonly { findings: readonly { control: string; level: string }[] }[] }): string[] =>
  report.subjects.flatMap(({ findings }) => findings.map(({ control, level }) => `${control} ${level}`));

it('what newer controls would add to a configuration is said once, and changes nothing', async () => {
  const report = await folder.report('a.json', 'b.json', '--config', 'old.yaml');
  expect(report.notes).toEqual([expect.stringContaining(note)]);
  expect(levels(report).filter(found => found.startsWith('CEK'))).toEqual(['CEK-03 advisory', 'CEK-12 mandatory']);
  const { out } = await folder.check('a.json', 'b.json', '--config', 'old.yaml');
  expect(out.replace(/\s+/g, ' ').split('older ids mean')).toHaveLength(2);
  expect(out).toMatch(/\nConfiguration\n {2}i \S*old\.yaml: older ids mean/);
});
it('a configuration of the newest edition takes it in, and nothing is left to say', async () => {
  const report = await folder.report('a.json', 'b.json', '--config', 'new.yaml');
  expect(report).not.toHaveProperty('notes');
  expect(levels(report).filter(found => found.startsWith('CEK'))).toEqual(['CEK-03 advisory', 'CEK-12 advisory']);
});
