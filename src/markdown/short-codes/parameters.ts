import type { Argument } from '../render-options.ts';

/** The parameters of a short code: by position or by name. */
export interface Parameters {
  readonly list: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  /** The same as a template sees them. */
  readonly values: {
    readonly list: readonly Argument[];
    readonly named: Readonly<Record<string, Argument>>;
  };
}

const pattern = /(?:([\w.-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;

/** Reads `key="value" other=1` or `"first" second`. */
export function readParameters(text: string): Parameters {
  const list: [string, Argument][] = [];
  const named: [string, string, Argument][] = [];
  for (const [, name, quoted, raw, bare] of text.matchAll(pattern)) {
    const value = quoted?.replace(/\\(["\\])/g, '$1') ?? raw ?? bare ?? '';
    const typed = bare === undefined ? value : typedValue(bare);
    if (name === undefined) list.push([value, typed]);
    else if (name !== '__proto__') named.push([name, value, typed]);
  }
  return {
    list: list.map(([value]) => value),
    named: Object.fromEntries(named.map(([name, value]) => [name, value])),
    values: {
      list: list.map(([, typed]) => typed),
      named: Object.fromEntries(named.map(([name, , typed]) => [name, typed])),
    },
  };
}

/** Hugo (parser/pageparser/item.go, ValTyped): without quotes it may be a number, `true` or `false`. */
function typedValue(text: string): Argument {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[-+]?(?:\d+|\d*\.\d+)$/.test(text) ? Number(text) : text;
}
