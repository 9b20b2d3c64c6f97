import type { SiteBuild } from '#site';
import type { Diagnostic } from '#text';
import type { HugoFiles } from './hugo-files.ts';

const mostPlaces = 3;

/** What is said of each sort of thing that did not come over as it was; all other sorts are named by their code. */
const sorts: Readonly<Record<string, string>> = {
  'configuration-unsupported': 'Keys of the configuration without effect',
  'untranslated-short-code': 'Short codes that could not be translated',
  'short-code': 'Calls of short codes that do not work',
  'dropped-html': 'Raw HTML that will not stand on the page',
  'unsupported-markup': 'Pages in another markup than Markdown',
  'unknown-language': 'Code in a language without colours',
  'broken-link': 'Links that lead nowhere',
  'broken-anchor': 'Links to headings that do not exist',
  'missing-file': 'Files that are not there',
  'address-taken': 'Pages that ask for the same address',
  'output-taken': 'Files that are asked for twice',
  'empty-address': 'Names that leave nothing for an address',
  'unknown-tag': 'Text that reads as an HTML tag',
  'front-matter-syntax': 'Front matter that cannot be read',
  'front-matter-value': 'Fields with a value that they cannot have',
  'configuration-value': 'Keys of the configuration with a value that they cannot have',
  'git-history': 'Dates that should come from git',
  math: 'Formulas that cannot be read',
};

/** Tells what came over from a Hugo site, what did not, and why. */
export function importReport({ files, translated, leftBehind }: HugoFiles, build: SiteBuild): string {
  const assets = [...files.keys()].filter((path) => path.startsWith('assets/'));
  const count = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).length;
  const cameOver = [
    `Pages: ${build.pages.length}, and files beside them: ${count(/^content[^/]*\/.*(?<!\.md)$/)}`,
    `Files of static/: ${count(/^static\//)}, of data/: ${count(/^data\//)}, of i18n/: ${count(/^i18n\//)}`,
    ...(translated.length > 0 ? [`Short codes, translated to Liquid: ${translated.join(', ')}`] : []),
  ];
  const leftOut = build.leftOut.map(({ path, reason, hint }) => `  ${path} (${reason}): ${hint}`);
  const behind =
    leftBehind.length === 0
      ? []
      : [
          `Templates of layouts/ that stayed behind, as they are in Go's template language: ${leftBehind.length}`,
          '  The default theme shows the pages; docs/templates.md says how to write your own in Liquid',
        ];
  const pipes =
    assets.length === 0
      ? []
      : [
          `Files of assets/ that are published only where a short code asks for them: ${assets.length}`,
          '  Hugo builds styles and scripts of them: write those into templates/assets/',
        ];
  return [
    'Came over:',
    ...cameOver.map((line) => `  ${line}`),
    ...(leftOut.length > 0 ? ['', 'Is not published now, as in Hugo:', ...leftOut] : []),
    ...[behind, pipes].filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines]),
    ...[...grouped(build.diagnostics)].flatMap(([code, list]) => ['', ...section(code, list)]),
    '',
  ].join('\n');
}

function grouped(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  // What stays behind has been told already.
  for (const one of diagnostics.filter(({ code }) => code !== 'unused-layouts'))
    groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  return groups;
}

function section(code: string, list: readonly Diagnostic[]): readonly string[] {
  const title = `${Object.hasOwn(sorts, code) ? sorts[code] : code}: ${list.length}`;
  const byMessage = new Map<string, Diagnostic[]>();
  for (const one of list) byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one]);
  const lines = [...byMessage].map(([message, same]) => {
    const places = same.slice(0, mostPlaces).map(({ place }) => `${place.path}:${place.line}`);
    const more = same.length > mostPlaces ? ` and ${same.length - mostPlaces} more` : '';
    return `  ${message}\n    ${places.join(', ')}${more}`;
  });
  const hints = new Set(list.flatMap(({ hints }) => hints));
  const hint = hints.size === 1 ? [`  ${[...hints][0]}`] : [];
  return [title, ...lines, ...hint];
}
