/** The parameters of a short code: by position or by name. */
export interface Parameters {
  readonly list: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

const pattern = /(?:([\w.-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;

/** Reads `key="value" other=1` or `"first" second`. */
export function readParameters(text: string): Parameters {
  const list: string[] = [];
  const named: [string, string][] = [];
  for (const [, name, quoted, raw, bare] of text.matchAll(pattern)) {
    const value = quoted?.replace(/\\(["\\])/g, '$1') ?? raw ?? bare ?? '';
    if (name === undefined) list.push(value);
    else if (name !== '__proto__') named.push([name, value]);
  }
  return { list, named: Object.fromEntries(named) };
}
