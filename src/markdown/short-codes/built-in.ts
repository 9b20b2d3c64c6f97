import type { ElementContent } from 'hast';
import { htmlNodes } from '../html-nodes.ts';
import type { ShortCodeCall } from '../render-options.ts';
import { renderShort } from '../render-short.ts';
import { element, hastText } from '../tree.ts';
import { wordsOf } from '../words.ts';
import { alertCodes } from './alert-codes.ts';
import type { Built, BuiltIn } from './built.ts';
import { qr } from './qr.ts';
import { tabCodes } from './tab-codes.ts';
import { themeCodes } from './theme-codes.ts';

/**
 * The short codes of Hugo that make elements. `ref`, `relref`, `param` and `highlight` are resolved where
 * they stand.
 */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  figure,
  youtube,
  vimeo,
  gist,
  details,
  collapse: details,
  expand: details,
  x: post,
  tweet: post,
  twitter: post,
  instagram,
  // Hugo's older names for what runs no script.
  twitter_simple: post,
  tweet_simple: post,
  x_simple: post,
  vimeo_simple: vimeo,
  instagram_simple: instagram,
  qr,
  ...alertCodes,
  ...tabCodes,
  ...themeCodes,
};

/** Those that are nothing without what stands between their tags. */
export const holders: ReadonlySet<string> = new Set([
  ...['highlight', 'mermaid', 'details', 'collapse', 'expand', 'rawhtml', 'lead', 'pageinfo'],
  ...['columns', 'steps', 'cards', 'cardpane'],
  ...Object.keys(alertCodes),
  ...Object.keys(tabCodes),
]);

function argument(call: ShortCodeCall, name: string, position = 0): string | undefined {
  return call.named[name] ?? call.list[position];
}

function figure(call: ShortCodeCall, _: readonly ElementContent[], language: string): Built {
  const { src, alt, title, caption, link, width, height, attr, attrlink, loading, target, rel } = call.named;
  const source = src ?? call.list[0];
  if (source === undefined)
    return { problem: 'Short code "figure" needs the address of a picture: src="picture.png"' };
  const picture = element('img', {
    src: source,
    alt: alt ?? plainCaption(caption, language) ?? title ?? '',
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    loading: loading ?? 'lazy',
  });
  const linked =
    link === undefined ? picture : element('a', { href: link, ...defined({ target, rel }) }, [picture]);
  // Hugo: the caption and the credit are Markdown, the title is text.
  const shown = (text: string) => htmlNodes(renderShort(text, language));
  const credited = attr === undefined ? [] : shown(attr);
  const credit = attrlink === undefined ? credited : [element('a', { href: attrlink }, credited)];
  const text = [
    ...(title === undefined ? [] : [element('strong', { className: ['figure-title'] }, [title])]),
    ...(caption === undefined && credit.length === 0
      ? []
      : [element('p', {}, [...shown(caption ?? ''), ...credit])]),
  ];
  const classes = call.named.class?.split(' ').filter((name) => name !== '') ?? [];
  const properties = classes.length > 0 ? { className: classes } : {};
  return {
    nodes: [
      element('figure', properties, [linked, ...(text.length > 0 ? [element('figcaption', {}, text)] : [])]),
    ],
  };
}

function plainCaption(caption: string | undefined, language: string): string | undefined {
  return caption && htmlNodes(renderShort(caption, language)).map(hastText).join('');
}

function defined(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A link with a picture of what is behind it: no frame of another site runs on the page. */
function youtube(call: ShortCodeCall): Built {
  const id = argument(call, 'id');
  if (id === undefined || !/^[\w-]{5,20}$/.test(id))
    return { problem: 'Short code "youtube" needs the id of a video' };
  const title = call.named.title ?? 'YouTube';
  return { nodes: [linkCard('youtube', `https://www.youtube.com/watch?v=${id}`, title)] };
}

function vimeo(call: ShortCodeCall): Built {
  const id = argument(call, 'id');
  if (id === undefined || !/^\d{5,12}$/.test(id))
    return { problem: 'Short code "vimeo" needs the number of a video' };
  return { nodes: [linkCard('vimeo', `https://vimeo.com/${id}`, call.named.title ?? 'Vimeo')] };
}

function gist(call: ShortCodeCall): Built {
  const [user, id, file] = call.list;
  if (user === undefined || id === undefined)
    return { problem: 'Short code "gist" needs a user and the id of a gist' };
  const anchor = file === undefined ? '' : `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const address = `https://gist.github.com/${encodeURIComponent(user)}/${encodeURIComponent(id)}${anchor}`;
  return { nodes: [linkCard('gist', address, file ?? `gist ${user}/${id}`)] };
}

/** Hugo: `x user="…" id="…"`; older sites give the number alone. */
function post(call: ShortCodeCall): Built {
  const id = call.named.id ?? call.list[0];
  if (id === undefined || !/^\d{1,25}$/.test(id))
    return { problem: `Short code "${call.name}" needs the number of a post` };
  const user = encodeURIComponent(call.named.user ?? 'i');
  return { nodes: [linkCard('x', `https://x.com/${user}/status/${id}`, `x.com/${user}/status/${id}`)] };
}

function instagram(call: ShortCodeCall): Built {
  const id = argument(call, 'id');
  if (id === undefined || !/^[\w-]{5,40}$/.test(id))
    return { problem: 'Short code "instagram" needs the id of a post' };
  return { nodes: [linkCard('instagram', `https://www.instagram.com/p/${id}/`, `instagram.com/p/${id}`)] };
}

function linkCard(kind: string, address: string, text: string): ElementContent {
  return element('p', { className: ['embed', `embed-${kind}`] }, [
    element('a', { href: address, rel: ['noopener'] }, [text]),
  ]);
}

function details(call: ShortCodeCall, children: readonly ElementContent[], language: string): Built {
  const summary = argument(call, 'summary') ?? call.named.title ?? wordsOf(language).details;
  const open = call.named.open === 'true' ? { open: true } : {};
  return { nodes: [element('details', open, [element('summary', {}, [summary]), ...children])] };
}
