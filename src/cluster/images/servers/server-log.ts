import { byteLength } from '../../byte-length.ts';
import { numberDomain } from '../../domains.ts';
import type { HttpReply, HttpRequest, LogText, ServerLog } from '../image.ts';
import { headerOf, httpDate } from './http.ts';

/** A line of Go's `log` package on standard error: `2024/01/07 12:00:02 text`. */
export function goLogLine(now: number, text: string): LogText {
  const date = slashedDate(now);
  return { stream: 'stderr', text: `${date} ${text}\n`, date };
}

/** An instant as Go's `log` package and nginx's log of errors write it: `2024/01/07 12:00:02`. */
export function slashedDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

/** The log of a Go program that tells its start, and each path that it is asked for. */
export function goLog(start: string, served?: (request: HttpRequest) => string): ServerLog {
  return {
    started: (now) => [goLogLine(now, start)],
    answered: (request) => (served === undefined ? [] : [goLogLine(request.now, served(request))]),
  };
}

/** The time of nginx's log format: `22/Nov/2026:11:19:28 +0000`. */
export function commonLogDate(instant: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(httpDate(instant)) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

/**
 * nginx's log in its image before entrypoint scripts and notices were added to it: one line a request in the
 * image's format `main`, after what its log of errors tells of it. Of other failures nobody knows what that
 * is.
 */
export const accessLog: ServerLog = {
  started: () => [],
  answered(request, reply) {
    if (reply.type !== 'http') return undefined;
    const { status, error } = reply;
    const line = accessLine(request, reply);
    if (error !== undefined) return [nginxErrorLine(error, request.now), line];
    return status < 400 || status === 405 ? [line] : undefined;
  },
};

function accessLine(request: HttpRequest, reply: Extract<HttpReply, { type: 'http' }>): LogText {
  const date = commonLogDate(request.now);
  const sent = request.method === 'HEAD' ? 0 : byteLength(reply.body);
  const field = (name: string) => `"${headerOf(request, name) ?? '-'}"`;
  const text =
    `${request.client.ip} - - [${date}] "${request.method} ${request.target} HTTP/${request.version}" ` +
    `${reply.status} ${sent} ${field('referer')} ${field('user-agent')} ${field('x-forwarded-for')}\n`;
  return { stream: 'stdout', text, date };
}

/** The line of an error at an instant: which worker had the request, and on which connection, is free. */
function nginxErrorLine(error: string, now: number): LogText {
  const date = slashedDate(now);
  const numbers = numberDomain({ from: 1, to: 4_194_304 }, () => undefined, 'number');
  const told: LogText['told'] = ({ choose }, entry) => {
    const worker = choose(`worker of line ${entry}`, { ...numbers, sample: () => 29 });
    const connection = choose(`connection of line ${entry}`, { ...numbers, sample: () => entry + 1 });
    return `${date} [error] ${worker}#${worker}: *${connection} ${error}\n`;
  };
  return { stream: 'stderr', text: '', date, told };
}
