import type { PlacedPage } from '../content/page.ts';
import { encodePath } from './path-rules.ts';

/** Addresses as links need them. */
export interface SiteUrls {
  /** The path of the base address, with slashes at both ends: `/notes/`. */
  readonly basePath: string;
  /** From the root of the server, percent-encoded, for a decoded path of the site such as `/tags/メモ/`. */
  url(path: string): string;
  /** With scheme and host, where the site's address is known. */
  permalink(path: string): string;
  page(page: PlacedPage): string;
}

/** The addresses of a site that is published at `baseUrl`; `/` where that is not known. */
export function siteUrls(baseUrl: string): SiteUrls {
  const match = /^([a-z]+:)?\/\/[^/]+/i.exec(baseUrl);
  const origin = match?.[0] ?? '';
  const rest = baseUrl.slice(origin.length);
  const basePath = rest === '' ? '/' : `/${rest.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
  const url = (path: string) => `${basePath}${encodePath(path.replace(/^\//, ''))}`;
  return {
    basePath,
    url,
    permalink: (path) => `${origin}${url(path)}`,
    page: ({ address }) => url(address.path),
  };
}
