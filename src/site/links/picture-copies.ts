import { sha256 } from '#text';
import type { PictureSettings } from '../settings/site-settings.ts';
import type { FileContent } from '../site-files.ts';
import { type ImageSize, imageSize } from './image-size.ts';

/** A smaller copy of a picture. */
export interface PictureCopy {
  /** The picture, by its path in the site's files. */
  readonly from: string;
  /** The decoded address of the copy, such as `/posts/first/net.1a2b3c4d5e.480w.webp`. */
  readonly address: string;
  readonly width: number;
}

const hashLength = 10;

/** The copies that a picture should have beside it, the smallest first. Drawings and animations have none. */
export function pictureCopies(
  {
    from,
    address,
    content,
  }: { readonly from: string; readonly address: string; readonly content: FileContent },
  { widths, format }: PictureSettings,
): readonly PictureCopy[] {
  if (typeof content === 'string' || !/\.(?:png|jpe?g|webp|avif)$/i.test(from)) return [];
  const size = imageSize(content);
  const smaller = widths.filter((width) => width < (size?.width ?? 0));
  if (smaller.length === 0) return [];
  const stem = `${address.replace(/\.[^./]*$/, '')}.${sha256(content).slice(0, hashLength)}`;
  return smaller.map((width) => ({ from, width, address: `${stem}.${width}w.${format}` }));
}

/** What an `img` says of the copies of a picture; `url` makes an address of the server of one of the site. */
export function sourceSet(
  copies: readonly PictureCopy[],
  original: { readonly address: string; readonly size: ImageSize },
  url: (path: string) => string,
): string {
  const all = copies.map(({ address, width }) => `${url(address)} ${width}w`);
  return [...all, `${original.address} ${original.size.width}w`].join(', ');
}
