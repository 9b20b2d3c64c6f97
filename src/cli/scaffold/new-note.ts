/** What an archetype's placeholders stand for. */
export interface NewNote {
  /** The last part of its path, such as `first-steps`. */
  readonly name: string;
  /** When it is created, in milliseconds since the epoch. */
  readonly now: number;
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

/**
 * An archetype with its placeholders filled in: `{{ .Title }}`, `{{ .Name }}` and `{{ .Date }}`, and Hugo's
 * way to say a title.
 */
export function newNote(archetype: string, { name, now }: NewNote): string {
  const values: Readonly<Record<string, string>> = {
    '.Title': titleOf(name),
    '.Name': name,
    '.File.ContentBaseName': name,
    '.Date': new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  return archetype.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (whole, expression: string) => {
    // Hugo's own default archetype says: replace .File.ContentBaseName "-" " " | title
    if (/^replace \S+ .*\| title$/.test(expression)) return titleOf(name);
    return values[expression] ?? whole;
  });
}

function titleOf(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
