import type { FileContent } from '#site';
import { contentType } from './content-type.ts';

/** Where the preview's own files are: no page of a site has such an address. */
export const ownPath = '/_kanzen/';

/** An answer to a request for a page or a file. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: FileContent;
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const script = `<script src="${ownPath}preview.js" defer></script>`;

/**
 * The answer for an address: the file, the page of a folder, a redirect to it, or the page for what is not
 * there.
 */
export function respond(address: string, outputs: ReadonlyMap<string, FileContent>): Answer {
  const { path, query } = parts(address);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const body = outputs.get(file.slice(1));
  if (body !== undefined) return found(file, body, 200);
  if (outputs.has(`${path.slice(1)}/index.html`)) {
    return { status: 308, headers: { ...headers, Location: `${encodeURI(path)}/${query}` }, body: '' };
  }
  const [, language = ''] = path.split('/');
  const missing = outputs.get(`${language}/404.html`) ?? outputs.get('404.html');
  return found('404.html', missing ?? '<!doctype html><title>404</title><head></head><p>404', 404);
}

function found(file: string, body: FileContent, status: number): Answer {
  const type = contentType(file);
  const shown = file.endsWith('.html') && typeof body === 'string' ? withScript(body) : body;
  return { status, headers: { ...headers, 'Content-Type': type }, body: shown };
}

function withScript(html: string): string {
  return html.includes('</head>') ? html.replace('</head>', () => `${script}</head>`) : html + script;
}

function parts(address: string): { readonly path: string; readonly query: string } {
  const at = address.search(/[?#]/);
  const raw = at < 0 ? address : address.slice(0, at);
  try {
    // A second slash at the start would make a redirect leave the site.
    return { path: decodeURIComponent(raw).replace(/^\/+/, '/'), query: at < 0 ? '' : address.slice(at) };
  } catch {
    return { path: raw, query: '' };
  }
}
