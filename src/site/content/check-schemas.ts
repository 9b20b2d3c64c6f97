import { type Diagnostic, diagnostic } from '#text';
import { checkSchema, type Known } from '../front-matter/check-schema.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { ownKeys } from '../front-matter/page-fields.ts';
import type { LinkResolver } from '../links/resolve-link.ts';
import { nearWord } from '../near-word.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { SiteFiles } from '../site-files.ts';
import type { Page } from './page.ts';
import { schemasFor } from './schemas-for.ts';

/** What is wrong with the front matter of pages that authors wrote, by the schemas and by the look of its keys. */
export function checkSchemas(
  pages: readonly Page[],
  settings: SiteSettings,
  links: LinkResolver,
  files: SiteFiles,
): readonly Diagnostic[] {
  const ofLanguages = settings.languages.flatMap((language) => language.taxonomies ?? []);
  const taxonomies = [...settings.taxonomies, ...ofLanguages];
  const weights = taxonomies.map((taxonomy) => `${taxonomy}_weight`);
  const understood = new Set([...ownKeys, ...taxonomies, ...weights]);
  return pages.flatMap((page) => {
    const schemas = schemasFor(page, settings.schemas);
    const known = knownFrom(page.path ?? '', links, files);
    const named = new Set(schemas.flatMap(({ fields }) => [...fields.keys()]));
    const strict = schemas.some(({ unknown }) => unknown !== 'allow');
    return [
      ...schemas.flatMap((schema) => checkSchema(page.matter, schema, understood, known)),
      ...(strict ? [] : slips(page.matter, understood, named)),
    ];
  });
}

function knownFrom(from: string, links: LinkResolver, files: SiteFiles): Known {
  return {
    file: (written) =>
      links.link(from, written) !== undefined || files.has(`static/${written.replace(/^\//, '')}`),
    page: (written) => links.reference(from, written) !== undefined,
  };
}

/** What themes of Hugo read, though it looks like a taxonomy that many sites have (`authors`). */
const ofThemes: ReadonlySet<string> = new Set(['author']);

/** Keys that nobody understands and that are one letter away from one which is understood, and not stated. */
function slips(
  matter: FrontMatter,
  understood: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly Diagnostic[] {
  const stated = new Set(Object.keys(matter.data));
  const free = [...understood].filter((key) => !stated.has(key));
  return [...stated].flatMap((key) => {
    if (understood.has(key) || named.has(key) || ofThemes.has(key)) return [];
    const meant = nearWord(key, free);
    if (meant === undefined) return [];
    const message = `Field "${key}" has no effect of its own: it looks like "${meant}"`;
    const hints = [`Write "${meant}", or put "${key}" under params`];
    return [
      diagnostic('front-matter-unknown', matter.placeOf([key]), message, { severity: 'warning', hints }),
    ];
  });
}
