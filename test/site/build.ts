import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildMemory, type BuildOptions, buildSite, type SiteBuild, type SiteFiles } from '#site';

/** The instant at which the sites of these tests are built. */
export const now = Date.parse('2024-06-15T12:00:00Z');

/** kanzen's own theme. */
export function theme(): SiteFiles {
  const root = join(import.meta.dirname, '../../templates');
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** A theme that shows only what a test asks about. */
export const bareTheme: SiteFiles = new Map([
  ['page.html', '{{ page.content | raw }}'],
  ['home.html', '{% for one in paginator.pages %}{{ one.url }}\n{% endfor %}'],
  ['list.html', '{% for one in page.pages %}{{ one.url }}\n{% endfor %}'],
  ['404.html', 'nothing here'],
]);

/** Builds a site from texts. */
export function build(
  files: Readonly<Record<string, string>>,
  options: Partial<BuildOptions> & { readonly theme?: SiteFiles; readonly memory?: BuildMemory } = {},
): Promise<SiteBuild> {
  const { theme: chosen = bareTheme, memory, ...rest } = options;
  const input = { files: new Map(Object.entries(files)), theme: chosen, options: { now, ...rest } };
  return buildSite(input, memory);
}

/** A file of a build as text. */
export function output(site: SiteBuild, path: string): string {
  const content = site.outputs.get(path);
  if (typeof content !== 'string')
    throw new Error(`No such text: ${path}; there are ${[...site.outputs.keys()].join(', ')}`);
  return content;
}

/** The diagnostics of a build, each as one line. */
export function problems(site: SiteBuild): readonly string[] {
  return site.diagnostics.map(({ code, place }) => `${place.path}:${place.line}:${place.column} ${code}`);
}
