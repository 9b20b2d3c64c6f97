import { type DataMap, isDataMap } from '../data/document.ts';
import type { SettingReader } from './setting-reader.ts';
import type { MarkdownSettings } from './site-settings.ts';

/** What Hugo's `markup` says that is understood here; all else of it is named to the author. */
const known: readonly string[] = [
  'goldmark.renderer.hardwraps',
  'goldmark.renderer.unsafe',
  'goldmark.extensions.typographer',
  'goldmark.extensions.passthrough',
  'goldmark.parser.autoidtype',
  'goldmark.parser.attribute',
  'tableofcontents.startlevel',
  'tableofcontents.endlevel',
  'defaultmarkdownhandler',
];

/** How Markdown is rendered: keys of kanzen's own, else what Hugo's `markup` says. */
export function markdownFrom(read: SettingReader): MarkdownSettings {
  const toc = read.map('toc');
  const level = (own: string, theirs: string, otherwise: number) =>
    numberOf(valueAt(toc, own)) ?? numberOf(inMarkup(read, `tableofcontents.${theirs}`)) ?? otherwise;
  const passthrough = inMarkup(read, 'goldmark.extensions.passthrough');
  return {
    rawHtml: read.oneOf('rawhtml', ['safe', 'none']) ?? 'safe',
    emoji: read.flag('emoji') ?? read.flag('enableemoji') ?? false,
    math: read.flag('math') ?? (isDataMap(passthrough) && valueAt(passthrough, 'enable') === true),
    // Hugo has it on by default; in notes about commands `--flag` must stay two hyphens, so only a wish does.
    typographer: read.flag('typographer') ?? inMarkup(read, 'goldmark.extensions.typographer') === true,
    hardBreaks: read.flag('hardbreaks') ?? inMarkup(read, 'goldmark.renderer.hardwraps') === true,
    tocLevels: { from: level('from', 'startlevel', 2), to: level('to', 'endlevel', 4) },
  };
}

/** The keys of Hugo's `markup` that have no effect, as the author would write them. */
export function unknownMarkup(markup: DataMap): readonly string[] {
  return leaves(markup, [])
    .filter((path) => !known.some((one) => `${path.toLowerCase()}.`.startsWith(`${one}.`)))
    .map((path) => `markup.${path}`);
}

function leaves(map: DataMap, above: readonly string[]): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const path = [...above, key];
    return isDataMap(value) ? leaves(value, path) : [path.join('.')];
  });
}

function inMarkup(read: SettingReader, path: string): unknown {
  return path.split('.').reduce<unknown>(valueAt, read.map('markup'));
}

function valueAt(map: unknown, key: string): unknown {
  if (!isDataMap(map)) return undefined;
  const written = Object.keys(map).find((other) => other.toLowerCase() === key.toLowerCase());
  return written === undefined ? undefined : map[written];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
