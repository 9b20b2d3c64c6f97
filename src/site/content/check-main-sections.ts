import { type Diagnostic, diagnostic, type Place } from '#text';
import { nearWord } from '../near-word.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { type Page, topSection } from './page.ts';

/** Names each of the `mainSections` that is no section: the home page would lack its notes, or be empty. */
export function checkMainSections(
  { mainSections }: SiteSettings,
  pages: readonly Page[],
  placeOf: (...keys: readonly string[]) => Place,
): readonly Diagnostic[] {
  if (mainSections === undefined || mainSections === 'all') return [];
  const sections = [...new Set(pages.map(topSection).filter((name) => name !== ''))].sort();
  const place = placeOf('mainSections', 'params.mainSections');
  return mainSections
    .filter((name) => !sections.includes(name))
    .map((name) => {
      const near = nearWord(name, sections);
      const hint = near === undefined ? `Sections are ${sections.join(', ')}` : `Did you mean "${near}"?`;
      const message = `The home page lists a section that is not there: "${name}"`;
      const hints = sections.length === 0 ? [] : [hint];
      return diagnostic('configuration-value', place, message, { severity: 'warning', hints });
    });
}
