import { sha256 } from '#text';
import type { PictureSettings } from '../settings/site-settings.ts';
import type { FileContent } from '../site-files.ts';
import type { PictureShape } from '../site-input.ts';
import { type ImageSize, imageSize } from './image-size.ts';

/** A file that is published because a template asks for it. */
export interface FileCopy {
  /** The file, by its path in the site's files. */
  readonly from: string;
  /** The decoded address of the copy, such as `/posts/first/net.1a2b3c4d5e.480w.webp`. */
  readonly address: string;
}

/** A smaller copy of a picture. */
export interface PictureCopy extends FileCopy, PictureShape {}

/** Whether a copy is another picture than its file. */
export function isSmaller(copy: FileCopy): copy is PictureCopy {
  return 'quality' in copy;
}

const hashLength = 10;

/** The copies that a picture should have beside it, the smallest first. Drawings and animations have none. */
export function pictureCopies(
  {
    from,
    address,
    content,
  }: { readonly from: string; readonly address: string; readonly content: FileContent },
  { widths, quality, format }: PictureSettings,
): readonly PictureCopy[] {
  if (!canBeCopied(from, content)) return [];
  const size = imageSize(content);
  const smaller = widths.filter((width) => width < (size?.width ?? 0));
  if (smaller.length === 0) return [];
  const stem = copyStem(address, content);
  return smaller.map((width) => ({ from, width, quality, format, address: `${stem}.${width}w.${format}` }));
}

/** Drawings and animations stay as they are. */
export function canBeCopied(path: string, content: FileContent): content is Uint8Array {
  return typeof content !== 'string' && /\.(?:png|jpe?g|webp|avif)$/i.test(path);
}

/** What the names of a picture's copies begin with: it changes with the picture. */
export function copyStem(address: string, content: Uint8Array): string {
  return `${address.replace(/\.[^./]*$/, '')}.${sha256(content).slice(0, hashLength)}`;
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
