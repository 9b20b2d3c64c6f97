import { expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { orgAsMarkdown } from '../../src/transcript/org-lines.ts';

const text = `#+title: Notes
#+date: 2024-01-01

* TODO A Service :k8s:
:PROPERTIES:
:CUSTOM_ID: own
:END:
# no heading
    Indented, no code: =kubectl get pods= shows

#+begin_src yaml :tangle web.yaml :exports code
kind: Pod
#+end_src

  #+BEGIN_SRC sh :results output {unchecked}
  $ kubectl get pods
  No resources found in default namespace.
  #+END_SRC

#+begin_example
$ kubectl get nodes
#+end_example
`;

test('an Org note has its counterpart in Markdown, place by place', () => {
  const lines = orgAsMarkdown(text).split('\n');
  expect(lines.map(({ length }) => length)).toEqual(text.split('\n').map(({ length }) => length));
  expect(lines.map((line) => line.trimEnd()).filter((line) => line !== '')).toEqual([
    '# A Service',
    '   Indented, no code: `kubectl get pods` shows',
    '~~~~~~yaml {file=web.yaml}',
    'kind: Pod',
    '~~~~~~',
    '  ~~~~~~sh {unchecked}',
    '  $ kubectl get pods',
    '  No resources found in default namespace.',
    '  ~~~~~~',
    '~~~~~~',
    '$ kubectl get nodes',
    '~~~~~~',
  ]);
});

test('its sessions, files and sections are found where they stand', () => {
  const { sessions, files, sections } = parseNote({ path: 'a.org', text });
  const steps = sessions.flatMap((session) => session.steps);
  expect(steps.map(({ command, place }) => [command, place.line])).toEqual([
    ['kubectl get pods', 16],
    ['kubectl get nodes', 21],
  ]);
  expect(files.map(({ name, text }) => [name, text])).toEqual([['web.yaml', 'kind: Pod\n']]);
  expect(sections.map(({ title, line }) => [title, line])).toEqual([['A Service', 4]]);
  expect(sessions[0]?.options).toEqual({ unchecked: true });
});
