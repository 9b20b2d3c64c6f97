import type { Domain, Json } from '#cluster';
import { base64Text, textOfBase64 } from '../base64.ts';
import { failure, NotSimulated, StatusRefusal, usageFailure } from '../errors.ts';
import { text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';

const hourMs = 3_600_000;

/** `kubectl create token`: the server signs a token for a service account. kubectl: create_token.go */
export function createToken(invocation: Invocation): number {
  const { args, flags, command, client, namespace, host } = invocation;
  const [name] = args;
  if (args.length !== 1 || name === undefined)
    throw usageFailure(command, `exactly one NAME is required, got ${args.length}`);
  if (flags.string('output') !== '' || flags.string('bound-object-kind') !== '')
    throw new NotSimulated(`${command} with -o or a bound object`);
  const info = client.resource('serviceaccounts');
  if (!info) return 1;
  try {
    client.get(info, namespace, name);
  } catch (error) {
    if (!(error instanceof StatusRefusal)) throw error;
    throw failure(`failed to create token: ${error.status.message}`);
  }
  const subject = `system:serviceaccount:${namespace}:${name}`;
  const from = Math.floor(host.now() / 1000);
  const until = from + (flags.duration('duration') || hourMs) / 1000;
  const token = host.oracle.choose({
    key: `token of ${host.runId}`,
    about: `the token of ${subject}`,
    domain: tokenDomain(subject, { iat: from, exp: until }),
  });
  invocation.out(`${token}\n`);
  return 0;
}

/** Any token whose claims say whom it is for: nobody can foretell a signature. RFC 7519 */
function tokenDomain(subject: string, times: Readonly<Record<string, number>>): Domain<string> {
  const shape = /^[\w-]+\.([\w-]+)\.[\w-]+$/;
  const refuse = (token: string) => {
    const claims = claimsOf(shape.exec(token)?.[1] ?? '');
    if (claims === undefined) return 'it is no token';
    const stated = text(claims, 'sub');
    return stated === subject ? undefined : `it is a token of ${stated}, and not of ${subject}`;
  };
  return {
    type: 'text',
    description: `a token of ${subject}`,
    refuse,
    sample: () =>
      [{ alg: 'RS256' }, { aud: ['https://kubernetes.default.svc'], ...times, sub: subject }, {}]
        .map((part) => urlSafe(base64Text(JSON.stringify(part))))
        .join('.'),
    parse: (token) => (refuse(token) === undefined ? token : undefined),
    print: (token) => token,
  };
}

function claimsOf(part: string): Json | undefined {
  try {
    return JSON.parse(textOfBase64(part.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

function urlSafe(encoded: string): string {
  return encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
