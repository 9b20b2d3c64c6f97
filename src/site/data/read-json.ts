import type { DataResult } from './document.ts';
import { readYaml } from './read-yaml.ts';

/** Reads JSON. YAML 1.2 contains JSON, which lends it the positions; what JSON itself refuses is refused. */
export function readJson(text: string): DataResult {
  const result = readYaml(text);
  if (result.type === 'problem') return result;
  try {
    JSON.parse(text);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : 'This is not JSON';
    return { type: 'problem', problem: { message, line: 1, column: 1 } };
  }
  return result;
}
