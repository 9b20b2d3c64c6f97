/** The local server: a site from memory, rebuilt on save, reloaded in the browser. */
export {
  type Preview,
  type PreviewBuild,
  type PreviewEvent,
  type PreviewOptions,
  type PreviewProblem,
  previewProblem,
} from './preview.ts';
export { startPreview } from './start-preview.ts';
