/**
 * The documents of a manifest: parted by lines that begin with `---`. apimachinery: pkg/util/yaml
 * `splitYAMLDocument`
 */
export function splitDocuments(text: string): readonly string[] {
  const documents: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (/^---(\s|$)/.test(line) || line.startsWith('--- ')) documents.push([]);
    else documents.at(-1)?.push(line);
  }
  return documents
    .map((lines) => lines.join('\n'))
    .filter((document) => document.split('\n').some((line) => line.trim() !== '' && !/^\s*#/.test(line)));
}
