import type { Version } from '#cluster';
import type { Command } from './command.ts';
import { served } from './command-line.ts';
import { commands } from './commands.ts';
import { globalFlags } from './flag-sets.ts';
import { known } from './flags.ts';
import { type Profile, profileOf } from './profile.ts';

/** The commands of a client after some words, such as those of `rollout`; empty where there are none. */
export function commandNames(version: Version, words: readonly string[]): readonly string[] {
  const profile = profileOf(version);
  let names: readonly Command[] = commands;
  for (const word of words) names = names.find((command) => command.name === word)?.commands ?? [];
  return names.filter((command) => served(command, profile)).map(({ name }) => name);
}

/** The long flags that a client has after some words; those without a value end as they are, others in `=`. */
export function flagNames(version: Version, words: readonly string[]): readonly string[] {
  const profile = profileOf(version);
  const flags = known({ ...globalFlags, ...commandOf(words, profile)?.flags }, profile);
  return Object.entries(flags)
    .filter(([, flag]) => flag.hidden !== true && flag.deprecated === undefined)
    .map(([name, flag]) => (flag.type === 'bool' || flag.bare !== undefined ? `--${name}` : `--${name}=`));
}

function commandOf(words: readonly string[], profile: Profile): Command | undefined {
  let found: Command | undefined;
  for (const word of words) {
    const among = found === undefined ? commands : (found.commands ?? []);
    const next = among.find((command) => command.name === word && served(command, profile));
    if (next === undefined) break;
    found = next;
  }
  return found;
}
