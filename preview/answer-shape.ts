import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The fields of a function's result, and which of them are lists. */
export type AnswerShape = ReadonlyMap<string, 'list' | 'value'>;

/**
 * The shape of a function's answer, read from the typings of the SDK that the program has installed: generated SDKs
 * keep `aws:ec2/getAmi:getAmi` in `ec2/getAmi.d.ts`. Undefined where there is no such file.
 */
export function answerShape(programDirectory: string, token: string): AnswerShape | undefined {
  const file = typingsOf(programDirectory, token);
  const body = file && /export interface \w+Result \{([\s\S]*?)\n\}/.exec(readFileSync(file, 'utf8'))?.[1];
  if (!body) return undefined;
  const fields = [...body.matchAll(/^\s+(?:readonly )?(\w+)\??: (.+);$/gm)];
  return new Map(fields.map(([, name = '', type = '']) => [name, type.endsWith('[]') ? 'list' : 'value']));
}

function typingsOf(programDirectory: string, token: string): string | undefined {
  const [name = '', module = '', member = ''] = token.split(':');
  const folder = module.split('/')[0] ?? '';
  const relative = folder === 'index' || folder === '' ? `${member}.d.ts` : path.join(folder, `${member}.d.ts`);
  const resolve = createRequire(path.join(programDirectory, 'program.js')).resolve;
  for (const scope of ['@pulumi', '@pulumiverse']) {
    try {
      const file = path.join(path.dirname(resolve(`${scope}/${name}`)), relative);
      if (existsSync(file)) return file;
    } catch {
      // The program does not have this SDK.
    }
  }
  return undefined;
}
