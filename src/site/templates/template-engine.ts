import { filters, Liquid, LiquidError } from 'liquidjs';
import { type Diagnostic, diagnostic } from '#text';
import type { FileCopy } from '../links/picture-copies.ts';
import type { Ask } from '../memory.ts';
import type { Measure } from '../site-input.ts';
import { addFilters, type FilterSources } from './filters.ts';
import { TemplateFiles } from './template-files.ts';
import { type TemplateWords, templateMistake } from './template-hints.ts';
import { TrustedHtml } from './trusted-html.ts';

/** The text that a template makes, with the copies of pictures that it asks for, or why it makes none. */
export type TemplateResult =
  | { readonly type: 'text'; readonly text: string; readonly copies: readonly FileCopy[] }
  | { readonly type: 'problem'; readonly problem: Diagnostic };

/** Renders the templates of one build. */
export interface TemplateEngine {
  /**
   * Renders a template by its path in `templates/`; `names` are the variables that it and its partials see.
   */
  render(path: string, names: object, ask: Ask): TemplateResult;
}

/** Bounds for a template that would not end: they are far beyond what a page needs. */
const limits = { parseLimit: 10_000_000, memoryLimit: 50_000_000 };
const templateLimit = 5_000_000;

/** What does not exist is an error, except where a template only asks whether it does. */
const strictness = { strictVariables: true, strictFilters: true, lenientIf: true, ownPropertyOnly: true };

/**
 * An engine over the site's templates. Nothing in a template is code: variables that do not exist, unknown
 * filters and inherited properties are errors; output is escaped unless it says `| raw`.
 */
export function templateEngine(
  sources: FilterSources,
  measure: Measure = (_, work) => work(),
): TemplateEngine {
  let asking: Ask = () => undefined;
  let copies: FileCopy[] = [];
  const templates = new TemplateFiles((path) => asking(`template:${path}`));
  const liquid = new Liquid({
    ...limits,
    ...strictness,
    fs: templates.fileSystem,
    cache: templates.cache,
    root: '/',
    outputEscape: escapedOutput,
    preserveTimezones: true,
    timezoneOffset: 0,
    relativeReference: true,
  });
  const want = (copy: FileCopy) => void copies.push(copy);
  addFilters(liquid, sources, (question) => asking(question), want);
  return {
    render(path, names, ask) {
      const before = { asking, copies };
      asking = ask;
      copies = [];
      try {
        const rendered: unknown = measure(path, () =>
          liquid.renderFileSync(path, {}, { globals: names, templateLimit }),
        );
        return { type: 'text', text: String(rendered), copies };
      } catch (reason) {
        if (!(reason instanceof Error)) throw reason;
        const words = { names, filters: Object.keys(liquid.filters), tags: Object.keys(liquid.tags) };
        return { type: 'problem', problem: templateProblem(path, reason, templates, words) };
      } finally {
        ({ asking, copies } = before);
      }
    },
  };
}

function escapedOutput(this: unknown, value: unknown): string {
  return value instanceof TrustedHtml ? value.html : escapeHtml.call(this, value);
}

const escapeHtml = filters.escape as (this: unknown, value: unknown) => string;

function templateProblem(
  path: string,
  reason: Error,
  templates: TemplateFiles,
  words: Omit<TemplateWords, 'written' | 'before'>,
): Diagnostic {
  const said = (reason.message.split('\n')[0] ?? '')
    .replace(/, file:.*$/, '')
    .replace(/, line:\d+, col:\d+$/, '');
  const token = LiquidError.is(reason) ? reason.token : undefined;
  const file = token?.file ?? templates.pathOf(token?.input ?? '') ?? path;
  const [line, column] = token?.getPosition() ?? [1, 1];
  const place = { path: `templates/${file}`, line: line ?? 1, column: column ?? 1 };
  const written = token?.input.slice(token.begin) ?? '';
  const before = token?.input.slice(0, token.begin) ?? '';
  const { message, hints } = templateMistake(said, { ...words, written, before });
  return diagnostic('template', place, `Template cannot be rendered: ${message}`, { hints });
}
