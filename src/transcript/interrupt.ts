const typed = /^\^[CZD]/;
const told = /^[<([]?\s*ctrl\s?[-+]\s?[cdz]\s*[>)\]]?\s*(?:(?:#|\/\/|←|<-).*)?$/i;

/** A line without the `^C` that was typed into it; one that says so in words, `Ctrl-C`, has nothing else. */
export function withoutInterrupt(line: string): string {
  return told.test(line) ? '' : line.replace(typed, '');
}

/** Whether nothing but that stands on a line. */
export function isInterrupt(line: string): boolean {
  const rest = withoutInterrupt(line);
  return rest !== line && rest.trim() === '';
}
