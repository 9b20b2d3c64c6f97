import type { PlacedPage } from '../content/page.ts';
import { emptyFrontMatter, pageFields } from '../front-matter/page-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';

/**
 * The page that a server shows for an address that does not exist: `404.html`, from a template of that name.
 */
export function notFoundPage(settings: SiteSettings): PlacedPage {
  const { fields } = pageFields(emptyFrontMatter, settings);
  return {
    id: '404',
    kind: 'page',
    language: settings.languages[0]?.key ?? 'ja',
    path: undefined,
    folders: [],
    name: '404',
    title: '404',
    fields: { ...fields, layout: '404', listed: false },
    matter: emptyFrontMatter,
    resources: [],
    term: undefined,
    address: { path: '/404.html', file: '404.html' },
  };
}
