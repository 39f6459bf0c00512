import * as fs from 'node:fs';
import * as path from 'node:path';
import { controls } from '../../controls';
import { look, type Registration } from '../../policypack/adapters/pulumi/resource';
import { Session } from '../../policypack/adapters/pulumi/session';
import { table } from '../../policypack/clouds';
import { defaultSettings } from '../../policypack/config/settings';

const folder = path.join(__dirname, '../../../shared/recordings');
const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith('.jsonl')) : [];
if (files.length === 0) process.stdout.write('skipped: the recordings of real engine traffic are not here\n');

interface Line {
  readonly rpc: string;
  readonly request: { resources?: Sent[]; config?: Record<string, string> } & Sent;
}
type Sent = {
  urn: string;
  type: string;
  name: string;
  properties: Record<string, unknown>;
  parent?: string;
  options?: { parent?: string };
  provider?: { type: string; properties: Record<string, unknown> };
  propertyDependencies?: Record<string, string[]>;
};
const registration = (sent: Sent): Registration => ({
  urn: sent.urn,
  type: sent.type,
  name: sent.name,
  inputs: sent.properties,
  parent: sent.parent ?? sent.options?.parent,
  provider: sent.provider && { type: sent.provider.type, inputs: sent.provider.properties },
});

/** What the engine sent for real programs, judged as every host has it judged. */
(files.length === 0 ? describe.skip : describe)('recorded engine traffic', () => {
  it.each(files)('%s: nothing breaks, and no secret shows', file => {
    const lines = fs
      .readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Line);
    const session = new Session(defaultSettings, controls, table, '2026-11-22');
    const verdicts = [];
    const secrets = new Set<string>();
    for (const { rpc, request } of lines) {
      if (rpc === 'Analyze') {
        session.register(registration(request));
        verdicts.push(...session.verdictsOn(request.urn));
        secretsIn(request.properties, secrets);
      }
      if (rpc === 'AnalyzeStack') {
        const settled = session.settle(
          request.resources!.map(sent => ({ ...registration(sent), behind: sent.propertyDependencies ?? {} })),
        );
        verdicts.push(...settled.verdicts);
        expect(settled.verdicts.filter(({ outcome }) => outcome === 'deferred')).toEqual([]);
      }
    }
    expect(verdicts.filter(({ outcome }) => outcome === 'broken').map(v => `${v.control.id}/${v.rule} ${v.type} ${v.reason}`)).toEqual([]);
    const said = verdicts.map(({ reason }) => reason).join('\n');
    for (const secret of secrets) expect(said).not.toContain(secret);
  });
});

function secretsIn(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const inner = look(value);
  if (inner !== value && typeof inner === 'string' && inner.length > 6) into.add(inner);
  for (const item of Object.values(value)) secretsIn(item, into);
}
