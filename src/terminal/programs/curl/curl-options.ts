import type { CurlSettings } from './curl-settings.ts';

/** One option of curl. */
export interface CurlOption {
  readonly short?: string;
  readonly value?: true;
  /** The version that brought it. */
  readonly since?: string;
  /** Undefined for a value that is not simulated. */
  set?(settings: CurlSettings, value: string): Partial<CurlSettings> | undefined;
}

/** curl's options by long name; one without `set` is known and not simulated. src/tool_getparam.c */
export const options: Readonly<Record<string, CurlOption>> = {
  ...notSimulated(),
  ...withoutEffect(),
  cacert: { value: true, set: () => ({ trusts: true }) },
  capath: { value: true, set: () => ({ trusts: true }) },
  // Whoever shows a certificate is somebody.
  cert: { short: 'E', value: true },
  compressed: {},
  'connect-timeout': { value: true, set: (_, value) => ({ connectSeconds: Number(value) }) },
  // Without a `=` it is the name of a file.
  cookie: {
    short: 'b',
    value: true,
    set: (draft, value) => (value.includes('=') ? { headers: [...draft.headers, `Cookie: ${value}`] } : {}),
  },
  'cookie-jar': { short: 'c', value: true },
  data: { short: 'd', value: true, set: addData },
  'data-binary': { value: true, set: addData },
  'data-raw': { value: true, set: addData },
  'data-urlencode': { value: true, set: (draft, value) => addData(draft, encoded(value)) },
  'dns-servers': { value: true },
  'dump-header': {
    short: 'D',
    value: true,
    // A file of headers is not written.
    set: (_, value) => (value === '-' ? { dumpsHeaders: true } : undefined),
  },
  fail: { short: 'f', set: () => ({ fail: true }) },
  'fail-with-body': { since: '7.76', set: () => ({ failWithBody: true }) },
  form: { short: 'F', value: true },
  get: { short: 'G', set: () => ({ get: true }) },
  globoff: { short: 'g', set: () => ({ globbing: false }) },
  head: { short: 'I', set: () => ({ head: true }) },
  header: {
    short: 'H',
    value: true,
    set: (draft, value) => ({ headers: [...draft.headers, value] }),
  },
  help: { short: 'h' },
  'http1.0': { short: '0', set: () => ({ http10: true }) },
  'http1.1': { set: () => ({}) },
  http2: {},
  include: { short: 'i', set: () => ({ include: true }) },
  insecure: { short: 'k', set: () => ({ insecure: true }) },
  interface: { value: true },
  ipv4: { short: '4', set: () => ({ family: 4 }) },
  ipv6: { short: '6', set: () => ({ family: 6 }) },
  json: { value: true, since: '7.82', set: addJson },
  key: { value: true, set: () => ({}) },
  location: { short: 'L', set: () => ({ follow: true }) },
  'max-time': { short: 'm', value: true, set: (_, value) => ({ maxSeconds: Number(value) }) },
  'no-buffer': { short: 'N', set: () => ({}) },
  'no-keepalive': { set: () => ({}) },
  'no-progress-meter': { since: '7.67', set: () => ({ noMeter: true }) },
  noproxy: { value: true, set: () => ({}) },
  output: {
    short: 'o',
    value: true,
    set: (draft, value) => ({ outputs: [...draft.outputs, value] }),
  },
  'progress-bar': { short: '#', set: () => ({ bar: true }) },
  proxy: { short: 'x', value: true },
  referer: { short: 'e', value: true, set: addField('Referer', (value) => value) },
  'remote-name': { short: 'O', set: (draft) => ({ remoteNames: draft.remoteNames + 1 }) },
  range: { short: 'r', value: true, set: addField('Range', (value) => `bytes=${value}`) },
  request: { short: 'X', value: true, set: (_, value) => ({ method: value }) },
  resolve: { value: true, set: (draft, value) => ({ resolve: [...draft.resolve, value] }) },
  retry: { value: true, set: (_, value) => ({ retries: Number(value) }) },
  'retry-connrefused': { since: '7.52', set: () => ({ retryRefused: true }) },
  'retry-delay': { value: true, set: (_, value) => ({ retryDelay: Number(value) }) },
  'show-error': { short: 'S', set: () => ({ showError: true }) },
  silent: { short: 's', set: () => ({ silent: true }) },
  trace: { value: true },
  'trace-ascii': { value: true },
  'unix-socket': { value: true },
  'upload-file': { short: 'T', value: true },
  url: { value: true, set: (draft, value) => ({ urls: [...draft.urls, value] }) },
  user: { short: 'u', value: true, set: (_, value) => ({ user: value }) },
  'user-agent': { short: 'A', value: true, set: (_, value) => ({ userAgent: value }) },
  verbose: { short: 'v', set: () => ({ verbose: true }) },
  version: { short: 'V' },
  'write-out': { short: 'w', value: true, set: (_, value) => ({ writeOut: value }) },
};

/** Options that curl knows and this does not simulate, as `long` or `long/short`; `=` takes a value. */
function notSimulated(): Readonly<Record<string, CurlOption>> {
  const words = `append/a use-ascii/B continue-at/C= config/K= list-only/l manual/M netrc/n proxytunnel/p
  ftp-port/P= disable/q quote/Q= telnet-option/t= proxy-user/U= speed-time/y= speed-limit/Y= time-cond/z=
  parallel/Z junk-session-cookies/j remote-header-name/J tlsv1/1 sslv2/2 sslv3/3 next/: connect-to= digest
  basic ntlm negotiate anyauth aws-sigv4= oauth2-bearer= doh-url= haproxy-protocol http0.9 http3
  http2-prior-knowledge
  limit-rate= local-port= location-trusted max-filesize= proto-default= raw remote-name-all request-target=
  socks5= socks5-hostname= socks4= stderr= tls-max= tr-encoding trace-time url-query= create-dirs output-dir=
  form-string= pinnedpubkey= ciphers= tls13-ciphers= cert-status cert-type= ssl ssl-reqd keepalive-time=
  expect100-timeout= happy-eyeballs-timeout-ms= proxy-header= preproxy= netrc-file= variable=`;
  return Object.fromEntries(words.split(/\s+/).map((word) => [word.replace(/[/=].*/, ''), optionOf(word)]));
}

function optionOf(word: string): CurlOption {
  const short = /\/(.)/.exec(word)?.[1];
  return { ...(short === undefined ? {} : { short }), ...(word.endsWith('=') ? { value: true } : {}) };
}

/** Options that change nothing that is printed. */
function withoutEffect(): Readonly<Record<string, CurlOption>> {
  const words = `tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tcp-nodelay tcp-fastopen remote-time/R fail-early
  max-redirs= proto= proto-redir= no-sessionid no-alpn no-npn post301 post302 post303
  styled-output no-styled-output`;
  return Object.fromEntries(
    words.split(/\s+/).map((word) => [word.replace(/[/=].*/, ''), { ...optionOf(word), set: () => ({}) }]),
  );
}

function addData(draft: CurlSettings, value: string): Partial<CurlSettings> {
  return { data: draft.data === undefined ? value : `${draft.data}&${value}` };
}

/** `name=content`, of which the content is encoded. */
function encoded(value: string): string {
  const equals = value.indexOf('=');
  return value.slice(0, equals + 1) + encodeURIComponent(value.slice(equals + 1));
}

/** An option that is a header of the request. */
function addField(name: string, text: (value: string) => string) {
  return (draft: CurlSettings, value: string): Partial<CurlSettings> => ({
    headers: [...draft.headers, `${name}: ${text(value)}`],
  });
}

function addJson(draft: CurlSettings, value: string): Partial<CurlSettings> {
  return { data: (draft.data ?? '') + value, json: true };
}
