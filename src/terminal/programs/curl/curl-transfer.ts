import { pickDomain } from '#cluster';
import { freeDuration, freeText } from '../../free-bytes.ts';
import type { HttpAnswer, HttpMessage } from '../../network-view.ts';
import { atLeast } from '../../program-version.ts';
import { reportBodyDates } from '../body-dates.ts';
import { connect, failVerbosely, lateMeter } from './curl-connect.ts';
import { methodOf, requestOf } from './curl-request.ts';
import type { CurlRun, Ended, TransferFacts } from './curl-run.ts';
import { typedTransfer } from './curl-telnet.ts';
import { tlsFailure } from './curl-tls.ts';
import { type CurlUrl, curlUrl } from './curl-url.ts';
import * as verbose from './curl-verbose.ts';
import { answerTimeout, httpFailure, shortBody } from './curl-wording.ts';

const redirectLimit = 50;

/** One URL from its connection to its last byte, redirects followed. */
export async function transfer(run: CurlRun, typed: string, key: string): Promise<Ended> {
  let target = typed;
  let method = methodOf(run);
  for (let redirects = 0; redirects <= redirectLimit; redirects += 1) {
    const hopKey = redirects === 0 ? key : `${key} redirect ${redirects}`;
    const hop = await oneHop(run, { typed: target, method, key: hopKey, redirects });
    const next = hop.ended.facts.redirectUrl;
    if (!run.settings.follow || next === '' || hop.ended.code !== 0) return hop.ended;
    run.output.verbose(`Issue another request to this URL: '${next}'`);
    target = next;
    if (method === 'POST') method = 'GET';
  }
  return {
    code: 47,
    message: `Maximum (${redirectLimit}) redirects followed`,
    facts: emptyFacts(typed, method),
  };
}

interface Hop {
  readonly typed: string;
  readonly method: string;
  readonly key: string;
  readonly redirects: number;
}

async function oneHop(run: CurlRun, hop: Hop): Promise<{ readonly ended: Ended }> {
  const { version, output } = run;
  const url = curlUrl(hop.typed, version);
  const facts = emptyFacts(hop.typed, hop.method);
  if ('code' in url) return { ended: { ...url, facts } };
  const here = { ...facts, url: url.full, redirects: hop.redirects };
  const connecting = await connect(run, url, hop.key);
  if (connecting.type === 'failed') return { ended: { ...connecting, facts: here } };
  const refused = url.scheme === 'https' ? tlsFailure(run, url, connecting.peer) : undefined;
  if (refused !== undefined) return { ended: { ...refused, facts: here } };
  if (url.scheme === 'telnet')
    return { ended: { ...(await typedTransfer(run, connecting.peer)), facts: here } };
  if (lateMeter(run)) output.startMeter();
  const { peer, address } = connecting;
  const request = requestOf(run, url, hop.method);
  printRequest(run, request);
  const exchange = peer.http(request);
  const answered = { ...here, remoteAddress: address, remotePort: url.port, localPort: peer.localPort ?? 0 };
  printSent(run, request, hop.key);
  if (exchange.type === 'raw') return { ended: notHttp(run, url, exchange.text, answered) };
  if (exchange.type !== 'response') {
    run.kept.delete(`${url.host}:${url.port}`);
    return { ended: { ...(await noAnswer(run, url, exchange.type, hop.key)), facts: answered } };
  }
  return { ended: receive(run, { url, hop, answer: exchange.response, facts: answered }) };
}

function printRequest(run: CurlRun, request: HttpMessage): void {
  if (!run.settings.verbose) return;
  const lines = [
    `${request.method} ${request.path} HTTP/${request.version}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    '',
  ];
  run.output.error(lines.map((line) => `> ${line}\r\n`).join(''));
}

function printSent(run: CurlRun, request: HttpMessage, key: string): void {
  const { output, version, settings, context } = run;
  if (!settings.verbose) return;
  const body = settings.data === undefined || request.method === 'GET' ? undefined : request.body;
  if (body !== undefined && !output.bodyIsShown)
    output.error(`${verbose.dataNote(version, '}', body.length)}\n`);
  for (const line of verbose.sentLines(version, body)) {
    // In these versions the answer may be read before the line is due.
    const racing =
      line === 'Request completely sent off' && atLeast(version, '8.10') && !atLeast(version, '8.16');
    if (
      racing &&
      freeText({ oracle: context.oracle, runId: key }, 'line about the request', racingDomain) === 'no'
    ) {
      continue;
    }
    output.verbose(line);
  }
}

const racingDomain = pickDomain(['yes', 'no'], (member) => member, 'ways');

type Silence = 'closed' | 'reset' | 'silent';

async function noAnswer(run: CurlRun, url: CurlUrl, how: Silence, key: string) {
  const { version, output, settings, context } = run;
  if (how === 'silent') {
    const limit = (settings.maxSeconds ?? 300) * 1000;
    await context.clock.sleep(limit);
    output.waitRows(limit / 1000);
    const range = { from: limit, to: limit + 500, usual: limit + 1 };
    const ms = freeDuration({ oracle: context.oracle, runId: key }, 'time waited', range);
    const message = answerTimeout(version, ms);
    failVerbosely(run, [message, verbose.closingLine(version)]);
    return { code: 28, message };
  }
  const message = how === 'closed' ? 'Empty reply from server' : 'Recv failure: Connection reset by peer';
  const last =
    how === 'reset'
      ? verbose.closingLine(version)
      : atLeast(version, '7.75')
        ? verbose.shuttingDownLine(version)
        : verbose.intactLine(version, url);
  failVerbosely(run, [message, last]);
  return { code: how === 'closed' ? 52 : 56, message };
}

/** An answer that does not start with a status line. lib/http.c: HTTP/0.9 is refused since 7.66 */
function notHttp(run: CurlRun, url: CurlUrl, text: string, facts: TransferFacts): Ended {
  const { output, version } = run;
  if (!atLeast(version, '7.66')) {
    output.body(text);
    return { code: 0, facts: { ...facts, size: text.length } };
  }
  const message = 'Received HTTP/0.9 when not allowed';
  run.kept.delete(`${url.host}:${url.port}`);
  failVerbosely(run, [message, verbose.closingLine(version)]);
  return { code: 1, message, facts };
}

interface Receiving {
  readonly url: CurlUrl;
  readonly hop: Hop;
  readonly answer: HttpAnswer;
  readonly facts: TransferFacts;
}

function receive(run: CurlRun, receiving: Receiving): Ended {
  const { settings, output, version } = run;
  const { url, hop, answer } = receiving;
  const header = (name: string) => answer.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  const location = header('location');
  const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
  const facts: TransferFacts = {
    ...receiving.facts,
    status: answer.status,
    contentType: header('content-type') ?? '',
    redirectUrl: isRedirect ? new URL(location, url.full).href : '',
    size: answer.body.length,
  };
  printHead(run, answer);
  const close = header('connection')?.toLowerCase() === 'close' || answer.version === '1.0';
  if (close) run.kept.delete(`${url.host}:${url.port}`);
  if (settings.fail && answer.status >= 400) {
    const message = httpFailure(version, answer.status, answer.reason);
    output.verbose(message);
    failVerbosely(run, [verbose.closingLine(version)]);
    return { code: 22, message, facts: { ...facts, size: 0 } };
  }
  const wanted = Number(header('content-length') ?? answer.body.length);
  const followed = settings.follow && isRedirect;
  if (followed) output.verbose('Ignoring the response-body');
  if (settings.verbose && answer.body !== '' && !output.bodyIsShown && !followed) {
    output.error(`${verbose.dataNote(version, '{', answer.body.length)}\n`);
  }
  if (!followed) output.body(answer.body);
  if (!followed && output.bodyIsShown) reportBodyDates(answer, run.context);
  const total = hop.method === 'HEAD' && !atLeast(version, '7.36') ? 0 : wanted;
  output.endMeter(
    { total, received: answer.body.length, sent: settings.data?.length ?? 0, seconds: 0 },
    hop.key,
  );
  if (hop.method !== 'HEAD' && answer.body.length < wanted) {
    const message = shortBody(version, wanted - answer.body.length);
    failVerbosely(run, [message, verbose.closingLine(version)]);
    return { code: 18, message, facts };
  }
  output.verbose(close ? verbose.closingLine(version) : verbose.intactLine(version, url));
  if (settings.failWithBody && answer.status >= 400) {
    return { code: 22, message: httpFailure(version, answer.status, answer.reason), facts };
  }
  return { code: 0, facts };
}

/** The status line and the headers, in `-v` and in the body's place. */
function printHead(run: CurlRun, answer: HttpAnswer): void {
  const { settings, output, version } = run;
  const status = `HTTP/${answer.version} ${answer.status}${answer.reason === '' ? '' : ` ${answer.reason}`}`;
  const lines = [status, ...answer.headers.map(([name, value]) => `${name}: ${value}`), ''];
  for (const line of verbose.answeredLines(version)) output.verbose(line);
  const shown = settings.include || settings.head;
  for (const line of lines) {
    // Older ones tell of the end of the headers once it is written.
    const late = line === '' && !atLeast(version, '8.0');
    if (settings.dumpsHeaders) output.print(`${line}\r\n`);
    if (late && shown) output.body('\r\n');
    if (settings.verbose) output.error(`< ${line}\r\n`);
    if (!late && shown) output.body(`${line}\r\n`);
  }
  if (shown || settings.dumpsHeaders || settings.verbose) reportDates(run, answer);
}

/** Dates of the answer that are printed. */
function reportDates(run: CurlRun, answer: HttpAnswer): void {
  const now = run.context.clock.now();
  for (const [, text, instant] of answer.headers) {
    if (instant !== undefined) run.context.oracle.printed({ type: 'date', text, instant, now });
  }
}

function emptyFacts(url: string, method: string): TransferFacts {
  return {
    url,
    method,
    status: 0,
    size: 0,
    remoteAddress: '',
    remotePort: 0,
    localPort: 0,
    contentType: '',
    redirects: 0,
    redirectUrl: '',
  };
}
