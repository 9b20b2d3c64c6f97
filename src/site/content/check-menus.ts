import { type Diagnostic, diagnostic, type Place } from '#text';
import type { LinkResolver } from '../links/resolve-link.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { LeftOut } from '../site-input.ts';

/** Names each page that a menu of the configuration asks for and that no language has. */
export function checkMenus(
  { menus, languages }: SiteSettings,
  links: LinkResolver,
  leftOut: readonly LeftOut[],
  place: Place,
): readonly Diagnostic[] {
  const all = [menus, ...languages.flatMap((language) => language.menus ?? [])];
  const entries = all.flatMap((one) => [...one.values()].flat());
  const wanted = new Set(
    entries.flatMap(({ pageRef, url }) => (pageRef === undefined || url ? [] : [pageRef])),
  );
  const isLater = (page: string) => leftOut.some(({ path }) => path.includes(page.replace(/^\/|\/$/g, '')));
  const gone = [...wanted].filter((page) => links.reference('', page) === undefined && !isLater(page));
  return gone.map((page) =>
    diagnostic('broken-link', place, `A menu asks for a page that is not there: "${page}"`, {
      severity: 'warning',
      hints: ['Correct its pageRef, which is a path in content/'],
    }),
  );
}
