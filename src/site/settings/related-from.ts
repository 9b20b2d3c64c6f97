import { type DataMap, isDataMap } from '../data/document.ts';
import {
  type RelatedIndex,
  type RelatedSettings,
  relatedOfHugo,
  relatedOfKanzen,
} from './related-settings.ts';
import type { SettingProblem, SettingReader } from './setting-reader.ts';

/** Hugo's `related`; what it leaves out is as in Hugo, and without it kanzen's own way is taken on its sites. */
export function relatedFrom(
  read: SettingReader,
  isHugo: boolean,
  problems: SettingProblem[],
): RelatedSettings {
  const stated = read.map('related');
  if (stated === undefined) return isHugo ? relatedOfHugo : relatedOfKanzen;
  const values = lowerCase(stated);
  const toLower = values.get('tolower') === true;
  const list = values.get('indices');
  const indices = Array.isArray(list)
    ? list.flatMap((one, at) => indexFrom(one, `related.indices.${at}`, toLower, problems))
    : relatedOfHugo.indices.map((one) => ({ ...one, toLower }));
  return {
    indices,
    threshold: numberOf(values.get('threshold')) ?? relatedOfHugo.threshold,
    includeNewer: values.get('includenewer') === true,
    rareFirst: values.get('rarefirst') === true,
    limit: numberOf(values.get('limit')) ?? relatedOfHugo.limit,
  };
}

function indexFrom(
  stated: unknown,
  key: string,
  toLower: boolean,
  problems: SettingProblem[],
): readonly RelatedIndex[] {
  const values = lowerCase(isDataMap(stated) ? stated : {});
  const name = values.get('name');
  if (typeof name !== 'string') {
    const message = 'An index of "related" needs the "name" of a front matter field';
    problems.push({ code: 'configuration-value', severity: 'error', key, message, hints: [] });
    return [];
  }
  const pattern = values.get('pattern');
  return [
    {
      name: name.toLowerCase(),
      weight: numberOf(values.get('weight')) ?? 0,
      toLower: toLower || values.get('tolower') === true,
      pattern: typeof pattern === 'string' ? pattern : undefined,
      commonest: numberOf(values.get('cardinalitythreshold')) ?? 0,
      isHeadings: values.get('type') === 'fragments',
    },
  ];
}

function lowerCase(map: DataMap): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(map).map(([key, value]) => [key.toLowerCase(), value]));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
