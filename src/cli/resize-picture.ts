import { createRequire } from 'node:module';
import type { ResizePicture } from '#site';

/** The part of the package "sharp" that is used here. */
interface Sharp {
  (content: Uint8Array): Sharp;
  rotate(): Sharp;
  resize(size: {
    readonly width: number;
    readonly height?: number;
    readonly fit: 'cover' | 'fill';
    readonly position?: string;
  }): Sharp;
  webp(options: { readonly quality: number }): Sharp;
  avif(options: { readonly quality: number }): Sharp;
  jpeg(options: { readonly quality: number }): Sharp;
  png(): Sharp;
  toBuffer(): Promise<Uint8Array>;
}

/** Makes smaller copies of pictures with the package "sharp"; undefined where it is not installed. */
export function pictureResizer(): ResizePicture | undefined {
  const sharp = loadSharp();
  if (sharp === undefined) return undefined;
  // Without an argument, it is turned as its EXIF orientation says.
  return (content, { width, height, cropTo, quality, format }) => {
    const way = cropTo === undefined ? { fit: 'fill' as const } : { fit: 'cover' as const, position: cropTo };
    const made = sharp(content)
      .rotate()
      .resize({ width, ...(height === undefined ? {} : { height }), ...way });
    return (format === 'png' ? made.png() : made[format]({ quality })).toBuffer();
  };
}

/** Not among kanzen's own packages, since it holds programs for one machine: whoever wants it installs it. */
function loadSharp(): Sharp | undefined {
  try {
    return createRequire(import.meta.url)('sharp');
  } catch {
    return undefined;
  }
}
