import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ConfigError } from './settings';

export type Path = readonly (string | number)[];

/** The text of a configuration, its lines and columns known. Throws `ConfigError` where it is no YAML. */
export class Written {
  private readonly document: Document;
  private readonly lines = new LineCounter();
  constructor(
    text: string,
    private readonly file: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: true });
    const broken = this.document.errors[0];
    if (broken) this.fail(broken.pos[0], broken.message);
  }

  place(path: Path): string {
    return this.at(offsetOf(this.document, path));
  }

  /** Its values; an alias of nothing, or aliases of aliases without end, are found only now. */
  values(): unknown {
    const { document } = this;
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const anchors = new Set<string>();
      let offset = 0;
      visit(document, {
        Value: (_key, node) => void (node.anchor !== undefined && anchors.add(node.anchor)),
        Alias(_key, alias) {
          if (anchors.has(alias.source)) return undefined;
          offset = alias.range?.[0] ?? 0;
          return visit.BREAK;
        },
      });
      return this.fail(offset, error.message);
    }
  }

  private fail(offset: number, message: string): never {
    throw new ConfigError(`${this.at(offset)}: this is not valid YAML: ${message.split('\n')[0]}`);
  }
  private at(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${this.file}:${line}:${col}`;
  }
}

/** Where a path stands in the document: its key where it has one, else its value, else what is nearest above. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
