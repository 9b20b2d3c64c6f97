import type { PlacedPage } from '../content/page.ts';
import { emptyFrontMatter, pageFields } from '../front-matter/page-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { languagePrefix } from '../urls/page-address.ts';

/**
 * The pages that a server shows for an address that does not exist: `404.html`, from a template of that name,
 * and one for each other language in its folder.
 */
export function notFoundPages(settings: SiteSettings, languages: readonly string[]): readonly PlacedPage[] {
  if (settings.disabledKinds.has('404')) return [];
  const folders = new Map([['/', settings.languages[0]?.key ?? 'ja']]);
  for (const key of languages) folders.set(languagePrefix(key, settings), key);
  return [...folders].map(([folder, language]) => notFoundPage(folder, language, settings));
}

function notFoundPage(folder: string, language: string, settings: SiteSettings): PlacedPage {
  const { fields } = pageFields(emptyFrontMatter, settings);
  return {
    id: `404 ${folder}`,
    kind: 'page',
    language,
    path: undefined,
    folders: [],
    name: '404',
    title: '404',
    fields: { ...fields, layout: '404', listed: false },
    matter: emptyFrontMatter,
    resources: [],
    term: undefined,
    address: { path: `${folder}404.html`, file: `${folder.slice(1)}404.html` },
  };
}
