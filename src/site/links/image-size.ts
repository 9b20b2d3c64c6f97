import type { FileContent } from '../site-files.ts';

/** The size of a picture in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Reads the size from the head of a PNG, GIF, JPEG, WebP, AVIF or SVG; undefined for anything else. */
export function imageSize(content: FileContent): ImageSize | undefined {
  if (typeof content === 'string') return svgSize(content);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const text = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to));
  if (content.length < 24) return undefined;
  if (text(1, 4) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 3) === 'GIF') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return webpSize(view, text(12, 16));
  if (text(4, 12) === 'ftypavif') return avifSize(view);
  return text(0, 5) === '<?xml' || text(0, 4) === '<svg'
    ? svgSize(new TextDecoder().decode(content))
    : undefined;
}

/** ISO 10918-1: segments of a marker and a length, up to the start of frame, which holds the size. */
function jpegSize(view: DataView): ImageSize | undefined {
  let isTurned = false;
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1) isTurned ||= orientation(view, at + 4) >= 5;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker >> 8 !== 0xff) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** How EXIF says that a picture is turned, from 5 on by a quarter (TIFF 6.0: the tag 274); 1 where it does not. */
function orientation(view: DataView, from: number): number {
  const start = from + 6;
  if (start + 8 > view.byteLength || view.getUint32(from) !== 0x45786966) return 1;
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let at = directory + 2; at + 12 <= view.byteLength && at < directory + 2 + count * 12; at += 12) {
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

/** ISO 23008-12: the first property `ispe`, near the start of the file. */
function avifSize(view: DataView): ImageSize | undefined {
  for (let at = 12; at + 16 <= Math.min(view.byteLength, 4096); at += 1) {
    if (view.getUint32(at) === 0x69737065)
      return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  return undefined;
}

/** RFC 9649: the three sorts of chunk that start a WebP file. */
function webpSize(view: DataView, chunk: string): ImageSize | undefined {
  if (view.byteLength < 30) return undefined;
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return chunk === 'VP8X' ? { width: three(24), height: three(27) } : undefined;
}

function svgSize(text: string): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const length = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1]);
  const [, , , width, height] =
    /\sviewBox="([\d.-]+)[\s,]+([\d.-]+)[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(tag) ?? [];
  const size = { width: length('width') || Number(width), height: length('height') || Number(height) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}
