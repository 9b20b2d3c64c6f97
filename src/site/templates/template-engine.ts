import { Liquid, LiquidError, type Template } from 'liquidjs';
import { type Diagnostic, diagnostic } from '#text';
import type { Ask } from '../memory.ts';
import { addFilters, type FilterSources } from './filters.ts';

/** The text that a template makes, or why it makes none. */
export type TemplateResult =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'problem'; readonly problem: Diagnostic };

/** Renders the templates of one build. */
export interface TemplateEngine {
  /** Renders a template by its path in `templates/`; `names` are the variables that it and its partials see. */
  render(path: string, names: object, ask: Ask): TemplateResult;
}

/** Bounds for a template that would not end: they are far beyond what a page needs. */
const limits = { parseLimit: 10_000_000, memoryLimit: 200_000_000 };
const templateLimit = 5_000_000;

/**
 * An engine over the site's templates. Nothing in a template is code: variables that do not exist, unknown filters and
 * inherited properties are errors; output is escaped unless it says `| raw`.
 */
export function templateEngine(sources: FilterSources): TemplateEngine {
  let asking: Ask = () => undefined;
  const parsed = new Map<string, Template[]>();
  // Liquid's errors about variables know the text they are in, but not its file.
  const pathOf = new Map<string, string>();
  const read = (path: string) => asking(`template:${path}`);
  const text = (path: string) => {
    const found = read(path);
    const template = typeof found === 'string' ? found : '';
    pathOf.set(template, path);
    return template;
  };
  const exists = (path: string) => read(path) !== undefined;
  const liquid = new Liquid({
    ...limits,
    fs: {
      exists: async (path) => exists(path),
      existsSync: exists,
      readFile: async (path) => text(path),
      readFileSync: text,
      resolve: (folder, file) => resolvePath(folder, file),
      dirname: (path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
      contains: async () => true,
      containsSync: () => true,
      sep: '/',
    },
    root: '/',
    // Parsed templates are shared within a build; a cached template is still a template that was asked for.
    cache: {
      read(key) {
        exists(pathOfKey(key));
        return parsed.get(key);
      },
      write(key, templates) {
        if (Array.isArray(templates)) parsed.set(key, templates);
      },
      remove: (key) => void parsed.delete(key),
    },
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: 'escape',
    preserveTimezones: true,
    timezoneOffset: 0,
    relativeReference: true,
  });
  addFilters(liquid, sources, (question) => asking(question));
  return {
    render(path, names, ask) {
      const before = asking;
      asking = ask;
      try {
        const rendered: unknown = liquid.renderFileSync(path, {}, { globals: names, templateLimit });
        return { type: 'text', text: String(rendered) };
      } catch (reason) {
        if (!(reason instanceof Error)) throw reason;
        return { type: 'problem', problem: templateProblem(path, reason, pathOf) };
      } finally {
        asking = before;
      }
    },
  };
}

function resolvePath(folder: string, file: string): string {
  const name = /\.[a-z]+$/i.test(file) ? file : `${file}.html`;
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Liquid's keys: `partials:NAME`, or `CURRENT,NAME` for a name that starts with a dot. */
function pathOfKey(key: string): string {
  const [current, relative] = key.split(',');
  if (relative === undefined) return resolvePath('', key.replace(/^[a-z]+:/, ''));
  return resolvePath((current ?? '').replace(/[^/]*$/, ''), relative);
}

function templateProblem(path: string, reason: Error, pathOf: ReadonlyMap<string, string>): Diagnostic {
  const message = (reason.message.split('\n')[0] ?? '')
    .replace(/, file:.*$/, '')
    .replace(/, line:\d+, col:\d+$/, '');
  const token = LiquidError.is(reason) ? reason.token : undefined;
  const file = token?.file ?? pathOf.get(token?.input ?? '') ?? path;
  const [line, column] = token?.getPosition() ?? [1, 1];
  const place = { path: `templates/${file}`, line: line ?? 1, column: column ?? 1 };
  return diagnostic('template', place, `Template cannot be rendered: ${message}`);
}
