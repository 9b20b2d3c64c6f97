import type { ResourceInfo } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { apiVersionOf } from '../client.ts';
import { failure, usageFailure } from '../errors.ts';
import { byBytes } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { groupResource } from '../mapper.ts';

/** `kubectl api-resources`. kubectl: pkg/cmd/apiresources/apiresources.go */
export function apiResources(invocation: Invocation): number {
  const { flags, args, profile } = invocation;
  if (args.length > 0)
    throw usageFailure('kubectl api-resources', `unexpected arguments: [${args.join(' ')}]`);
  const output = flags.string('output');
  if (!['', 'wide', 'name'].includes(output)) throw failure(`--output ${output} is not available`);
  const by = flags.string('sort-by');
  if (!['', 'name', 'kind'].includes(by)) throw failure('--sort-by accepts only name or kind');
  if (!flags.bool('cached')) invocation.client.rediscovered();
  const infos = sorted(invocation, chosen(invocation));
  if (output === 'name') {
    invocation.out(infos.map((info) => `${groupResource(info)}\n`).join(''));
    return 0;
  }
  const wide = output === 'wide';
  const title = profile.has('apiVersionColumn') ? 'APIVERSION' : 'APIGROUP';
  const titles = ['NAME', 'SHORTNAMES', title, 'NAMESPACED', 'KIND', ...(wide ? ['VERBS'] : [])];
  if (wide && profile.within({ from: '1.26' })) titles.push('CATEGORIES');
  const rows = infos.map((info) => [
    info.resource,
    info.shortNames.join(','),
    profile.has('apiVersionColumn') ? apiVersionOf(info) : info.group,
    String(info.namespaced),
    info.kind,
    ...(wide
      ? [
          profile.within({ from: '1.24' })
            ? [...info.verbs].sort(byBytes).join(',')
            : `[${[...info.verbs].sort(byBytes).join(' ')}]`,
        ]
      : []),
    ...(titles.includes('CATEGORIES') ? [info.categories.join(',')] : []),
  ]);
  const lines = [...(flags.bool('no-headers') ? [] : [titles]), ...rows].map((cells) => cells.join('\t'));
  invocation.out(alignTabs(`${lines.join('\n')}\n`, tableLayout));
  return 0;
}

function chosen(invocation: Invocation): readonly ResourceInfo[] {
  const { flags, client } = invocation;
  const seen = new Set<string>();
  return client.resources().filter((info) => {
    const key = groupResource(info);
    if (seen.has(key)) return false;
    seen.add(key);
    return (
      (!flags.changed('api-group') || info.group === flags.string('api-group')) &&
      (!flags.changed('namespaced') || info.namespaced === flags.bool('namespaced')) &&
      flags.list('verbs').every((verb) => info.verbs.includes(verb)) &&
      flags.list('categories').every((category) => info.categories.includes(category))
    );
  });
}

/**
 * The core group first, then groups by name, resources by name; or as `--sort-by` says, where equal ones stay
 * in the order of discovery.
 */
function sorted(invocation: Invocation, infos: readonly ResourceInfo[]): readonly ResourceInfo[] {
  const by = invocation.flags.string('sort-by');
  const ties = (left: ResourceInfo, right: ResourceInfo) =>
    byBytes(left.group, right.group) || byBytes(left.resource, right.resource);
  return [...infos].sort((left, right) => {
    if (by === 'name') return byBytes(left.resource, right.resource);
    if (by === 'kind') return byBytes(left.kind, right.kind);
    return ties(left, right);
  });
}

/** `kubectl api-versions`. */
export function apiVersions(invocation: Invocation): number {
  const { args, command } = invocation;
  if (args.length > 0) throw usageFailure(command, `unexpected arguments: [${args.join(' ')}]`);
  const versions = [...new Set(invocation.client.rediscovered().map(apiVersionOf))].sort(byBytes);
  invocation.out(versions.map((one) => `${one}\n`).join(''));
  return 0;
}
