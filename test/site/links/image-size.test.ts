import { expect, test } from 'vitest';
import { imageSize } from '../../../src/site/links/image-size.ts';

/** A JPEG's head: EXIF with an orientation in either order of bytes, then a frame of 40 × 30. */
function jpeg(orientation: number, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(64));
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe1);
  view.setUint16(4, 34);
  view.setUint32(6, 0x45786966);
  view.setUint16(12, isLittle ? 0x4949 : 0x4d4d);
  view.setUint16(14, 42, isLittle);
  view.setUint32(16, 8, isLittle);
  view.setUint16(20, 1, isLittle);
  view.setUint16(22, 0x0112, isLittle);
  view.setUint16(24, 3, isLittle);
  view.setUint32(26, 1, isLittle);
  view.setUint16(30, orientation, isLittle);
  view.setUint16(38, 0xffc0);
  view.setUint16(40, 17);
  view.setUint16(43, 30);
  view.setUint16(45, 40);
  return new Uint8Array(view.buffer);
}

test.each([
  [1, true, 40],
  [3, false, 40],
  [6, true, 30],
  [8, false, 30],
])('a photograph with the orientation %d is as wide as it is shown', (orientation, isLittle, width) => {
  expect(imageSize(jpeg(orientation, isLittle))?.width).toBe(width);
});

test('a JPEG whose EXIF ends too early has the size of its frame', () => {
  const broken = jpeg(6, true);
  new DataView(broken.buffer).setUint32(16, 4_000_000, true);
  expect(imageSize(broken)).toEqual({ width: 40, height: 30 });
});

test('AVIF says its size in a property', () => {
  const view = new DataView(new ArrayBuffer(80));
  new TextEncoder().encodeInto('ftypavif', new Uint8Array(view.buffer, 4));
  new TextEncoder().encodeInto('ispe', new Uint8Array(view.buffer, 44));
  view.setUint32(52, 640);
  view.setUint32(56, 480);
  expect(imageSize(new Uint8Array(view.buffer))).toEqual({ width: 640, height: 480 });
});
