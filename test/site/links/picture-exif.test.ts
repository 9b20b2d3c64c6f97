import { expect, test } from 'vitest';
import { imageSize } from '../../../src/site/links/image-size.ts';
import { pictureExif } from '../../../src/site/links/picture-exif.ts';

type Entry = readonly [tag: number, type: number, values: string | readonly number[]];

const sizes: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8, 10: 8 };

/** A JPEG with nothing but Exif, written as cameras do it: directories, and behind them what is long. */
function jpeg(directories: Readonly<Record<'first' | 'exif' | 'gps', readonly Entry[]>>, isLittle: boolean) {
  const { first, exif, gps } = directories;
  const length = (entries: readonly Entry[]) => 2 + (entries.length + 2) * 12 + 4;
  const at = { first: 8, exif: 8 + length(first), gps: 8 + length(first) + length(exif) };
  const bytes = new DataView(new ArrayBuffer(4096));
  let free = at.gps + length(gps);
  const write = (from: number, entries: readonly Entry[]) => {
    bytes.setUint16(from, entries.length, isLittle);
    for (const [index, [tag, type, values]] of entries.entries()) {
      const entry = from + 2 + index * 12;
      const list = typeof values === 'string' ? [...values, '\0'].map((c) => c.charCodeAt(0)) : values;
      const count = type === 5 || type === 10 ? list.length / 2 : list.length;
      bytes.setUint16(entry, tag, isLittle);
      bytes.setUint16(entry + 2, type, isLittle);
      bytes.setUint32(entry + 4, count, isLittle);
      const size = (sizes[type] ?? 1) * count;
      const target = size <= 4 ? entry + 8 : free;
      if (size > 4) {
        bytes.setUint32(entry + 8, free, isLittle);
        free += size;
      }
      for (const [n, value] of list.entries()) {
        if (type === 2) bytes.setUint8(target + n, value);
        else if (type === 3) bytes.setUint16(target + n * 2, value, isLittle);
        else bytes.setInt32(target + n * 4, value, isLittle);
      }
    }
  };
  bytes.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  bytes.setUint16(2, 42, isLittle);
  bytes.setUint32(4, at.first, isLittle);
  write(at.first, [...first, [0x8769, 4, [at.exif]], [0x8825, 4, [at.gps]]]);
  write(at.exif, exif);
  write(at.gps, gps);
  const tiff = new Uint8Array(bytes.buffer, 0, free);
  const head = [0xff, 0xd8, 0xff, 0xe1, (free + 8) >> 8, (free + 8) & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return new Uint8Array([...head, ...tiff, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, ...new Array(20).fill(0)]);
}

const taken = {
  first: [
    [0x0110, 2, 'K-1'],
    [0x0112, 3, [1]],
    [0x0132, 2, '2024:05:07 00:00:00'],
  ],
  exif: [
    [0x829d, 5, [28, 10]],
    [0x829a, 5, [1, 250]],
    [0x9003, 2, '2024:05:06 12:34:56'],
    [0x9011, 2, '+09:00'],
    [0x9204, 10, [-1, 2]],
  ],
  gps: [
    [1, 2, 'S'],
    [2, 5, [35, 1, 30, 1, 36, 1]],
    [3, 2, 'E'],
    [4, 5, [139, 1, 45, 1, 0, 1]],
  ],
} as const;

test.each([true, false])('what a camera wrote is read, little end first: %s', (isLittle) => {
  const picture = jpeg(taken, isLittle);
  expect(pictureExif(picture)).toEqual({
    date: '2024-05-06T12:34:56+09:00',
    latitude: -35.51,
    longitude: 139.75,
    tags: {
      DateTime: '2024:05:07 00:00:00',
      DateTimeOriginal: '2024:05:06 12:34:56',
      ExposureBiasValue: -0.5,
      ExposureTime: 0.004,
      FNumber: 2.8,
      Model: 'K-1',
      OffsetTimeOriginal: '+09:00',
      Orientation: 1,
    },
  });
  expect(imageSize(picture)).toEqual({ width: 30, height: 20 });
});

test('a picture that is cut off anywhere is no harm', () => {
  const picture = jpeg(taken, true);
  for (let end = 0; end < picture.length; end += 1) pictureExif(picture.slice(0, end));
  expect(pictureExif(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBeUndefined();
  expect(pictureExif('<svg/>')).toBeUndefined();
});
