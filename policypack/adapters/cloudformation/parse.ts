import { type Place, TemplateError } from './errors';
import { inspectJson, JsonPositions, measureJson } from './json';
import { Lines, type Positions, type Steps } from './positions';
import { type Survey, survey, TooDeep, TooLarge } from './survey';
import { parseYaml, YamlFault, YamlPositions } from './yaml';

/** More text than this is refused, in characters; CloudFormation itself takes 1 MB. */
const MOST_TEXT = 50_000_000;
/** Deeper nesting than this is refused. */
const MOST_DEPTH = 200;

/** A text read as JSON or YAML. */
export interface Document {
  readonly tree: Readonly<Record<string, unknown>>;
  readonly survey: Survey;
  /** Keys that stand twice in one object: the last value counts. */
  readonly notes: readonly string[];
  /** Place of what the steps lead to, or of the last of them that is there. */
  place(steps: Steps): Place;
}

/** Reads a template's text. Throws `TemplateError` where it is none. */
export function parse(raw: string, file: string): Document {
  const fail = (reason: string, place?: Place): never => {
    throw new TemplateError(file, reason, place);
  };
  if (raw.length > MOST_TEXT) fail(`It has ${Math.round(raw.length / 1e6)} MB; templates of up to ${MOST_TEXT / 1e6} MB are read.`);
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.includes('\0')) fail('It is binary, or text in UTF-16; a template is text in UTF-8.');
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) fail('It is empty.');

  const lines = new Lines(text);
  const json = start === '{';
  const { tree, repeated, positions: find } = json ? readJson(text, lines, fail) : readYaml(text, fail);
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    return fail(`It holds ${Array.isArray(tree) ? 'a list' : tree === null || tree === undefined ? 'nothing' : 'a text'}, no template.`);
  const root = tree as Readonly<Record<string, unknown>>;

  let positions: Positions | undefined;
  const place = (steps: Steps): Place => lines.place((positions ??= find()).offsetOf(steps));
  const aliasOn = (steps: Steps): Place | undefined => {
    const offset = (positions ??= find()).aliasOn?.(steps);
    return offset === undefined ? undefined : lines.place(offset);
  };
  const measured = measure(root, text, fail, { place, aliasOn });
  const twice = repeated(measured);
  return {
    tree: root,
    survey: measured,
    notes: twice.map(
      ({ key, offset }) => `Line ${lines.place(offset).line}: ${JSON.stringify(key)} stands twice in one object; the last counts.`,
    ),
    place,
  };
}

type Fail = (reason: string, place?: Place) => never;
type Repeated = readonly { readonly key: string; readonly offset: number }[];
interface Read {
  readonly tree: unknown;
  readonly repeated: (survey: Survey) => Repeated;
  readonly positions: () => Positions;
}

function readJson(text: string, lines: Lines, fail: Fail): Read {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    const { fault } = inspectJson(text);
    fail(`Invalid JSON: ${fault?.reason ?? 'it cannot be parsed'}.`, lines.place(fault?.offset ?? 0));
  }
  const { keys, depth, ends } = measureJson(text);
  if (depth > MOST_DEPTH)
    fail(`It is nested ${depth} deep; ${MOST_DEPTH} levels are read.`, lines.place(inspectJson(text, MOST_DEPTH).tooDeep ?? 0));
  return {
    tree,
    repeated: survey => (survey.keys === keys ? [] : inspectJson(text).repeated),
    positions: () => new JsonPositions(text, ends),
  };
}

function readYaml(text: string, fail: Fail): Read {
  try {
    const { tree, repeated } = parseYaml(text);
    const positions = (): YamlPositions => new YamlPositions(text);
    return { tree, repeated: () => (repeated ? positions().repeated : []), positions };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return fail(`${error.reason[0]!.toUpperCase()}${error.reason.slice(1)}.`, error.place);
  }
}

interface Places {
  place(steps: Steps): Place;
  aliasOn(steps: Steps): Place | undefined;
}
function measure(root: object, text: string, fail: Fail, { place, aliasOn }: Places): Survey {
  try {
    // Without aliases a text has fewer nodes than characters.
    return survey(root, { depth: MOST_DEPTH, nodes: text.length + 1_000_000 });
  } catch (error) {
    if (error instanceof TooDeep)
      return fail(`It is nested deeper than ${MOST_DEPTH} levels, or an alias holds itself.`, place(error.steps));
    if (error instanceof TooLarge) {
      const reason = 'Up to here its aliases (*) stand for more parts than can be read: write them out, or use fewer.';
      return fail(reason, aliasOn(error.steps));
    }
    throw error;
  }
}
