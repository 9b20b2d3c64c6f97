import type { SiteSettings } from '../settings/site-settings.ts';
import type { BuildOptions, LeftOut } from '../site-input.ts';
import type { Page } from './page.ts';

/** Why a page is not published now; undefined where it is. */
export function whyLeftOut(page: Page, options: BuildOptions, settings: SiteSettings): LeftOut | undefined {
  const { fields, path, title } = page;
  const { draft, publishDate, expiryDate } = fields;
  const about = { path: path ?? page.id, title };
  if (draft && !(options.drafts ?? settings.buildDrafts)) {
    const hint = '--drafts shows it; remove "draft: true" to publish it';
    return { ...about, reason: 'draft', hint };
  }
  if (publishDate && publishDate.ms > options.now && !(options.future ?? settings.buildFuture)) {
    const hint = `A build from ${publishDate.iso} on publishes it`;
    return { ...about, reason: 'future', when: publishDate.written, hint };
  }
  if (expiryDate && expiryDate.ms < options.now && !(options.expired ?? settings.buildExpired)) {
    const hint = `It expired at ${expiryDate.iso}; remove "expiryDate" to publish it again`;
    return { ...about, reason: 'expired', when: expiryDate.written, hint };
  }
  return undefined;
}
