import { functionOf, namesIn } from './expression';

/** What one walk over a template tells: how much there is, and what is met that nobody here can evaluate. */
export interface Survey {
  /** Keys of all objects. */
  keys: number;
  nodes: number;
  /** Macros and includes (`Fn::Transform`). */
  transforms: number;
  /** `Fn::ForEach::Name` */
  loops: number;
  /** Functions that CloudFormation does not have, with how often each is used. */
  readonly functions: Map<string, number>;
  /** What is referred to: `Queue`, for `Queue.Arn` too. */
  readonly names: Set<string>;
}
class TooMuch {
  /** Where, from the root. */
  readonly steps: (string | number)[] = [];
}
export class TooDeep extends TooMuch {}
export class TooLarge extends TooMuch {}

const known = new Set(
  [
    'Base64 Cidr FindInMap ForEach GetAtt GetAZs GetStackOutput If ImportValue Join Length Select Split Sub ToJsonString Transform',
    'And Equals Not Or Contains EachMemberEquals EachMemberIn RefAll ValueOf ValueOfAll',
  ]
    .join(' ')
    .split(' ')
    .map(name => `Fn::${name}`),
);

/** Walks a whole document once; the limits keep aliases of YAML from standing for more than was written. */
export function survey(root: object, most: { readonly depth: number; readonly nodes: number }): Survey {
  const found: Survey = { keys: 0, nodes: 0, transforms: 0, loops: 0, functions: new Map(), names: new Set() };
  visit(root, 1, found, most);
  return found;
}

function count(key: string, argument: unknown, found: Survey): void {
  for (const name of namesIn(key, argument) ?? []) found.names.add(name.split('.', 1)[0]!);
  if (key === 'Fn::Transform') found.transforms++;
  else if (key.startsWith('Fn::ForEach::')) found.loops++;
  else if (!known.has(key)) found.functions.set(key, (found.functions.get(key) ?? 0) + 1);
}

function visit(node: object, depth: number, found: Survey, most: { readonly depth: number; readonly nodes: number }): void {
  if (++found.nodes > most.nodes) throw new TooLarge();
  if (depth > most.depth) throw new TooDeep();
  const list = Array.isArray(node);
  let step = '';
  try {
    for (const key in node) {
      step = key;
      if (!list) {
        found.keys++;
        if (key.startsWith('Fn::')) count(key, (node as Record<string, unknown>)[key], found);
      }
      const value = (node as Record<string, unknown>)[key];
      if (typeof value === 'object' && value !== null) visit(value, depth + 1, found, most);
      else if (key === 'Ref' && typeof value === 'string' && functionOf(node) === 'Ref') found.names.add(value);
    }
  } catch (error) {
    if (error instanceof TooMuch) error.steps.unshift(list ? Number(step) : step);
    throw error;
  }
}
