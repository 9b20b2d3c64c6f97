import { isFailure, type KubeList, type ResourceInfo } from '#cluster';
import { commandNames, flagNames } from '#kubectl';
import type { Terminal } from '#terminal';
import type { Surroundings } from './complete.ts';

/** What can be completed in a terminal's world as it is now. */
export function surroundingsOf(terminal: Terminal): Surroundings {
  const { cluster } = terminal;
  const known = () => cluster.api.resources().filter((info) => info.simulated !== false);
  return {
    commands: (words) => commandNames(cluster.settings.kubectl, words),
    kinds: () => [...new Set(known().flatMap((info) => [info.resource, ...info.shortNames]))],
    names(kind, namespace) {
      const info = known().find((one) => isCalled(one, kind));
      if (info === undefined) return [];
      const { group, version, resource } = info;
      const place = info.namespaced ? { namespace: namespace ?? cluster.settings.namespace } : {};
      const { body } = cluster.api.request({ group, version, resource, ...place, verb: 'list' });
      return isFailure(body) ? [] : (body as KubeList).items.map(({ metadata }) => metadata.name);
    },
    flags: (words) => flagNames(cluster.settings.kubectl, words),
    files: (folder) => terminal.filesIn(folder),
    isInside: () => terminal.depth > 1,
  };
}

function isCalled({ resource, singular, shortNames }: ResourceInfo, word: string): boolean {
  return word === resource || word === singular || shortNames.includes(word);
}
