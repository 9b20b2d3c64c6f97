import type { Json } from '#cluster';
import { Client } from './client.ts';
import { NotSimulated, StatusRefusal } from './errors.ts';
import type { KubectlHost } from './host.ts';
import { profileOf } from './profile.ts';
import { notFound, printed, rawAnswer } from './raw-answer.ts';

/** What the API server answers to a request. */
export type ApiAnswer =
  | { readonly type: 'answer'; readonly code: number; readonly media: string; readonly body: string }
  | { readonly type: 'not simulated'; readonly what: string };

/** What the server answers to a program that reads a path with kubectl's rights, as through `kubectl proxy`. */
export function answerOverHttp(host: KubectlHost, path: string, isPretty: boolean): ApiAnswer {
  const client = new Client({ api: host.api, write: () => {} }, profileOf(host.version));
  try {
    const body = rawAnswer({ client, host }, path, isPretty);
    return { type: 'answer', code: 200, media: body.startsWith('{') ? json : plain, body };
  } catch (error) {
    if (error === notFound) return { type: 'answer', code: 404, media: plain, body: '404 page not found\n' };
    if (error instanceof NotSimulated) return { type: 'not simulated', what: error.what };
    if (!(error instanceof StatusRefusal)) throw error;
    const status = error.status as unknown as Json;
    return { type: 'answer', code: error.status.code, media: json, body: printed(status, isPretty) };
  }
}

const json = 'application/json';
const plain = 'text/plain; charset=utf-8';
