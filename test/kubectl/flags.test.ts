import { expect, it } from 'vitest';
import type { Command } from '../../src/kubectl/command.ts';
import { commands } from '../../src/kubectl/commands.ts';
import { globalFlags } from '../../src/kubectl/flag-sets.ts';
import { type FlagTable, isDeprecated, known } from '../../src/kubectl/flags.ts';
import { helpText, helpVersions } from '../../src/kubectl/help-text.ts';
import { profileOf } from '../../src/kubectl/profile.ts';

interface ShownFlag {
  readonly name: string;
  readonly short: string;
}

/** The flags that a help names, in either of its two layouts. */
function shownFlags(help: string): readonly ShownFlag[] {
  const lines = help.split('\n');
  const start = lines.findIndex((line) => /^(Options|The following options)/.test(line));
  if (start < 0) return [];
  return lines.slice(start).flatMap((line) => {
    const [, short = '', name] = /^ {2,6}(?:-(\w), )?--([\w-]+)=/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, short }];
  });
}

function tableOf(path: string): FlagTable | undefined {
  if (path === 'options') return globalFlags;
  let among: readonly Command[] | undefined = commands;
  let found: Command | undefined;
  for (const word of path.split(' ')) {
    found = among?.find((one) => one.name === word);
    among = found?.commands;
  }
  return found?.flags;
}

/** Flags that are named on one side only, and the versions in which they are. */
function differences(): Readonly<Record<string, string>> {
  const found = new Map<string, string[]>();
  for (const { path, versions } of helpVersions()) {
    for (const version of path === '' ? [] : versions) {
      for (const difference of differencesOf(path, version)) {
        found.set(difference, [...(found.get(difference) ?? []), version]);
      }
    }
  }
  return Object.fromEntries([...found].map(([what, versions]) => [what, versions.join(' ')]));
}

function differencesOf(path: string, version: string): readonly string[] {
  const client = { major: 1, minor: Number(version.slice(2)) };
  const table = tableOf(path);
  if (table === undefined) return [`${path} is no command`];
  const text = (name: string, short = '') => (short ? `--${name} -${short}` : `--${name}`);
  const help = shownFlags(helpText(`kubectl ${path}`, client) ?? '');
  const shown = help.map(({ name, short }) => text(name, short));
  const own = Object.entries(known(table, profileOf(client)));
  // A command may give a global flag a meaning of its own.
  const have = [
    ...own.map(([name, flag]) => text(name, flag.short)),
    ...Object.keys(globalFlags).map((name) => text(name)),
  ];
  const named = own
    .filter(([name, flag]) => (path === 'options' || !(name in globalFlags)) && !flag.hidden)
    .filter(([, flag]) => !isDeprecated(flag, profileOf(client)))
    .map(([name, flag]) => text(name, flag.short));
  return [
    ...shown.filter((one) => !have.includes(one)).map((one) => `${path} lacks ${one}`),
    ...named.filter((one) => !shown.includes(one)).map((one) => `${path} invents ${one}`),
  ];
}

it('knows the flags that the help of each version names', () => {
  expect(differences()).toEqual({});
});
