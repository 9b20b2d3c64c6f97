import type { ResourceInfo } from '#cluster';
import type { Invocation } from '../invocation.ts';
import { groupResource } from '../mapper.ts';
import type { TableOptions } from './table.ts';

/** What the tables of some resources show. */
export function tableOptions(
  invocation: Invocation,
  infos: readonly ResourceInfo[],
): (info: ResourceInfo) => TableOptions {
  const { flags } = invocation;
  const several =
    new Set(infos.map(groupResource)).size > 1 ||
    (invocation.profile.has('kindsByArguments') && invocation.args.some((arg) => manyTypes(invocation, arg)));
  let namespaces = false;
  return (info) => {
    // Once there was a column of namespaces, all tables have it. kubectl: get_flags.go `EnsureWithNamespace`
    namespaces ||= flags.bool('all-namespaces') && info.namespaced;
    return optionsOf(invocation, namespaces, several);
  };
}

function optionsOf({ flags }: Invocation, namespaces: boolean, several: boolean): TableOptions {
  return {
    wide: flags.string('output') === 'wide',
    headers: !flags.bool('no-headers'),
    namespaces,
    kinds: flags.bool('show-kind') || several,
    labels: flags.bool('show-labels'),
    labelColumns: flags.list('label-columns'),
  };
}

function manyTypes(invocation: Invocation, arg: string): boolean {
  return arg === invocation.args[0] && !arg.includes('/') && (arg.includes(',') || arg === 'all');
}
