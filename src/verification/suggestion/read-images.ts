import type { Step } from '#transcript';
import type { Fact } from './facts.ts';
import type { ShownLine } from './shown-tables.ts';

/** How nginx tells its version: in a header, on a page of its own making, and when it is asked. */
const told = /(?:\bServer: |nginx version: |<center>)nginx\/(\d+\.\d+\.\d+)/i;

/**
 * A tag such as `nginx:1.15` or `nginx:latest` has meant many versions: where nginx tells which one it was,
 * and it can be that of one such image alone, the image is named in full.
 */
export function readImages(
  texts: Iterable<string>,
  steps: readonly Step[],
  lines: readonly ShownLine[],
): readonly Fact[] {
  const images = new Set([...texts, ...steps.map(({ command }) => command)].flatMap(imagesIn));
  const pinned = [...images].flatMap((image) => /:(\d+\.\d+\.\d+)/.exec(image)?.[1] ?? []);
  const shown = new Map<string, number>();
  for (const { text, line } of lines) {
    const version = told.exec(text)?.[1];
    if (version !== undefined && !shown.has(version) && !pinned.includes(version)) shown.set(version, line);
  }
  const meant = [...images].flatMap((image) => {
    const tag = /^nginx(?::(.+))?$/.exec(image)?.[1] ?? 'latest';
    const [version, ...others] = [...shown.keys()].filter((each) => mayMean(tag, each));
    if (version === undefined || others.length > 0) return [];
    return [
      { image, version, exact: `nginx:${version}${/-?alpine.*/.exec(tag)?.[0].replace(/^-?/, '-') ?? ''}` },
    ];
  });
  const [first] = meant;
  if (first === undefined) return [];
  const value = Object.fromEntries(meant.map(({ image, exact }) => [image, exact]));
  return [
    { key: 'images', value, line: shown.get(first.version) ?? 0, because: 'the version that nginx tells' },
  ];
}

/** The images of nginx's own repository that a manifest or a command names. */
function imagesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bimage: *["']?|--image[= ]|=)(nginx(?::[\w.-]+)?)(?=["'\s]|$)/g)].map(
    (match) => match[1] ?? '',
  );
}

/** Whether a tag that leaves a version open can have meant it. */
function mayMean(tag: string, version: string): boolean {
  const [, numbers, rest = ''] = /^([\d.]*)-?(.*)$/.exec(tag) ?? [];
  if (numbers === undefined || /^\d+\.\d+\.\d+$/.test(numbers)) return false;
  const isOpen = /^(?:latest|mainline|stable)?-?(?:alpine|bookworm|bullseye|buster|slim|perl)?$/.test(rest);
  return isOpen && (numbers === '' || version.startsWith(`${numbers}.`));
}
