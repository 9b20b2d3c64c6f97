import { isDataMap } from '../data/document.ts';
import type { SettingReader } from './setting-reader.ts';
import type { PictureSettings } from './site-settings.ts';

/** What copies are where the site says nothing. */
export const defaultPictures: PictureSettings = {
  widths: [480, 800, 1200, 1600],
  quality: 80,
  format: 'webp',
};

/** `pictures: true`, or `pictures: {widths: [480, 960], quality: 75, format: avif}`. */
export function picturesFrom(read: SettingReader): PictureSettings | undefined {
  const stated = read.raw('pictures');
  if (!isDataMap(stated)) return read.flag('pictures') ? defaultPictures : undefined;
  const { widths, quality, format } = stated;
  const numbers = Array.isArray(widths) ? widths.filter((one) => Number.isInteger(one) && one > 0) : [];
  return {
    widths: numbers.length > 0 ? numbers.sort((a, b) => a - b) : defaultPictures.widths,
    quality:
      typeof quality === 'number' && quality >= 1 && quality <= 100 ? quality : defaultPictures.quality,
    format: format === 'avif' ? 'avif' : 'webp',
  };
}
