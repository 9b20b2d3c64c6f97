import type { FileContent } from '../site-files.ts';

/** What a camera wrote into a picture. */
export interface PictureExif {
  /** When it was taken, on the camera's clock: ISO 8601 without a zone, unless the camera knew one. */
  readonly date: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The usual tags by their names in Exif, such as `Model`, `FNumber` and `ExposureTime`. */
  readonly tags: Readonly<Record<string, string | number>>;
}

// Exif 2.32, chapter 4.6, and TIFF 6.0, section 8.
const tagNames = new Map([
  [0x010e, 'ImageDescription'],
  [0x010f, 'Make'],
  [0x0110, 'Model'],
  [0x0112, 'Orientation'],
  [0x0131, 'Software'],
  [0x0132, 'DateTime'],
  [0x013b, 'Artist'],
  [0x8298, 'Copyright'],
  [0x829a, 'ExposureTime'],
  [0x829d, 'FNumber'],
  [0x8822, 'ExposureProgram'],
  [0x8827, 'ISOSpeedRatings'],
  [0x9003, 'DateTimeOriginal'],
  [0x9010, 'OffsetTime'],
  [0x9011, 'OffsetTimeOriginal'],
  [0x9204, 'ExposureBiasValue'],
  [0x9207, 'MeteringMode'],
  [0x9209, 'Flash'],
  [0x920a, 'FocalLength'],
  [0xa402, 'ExposureMode'],
  [0xa403, 'WhiteBalance'],
  [0xa405, 'FocalLengthIn35mmFilm'],
  [0xa434, 'LensModel'],
]);
const exifPointer = 0x8769;
const gpsPointer = 0x8825;

type Value = string | number | readonly number[];

/** Reads the Exif of a JPEG; undefined where there is none. */
export function pictureExif(content: FileContent): PictureExif | undefined {
  if (typeof content === 'string' || content[0] !== 0xff || content[1] !== 0xd8) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const start = tiffStart(view);
  if (start === undefined) return undefined;
  const tiff: Tiff = { view, start, isLittle: view.getUint16(start) === 0x4949 };
  const first = entriesAt(tiff, unsigned(tiff, start + 4, 4));
  const entries = new Map([...first, ...entriesAt(tiff, first.get(exifPointer))]);
  const gps = entriesAt(tiff, first.get(gpsPointer));
  const tags = [...entries].flatMap(([tag, value]) => {
    const name = tagNames.get(tag);
    return name === undefined || typeof value === 'object' ? [] : [[name, value] as const];
  });
  return { ...placeOf(gps), date: dateOf(entries), tags: Object.fromEntries(tags.sort()) };
}

interface Tiff {
  readonly view: DataView;
  readonly start: number;
  readonly isLittle: boolean;
}

/** Where the data begins that the segment APP1 holds behind the word `Exif`. */
function tiffStart(view: DataView): number | undefined {
  for (
    let at = 2;
    at + 20 < view.byteLength && view.getUint8(at) === 0xff;
    at += 2 + view.getUint16(at + 2)
  ) {
    if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
  }
  return undefined;
}

/** A number of 2 or 4 bytes; 0 behind the end of the file. */
function unsigned({ view, isLittle }: Tiff, at: number, bytes: 2 | 4): number {
  if (at < 0 || at + bytes > view.byteLength) return 0;
  return bytes === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle);
}

/** The values of a directory by their tags. */
function entriesAt(tiff: Tiff, offset: Value | undefined): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>();
  if (typeof offset !== 'number' || offset === 0) return found;
  const directory = tiff.start + offset;
  const count = Math.min(200, unsigned(tiff, directory, 2));
  for (let at = directory + 2; at < directory + 2 + count * 12; at += 12) {
    const value = valueAt(tiff, at);
    if (value !== undefined) found.set(unsigned(tiff, at, 2), value);
  }
  return found;
}

const sizes = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [9, 4],
  [10, 8],
]);

function valueAt(tiff: Tiff, at: number): Value | undefined {
  const type = unsigned(tiff, at + 2, 2);
  const size = sizes.get(type);
  const count = unsigned(tiff, at + 4, 4);
  if (size === undefined || count === 0 || count > 1000) return undefined;
  const from = size * count <= 4 ? at + 8 : tiff.start + unsigned(tiff, at + 8, 4);
  if (from + size * count > tiff.view.byteLength) return undefined;
  if (type === 2) return textAt(tiff, from, count);
  const numbers = Array.from({ length: count }, (_, index) => numberAt(tiff, type, from + index * size));
  return count === 1 ? numbers[0] : numbers;
}

function textAt({ view }: Tiff, from: number, count: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, count);
  return new TextDecoder().decode(bytes).replace(/\0.*$/s, '').trim();
}

function numberAt(tiff: Tiff, type: number, at: number): number {
  const { view, isLittle } = tiff;
  if (type === 1) return view.getUint8(at);
  if (type === 3) return unsigned(tiff, at, 2);
  if (type === 9) return view.getInt32(at, isLittle);
  if (type === 4) return unsigned(tiff, at, 4);
  const [over, under] =
    type === 10
      ? [view.getInt32(at, isLittle), view.getInt32(at + 4, isLittle)]
      : [unsigned(tiff, at, 4), unsigned(tiff, at + 4, 4)];
  return under === 0 ? 0 : over / under;
}

function dateOf(entries: ReadonlyMap<number, Value>): string | null {
  const original = entries.get(0x9003);
  const [written, offset] =
    original === undefined ? [entries.get(0x0132), entries.get(0x9010)] : [original, entries.get(0x9011)];
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(String(written ?? ''));
  if (match === null || match[1] === '0000') return null;
  const zone = /^[+-]\d\d:\d\d$/.test(String(offset ?? '')) ? String(offset) : '';
  return `${match[1]}-${match[2]}-${match[3]}T${match[4]}${zone}`;
}

/** Degrees, minutes and seconds, north and east of zero. */
function placeOf(gps: ReadonlyMap<number, Value>): Pick<PictureExif, 'latitude' | 'longitude'> {
  const degrees = (tag: number, negative: string) => {
    const parts = gps.get(tag);
    if (typeof parts !== 'object') return null;
    const [whole = 0, minutes = 0, seconds = 0] = parts;
    const size = Math.round((whole + minutes / 60 + seconds / 3600) * 1e6) / 1e6;
    return gps.get(tag - 1) === negative ? -size : size;
  };
  return { latitude: degrees(2, 'S'), longitude: degrees(4, 'W') };
}
