import type { Version } from '#cluster';
import type { Command } from './command.ts';
import { served } from './command-line.ts';
import { commands } from './commands.ts';
import { profileOf } from './profile.ts';

/** The commands of a client after some words, such as those of `rollout`; empty where there are none. */
export function commandNames(version: Version, words: readonly string[]): readonly string[] {
  const profile = profileOf(version);
  let names: readonly Command[] = commands;
  for (const word of words) names = names.find((command) => command.name === word)?.commands ?? [];
  return names.filter((command) => served(command, profile)).map(({ name }) => name);
}
