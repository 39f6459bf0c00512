import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { Session } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { hasRegion, hasTags } from '../../policypack/clouds/generated/tags-and-regions';
import { findSettings } from '../../policypack/config/find';
import { withStackConfig } from '../../policypack/config/load';
import type { Finding, Levels } from '../../policypack/engine/finding';
import type { Verdict } from '../../policypack/engine/judge';
import { wordsFor } from '../../policypack/report/words/finding';
import { titleOf } from '../../policypack/report/words/names';
import { undecidedWords } from '../../policypack/report/words/notes';
import { type MockStack, mockStack } from '../../policypack/testing';
import { preview, type Registration } from '../../preview';
import { Analyzer, type Sent } from '../support/analyzer';

const root = path.resolve(__dirname, '../..');
const platform = JSON.parse(fs.readFileSync(path.join(root, 'examples/aws-typescript/platform.json'), 'utf8')) as Record<
  string,
  Record<string, unknown>
>;

interface Program {
  readonly dir: string;
  readonly stackReferences?: Record<string, Record<string, unknown>>;
  readonly answers?: Record<string, unknown>;
  readonly config?: Record<string, string>;
}
/** Real programs, from the examples and from what the preview is tested with: components, transforms, two providers, reads, lookups, secrets. */
const programs: readonly Program[] = [
  { dir: 'examples/aws-typescript' },
  { dir: 'examples/aws-typescript', stackReferences: platform, answers: { 'aws:ec2:getAmi': { id: 'ami-0f1e2d3c4b5a69788' } } },
  { dir: 'examples/aws-typescript', config: { 'ccm:dataClassification': 'confidential', 'ccm:jurisdiction': 'CH' } },
  { dir: 'examples/aws-compliant' },
  { dir: 'test/preview/programs/components' },
  { dir: 'test/preview/programs/site', stackReferences: { 'acme/network/prod': { vpcId: 'vpc-9' } } },
];

/** One thing that is said of a resource. */
const lines = (findings: readonly Finding[], undecided: readonly Verdict[], levels: Levels): string[] =>
  [
    ...findings.map(
      finding => `${finding.level} ${finding.address} ${titleOf(finding.control)}: ${finding.rule} / ${wordsFor(finding).what}`,
    ),
    ...undecidedWords(undecided, levels).flatMap(({ urn, message }) =>
      message.split('\n').map(line => `undetermined ${urn ?? ''} ${line}`),
    ),
  ].sort();

/** What it would be sent to a pack, without where in the program it stands. */
const sent = ({ source: _source, ...registration }: Registration): unknown => registration;
const byUrn = (registrations: readonly Registration[]): unknown[] => [...registrations].sort((a, b) => (a.urn < b.urn ? -1 : 1)).map(sent);

const seen = new Set<string>();
describe.each(programs)('$dir $config $answers', ({ dir, ...given }) => {
  const at = path.join(root, dir);
  let mocked: MockStack;
  let previewed: Awaited<ReturnType<typeof preview>>;
  beforeAll(async () => {
    // Only a program that ran before is loaded anew: each copy of the SDK listens for the end of the process.
    if (seen.has(dir)) jest.resetModules();
    seen.add(dir);
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    mocked = await mockStack(() => require(at) as unknown, { dir: at, today: '2026-11-01', ...given });
    previewed = await preview({ dir: at, packs: [], awsFacts: { hasRegion, hasTags }, ...given });
  }, 120_000);

  const mockedLines = (): string[] =>
    lines(
      mocked.findings,
      mocked.verdicts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'deferred'),
      mocked.levels,
    );

  it('registers the same under mocks as in the embedded preview', () => {
    expect(mocked.registrations.length).toBeGreaterThan(1);
    expect(byUrn(mocked.registrations)).toEqual(byUrn(previewed.resources));
  });

  it('is judged the same under mocks as in the embedded preview', () => {
    const settings = withStackConfig(findSettings({ folders: [at] }, controls), {
      dataClassification: given.config?.['ccm:dataClassification'],
      jurisdiction: given.config?.['ccm:jurisdiction'],
    });
    const session = new Session(settings, controls, table, '2026-11-01', previewed.config['aws:region']);
    const own = previewed.resources.filter(({ external }) => !external);
    const early = own.flatMap(registration => session.register(registration));
    const settled = session.settle(own.map(one => ({ ...one, inputs: one.outputs, behind: one.propertyDependencies })));
    expect(lines([...early, ...settled.findings], settled.undecided, settings.levels)).toEqual(mockedLines());
  });

  it('is judged the same by the built pack in run-policy-pack, over gRPC', async () => {
    const pack = await Analyzer.start({
      project: mocked.registrations[0]!.urn.split('::')[1]!,
      env: { PWD: at },
      config: { ...Object.fromEntries(Object.entries(previewed.config)), ...given.config },
    });
    try {
      const own = mocked.registrations.filter(({ external }) => !external);
      const said = [];
      for (const registration of own) said.push(...(await pack.analyze(asSent(registration, registration.inputs))));
      said.push(...(await pack.analyzeStack(own.map(registration => asSent(registration, registration.outputs)))));
      const told = said.flatMap(({ policy, level, urn, message }) => {
        if (policy === 'coverage' || policy === 'exceptions') return [];
        const body = message.split('\n');
        if (policy === 'undetermined') return body.map(line => `undetermined ${urn} ${line}`);
        return [`${level} ${urn} ${body[0]} / ${body[1]}`];
      });
      expect(told.map(line => line.replace(/^(\S+ \S*) Control .*?\n/, '$1 ')).sort()).toEqual(mockedLines());
    } finally {
      await pack.close();
    }
  }, 60_000);
});

const asSent = ({ urn, type, name, parent, provider, propertyDependencies }: Registration, properties: Record<string, unknown>): Sent => ({
  urn,
  type,
  name,
  properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('__'))),
  ...(parent !== '' && { parent }),
  ...(provider && { provider: { type: provider.type, urn: provider.urn, name: provider.name, properties: provider.inputs } }),
  propertyDependencies,
});
