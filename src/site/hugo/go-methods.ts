import { withArguments } from './go-filters.ts';
import { atom, type Context, type Expression, marked, orEmpty, plain, type Scope } from './go-values.ts';

/** `.Scratch.Get "name"`, `$kept.Set "name" value`: what a short code keeps, and for whom. */
export function scratchCall(
  method: string,
  at: string,
  values: readonly Expression[],
  scope: Scope,
): Expression | undefined {
  const filters: Readonly<Record<string, readonly [string, number]>> = {
    Get: ['kept', 1],
    GetSortedMapValues: ['kept_in', 1],
    Set: ['keep', 2],
    Add: ['keep_more', 2],
    SetInMap: ['keep_in', 3],
    Delete: ['forget', 1],
  };
  const [filter, count] = Object.hasOwn(filters, method) ? (filters[method] ?? []) : [];
  if (filter === undefined || values.length !== count) return undefined;
  const made = withArguments(plain(at), filter, values.map(marked), scope);
  return made && (method.startsWith('Get') ? orEmpty(made.text) : plain(`${made.text} | default: ""`));
}

/** `site.GetPage "/posts/first"`, and with a path from the page `.Page.GetPage "first"`. */
export function pageCall(holder: Context, path: Expression, scope: Scope): Expression | undefined {
  if (holder.sort !== 'site' && holder.sort !== 'page') return undefined;
  const from = holder.sort === 'page' ? [plain('page.path')] : [];
  const made = from.length === 0 ? plain(`${path.text} | page`) : withArguments(path, 'page', from, scope);
  return made && { ...made, isPage: true };
}

/** `.Page.Resources.GetMatch "a.png"` and its like. */
export function resourceCall(
  { text }: Expression,
  method: string,
  wanted: Expression,
  scope: Scope,
): Expression | undefined {
  const items = 'resource';
  if (method === 'ByType') {
    const made = withArguments(plain(text), 'where', [plain('"type"'), wanted], scope);
    return made && { ...made, items };
  }
  const matching = `${text} | matching: ${atom(wanted, scope)}`;
  if (method === 'Match') return { ...plain(matching), items };
  if (method === 'GetMatch') return { ...plain(`${matching} | first`), isResource: true };
  if (method !== 'Get') return undefined;
  return { ...plain(`${text} | where: "name", ${atom(wanted, scope)} | first`), isResource: true };
}
