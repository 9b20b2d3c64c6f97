import type { SiteUrls } from './site-urls.ts';

/** The address from the root of the server of a path of the site that may end with a fragment. */
export function withFragment(path: string, urls: SiteUrls): string {
  const at = path.indexOf('#');
  return at < 0 ? urls.url(path) : `${urls.url(path.slice(0, at))}${path.slice(at)}`;
}
