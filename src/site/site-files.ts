/** A file's content: text, or bytes where it is no text (or has not been decoded yet). */
export type FileContent = string | Uint8Array;

/**
 * The files of a site or of a theme, by their path relative to its root with `/` between the parts:
 * `content/posts/first/index.md`, `kanzen.config.yaml`, `static/logo.svg`.
 */
export type SiteFiles = ReadonlyMap<string, FileContent>;

/** A file's text. Undefined where there is no such file or where its bytes are not UTF-8. */
export function textOf(files: SiteFiles, path: string): string | undefined {
  const content = files.get(path);
  if (content === undefined || typeof content === 'string') return content;
  return decodeUtf8(content);
}

/** Bytes as text; undefined where they are not UTF-8. A byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
