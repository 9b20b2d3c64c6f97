import type { HeadingIds, Quotes } from '#markdown';
import { type DataMap, isDataMap, valueIgnoringCase } from '../data/document.ts';
import type { SettingReader } from './setting-reader.ts';
import type { MarkdownSettings } from './site-settings.ts';

const quoteNames: readonly (keyof Quotes)[] = [
  'leftSingleQuote',
  'rightSingleQuote',
  'leftDoubleQuote',
  'rightDoubleQuote',
  'leftAngleQuote',
  'rightAngleQuote',
  'apostrophe',
  'enDash',
  'emDash',
  'ellipsis',
];

/** What Hugo's `markup` says that is understood here; all else of it is named to the author. */
const known: readonly string[] = [
  'goldmark.renderer.hardwraps',
  'goldmark.renderer.unsafe',
  'goldmark.extensions.typographer.disable',
  ...quoteNames.map((name) => `goldmark.extensions.typographer.${name.toLowerCase()}`),
  'highlight.linenos',
  'goldmark.extensions.passthrough',
  'goldmark.extensions.linkify',
  'goldmark.extensions.linkifyprotocol',
  'goldmark.parser.autoidtype',
  'goldmark.parser.autoheadingidtype',
  'goldmark.parser.attribute',
  'tableofcontents.startlevel',
  'tableofcontents.endlevel',
  'defaultmarkdownhandler',
];

/** How Markdown is rendered: keys of kanzen's own, else what Hugo's `markup` says. */
export function markdownFrom(read: SettingReader, isHugo: boolean): MarkdownSettings {
  const passthrough = inMarkup(read, 'goldmark.extensions.passthrough');
  return {
    rawHtml: read.oneOf('rawhtml', ['safe', 'none']) ?? 'safe',
    emoji: read.flag('emoji') ?? read.flag('enableemoji') ?? false,
    math: read.flag('math') ?? (isDataMap(passthrough) && valueIgnoringCase(passthrough, 'enable') === true),
    typographer: read.flag('typographer') ?? typographerOf(read, isHugo),
    quotes: quotesOf(read),
    linkify: inMarkup(read, 'goldmark.extensions.linkify') !== false && linkifyProtocol(read),
    lineNumbers: read.flag('linenumbers') ?? inMarkup(read, 'highlight.linenos') === true,
    blockAttributes:
      read.flag('blockattributes') ?? inMarkup(read, 'goldmark.parser.attribute.block') === true,
    hardBreaks: read.flag('hardbreaks') ?? inMarkup(read, 'goldmark.renderer.hardwraps') === true,
    tocLevels: tocLevelsFrom(read, isHugo),
  };
}

/** Hugo: `markup.tableOfContents`, in which an `endLevel` of -1 is the last. */
function tocLevelsFrom(read: SettingReader, isHugo: boolean): MarkdownSettings['tocLevels'] {
  const toc = read.map('toc');
  const level = (own: string, theirs: string, otherwise: number) =>
    numberOf(valueIgnoringCase(toc, own)) ??
    numberOf(inMarkup(read, `tableofcontents.${theirs}`)) ??
    otherwise;
  const to = level('to', 'endlevel', isHugo ? 3 : 4);
  return { from: level('from', 'startlevel', 2), to: to < 0 ? 6 : to };
}

/** Hugo has it on by default; in our own notes about commands `--flag` stays two hyphens. */
function typographerOf(read: SettingReader, isHugo: boolean): boolean {
  const stated = inMarkup(read, 'goldmark.extensions.typographer');
  if (isDataMap(stated)) return valueIgnoringCase(stated, 'disable') !== true;
  return typeof stated === 'boolean' ? stated : isHugo;
}

/** Hugo: of `www.example.org`, and of nothing else. */
function linkifyProtocol(read: SettingReader): string {
  const stated = inMarkup(read, 'goldmark.extensions.linkifyProtocol');
  return isLinkProtocol(stated) ? stated : 'https';
}

/** Whether links can be made with a protocol. */
export function isLinkProtocol(value: unknown): value is string {
  return value === 'https' || value === 'http' || value === 'ftp';
}

function quotesOf(read: SettingReader): Quotes {
  const stated = quoteNames.map((name) => {
    const value = inMarkup(read, `goldmark.extensions.typographer.${name}`);
    return [name, value] as const;
  });
  return Object.fromEntries(stated.filter(([, value]) => typeof value === 'string'));
}

/** How headings are named: a key of kanzen's own, else what Hugo's `markup` says. */
export function headingIdsFrom(read: SettingReader): HeadingIds {
  const stated = read.oneOf('headingids', headingIds);
  const theirs =
    inMarkup(read, 'goldmark.parser.autoidtype') ?? inMarkup(read, 'goldmark.parser.autoheadingidtype');
  if (stated !== undefined) return stated;
  return theirs === 'blackfriday' ? 'hugo-blackfriday' : theirs === 'github-ascii' ? 'hugo-ascii' : 'hugo';
}

const headingIds = ['hugo', 'hugo-0.111', 'hugo-ascii', 'hugo-blackfriday', 'github'] as const;

/** The keys of Hugo's `markup` that have no effect, as the author would write them. */
export function unknownMarkup(markup: DataMap): readonly string[] {
  return leaves(markup, [])
    .filter((path) => path.toLowerCase() !== 'goldmark.extensions.typographer')
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
  return path.split('.').reduce<unknown>(valueIgnoringCase, read.map('markup'));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
