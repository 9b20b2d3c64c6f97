import { type FileContent, type SiteFiles, shortCodeLayouts } from '#site';

/** What of a Hugo site becomes part of a site of kanzen's. */
export interface HugoFiles {
  /** The files to write, by their path in the site. */
  readonly files: ReadonlyMap<string, FileContent>;
  /** Short codes that were translated, by name. */
  readonly translated: readonly string[];
  /** Templates in Go's language, which nothing here can run. */
  readonly leftBehind: readonly string[];
}

/**
 * Content, files, data, texts, archetypes and configuration come over as they are; short codes are
 * translated, and all other templates stay behind.
 */
export function hugoFiles(site: SiteFiles): HugoFiles {
  const isTemplate = (path: string) => /^(?:layouts|themes)\//.test(path);
  const kept = [...site].filter(([path]) => !isTemplate(path));
  const { templates } = shortCodeLayouts(site);
  const translated = [...templates].map(([path, text]) => [`templates/${path}`, text] as const);
  const isShortCode = (path: string) => /\/_?shortcodes\//.test(path);
  return {
    files: new Map<string, FileContent>([...kept, ...translated].sort(([a], [b]) => (a < b ? -1 : 1))),
    translated: [...templates.keys()].map((path) => path.replace(/^shortcodes\/|\.html$/g, '')),
    leftBehind: [...site.keys()].filter((path) => path.startsWith('layouts/') && !isShortCode(path)).sort(),
  };
}
