import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DrawCard } from '#site';

/** The part of the package "@resvg/resvg-js" that is used here. */
interface Drawing {
  readonly Resvg: new (
    svg: string,
    options: { readonly font: { readonly loadSystemFonts: boolean; readonly fontFiles: readonly string[] } },
  ) => { render(): { asPng(): Uint8Array } };
}

/** Draws cards with the package "@resvg/resvg-js"; undefined where it is not installed. */
export function cardDrawer(root: string): DrawCard | undefined {
  const drawing = loadDrawing();
  if (drawing === undefined) return undefined;
  return async (svg, font) => {
    // The fonts of this machine are left alone: the same card must come out of every machine.
    const options = { font: { loadSystemFonts: false, fontFiles: [join(root, font)] } };
    return new drawing.Resvg(svg, options).render().asPng();
  };
}

function loadDrawing(): Drawing | undefined {
  try {
    return createRequire(import.meta.url)('@resvg/resvg-js');
  } catch {
    return undefined;
  }
}
