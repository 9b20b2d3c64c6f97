import { type SiteFiles, textOf } from '../site-files.ts';
import { hashedAsset, type ThemeAsset } from './theme-assets.ts';

/** The stylesheet of formulas with the fonts that it names, all under names that change with their content. */
export function mathAssets(files: SiteFiles): readonly ThemeAsset[] {
  const fonts = [...files]
    .filter(([path]) => path.endsWith('.woff2'))
    .map(([path, content]) => hashedAsset(path.replace(/^.*\//, ''), content));
  const fileOf = new Map(fonts.map(({ name, file }) => [name, file.replace(/^.*\//, '')]));
  const css = (textOf(files, 'katex.min.css') ?? '')
    // Every browser that knows the theme's CSS reads WOFF2.
    .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
    .replace(/url\(fonts\/([^)]+)\)/g, (_, name: string) => `url(${fileOf.get(name) ?? name})`);
  return [...fonts, hashedAsset('math.css', css)];
}
