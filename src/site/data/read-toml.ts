import { parse, TomlError } from 'smol-toml';
import type { DataPath, DataResult, Position } from './document.ts';
import { plainData } from './document.ts';

/** Reads TOML 1.0. Dates become the text that says them, so that an offset is kept. */
export function readToml(text: string): DataResult {
  let data: unknown;
  try {
    data = plainData(parse(text));
  } catch (reason) {
    if (!(reason instanceof TomlError)) throw reason;
    const message = (reason.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    return { type: 'problem', problem: { message, line: reason.line, column: reason.column } };
  }
  const places = keyPlaces(text);
  const positionOf = (path: DataPath): Position => {
    const keys = path.filter((step) => typeof step === 'string');
    const place = places.get(keys.join('.'));
    if (place) return place;
    return keys.length === 0 ? { line: 1, column: 1 } : positionOf(keys.slice(0, -1));
  };
  return { type: 'document', document: { data, positionOf, writtenAt: () => undefined } };
}

/**
 * The first line of each key. smol-toml keeps no positions; headers and `key =` lines are enough to point at
 * a value.
 */
function keyPlaces(text: string): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  let table = '';
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/.exec(line)?.[1];
    const key = /^\s*([\w.\-"' ]+?)\s*=/.exec(line)?.[1];
    if (header !== undefined) table = bare(header);
    else if (key === undefined) continue;
    const path = header !== undefined ? table : [table, bare(key ?? '')].filter(Boolean).join('.');
    if (!places.has(path)) places.set(path, { line: index + 1, column: line.search(/\S/) + 1 });
  }
  return places;
}

function bare(key: string): string {
  return key.replace(/["']/g, '').replace(/\s*\.\s*/g, '.');
}
