/** What an author can do about what a command said, by the words it said it in. */
const table: readonly { readonly said: RegExp; readonly hint: (found: readonly string[]) => string }[] = [
  {
    said: /the path "([^"]+)" does not exist/,
    hint: ([, file]) =>
      `Put ${file} into the note's folder, show it in a fence with that file name, or state it under "files" in kanzen.yaml`,
  },
  {
    said: /unable to read URL "([^"]+)"|Get "?(https?:[^" ]+)/,
    hint: ([, one, other]) =>
      `Map ${one ?? other} to a file of the note's folder under "urls" in kanzen.yaml`,
  },
  {
    said: /no matches for kind "([^"]+)" in version "([^"]+)"/,
    hint: ([, kind, version]) =>
      `This Kubernetes does not serve ${kind} of ${version}: state the version of the note's cluster as "kubernetes" in kanzen.yaml`,
  },
  {
    said: /error converting YAML to JSON|error parsing ([^:]+):/,
    hint: ([, file]) => `Correct the YAML${file === undefined ? '' : ` of ${file}`}`,
  },
  {
    said: /\(NotFound\): ([a-z.0-9]+) "([^"]+)" not found/,
    hint: ([, kind, name]) =>
      `Nothing before this line makes ${kind} "${name}", or it is gone: state its manifest under "given" in kanzen.yaml if it was there`,
  },
];

/** The hints for an output: at most one a row of the table. */
export function hintsFor(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return table.flatMap(({ said, hint }) => {
    const found = said.exec(text);
    return found === null ? [] : [hint(found)];
  });
}
