import type { DataResult } from './document.ts';
import { readYaml } from './read-yaml.ts';

/** Reads JSON. YAML 1.2 contains JSON, which lends it the positions; what JSON itself refuses is refused. */
export function readJson(text: string): DataResult {
  const result = readYaml(text);
  if (result.type === 'problem') return result;
  try {
    JSON.parse(text);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : 'This is not JSON';
    const [at = '', offset] = /(?: in JSON)? at position (\d+).*$/.exec(said) ?? [];
    const before = text.slice(0, Number(offset ?? 0)).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return { type: 'problem', problem: { message: said.slice(0, said.length - at.length), ...place } };
  }
  return result;
}
