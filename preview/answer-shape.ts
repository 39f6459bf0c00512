import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type FieldKind = 'text' | 'texts' | 'list' | 'scalar' | 'value';
/** The fields of a function's result, and what each of them is. */
export type AnswerShape = ReadonlyMap<string, FieldKind>;

/**
 * The shape of a function's answer, read from the typings of the SDK that the program has installed: generated SDKs
 * keep `aws:ec2/getAmi:getAmi` in `ec2/getAmi.d.ts`. Undefined where there is no such file.
 */
export function answerShape(programDirectory: string, token: string): AnswerShape | undefined {
  const file = typingsOf(programDirectory, token, name => name);
  const body = file && /export interface \w+Result \{([\s\S]*?)\n\}/.exec(readFileSync(file, 'utf8'))?.[1];
  if (!body) return undefined;
  // An object opens on the line of its name and closes further down.
  const fields = [...body.matchAll(/^ {4}(?:readonly )?(\w+)\??: (.*)[;{]$/gm)];
  return new Map(fields.map(([, name = '', type = '']) => [name, kindOf(type)]));
}

const kindOf = (type: string): FieldKind => {
  if (type === 'string' || type === 'string[]') return type === 'string' ? 'text' : 'texts';
  if (type === 'number' || type === 'boolean') return 'scalar';
  return type.endsWith('[]') ? 'list' : 'value';
};

/** The typings of what a token names, where the program has its SDK; `fileOf` says how the file of a name is called. */
export function typingsOf(programDirectory: string, token: string, fileOf: (name: string) => string): string | undefined {
  const [name = '', module = '', member = ''] = token.split(':');
  const folder = module.split('/')[0] ?? '';
  const relative = path.join(folder === 'index' ? '' : folder, `${fileOf(member)}.d.ts`);
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
