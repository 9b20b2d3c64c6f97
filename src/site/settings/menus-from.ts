import { type DataMap, isDataMap } from '../data/document.ts';
import type { MenuEntry, Menus } from './site-settings.ts';

/** Reads the menus of a configuration: lists of entries by the menu's name. */
export function menusFrom(map: DataMap | undefined): Menus {
  const menus = Object.entries(map ?? {}).map(([name, list]) => {
    const entries = (Array.isArray(list) ? list : []).filter(isDataMap).map((entry) => menuEntry(entry));
    return [name, entries] as const;
  });
  return new Map(menus);
}

/**
 * One entry; `fallback` fills in what the entry leaves out, such as the title of the page that declares it.
 */
export function menuEntry(data: DataMap, fallback: Partial<MenuEntry> = {}): MenuEntry {
  const values = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  const text = (key: string) => {
    const value = values.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const weight = values.get('weight');
  const params = values.get('params');
  const name = text('name') ?? fallback.name ?? text('title') ?? '';
  return {
    identifier: text('identifier') ?? name,
    name,
    url: text('url') ?? fallback.url,
    pageRef: text('pageref') ?? fallback.pageRef,
    weight: typeof weight === 'number' ? weight : (fallback.weight ?? 0),
    parent: text('parent'),
    title: text('title') ?? fallback.title ?? '',
    pre: text('pre') ?? '',
    post: text('post') ?? '',
    params: isDataMap(params) ? params : {},
  };
}
