import type { Option } from './command.ts';

/** How the world of an unmarked note is proposed. */
export const suggestOptions: readonly Option[] = [
  { name: 'suggest', summary: 'Propose the kanzen.yaml of each note from what it shows, and print it' },
  { name: 'write', summary: 'Write what is proposed beside the note, unless its world is stated already' },
];
