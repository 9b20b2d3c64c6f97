import type { LiquidOptions, Template } from 'liquidjs';

/**
 * The templates of one build as Liquid reads them: by asking, so that a page depends on every template it
 * used or looked for. A parsed template is kept for the pages after; using it is asking all the same.
 */
export class TemplateFiles {
  readonly #ask: (path: string) => unknown;
  readonly #parsed = new Map<string, Template[]>();
  readonly #paths = new Map<string, string>();
  // Liquid's errors about variables know the text they are in, but not its file.
  readonly #pathOf = new Map<string, string>();

  constructor(ask: (path: string) => unknown) {
    this.#ask = ask;
  }

  readonly fileSystem: NonNullable<LiquidOptions['fs']> = {
    exists: async (path) => this.#exists(path),
    existsSync: (path) => this.#exists(path),
    readFile: async (path) => this.#read(path),
    readFileSync: (path) => this.#read(path),
    resolve: (folder, file) => resolvePath(folder, file),
    dirname: (path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    contains: async () => true,
    containsSync: () => true,
    sep: '/',
  };

  readonly cache = {
    read: (key: string): Template[] | undefined => {
      const path = this.#paths.get(key) ?? pathOfKey(key);
      this.#paths.set(key, path);
      this.#exists(path);
      return this.#parsed.get(key);
    },
    write: (key: string, templates: Template[] | Promise<Template[]>): void => {
      if (Array.isArray(templates)) this.#parsed.set(key, templates);
    },
    remove: (key: string): void => {
      this.#parsed.delete(key);
    },
  };

  /** The file of a template by its text. */
  pathOf(text: string): string | undefined {
    return this.#pathOf.get(text);
  }

  #exists(path: string): boolean {
    return this.#ask(path) !== undefined;
  }

  #read(path: string): string {
    const found = this.#ask(path);
    const text = typeof found === 'string' ? found : '';
    this.#pathOf.set(text, path);
    return text;
  }
}

/** Names are paths in `templates/`; none leads out of it. */
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
