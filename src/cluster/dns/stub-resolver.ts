/** What a stub resolver reads from `/etc/resolv.conf`. */
export interface ResolverConfiguration {
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  readonly ndots: number;
}

/** Reads the text of a `resolv.conf`. man: resolv.conf(5); of several `search` lines the last one counts. */
export function parseResolverConfiguration(text: string): ResolverConfiguration {
  const lines = text.split('\n').map((line) =>
    line
      .replace(/[#;].*/, '')
      .trim()
      .split(/\s+/),
  );
  const of = (keyword: string) => lines.filter(([first]) => first === keyword).map(([, ...rest]) => rest);
  const ndots = of('options')
    .flat()
    .map((option) => /^ndots:(\d+)$/.exec(option)?.[1])
    .findLast((value) => value !== undefined);
  return {
    nameservers: of('nameserver').map(([address = '']) => address),
    search: of('search').at(-1) ?? of('domain').at(-1) ?? [],
    ndots: ndots === undefined ? 1 : Number(ndots),
  };
}

/** Whose resolver it is. Go programs bring their own, which acts as glibc's here. */
export type Libc = 'glibc' | 'musl' | 'uclibc' | 'go';

/**
 * The full names that a resolver asks for, in order; it stops at the first that answers.
 *
 * glibc: a name with `ndots` dots is tried as it is first, then with each suffix; others the other way round
 * (resolv/res_query.c `__res_context_search`). musl: a name with `ndots` dots is never completed
 * (src/network/lookup_name.c `name_from_dns_search`). A final dot means that the name is complete.
 */
export function searchNames(
  name: string,
  { search, ndots }: ResolverConfiguration,
  libc: Libc,
): readonly string[] {
  if (name.endsWith('.')) return [name];
  const dots = name.split('.').length - 1;
  const completed = search.map((suffix) => `${name}.${suffix.replace(/\.$/, '')}.`);
  if (dots < ndots) return [...completed, `${name}.`];
  return libc === 'musl' ? [`${name}.`] : [`${name}.`, ...completed];
}
