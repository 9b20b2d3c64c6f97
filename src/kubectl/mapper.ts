import type { ResourceInfo } from '#cluster';
import { apiVersionOf, type Client } from './client.ts';
import { failure } from './errors.ts';
import type { Profile } from './profile.ts';

/**
 * The resource that a word of the command line means: `svc`, `deployments.apps`, `deployments.v1.apps`,
 * `Pod`.
 */
export function resourceFor(client: Client, word: string): ResourceInfo {
  const name = word.toLowerCase();
  const found = client.lookUp((resources) => findResource(resources, name));
  if (found?.shortNames.includes(name)) warnAmbiguous(client, name, found);
  if (found) return found;
  throw failure(`the server doesn't have a resource type "${word.split('.')[0] ?? word}"`);
}

/** client-go: restmapper/shortcut.go `expandResourceShortcut` */
function warnAmbiguous(client: Client, name: string, chosen: ResourceInfo): void {
  for (const other of client.resources()) {
    if (!other.shortNames.includes(name) || groupResource(other) === groupResource(chosen)) continue;
    client.warnAmbiguous(
      `short name "${name}" could also match lower priority resource ${groupResource(other)}`,
    );
  }
}

/**
 * The resource of a word, undefined if there is none. cli-runtime: pkg/resource/builder.go `mappingFor`;
 * apimachinery: meta/priority.go takes the first of discovery.
 */
export function findResource(resources: readonly ResourceInfo[], word: string): ResourceInfo | undefined {
  const usable = resources.filter((info) => !info.resource.includes('/'));
  const [name = '', second, ...rest] = word.split('.');
  if (second === undefined) return usable.find((info) => named(info, name));
  const group = [second, ...rest].join('.');
  // A version has a dot behind it: `pods.v1.`. apimachinery: runtime/schema/group_version.go `ParseResourceArg`
  const inVersion = (info: ResourceInfo) =>
    named(info, name) && info.version === second && info.group === rest.join('.');
  return (
    (rest.length > 0 ? usable.find(inVersion) : undefined) ??
    usable.find((info) => named(info, name) && info.group === group) ??
    usable.find((info) => named(info, name) && rest.length === 0 && info.group.startsWith(`${second}.`))
  );
}

function named(info: ResourceInfo, name: string): boolean {
  return (
    info.shortNames.includes(name) ||
    info.resource === name ||
    info.singular === name ||
    info.kind.toLowerCase() === name
  );
}

/** The resource of a manifest's kind, if the server has it. */
export function resourceOfKind(client: Client, apiVersion: string, kind: string): ResourceInfo | undefined {
  const isMeant = (info: ResourceInfo) => info.kind === kind && apiVersionOf(info) === apiVersion;
  return client.lookUp((resources) =>
    resources.find((info) => isMeant(info) && !info.resource.includes('/')),
  );
}

/** The resources of a word that may be a category such as `all`. */
export function expandWord(client: Client, word: string, profile: Profile): readonly string[] {
  const members = client.resources().filter((info) => info.categories.includes(word));
  if (members.length === 0) return [word];
  const isLast = (info: ResourceInfo) => (info.group === '' && profile.has('coreEndsCategories') ? 1 : 0);
  const ordered = [...members].sort((left, right) => isLast(left) - isLast(right));
  return [...new Set(ordered.map(groupResource))];
}

/** `deployments.apps`, `pods`. */
export function groupResource(info: ResourceInfo): string {
  return info.group === '' ? info.resource : `${info.resource}.${info.group}`;
}

/** `deployment.apps`, `pod`: the kind in result lines. */
export function kindName(apiVersion: string, kind: string): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
}
