/** Hugo's globs: `**` is any path, `*` any name, `?` one character, `{a,b}` a choice. */
export function globPattern(glob: string): RegExp {
  const pattern = glob.replace(/\*\*|[*?{},.+^$()|[\]\\]/g, (found) => {
    const special: Readonly<Record<string, string>> = {
      '**': '.*',
      '*': '[^/]*',
      '?': '[^/]',
      '{': '(?:',
      '}': ')',
      ',': '|',
    };
    return special[found] ?? `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, 'i');
}
