import { folderWith } from './stage.ts';

/** A note with a session that is true. */
export const trueNote = `---
title: True
date: 2020-03-04
---

# True

\`\`\`shell
$ kubectl create deployment web --image=nginx
deployment.apps/web created
$ kubectl get deployment web
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    1/1     1            1           15s
\`\`\`
`;

/** The same note, claiming what no cluster prints. */
export const falseNote = trueNote.replace('1/1', '2/2');

/** A site with some notes, and the least that a site needs. */
export function siteWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return folderWith({ 'kanzen.config.yaml': 'title: Test\nbaseURL: https://example.org/\n', ...files });
}
