import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { allowedHost } from './allowed-host.ts';
import { Browsers } from './browsers.ts';
import { changedPages, isSame } from './changed-pages.ts';
import { clientScript } from './client-script.ts';
import { listen } from './listen.ts';
import type { Preview, PreviewBuild, PreviewOptions } from './preview.ts';
import { type Answer, ownPath, respond } from './respond.ts';
import { watchFolder } from './watch-folder.ts';

const defaultPort = 1313;

/**
 * Serves a site from memory on the loopback interface, rebuilds it when a file changes, and tells the
 * browsers.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const site = new PreviewedSite(options);
  const server = createServer((request, response) => site.answer(request, response));
  site.port = await listen(server, {
    port: options.port ?? defaultPort,
    strict: options.strictPort ?? false,
  });
  const watcher = await watchFolder(options.root, options.ignore ?? [], (changed) => site.rebuild(changed));
  site.onFolders = (folders) => watcher.add(folders);
  await site.rebuild([]);
  const url = `http://127.0.0.1:${site.port}${site.basePath}`;
  options.report?.({ type: 'listening', url });
  return {
    url,
    port: site.port,
    async close() {
      await watcher.close();
      site.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const scriptAnswer: Answer = {
  status: 200,
  headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' },
  body: clientScript,
};

const nothing: PreviewBuild = { outputs: new Map(), problems: [] };

/** The site as it was last built. */
class PreviewedSite {
  port = 0;
  /** Is told which folders the site needs. */
  onFolders: (folders: readonly string[]) => void = () => {};
  readonly #options: PreviewOptions;
  readonly #browsers = new Browsers();
  #current = nothing;
  #running: Promise<void> | undefined;
  #waiting = new Set<string>();

  constructor(options: PreviewOptions) {
    this.#options = options;
  }

  get basePath(): string {
    return this.#current.basePath ?? '/';
  }

  /** Builds again; changes that come during a build are built together after it. */
  async rebuild(changed: readonly string[]): Promise<void> {
    for (const path of changed) this.#waiting.add(path);
    if (this.#running) return this.#running;
    this.#running = this.#buildUntilQuiet(changed.length === 0);
    await this.#running;
    this.#running = undefined;
  }

  async #buildUntilQuiet(isFirst: boolean): Promise<void> {
    let again = isFirst;
    while (again || this.#waiting.size > 0) {
      again = false;
      const changed = [...this.#waiting].sort();
      this.#waiting = new Set();
      await this.#build(changed);
    }
  }

  async #build(changed: readonly string[]): Promise<void> {
    try {
      const build = await this.#options.build(changed);
      this.onFolders(build.folders ?? []);
      const change = changedPages(this.#current.outputs, build.outputs);
      const isNews = this.#current === nothing || hasChanged(this.#current, build);
      this.#current = build;
      // Editors and watchers tell of files that are as they were: the author hears of a build once.
      if (!isNews) return;
      this.#browsers.tell('built', { ...change, problems: build.problems });
      this.#options.report?.({ type: 'built', changed, build });
    } catch (error) {
      this.#options.report?.({ type: 'failed', error });
    }
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const address = request.url ?? '/';
    if (!allowedHost(request.headers.host, this.port)) {
      refuse(response, 403, 'This host is not served here');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Only GET is answered');
    } else if (address === `${ownPath}events`) {
      this.#browsers.add(response, 'problems', { problems: this.#current.problems });
    } else {
      const isScript = address === `${ownPath}preview.js`;
      const { status, headers, body } = isScript ? scriptAnswer : respond(address, this.#current.outputs);
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  }

  close(): void {
    this.#browsers.close();
  }
}

function hasChanged(before: PreviewBuild, after: PreviewBuild): boolean {
  const paths = [...after.outputs.keys()];
  return (
    before.outputs.size !== after.outputs.size ||
    paths.some((path) => !isSame(before.outputs.get(path), after.outputs.get(path))) ||
    JSON.stringify([before.problems, before.notices]) !== JSON.stringify([after.problems, after.notices])
  );
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${why}\n`);
}
