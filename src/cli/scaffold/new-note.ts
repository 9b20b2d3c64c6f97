/** What an archetype's placeholders stand for. */
export interface NewNote {
  /** The last part of its path, such as `first-steps`. */
  readonly name: string;
  /** When it is created, in milliseconds since the epoch. */
  readonly now: number;
  /** The section it is in, such as `posts`; empty beside the home page. */
  readonly section: string;
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

/**
 * An archetype with its placeholders filled in: `{{ .Title }}`, `{{ .Name }}` and `{{ .Date }}`, and Hugo's
 * way to say a title.
 */
export function newNote(archetype: string, { name, now, section }: NewNote): string {
  const values: Readonly<Record<string, string>> = {
    '.Title': titleOf(name),
    '.Name': name,
    '.File.ContentBaseName': name,
    '.Date': localTime(now),
    '.Type': section,
    '.Section': section,
  };
  return archetype.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (whole, expression: string) => {
    // Hugo's own default archetype says: replace .File.ContentBaseName "-" " " | title
    if (/^replace \S+ .*\| title$/.test(expression)) return titleOf(name);
    return values[expression] ?? whole;
  });
}

const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
]);

/** Hugo: hyphens become blanks, and Latin words get capitals as in titles (AP style). */
function titleOf(name: string): string {
  const words = name.replaceAll(/-+/g, ' ').trim().split(/\s+/);
  return words
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
    )
    .join(' ');
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
