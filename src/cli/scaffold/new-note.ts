import type { SiteSettings } from '#site';
import { type FilledIn, fillIn, titleOf } from './fill-in.ts';

type NamedSite = Pick<SiteSettings, 'title' | 'baseUrl' | 'languages' | 'params'>;

/** What an archetype's placeholders stand for. */
export interface NewNote {
  /** The last part of its path, such as `first-steps`. */
  readonly name: string;
  /** When it is created, in milliseconds since the epoch. */
  readonly now: number;
  /** The section it is in, such as `posts`; empty beside the home page. */
  readonly section: string;
  /** What the configuration says of the site; undefined before there is one. */
  readonly site?: NamedSite;
}

/** The note that starts a site: its session is true, so that the first build is green. */
export const defaultArchetype = `---
title: "{{ .Title }}"
date: {{ .Date }}
draft: true
tags: []
---

One sentence that lists and feeds show.

<!--more-->

## What I tried

\`\`\`shell
$ kubectl create deployment web --image=nginx
deployment.apps/web created
$ kubectl expose deployment web --port=80
service/web exposed
$ kubectl get deployment web
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    1/1     1            1           15s
\`\`\`
`;

/** The same for a note in Org. */
export const orgArchetype = `#+title: {{ .Title }}
#+date: {{ .Date }}
#+draft: true

One sentence that lists and feeds show.

# more

* What I tried

#+begin_src shell
$ kubectl create deployment web --image=nginx
deployment.apps/web created
#+end_src
`;

/** An archetype with its placeholders filled in, as far as they are those that archetypes of Hugo have. */
export function newNote(archetype: string, { name, now, section, site }: NewNote): FilledIn {
  const date = localTime(now);
  return fillIn(archetype, {
    '.Title': titleOf(name),
    '.Name': name,
    '.File.ContentBaseName': name,
    '.File.TranslationBaseName': name,
    '.TranslationBaseName': name,
    '.Date': date,
    now: date,
    'time.Now': date,
    '.Type': section || 'page',
    '.Section': section,
    ...(site ? siteValues(site) : {}),
  });
}

/** What an archetype says of the site, by `.Site`, `$.Site` and `site`. */
function siteValues({ title, baseUrl, languages, params }: NamedSite): Readonly<Record<string, string>> {
  const [first] = languages;
  const own = Object.entries(params).map(([name, value]) => [`Params.${name}`, value] as const);
  const values: readonly (readonly [string, unknown])[] = [
    ['Title', title],
    ['BaseURL', baseUrl],
    ['LanguageCode', first?.tag],
    ['Language.Lang', first?.key],
    ...own.filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  ];
  const ways = ['.Site', '$.Site', 'site'];
  return Object.fromEntries(
    values.flatMap(([name, value]) => ways.map((site) => [`${site}.${name}`, String(value)])),
  );
}

/** An instant on the clock of this machine, with its offset. */
function localTime(now: number): string {
  const offset = -new Date(now).getTimezoneOffset();
  const clock = new Date(now + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${clock}Z`;
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${clock}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
