import { freeDuration } from '../../free-bytes.ts';
import { atLeast } from '../../program-version.ts';
import type { CurlRun, Ended } from './curl-run.ts';

/** The text of `-w`. src/tool_writeout.c */
export function writeOutText(format: string, ended: Ended, run: CurlRun): string {
  return format.replace(/%\{([^}]*)\}|%%|\\[ntr]/g, (piece, name?: string) => {
    if (piece === '%%') return '%';
    if (piece === '\\n') return '\n';
    if (piece === '\\t') return '\t';
    if (piece === '\\r') return '\r';
    return variable(name ?? '', ended, run);
  });
}

function variable(name: string, ended: Ended, run: CurlRun): string {
  const { facts } = ended;
  const time = timeNames.has(name);
  if (time) {
    const ms = freeDuration(run.context, `curl's ${name}`, { from: 0, to: 600_000, usual: 2 });
    return (ms / 1000).toFixed(6);
  }
  switch (name) {
    case 'http_code':
    case 'response_code':
      return String(facts.status).padStart(3, '0');
    case 'size_download':
      return String(facts.size);
    case 'remote_ip':
      return facts.remoteAddress;
    case 'remote_port':
      return String(facts.remotePort);
    case 'local_ip':
      return run.context.network.interfaces[0]?.address ?? '127.0.0.1';
    case 'local_port':
      return String(facts.localPort);
    case 'content_type':
      return facts.contentType;
    case 'num_redirects':
      return String(facts.redirects);
    case 'redirect_url':
      return facts.redirectUrl;
    case 'url_effective':
    case 'url':
      return atLeast(run.version, '7.34') ? facts.url : facts.url.replace(/^(\w+:\/\/[^/]+)\/$/, '$1');
    case 'method':
      return facts.method;
    case 'scheme':
      return 'http';
    case 'http_version':
      return facts.status === 0 ? '0' : '1.1';
    case 'exitcode':
    case 'errormsg':
      if (!atLeast(run.version, '7.75')) return unknown(name, run);
      return name === 'exitcode' ? String(ended.code) : (ended.message ?? '');
    default:
      if (!atLeast(run.version, '7.75')) return unknown(name, run);
      run.context.unsupported(`curl -w %{${name}}`);
      return '';
  }
}

function unknown(name: string, run: CurlRun): string {
  run.output.error(`curl: unknown --write-out variable: '${name}'\n`);
  return '';
}

const timeNames = new Set(
  `time_total time_connect time_namelookup time_starttransfer time_pretransfer time_appconnect
  time_redirect`.split(/\s+/),
);
