import { parseAllDocuments } from 'yaml';

/** The names of the objects that a file's manifests make; none where it is no manifest. */
export function namesIn(file: string, text: string): readonly string[] {
  if (!/\.(?:ya?ml|json)$/.test(file) || file.endsWith('kanzen.yaml')) return [];
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) return [];
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    const { kind, metadata } = (value ?? {}) as { kind?: unknown; metadata?: { name?: unknown } };
    return typeof kind === 'string' && typeof metadata?.name === 'string' ? [metadata.name] : [];
  });
}

/** Whether a text has a name in it, and not only as a part of another. */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w.]/.test(text[at - 1] ?? ' ') && !/[\w.]/.test(text[at + name.length] ?? ' ')) return true;
  return false;
}
