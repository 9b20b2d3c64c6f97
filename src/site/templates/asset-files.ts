import { within } from '../links/resolve-link.ts';
import type { Ask } from '../memory.ts';
import { fileFacts } from '../model/resources.ts';
import { decodeUtf8, type FileContent } from '../site-files.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { FilterSources } from './filters.ts';

/** Hugo, `resources.Get`: a file of `assets/`, published under its path there where a template asks for it. */
export function assetResource(
  written: string,
  ask: Ask,
  urls: SiteUrls,
): ReturnType<FilterSources['resource']> {
  const from = within('assets', written);
  const content = from === undefined ? undefined : (ask(`file:${from}`) as FileContent | undefined);
  if (from === undefined || content === undefined) return undefined;
  const address = from.slice('assets'.length);
  const name = address.slice(1);
  const said = { name, title: name, url: urls.url(address), params: {}, page: null };
  return { model: { ...said, ...fileFacts(name, content) }, copy: { from, address } };
}

/** Hugo, `readFile`: the text of a file by its path in the site, else by that in its content. */
export function fileText(written: string, ask: Ask): string | undefined {
  const paths = ['x', 'x/content'].flatMap((folder) => within(folder, written) ?? []);
  const found = paths.map((path) => ask(`file:${path.slice(2)}`)).find((content) => content !== undefined);
  return found instanceof Uint8Array ? decodeUtf8(found) : (found as string | undefined);
}
