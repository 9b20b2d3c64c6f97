/** The parts of a layout of Go's package time, and what the filter `date` calls them; the longest of a kind first. */
const parts: readonly (readonly [string, string])[] = [
  ['2006', '%Y'],
  ['January', '%B'],
  ['Jan', '%b'],
  ['Monday', '%A'],
  ['Mon', '%a'],
  ['01', '%m'],
  ['02', '%d'],
  ['15', '%H'],
  ['03', '%I'],
  ['04', '%M'],
  ['05', '%S'],
  ['06', '%y'],
  ['PM', '%p'],
  ['pm', '%P'],
  ['-0700', '%z'],
  ['-07:00', '%:z'],
  ['1', '%-m'],
  ['2', '%-d'],
  ['3', '%-I'],
];

/** A layout such as `2006-01-02` as the filter `date` has it. */
export function strftime(layout: string): string {
  const names = parts.map(([name]) => name).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.join('|').replaceAll('-', '\\-'), 'g');
  const of = new Map(parts);
  return layout.replaceAll('%', '%%').replace(pattern, (part) => of.get(part) ?? part);
}
