import type { SiteSettings, SiteTexts } from './site-settings.ts';

/** What a site says of itself in a language: what is not stated there is as for all of it. */
export function siteTexts(settings: SiteSettings, key: string): SiteTexts {
  const own = settings.languages.find((language) => language.key === key)?.texts;
  return {
    title: own?.title ?? settings.title,
    description: own?.description ?? settings.description,
    author: own?.author ?? settings.author,
    copyright: own?.copyright ?? settings.copyright,
  };
}
