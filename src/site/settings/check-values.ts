import { isTimeZone } from '#text';
import { type DataMap, isDataMap, valueIgnoringCase } from '../data/document.ts';
import { ignoring } from './ignored-files.ts';
import { isLinkProtocol } from './markdown-from.ts';
import { isFolder, isFolders } from './mounts-from.ts';
import type { SettingProblem } from './setting-reader.ts';

interface Rule {
  readonly path: string;
  readonly wanted: string;
  readonly holds: (value: unknown) => boolean;
}

/** What is not of the right sort would be passed over in silence without these. */
const rules: readonly Rule[] = [
  { path: 'timeZone', wanted: 'a time zone such as Asia/Tokyo', holds: isZone },
  { path: 'baseURL', wanted: 'an address such as https://example.org/, or a path', holds: isBase },
  { path: 'pagination.pagerSize', wanted: 'a number of 1 or more', holds: isCount },
  {
    path: 'markup.goldmark.extensions.linkifyProtocol',
    wanted: 'https, http or ftp',
    holds: isLinkProtocol,
  },
  { path: 'paginate', wanted: 'a number of 1 or more', holds: isCount },
  { path: 'pagination.path', wanted: 'a text', holds: isText },
  { path: 'toc.from', wanted: 'a level from 1 to 6', holds: isLevel },
  { path: 'toc.to', wanted: 'a level from 1 to 6', holds: isLevel },
  { path: 'pictures.widths', wanted: 'a list of numbers', holds: isWidths },
  { path: 'pictures.quality', wanted: 'a number from 1 to 100', holds: isPercent },
  { path: 'pictures.format', wanted: 'webp or avif', holds: (value) => value === 'webp' || value === 'avif' },
  { path: 'socialCards.font', wanted: 'the path of a font in the site', holds: isPathInside },
  ...['contentDir', 'dataDir', 'i18nDir', 'archetypeDir', 'layoutDir'].map((path) => {
    return { path, wanted: 'the path of a folder in the site', holds: isFolder };
  }),
  { path: 'staticDir', wanted: 'the path of a folder in the site, or a list of them', holds: isFolders },
  { path: 'module', wanted: 'keys with values', holds: isDataMap },
  { path: 'module.mounts', wanted: 'a list of {source, target}', holds: Array.isArray },
  { path: 'ignoreFiles', wanted: 'a list of regular expressions', holds: isPatterns },
  { path: 'menus', wanted: 'lists of entries by the name of a menu', holds: isMenus },
  { path: 'menu', wanted: 'lists of entries by the name of a menu', holds: isMenus },
];

/** The values of a configuration that cannot be what their keys mean; Hugo lets some of them pass. */
export function valueProblems(data: DataMap, isHugo: boolean): readonly SettingProblem[] {
  return rules.flatMap(({ path, wanted, holds }) => {
    const value = path.split('.').reduce<unknown>(valueIgnoringCase, data);
    if (value === undefined || value === null || holds(value)) return [];
    const message = `Key "${path}" must be ${wanted}: it is ${JSON.stringify(value)}`;
    const severity = isHugo ? 'warning' : 'error';
    return [{ code: 'configuration-value', severity, key: path, message, hints: [] } as const];
  });
}

function isZone(value: unknown): boolean {
  return typeof value === 'string' && isTimeZone(value);
}

function isBase(value: unknown): boolean {
  return typeof value === 'string' && /^(?:$|\/|https?:\/\/[^\s/]+(?:\/\S*)?$)/i.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(Number(value)) && Number(value) >= 1;
}

function isLevel(value: unknown): boolean {
  return isCount(value) && Number(value) <= 6;
}

function isPercent(value: unknown): boolean {
  return isCount(value) && Number(value) <= 100;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isWidths(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCount);
}

function isPathInside(value: unknown): boolean {
  return typeof value === 'string' && !value.startsWith('/') && !value.split('/').includes('..');
}

function isPatterns(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => ignoring([one]).length === 1);
}

function isMenus(value: unknown): boolean {
  return (
    isDataMap(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isDataMap))
  );
}
