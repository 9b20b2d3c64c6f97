import { type PlacedPage, topSection } from '../content/page.ts';
import type { DataMap } from '../data/document.ts';
import { ownKeys } from '../front-matter/page-fields.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { freeForm } from './facts.ts';
import type { PageLink } from './model.ts';

/** The fields of a page link that its front matter and its place say. */
export interface StatedFields
  extends Pick<
    PageLink,
    | 'kind'
    | 'title'
    | 'linkTitle'
    | 'url'
    | 'permalink'
    | 'description'
    | 'date'
    | 'lastmod'
    | 'publishDate'
    | 'draft'
    | 'weight'
    | 'section'
  > {
  readonly params: DataMap;
}

/** What front matter and place say of a page, whatever becomes of its Markdown. */
export function statedFields(page: PlacedPage, urls: SiteUrls): StatedFields {
  const { kind, title, fields } = page;
  return {
    kind,
    title,
    linkTitle: fields.linkTitle ?? title,
    url: fields.addressed ? urls.page(page) : '',
    permalink: fields.addressed ? urls.permalink(page.address.path) : '',
    description: fields.description ?? '',
    date: fields.date?.iso ?? null,
    lastmod: fields.lastmod?.iso ?? null,
    publishDate: fields.publishDate?.iso ?? null,
    draft: fields.draft,
    weight: fields.weight,
    section: topSection(page),
    params: freeForm(fields.params, ownKeys),
  };
}
