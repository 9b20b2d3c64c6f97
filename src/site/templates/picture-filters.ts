import { type ImageSize, imageSize } from '../links/image-size.ts';
import { canBeCopied, copyStem, type PictureCopy } from '../links/picture-copies.ts';
import type { FileContent } from '../site-files.ts';
import type { PictureShape } from '../site-input.ts';

/** How a copy gets its size: stretched to it, as large as fits into it, or cut to it. */
export type PictureWay = 'resize' | 'fit' | 'fill';

/** A picture that a template asks for a copy of. */
export interface TemplatePicture {
  /** Its path in the site's files. */
  readonly from: string;
  /** Its decoded address from the root of the site. */
  readonly address: string;
  readonly content: FileContent;
}

const formats: readonly string[] = ['webp', 'avif', 'jpeg', 'jpg', 'png'];

/** Hugo's anchors, by the names that the package "sharp" has for them. */
const anchors: Readonly<Record<string, string>> = {
  smart: 'attention',
  center: 'centre',
  topleft: 'left top',
  top: 'top',
  topright: 'right top',
  left: 'left',
  right: 'right',
  bottomleft: 'left bottom',
  bottom: 'bottom',
  bottomright: 'right bottom',
};

interface Wish {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly shape: Pick<PictureShape, 'quality' | 'format'>;
  readonly anchor: string;
}

/**
 * The copy that `resize: '600x'`, `fit: '600x400 avif'` or `fill: '400x400 q75 Top'` asks for, in Hugo's
 * words; undefined for a picture that stays as it is. Throws for words that ask for nothing.
 */
export function pictureCopy(
  way: PictureWay,
  picture: TemplatePicture,
  words: string,
  usual: Pick<PictureShape, 'quality' | 'format'>,
): PictureCopy | undefined {
  const { from, address, content } = picture;
  const { quality: usualQuality, format: usualFormat } = usual;
  const wish = wishOf(words, { quality: usualQuality, format: usualFormat });
  const { width, height } = wish;
  if (width === undefined && height === undefined)
    throw new Error(`${way} needs a size such as '600x', 'x400' or '600x400': it is '${words}'`);
  if (way !== 'resize' && (width === undefined || height === undefined))
    throw new Error(`${way} needs a width and a height such as '600x400': it is '${words}'`);
  const size = imageSize(content);
  if (size === undefined || !canBeCopied(from, content)) return undefined;
  const made = sizeOf(way, size, wish);
  const crop = way === 'fill' ? { cropTo: wish.anchor } : {};
  const { quality, format } = wish.shape;
  const mark = [
    way === 'fill' ? `.${wish.anchor.replace(' ', '-')}` : '',
    quality === usualQuality ? '' : `.q${quality}`,
  ];
  const name = `${copyStem(address, content)}${mark.join('')}.${made.width}x${made.height}.${format}`;
  return { from, address: name, ...made, ...crop, ...wish.shape };
}

function wishOf(words: string, usual: Wish['shape']): Wish {
  let wish: Wish = { width: undefined, height: undefined, shape: usual, anchor: 'centre' };
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) wish = withWord(wish, word, words);
  return wish;
}

function withWord(wish: Wish, word: string, words: string): Wish {
  const [, width, height] = /^(\d{1,5})?x?(\d{1,5})?$/.exec(word) ?? [];
  if (width || height) {
    const number = (text: string | undefined) => (text ? Math.max(1, Number(text)) : undefined);
    return { ...wish, width: number(width), height: number(height) };
  }
  const [, quality] = /^q(\d{1,3})$/.exec(word) ?? [];
  if (quality)
    return { ...wish, shape: { ...wish.shape, quality: Math.min(100, Math.max(1, Number(quality))) } };
  if (formats.includes(word)) {
    const format = (word === 'jpg' ? 'jpeg' : word) as PictureShape['format'];
    return { ...wish, shape: { ...wish.shape, format } };
  }
  const anchor = Object.hasOwn(anchors, word) ? anchors[word] : undefined;
  if (anchor === undefined) throw new Error(`a picture cannot be made "${word}": it is '${words}'`);
  return { ...wish, anchor };
}

function sizeOf(way: PictureWay, size: ImageSize, { width, height }: Wish): ImageSize {
  const round = (value: number) => Math.max(1, Math.round(value));
  if (way !== 'fit')
    return {
      width: width ?? round((size.width * (height ?? size.height)) / size.height),
      height: height ?? round((size.height * (width ?? size.width)) / size.width),
    };
  const scale = Math.min((width ?? size.width) / size.width, (height ?? size.height) / size.height, 1);
  return { width: round(size.width * scale), height: round(size.height * scale) };
}
