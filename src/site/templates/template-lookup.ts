import type { PageKind } from '../content/page.ts';

/** What decides about the template of a page. */
export interface TemplateQuestion {
  readonly kind: PageKind;
  /** The front matter's `type`, else the top section. */
  readonly type: string;
  readonly layout: string | null;
  /** The folders of the section, from the top. */
  readonly folders: readonly string[];
}

/**
 * The templates that may render a page, the most particular first: a folder for the type that the page
 * states, then for the section and the sections around it, then the root; in each the `layout`, the kind, and
 * `list.html` for the kinds that are lists.
 */
export function templateCandidates({ kind, type, layout, folders }: TemplateQuestion): readonly string[] {
  const sections = folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
  const places = [...new Set([...(folders[0] === type ? [] : [type]), ...sections, ''])].map((place) =>
    place === '' ? '' : `${place}/`,
  );
  const names = [...(layout === null ? [] : [layout]), kind, ...(kind === 'page' ? [] : ['list'])];
  return places.flatMap((place) => names.map((name) => `${place}${name}.html`));
}
