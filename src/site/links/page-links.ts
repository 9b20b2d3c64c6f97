import { readAttributes, scanHtml } from './scan-html.ts';

/** What a rendered page refers to, and what of it can be referred to. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly PageReference[];
}

/** An address in a page: a link that a reader may follow, or a file that the page needs. */
export interface PageReference {
  readonly address: string;
  readonly what: 'link' | 'file';
}

const linkAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  script: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
};

/** Finds the ids and the addresses of a page. */
export function pageLinks(html: string): PageLinks {
  const ids = new Set<string>();
  const links: PageReference[] = [];
  for (const { name, written } of scanHtml(html)) {
    // Most tags are spans of code, which nothing refers to.
    if (!Object.hasOwn(linkAttributes, name) && !/\bid\b/i.test(written)) continue;
    const attributes = readAttributes(written);
    const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id !== undefined) ids.add(id.normalize('NFC'));
    if (name === 'link' && attributes.get('rel') === 'canonical') continue;
    for (const attribute of linkAttributes[name] ?? []) {
      const value = attributes.get(attribute);
      if (value === undefined) continue;
      const addresses =
        attribute === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '') : [value];
      const what = name === 'a' || name === 'area' ? 'link' : 'file';
      links.push(...addresses.map((address) => ({ address: address.trim(), what }) as const));
    }
  }
  return { ids, links };
}
