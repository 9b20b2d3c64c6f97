import { pickDomain } from '#cluster';
import { freeText } from '../../free-bytes.ts';
import type { Peer } from '../../network-view.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import type { CurlRun } from './curl-run.ts';
import type { CurlUrl } from './curl-url.ts';
import { closingLine } from './curl-verbose.ts';

/** What a TLS handshake came to; undefined if it went well. lib/vtls/openssl.c */
export function tlsFailure(
  run: CurlRun,
  url: CurlUrl,
  peer: Peer,
): { readonly code: number; readonly message: string } | undefined {
  const { settings, version, context, output } = run;
  if (settings.verbose) context.unsupported('curl -v with https');
  if (!peer.tls) {
    output.verbose(closingLine(version));
    return { code: 35, message: notTls(version) };
  }
  if (settings.include || settings.head || settings.dumpsHeaders)
    context.unsupported('the headers of an answer over https');
  if (settings.insecure || settings.trusts) return undefined;
  output.verbose(closingLine(version));
  run.kept.delete(`${url.host}:${url.port}`);
  return { code: 60, message: `SSL certificate problem: ${distrust(run)}\n${advice(version)}` };
}

function notTls(version: ProgramVersion): string {
  if (atLeast(version, '8.10')) return 'TLS connect error: error:0A00010B:SSL routines::wrong version number';
  if (atLeast(version, '7.84')) return 'OpenSSL/3.0.22: error:0A00010B:SSL routines::wrong version number';
  return 'error:1408F10B:SSL routines:ssl3_get_record:wrong version number';
}

/** Whether a certificate signed itself, or was signed by someone unknown, is the cluster's own affair. */
function distrust(run: CurlRun): string {
  const own = atLeast(run.version, '7.84') ? 'self-signed certificate' : 'self signed certificate';
  const reasons = ['unable to get local issuer certificate', own, `${own} in certificate chain`];
  const domain = pickDomain(reasons, (member) => member, 'reasons');
  return freeText(run.context, 'reason to distrust', { ...domain, sample: () => reasons[0] ?? '' });
}

/** src/tool_operate.c: the words below a certificate that is not trusted. */
function advice(version: ProgramVersion): string {
  const site = atLeast(version, '7.77') ? 'curl.se' : 'curl.haxx.se';
  const page = `More details here: https://${site}/docs/sslcerts.html\n\n`;
  if (atLeast(version, '8.9')) {
    return (
      `${page}curl failed to verify the legitimacy of the server and therefore could not\n` +
      'establish a secure connection to it. To learn more about this situation and\n' +
      'how to fix it, please visit the webpage mentioned above.'
    );
  }
  if (atLeast(version, '7.58')) {
    return (
      `${page}curl failed to verify the legitimacy of the server and therefore could not\n` +
      'establish a secure connection to it. To learn more about this situation and\n' +
      'how to fix it, please visit the web page mentioned above.'
    );
  }
  return (
    `${page}curl performs SSL certificate verification by default, using a "bundle"\n` +
    ' of Certificate Authority (CA) public keys (CA certs). If the default\n' +
    " bundle file isn't adequate, you can specify an alternate file\n" +
    ' using the --cacert option.\n' +
    'If this HTTPS server uses a certificate signed by a CA represented in\n' +
    ' the bundle, the certificate verification probably failed due to a\n' +
    ' problem with the certificate (it might be expired, or the name might\n' +
    ' not match the domain name in the URL).\n' +
    "If you'd like to turn off curl's verification of the certificate, use\n" +
    ' the -k (or --insecure) option.'
  );
}
