import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyzeRequest, stackResource } from '../../preview/analyzer-messages';
import { checkAws, withoutMarks } from '../../preview/aws-check';
import { defaultInputs, defaultName } from '../../preview/providers';
import { noOptions, type Registration } from '../../preview/registration';
import { hasUnknown, type Properties } from '../../preview/wire';
import { allFactsKnown, awsFacts } from './support/facts';

const folder = path.join(__dirname, '../../../shared/recordings');
const present = existsSync(folder) && allFactsKnown;
if (!present)
  process.stdout.write(`recordings.test.ts: skipped, ../shared/recordings or the table of the aws provider's types is not here.\n`);

interface Request {
  type: string;
  urn: string;
  name: string;
  properties: Properties;
  options: Record<string, unknown>;
  provider?: { type: string; urn: string; name: string; properties: Properties };
  config?: Record<string, string>;
  resources?: Request[];
}

const linesOf = (file: string): { rpc: string; request: Request }[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

const files = present ? readdirSync(folder).filter(file => file.endsWith('.preview.jsonl')) : [];

/** What the program wrote, as far as it can be told from what Check made of it. */
function unchecked(properties: Properties): Properties {
  const { region: _region, tagsAll: _tagsAll, ...rest } = withoutMarks(properties) as Properties;
  return rest;
}

(present ? describe : describe.skip)('our stand-in beside what the engine sent', () => {
  it('checks inputs of aws resources to the same result', () => {
    const facts = awsFacts();
    let checked = 0;
    for (const file of files) {
      for (const { rpc, request } of linesOf(file)) {
        const { provider, type, properties } = request;
        if (rpc !== 'Remediate' || provider?.type !== 'pulumi:providers:aws' || hasUnknown(provider.properties)) continue;
        const ours = checkAws(type, unchecked(properties), { ...provider, inputs: provider.properties }, facts);
        expect([file, request.urn, ours]).toEqual([file, request.urn, properties]);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(400);
  });

  it('names default providers and fills their inputs the same way', () => {
    for (const file of files) {
      const lines = linesOf(file);
      const config = Object.entries(lines.find(({ rpc }) => rpc === 'ConfigureStack')?.request.config ?? {});
      const stack = { values: new Map(config), secretKeys: new Set<string>(), encryptedKeys: new Set<string>() };
      for (const { rpc, request } of lines) {
        if (rpc !== 'Remediate' || !request.type.startsWith('pulumi:providers:') || !request.name.startsWith('default')) continue;
        const { version, __internal } = request.properties as { version?: string; __internal?: { pluginDownloadURL?: string } };
        const plugin = { name: request.type.split(':')[2] ?? '', version: version ?? '', downloadUrl: __internal?.pluginDownloadURL ?? '' };
        expect(defaultName(plugin)).toBe(request.name);
        expect(defaultInputs(plugin, stack)).toEqual(request.properties);
      }
    }
  });

  it('fills the same fields of the messages', () => {
    const lines = linesOf('aws-ts-webserver.preview.jsonl');
    const recorded = lines.find(({ rpc, request }) => rpc === 'Analyze' && request.provider)!.request;
    const registration: Registration = {
      ...recorded,
      inputs: recorded.properties,
      outputs: recorded.properties,
      provider: { ...recorded.provider!, inputs: recorded.provider!.properties },
      opts: { ...noOptions, parent: String(recorded.options['parent']) },
      custom: true,
      external: false,
      remote: false,
      implicit: false,
      parent: '',
      dependencies: [],
      propertyDependencies: {},
      aliases: [],
    };
    const { options, provider, ...message } = analyzeRequest(registration, recorded.properties).toObject();
    expect(Object.keys({ ...message, options, provider }).sort()).toEqual(Object.keys(recorded).sort());
    expect(options).toEqual({
      protect: false,
      ignorechangesList: [],
      deletebeforereplace: false,
      deletebeforereplacedefined: false,
      additionalsecretoutputsList: [],
      aliasesList: [],
      customtimeouts: { create: 0, update: 0, pb_delete: 0, read: 0 },
      parent: recorded.options['parent'],
    });
    expect(stackResource(registration).getProperties()?.toJavaScript()).toEqual(recorded.properties);
    const ofStack = lines.find(({ rpc }) => rpc === 'AnalyzeStack')!.request.resources!.find(({ urn }) => urn === recorded.urn)!;
    const fields = Object.keys(stackResource(registration).toObject()).map(key => key.replace(/(List|Map)$/, '').toLowerCase());
    expect(fields.sort()).toEqual(
      Object.keys(ofStack)
        .map(key => key.toLowerCase())
        .sort(),
    );
  });
});
