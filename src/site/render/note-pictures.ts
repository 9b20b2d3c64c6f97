import type { Picture } from '#markdown';
import { imageSize } from '../links/image-size.ts';
import { type PictureCopy, pictureCopies, sourceSet } from '../links/picture-copies.ts';
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
  readonly copies: PictureCopy[];
}

/** How wide a picture stands in the default theme: over the whole of a phone, else as wide as the text. */
const sizes = '(max-width: 44rem) 100vw, 44rem';

/**
 * What is known of a picture beside the page or in `static/`: its size, so that the page does not jump when
 * it arrives, and its smaller copies.
 */
export function pictureOf(
  { path, written, address, copies }: WrittenPicture,
  sources: { readonly settings: SiteSettings; readonly urls: SiteUrls; readonly canResize: boolean },
  ask: Ask,
): Picture {
  const file = fileOf(path, written);
  const content = file === undefined ? undefined : (ask(`file:${file}`) as FileContent | undefined);
  const size = content === undefined ? undefined : imageSize(content);
  if (file === undefined || content === undefined || size === undefined) return { address };
  const { settings, urls } = sources;
  if (settings.pictures === undefined || !sources.canResize) return { address, ...size };
  const own = `/${decodePath(address).slice(urls.basePath.length)}`;
  const found = pictureCopies({ from: file, address: own, content }, settings.pictures);
  copies.push(...found);
  if (found.length === 0) return { address, ...size };
  return { address, ...size, srcset: sourceSet(found, { address, size }, urls.url), sizes };
}

function fileOf(path: string, written: string): string | undefined {
  if (/^[a-z]+:|^\/\//i.test(written)) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const plain = decodePath(written);
  return plain.startsWith('/') ? `static${plain}` : `${folder}/${plain.replace(/^\.\//, '')}`;
}
