import { type Diagnostic, diagnostic } from '#text';
import type { PictureCopy } from '../links/picture-copies.ts';
import type { Recorder } from '../memory.ts';
import type { FileContent } from '../site-files.ts';
import type { ResizePicture } from '../site-input.ts';

/** The copies of pictures as files of the site, with the pictures that could not be read. */
export interface ResizedPictures {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

type Resized = { readonly content: Uint8Array } | { readonly problem: Diagnostic };

/** Makes the copies that notes ask for, each once, and again only where its picture has changed. */
export async function resizePictures(
  wanted: readonly PictureCopy[],
  resize: ResizePicture,
  recorder: Recorder,
): Promise<ResizedPictures> {
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const copy of new Map(wanted.map((one) => [one.address, one])).values()) {
    const { address, from, ...shape } = copy;
    const made = await recorder.runLater(
      `picture ${address} ${shape.quality}`,
      async (ask): Promise<Resized> => {
        const content = ask(`file:${from}`) as FileContent;
        try {
          return { content: await resize(content as Uint8Array, shape) };
        } catch (reason) {
          return { problem: unreadable(from, reason) };
        }
      },
    );
    if ('content' in made) files.set(address.slice(1), made.content);
    else diagnostics.push(made.problem);
  }
  return { files, diagnostics };
}

function unreadable(path: string, reason: unknown): Diagnostic {
  const why = reason instanceof Error ? reason.message : String(reason);
  return diagnostic('picture', { path, line: 1, column: 1 }, `Picture cannot be made smaller: ${why}`, {
    hints: ['Replace the file, or turn "pictures" off'],
  });
}
