import { type Status, statusOnWire } from '#cluster';
import { goJson } from './json.ts';

/** A whole answer, ready for the wire. */
export interface Answer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
}

/** An answer of JSON. */
export function jsonAnswer(value: unknown, code = 200, pretty = false): Answer {
  return { code, headers: { 'Content-Type': 'application/json' }, body: goJson(value, pretty) };
}

/** An answer of plain text. */
export function textAnswer(text: string, code = 200): Answer {
  return { code, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text };
}

/** A refusal. */
export function statusAnswer(status: Status, pretty = false): Answer {
  const retry = status.details?.retryAfterSeconds;
  const answer = jsonAnswer(statusOnWire(status), status.code, pretty);
  return retry === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'Retry-After': String(retry) } };
}

/** What is answered to a path that means nothing. net/http: `NotFound` */
export const pageNotFound = textAnswer('404 page not found\n', 404);
