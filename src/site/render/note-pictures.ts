import type { Picture } from '#markdown';
import { imageSize } from '../links/image-size.ts';
import { type FileCopy, pictureCopies, sourceSet } from '../links/picture-copies.ts';
import { within } from '../links/resolve-link.ts';
import type { Ask } from '../memory.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { FileContent } from '../site-files.ts';
import { decodePath } from '../urls/path-rules.ts';
import type { SiteUrls } from '../urls/site-urls.ts';

/** A picture as it is written in a note; the copies that it should have are added to `copies`. */
export interface WrittenPicture {
  /** The note. */
  readonly path: string;
  readonly written: string;
  readonly address: string;
  readonly copies: FileCopy[];
}

/** How wide a picture stands in the default theme: over the whole of a phone, else as wide as the text. */
const sizes = '(max-width: 44rem) 100vw, 44rem';

/**
 * What is known of a picture of the site: its size, so that the page does not jump when
 * it arrives, and its smaller copies.
 */
export function pictureOf(
  { path, written, address, copies }: WrittenPicture,
  sources: { readonly settings: SiteSettings; readonly urls: SiteUrls; readonly canResize: boolean },
  ask: Ask,
): Picture {
  const found = filesOf(path, written)
    .map((file) => ({ file, content: ask(`file:${file}`) as FileContent | undefined }))
    .find(({ content }) => content !== undefined);
  const size = found?.content === undefined ? undefined : imageSize(found.content);
  if (found?.content === undefined || size === undefined) return { address };
  const { file, content } = found;
  const { settings, urls } = sources;
  if (settings.pictures === undefined || !sources.canResize) return { address, ...size };
  const own = `/${decodePath(address).slice(urls.basePath.length)}`;
  const made = pictureCopies({ from: file, address: own, content }, settings.pictures);
  copies.push(...made);
  if (made.length === 0) return { address, ...size };
  return { address, ...size, srcset: sourceSet(made, { address, size }, urls.url), sizes };
}

/** The files that a picture may mean: one beside the note, or by its path one of `static/` or of the content. */
function filesOf(path: string, written: string): readonly string[] {
  if (/^[a-z]+:|^\/\//i.test(written)) return [];
  const plain = decodePath(written.replace(/[?#].*$/, ''));
  if (plain.startsWith('/')) return [`static${plain}`, `content${plain}`];
  const file = within(path.slice(0, path.lastIndexOf('/')), plain);
  return file === undefined ? [] : [file];
}
