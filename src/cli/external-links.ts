import type { ExternalLink } from '#site';
import { type Diagnostic, diagnostic } from '#text';

const mostAtOnce = 8;
const patienceMs = 15_000;

/** What a server said: a status, or why there is none. */
type Reply = { readonly status: number } | { readonly reason: string };

/** Servers that have no page under an address say so by one of these. */
const gone: ReadonlySet<number> = new Set([404, 410]);

/** How some servers answer who asks for the head alone. */
const asksAgain: ReadonlySet<number> = new Set([400, 403, 405, 429, 501, 503]);

/**
 * Asks the servers of other sites whether what a site links to is there. An address that is gone is an
 * error; a server that does not answer now may answer tomorrow, and is a warning.
 */
export async function checkExternalLinks(links: readonly ExternalLink[]): Promise<readonly Diagnostic[]> {
  const addresses = [...new Set(links.map(({ address }) => address.replace(/#.*/, '')))];
  const replies = new Map<string, Reply>();
  const waiting = [...addresses];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      replies.set(next, await ask(next));
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return links.flatMap((link) => {
    const reply = replies.get(link.address.replace(/#.*/, ''));
    return reply === undefined ? [] : problemOf(link, reply);
  });
}

function problemOf({ address, place }: ExternalLink, reply: Reply): readonly Diagnostic[] {
  if ('status' in reply && reply.status < 400) return [];
  const isGone = 'status' in reply && gone.has(reply.status);
  const why = 'status' in reply ? `status ${reply.status}` : reply.reason;
  const message = isGone ? 'Page of another site is gone' : 'Page of another site does not answer';
  return [
    diagnostic('external-link', place, `${message} (${why}): ${address}`, {
      severity: isGone ? 'error' : 'warning',
      hints: ['Open it in a browser, and correct the link or take it out'],
    }),
  ];
}

async function ask(address: string): Promise<Reply> {
  const head = await request(address, 'HEAD');
  return 'status' in head && (asksAgain.has(head.status) || gone.has(head.status))
    ? request(address, 'GET')
    : head;
}

async function request(address: string, method: 'HEAD' | 'GET'): Promise<Reply> {
  try {
    const response = await fetch(address, { method, signal: AbortSignal.timeout(patienceMs) });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
