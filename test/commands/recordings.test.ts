import * as fs from 'node:fs';
import * as path from 'node:path';
import { type ExitCode, run } from '../../policypack/cli';
import type { Report } from '../../policypack/report/report';
import './support';

/** Real templates and real programs' states, beside the project; never copied. */
const shared = path.join(__dirname, '../../../shared');
const below = (folder: string): readonly string[] => {
  const root = path.join(shared, folder);
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(shared, path.join(entry.parentPath, entry.name)))
    .sort();
};
const sources = {
  recordings: below('recordings').filter(file => /\.(state|preview)\.json$/.test(file)),
  corpus: [...below('corpus/cloudformation'), ...below('corpus/cdk')],
};

describe.each(Object.entries(sources))('the %s', (name, files) => {
  const present = files.length > 0;
  if (!present) process.stdout.write(`skipped: there is no ${path.join(shared, name)}\n`);

  (present ? describe : describe.skip)('through the command', () => {
    let [code, out, err]: [ExitCode, string, string] = [2, '', ''];
    let report: Report;
    beforeAll(async () => {
      code = await run(['check', '--format', 'json', ...files], {
        out: text => void (out += text),
        err: text => void (err += text),
        env: {},
        cwd: shared,
        color: false,
        width: 120,
        today: '2026-11-01',
        stdin: () => '',
      });
      report = JSON.parse(out) as Report;
    }, 60_000);

    it('every one is read', () => {
      expect(report.errors).toEqual([]);
      expect(err).toBe('');
      expect(report.subjects.map(subject => subject.name)).toEqual(files);
      expect([0, 1]).toContain(code);
    });
    it('no control breaks on one, and none is empty', () => {
      expect(report.subjects.filter(({ tally }) => tally.broken > 0).map(subject => subject.name)).toEqual([]);
      const judged = report.subjects.filter(({ resources }) => resources > 0);
      expect(judged.length).toBeGreaterThan(files.length * 0.9);
    });
    it('every finding has its place and its words', () => {
      for (const { name: file, kind, findings } of report.subjects)
        for (const finding of findings) {
          const { location, what, why, change } = finding;
          if (kind === 'cloudformation')
            expect([file, finding.resource, location!.file, (location!.line ?? 0) > 0]).toEqual([file, finding.resource, file, true]);
          expect([what, why, change].every(words => words.length > 10 && !/undefined|\[object|NaN/.test(words))).toBe(true);
        }
    });
    it('the kind is recognised', () => {
      const kinds = new Map(report.subjects.map(({ name: file, kind }) => [file, kind]));
      for (const file of files)
        expect([file, kinds.get(file)]).toEqual([
          file,
          file.endsWith('.state.json') ? 'pulumi-state' : file.endsWith('.preview.json') ? 'pulumi-preview' : 'cloudformation',
        ]);
    });
  });
});
