import { elementType, fieldType, goTypeOf, type ResourceInfo } from '#cluster';
import { apiVersionOf } from '../client.ts';
import { failure, NotSimulated, Refusal } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { findResource } from '../mapper.ts';

const formats = ['', 'plaintext', 'plaintext-openapiv2'];

/**
 * `kubectl explain`: what fields mean is written in sentences that are not part of the simulation; which
 * fields there are, is. kubectl: pkg/cmd/explain/explain.go
 */
export function explain(invocation: Invocation): number {
  const { args, flags, profile, command } = invocation;
  const [what] = args;
  if (what === undefined)
    throw failure(
      'You must specify the type of resource to explain. Use "kubectl api-resources" for a complete list of ' +
        'supported resources.',
    );
  if (args.length > 1) throw failure('We accept only this format: explain RESOURCE');
  const [word = '', ...path] = what.split('.');
  const info = explained(invocation, word);
  const format = flags.string('output');
  if (!formats.includes(format)) throw failure(`unrecognized format: ${format}`);
  const isNew = profile.has('explainByOpenApiV3') && format !== 'plaintext-openapiv2';
  const missing = missingField(invocation, info, path);
  if (missing !== undefined) {
    if (isNew) invocation.out(head(info));
    throw failure(`field ${JSON.stringify(missing)} does not exist`);
  }
  throw new NotSimulated(`the descriptions of ${command}`);
}

function explained({ client, flags, profile }: Invocation, word: string): ResourceInfo {
  const info = client.lookUp((resources) => findResource(resources, word.toLowerCase()));
  if (info === undefined) throw new Refusal(`the server doesn't have a resource type "${word}"`);
  const wanted = flags.string('api-version');
  if (wanted === '') return info;
  const found = client
    .resources()
    .find((other) => apiVersionOf(other) === wanted && other.resource === info.resource);
  if (found) return found;
  const version = wanted.includes('/') ? wanted : `/${wanted}`;
  const thing = profile.has('explainByOpenApiV3') ? `Resource=${info.resource}` : `Kind=${info.kind}`;
  throw failure(`couldn't find resource for "${version}, ${thing}"`);
}

function head({ group, kind, version }: ResourceInfo): string {
  return `${group === '' ? '' : `GROUP:      ${group}\n`}KIND:       ${kind}\nVERSION:    ${version}\n\n`;
}

/** The first field of a path that its type does not have. */
function missingField({ host }: Invocation, info: ResourceInfo, path: readonly string[]): string | undefined {
  const { minor } = host.settings.kubernetes;
  let type = goTypeOf({ apiVersion: apiVersionOf(info), kind: info.kind }, minor);
  if (type === undefined) throw new NotSimulated(`kubectl explain of ${info.resource}`);
  for (const name of path) {
    const next: string | undefined = fieldType(type, name, minor);
    if (next === undefined) return name;
    type = next.startsWith('[]') ? elementType(next) : next;
  }
  return undefined;
}
