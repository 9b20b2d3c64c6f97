import { sha256 } from '#text';
import type { FileContent, SiteFiles } from '../site-files.ts';

/** A file of `templates/assets/` under the name that changes with its content. */
export interface ThemeAsset {
  /** Its path below `templates/assets/`. */
  readonly name: string;
  /** Its path in `dist/`, such as `assets/kanzen.1a2b3c4d.css`. */
  readonly file: string;
  readonly content: FileContent;
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
  const hash = sha256(bytes).slice(0, hashLength);
  const dot = name.lastIndexOf('.');
  const file = dot < 0 ? `${name}.${hash}` : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  return { name, file: `assets/${file}`, content };
}
