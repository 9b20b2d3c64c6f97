import type { NoteReport } from '#verification';
import type { LinkResolver } from './links/resolve-link.ts';
import { Facts } from './model/facts.ts';
import { decodeUtf8 } from './site-files.ts';
import type { SiteInput } from './site-input.ts';

/**
 * Everything that a task can ask about, by question:
 * `file:PATH`, `template:PATH` (the site's, else the theme's), `verdicts:PATH`, `fact:NAME`,
 * `page:FROM|PATH`, `link:FROM|HREF`, `reference:LANGUAGE|FROM|TARGET`, `published:ADDRESS` (the file that is
 * there).
 */
export class World {
  readonly facts = new Facts();
  readonly #input: SiteInput;
  readonly #shortCodes: ReadonlyMap<string, string>;
  readonly #templates = new Map<string, string | undefined>();
  readonly #reports = new Map<string, NoteReport | undefined>();
  #links: LinkResolver | undefined;
  #pages: FindPage = () => null;
  #files: (address: string) => string | undefined = () => undefined;

  constructor(input: SiteInput, shortCodes: ReadonlyMap<string, string>) {
    this.#input = input;
    this.#shortCodes = shortCodes;
  }

  /** Links can be resolved once every page has its address. */
  knowLinks(links: LinkResolver): void {
    this.#links = links;
  }

  /** Files can be found by where they are published once every page has its address. */
  knowFiles(find: (address: string) => string | undefined): void {
    this.#files = find;
  }

  /**
   * Pages can be shown, as far as they are known: while notes are rendered, without what becomes of their
   * Markdown.
   */
  knowPages(find: FindPage): void {
    this.#pages = find;
  }

  /** The page at a path of the content, seen from the page at another. */
  pageAt(from: string, path: string): object | null {
    return this.#pages(from, path);
  }

  /** What verification found for a note: asked once. */
  report(path: string): NoteReport | undefined {
    if (!this.#reports.has(path)) this.#reports.set(path, this.#input.sessionVerdicts?.(path));
    return this.#reports.get(path);
  }

  /** The site's own template, else the theme's. */
  template(path: string): string | undefined {
    if (this.#templates.has(path)) return this.#templates.get(path);
    const own = this.#input.files.get(`templates/${path}`) ?? this.#shortCodes.get(path);
    const content = own ?? this.#input.theme.get(path);
    const text = content instanceof Uint8Array ? decodeUtf8(content) : content;
    this.#templates.set(path, text);
    return text;
  }

  /**
   * The answer to a question whose answer is used; undefined where it only tells whether something has
   * changed.
   */
  content(question: string): unknown {
    const onlyTells = ['fact:', 'page:', 'verdicts:'].some((start) => question.startsWith(start));
    return onlyTells ? undefined : this.answer(question);
  }

  /** The answer to a task's question; undefined for "there is none". */
  answer(question: string): unknown {
    const at = question.indexOf(':');
    const about = question.slice(at + 1);
    switch (question.slice(0, at)) {
      case 'file':
        return this.#input.files.get(about);
      case 'template':
        return this.template(about);
      case 'verdicts':
        return JSON.stringify(this.report(about));
      case 'fact':
        return this.facts.fingerprint(about);
      case 'page':
        return JSON.stringify(this.pageAt(...twoParts(about)));
      case 'published':
        return this.#files(about);
      case 'link':
        return this.#links?.link(...twoParts(about));
      case 'reference': {
        const [language, rest] = twoParts(about);
        const found = this.#links?.reference(...twoParts(rest), language);
        return found && `${found.page.address.path}${found.fragment}`;
      }
      default:
        throw new Error(`Nobody answers this question: ${question}`);
    }
  }
}

/** Finds a page by its path in the content, seen from the page at another. */
type FindPage = (from: string, path: string) => object | null;

function twoParts(text: string): [string, string] {
  const at = text.indexOf('|');
  return [text.slice(0, at), text.slice(at + 1)];
}
