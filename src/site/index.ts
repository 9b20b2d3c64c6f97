/** Content files and templates in; the files of a static site and diagnostics out. */
export { buildSite } from './build-site.ts';
export type { FrontMatter } from './front-matter/front-matter.ts';
export { readFrontMatter } from './front-matter/read-front-matter.ts';
export { type ShortCodeLayouts, shortCodeLayouts } from './hugo/short-code-layouts.ts';
export type { BuildMemory } from './memory.ts';
export { readSettings, type SettingsResult } from './settings/read-settings.ts';
export type { SiteSettings } from './settings/site-settings.ts';
export { decodeUtf8, type FileContent, type SiteFiles, textOf } from './site-files.ts';
export type {
  BuildOptions,
  BuiltPage,
  Commit,
  DrawCard,
  ExternalLink,
  LeftOut,
  Measure,
  PictureShape,
  ResizePicture,
  SiteBuild,
  SiteHistory,
  SiteInput,
} from './site-input.ts';
export { titleCase } from './templates/title-case.ts';
export { anchorize, urlize } from './urls/urlize.ts';
