import { isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DataPath, DataResult, Position } from './document.ts';
import { plainData } from './document.ts';

/** A bound on repeated aliases: a small text must not unfold into a huge value. */
const maxAliases = 50;

/**
 * Reads YAML 1.2 with the core schema, so that dates stay text and `yes`, `010` and `1:30` are no surprises.
 */
export function readYaml(text: string): DataResult {
  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = parsed.errors;
  if (error) return { type: 'problem', problem: { message: firstLine(error.message), ...at(error.pos[0]) } };
  let data: unknown;
  try {
    data = plainData(parsed.toJS({ maxAliasCount: maxAliases }));
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : 'Aliases cannot be resolved';
    return { type: 'problem', problem: { message, line: 1, column: 1 } };
  }
  const find = (path: DataPath) => {
    const found: unknown = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
    return isNode(found) ? found : undefined;
  };
  const positionOf = (path: DataPath): Position => {
    const offset = find(path)?.range?.[0];
    if (offset !== undefined) return at(offset);
    return path.length === 0 ? { line: 1, column: 1 } : positionOf(path.slice(0, -1));
  };
  const writtenAt = (path: DataPath) => {
    const found = find(path);
    return isScalar(found) && typeof found.source === 'string' ? found.source : undefined;
  };
  return { type: 'document', document: { data, positionOf, writtenAt } };
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/[.:]$/, '') ?? message;
}
