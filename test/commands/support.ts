import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type ExitCode, type Io, run } from '../../policypack/cli';
import type { Report, Subject } from '../../policypack/report/report';

// From the sources the package's own file is one folder nearer than from dist.
jest.mock('../../../package.json', () => ({ version: '0.0.0-test' }), { virtual: true });

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A folder of files to run the command in, gone after the suite. */
export class Folder {
  readonly at = fs.mkdtempSync(path.join(os.tmpdir(), 'ccm-check-'));

  /** Writes files; what is no text or bytes is written as JSON. */
  write(files: Readonly<Record<string, unknown>>): this {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.at, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2));
    }
    return this;
  }
  /** A file of that size that takes no place on the disk; it begins with the text. */
  sparse(name: string, size: number, head: string): void {
    const file = path.join(this.at, name);
    fs.writeFileSync(file, head);
    fs.truncateSync(file, size);
  }
  async ccm(argv: readonly string[], io: Partial<Io> = {}): Promise<Ran> {
    let [out, err] = ['', ''];
    const code = await run(argv, {
      out: text => void (out += text),
      err: text => void (err += text),
      env: {},
      cwd: this.at,
      color: false,
      width: 120,
      today: '2026-11-01',
      stdin: () => '',
      ...io,
    });
    return { code, out, err };
  }
  check(...argv: readonly string[]): Promise<Ran> {
    return this.ccm(['check', ...argv]);
  }
  async report(...argv: readonly string[]): Promise<Report & { readonly code: ExitCode }> {
    const { code, out } = await this.check('--format', 'json', ...argv);
    return { ...(JSON.parse(out) as Report), code };
  }
  async subject(...argv: readonly string[]): Promise<Subject> {
    const { subjects, errors } = await this.report(...argv);
    expect(errors).toEqual([]);
    expect(subjects).toHaveLength(1);
    return subjects[0]!;
  }
  remove(): void {
    fs.rmSync(this.at, { recursive: true, force: true });
  }
}

/** `CEK-03/encrypted-at-rest on Disk`, one for each finding. */
export const said = ({ findings }: Subject): readonly string[] =>
  findings.map(({ control, rule, resource }) => `${control}/${rule} on ${resource.slice(resource.lastIndexOf(':') + 1)}`);

/** A volume without encryption: one thing that is wrong in every dialect. */
export const volume = (properties: Readonly<Record<string, unknown>> = {}): object => ({
  Type: 'AWS::EC2::Volume',
  Properties: { AvailabilityZone: 'eu-central-1a', Size: 8, Encrypted: false, ...properties },
});
export const template = (resources: Readonly<Record<string, object>>, more: object = {}): object => ({
  AWSTemplateFormatVersion: '2010-09-09',
  ...more,
  Resources: resources,
});
export const leaky = template({ Disk: volume() });
/** Nothing any control asks about. */
export const clean = template({ Topic: { Type: 'AWS::CloudFormation::WaitConditionHandle' } });
