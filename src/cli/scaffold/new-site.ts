import { defaultArchetype, newNote } from './new-note.ts';

const configuration = `title: My notes
baseURL: https://example.org/
language: en
`;

const ignored = `dist/
.kanzen/
`;

/** The files of a site that has just been started, by their path in it. */
export function newSite(now: number): Readonly<Record<string, string>> {
  return {
    'kanzen.config.yaml': configuration,
    '.gitignore': ignored,
    'content/posts/first-steps/index.md': newNote(defaultArchetype, {
      name: 'first-steps',
      section: 'posts',
      now,
    }).text.replace('draft: true', 'draft: false'),
  };
}
