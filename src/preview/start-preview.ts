import type { Preview, PreviewOptions } from './preview.ts';

/** Serves a site from memory on the loopback interface and rebuilds it when a file changes. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const first = await options.build([]);
  throw new Error(`Serving ${first.outputs.size} files: not written yet`);
}
