import { type Diagnostic, diagnostic } from '#text';
import { type SiteFiles, textOf } from '../site-files.ts';
import { type Partials, translateShortCode } from './translate-short-code.ts';

/** Short codes that a site brings from Hugo, as templates in Liquid, with those that could not come over. */
export interface ShortCodeLayouts {
  /** By their path in `templates/`, such as `shortcodes/note.html`. */
  readonly templates: ReadonlyMap<string, string>;
  /** The names of those that ask what stands between their tags, and so must be closed, as in Hugo. */
  readonly holders: ReadonlySet<string>;
  /** Where those stand that could not come over, by their names. */
  readonly untranslated: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const layout = /^(?:themes\/[^/]+\/)?layouts\/_?shortcodes\/(.+\.html)$/;
const partialFile = /^(?:themes\/[^/]+\/)?layouts\/_?partials\/(.+)$/;

/** Translates the short codes in `layouts/` and in the folders of themes; the site's own win over a theme's. */
export function shortCodeLayouts(files: SiteFiles): ShortCodeLayouts {
  const templates = new Map<string, string>();
  const holders = new Set<string>();
  const left = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const partials = partialsOf(files);
  const paths = [...files.keys()].filter((path) => layout.test(path)).sort();
  for (const path of paths) {
    const file = layout.exec(path)?.[1] ?? '';
    const name = `shortcodes/${file}`;
    const shortName = file.replace(/\.html$/, '');
    if (templates.has(name) || files.has(`templates/${name}`)) continue;
    const made = translateShortCode(textOf(files, path) ?? '', partials);
    if ('liquid' in made) {
      templates.set(name, made.liquid);
      if (/\bshortcode\.inner/.test(made.liquid)) holders.add(shortName);
      continue;
    }
    if (!left.has(shortName)) left.set(shortName, path);
    if (!path.startsWith('themes/')) diagnostics.push(untranslated(path, name, made.action));
  }
  return { templates, holders, untranslated: left, diagnostics };
}

function partialsOf(files: SiteFiles): Partials {
  const found = new Map<string, string>();
  for (const path of [...files.keys()].filter((one) => partialFile.test(one)).sort()) {
    const name = partialFile.exec(path)?.[1] ?? '';
    if (!found.has(name)) found.set(name, path);
  }
  return (name) => {
    const path = found.get(name) ?? found.get(`${name}.html`);
    return path === undefined ? undefined : textOf(files, path);
  };
}

function untranslated(path: string, name: string, action: string): Diagnostic {
  const message = `This short code has no counterpart in Liquid, because of ${action}`;
  const hints = [`Write it in templates/${name}`];
  return diagnostic('untranslated-short-code', { path, line: 1, column: 1 }, message, {
    severity: 'warning',
    hints,
  });
}
