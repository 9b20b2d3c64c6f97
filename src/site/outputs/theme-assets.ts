import { sha256 } from '#text';
import type { FileContent, SiteFiles } from '../site-files.ts';

/** A file of `templates/assets/` under the name that changes with its content. */
export interface ThemeAsset {
  /** Its path below `templates/assets/`. */
  readonly name: string;
  /** Its path in `dist/`, such as `assets/kanzen.1a2b3c4d.css`. */
  readonly file: string;
  readonly content: FileContent;
  /** For the attribute `integrity` (Subresource Integrity), such as `sha256-…`. */
  readonly integrity: string;
}

const hashLength = 10;

/** The assets of the theme and of the site, whose own win. */
export function themeAssets(files: SiteFiles, theme: SiteFiles): readonly ThemeAsset[] {
  const found = new Map<string, FileContent>();
  for (const [path, content] of theme) if (path.startsWith('assets/')) found.set(path.slice(7), content);
  for (const [path, content] of files) {
    if (path.startsWith('templates/assets/')) found.set(path.slice(17), content);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => hashedAsset(name, content));
}

/** A file under its name with the hash of its content. */
export function hashedAsset(name: string, content: FileContent): ThemeAsset {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const whole = sha256(bytes);
  const hash = whole.slice(0, hashLength);
  const dot = name.lastIndexOf('.');
  const file = dot < 0 ? `${name}.${hash}` : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  return { name, file: `assets/${file}`, content, integrity: `sha256-${hexAsBase64(whole)}` };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Three hexadecimal digits are two letters of Base64 (RFC 4648); the end is filled up with `=`. */
function hexAsBase64(hex: string): string {
  const groups = hex.match(/.{1,3}/g) ?? [];
  const text = groups.map((group) => {
    const bits = Number.parseInt(group.padEnd(3, '0'), 16);
    return `${letters[bits >> 6] ?? ''}${group.length < 2 ? '' : (letters[bits & 63] ?? '')}`;
  });
  const joined = text.join('');
  return joined.padEnd(Math.ceil(joined.length / 4) * 4, '=');
}
